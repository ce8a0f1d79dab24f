import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OCTETS, sha256, startRegistry, type TestRegistry } from './harness.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  await registry.pushImage('a', 'latest');
});
afterAll(() => registry.close());

const digest = sha256('x');

describe('a name that breaks the grammar is NAME_INVALID, whatever the operation', () => {
  const names = [
    'UPPER',
    'a//b',
    '-a',
    'a-',
    'a..b',
    'a/-b',
    'a___b',
    'a/',
    'ü',
    '%2e%2e',
    '..',
    'a/../b',
    'library%2Fbusybox',
    'a b',
    'a%00b',
    'a%zz',
    'a\\b',
    '_a',
    'a/_b',
  ];
  it.each(names.map((name) => name.replaceAll(' ', '%20').replaceAll('ü', '%C3%BC')))('%s', async (name) => {
    const requests = [
      ['GET', `/v2/${name}/blobs/${digest}`],
      ['DELETE', `/v2/${name}/manifests/${digest}`],
      ['GET', `/v2/${name}/manifests/latest`],
      ['POST', `/v2/${name}/blobs/uploads/`],
      ['PATCH', `/v2/${name}/blobs/uploads/x`],
      ['GET', `/v2/${name}/tags/list`],
      ['GET', `/v2/${name}/referrers/${digest}`],
    ] as const;
    for (const [method, target] of requests) {
      const answer = await registry.send(method, target, method === 'PATCH' ? { headers: OCTETS, body: 'x' } : {});
      expect(answer, `${method} ${target}`).toMatchObject({ status: 400, codes: ['NAME_INVALID'] });
    }
    expect(await registry.send('HEAD', `/v2/${name}/blobs/${digest}`)).toMatchObject({ status: 400, text: '' });
  });
});

describe('a digest that breaks the grammar is DIGEST_INVALID', () => {
  it.each([
    'sha256:bad',
    'sha256',
    'sha256:',
    `sha256:${'A'.repeat(64)}`,
    `sha256:${'a'.repeat(65)}`,
    'SHA256:aa',
    `:${'a'.repeat(64)}`,
    'a:b:c',
    '..',
    '%2e%2e%2fpasswd',
  ])('%s', async (bad) => {
    expect(await registry.send('GET', `/v2/a/blobs/${bad}`)).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    expect(await registry.send('DELETE', `/v2/a/blobs/${bad}`)).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    expect(await registry.send('POST', `/v2/a/blobs/uploads/?mount=${bad}`)).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
  });

  it.each(['sha256:bad', 'sha256:', 'a:b:c'])('as a reference too: %s', async (bad) => {
    expect(await registry.send('GET', `/v2/a/manifests/${bad}`)).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
  });
});

describe('a tag that breaks the grammar is MANIFEST_INVALID', () => {
  it.each(['-bad-', '.hidden', 'a$b', 'a'.repeat(129), 'a%2Fb', 'a%20b', '%C3%BC'])('%s', async (bad) => {
    for (const method of ['GET', 'DELETE']) {
      expect(await registry.send(method, `/v2/a/manifests/${bad}`)).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
    }
  });
});

it('a mount from a malformed name is NAME_INVALID', async () => {
  expect(await registry.send('POST', `/v2/a/blobs/uploads/?mount=${digest}&from=UPPER`)).toMatchObject({
    status: 400,
    codes: ['NAME_INVALID'],
  });
});

it('an upload session nobody could have opened is refused', async () => {
  for (const [session, status, code] of [
    ['unknown', 404, 'BLOB_UPLOAD_UNKNOWN'],
    ['..', 400, 'BLOB_UPLOAD_INVALID'],
    ['%2e%2e', 400, 'BLOB_UPLOAD_INVALID'],
    ['a%2Fb', 400, 'BLOB_UPLOAD_INVALID'],
  ] as const) {
    expect(await registry.send('GET', `/v2/a/blobs/uploads/${session}`), session).toMatchObject({ status, codes: [code] });
  }
});

describe('what is not part of the API', () => {
  it.each(['/', '/v2', '/v2/blobs/uploads/', '/v2/a', '/v2/a/unknown', '/favicon.ico', '/../etc/passwd'])('%s is 404', async (target) => {
    expect(await registry.send('GET', target)).toMatchObject({ status: 404, codes: ['UNSUPPORTED'] });
  });

  it.each([
    ['/v2/_catalog', 'repository-listing'],
    ['/v2/_oci/ext/discover', 'extension-discovery'],
    ['/v1/search', 'search'],
  ])('%s is 404 and says which decision keeps it out', async (target, surface) => {
    const answer = await registry.send('GET', target);
    expect(answer).toMatchObject({ status: 404, codes: ['UNSUPPORTED'] });
    expect(answer.json.errors[0].detail.surface).toBe(surface);
  });

  it('a method is 405 and says which there are', async () => {
    for (const [method, target, allow] of [
      ['POST', '/v2/', 'GET'],
      ['HEAD', '/v2/', 'GET'],
      ['POST', '/v2/a/blobs/uploads', 'DELETE, GET, HEAD'],
      ['PUT', '/v2/a/blobs/uploads/', 'POST'],
      ['OPTIONS', '/v2/a/tags/list', 'GET'],
      ['TRACE', '/v2/a/manifests/latest', 'DELETE, GET, HEAD, PUT'],
    ] as const) {
      expect(await registry.send(method, target), `${method} ${target}`).toMatchObject({ status: 405, headers: { allow } });
    }
  });
});

it('unknown query parameters are none of its business', async () => {
  expect((await registry.send('GET', '/v2/a/manifests/latest?ns=registry.example.com&unknown=1&=&&')).status).toBe(200);
});

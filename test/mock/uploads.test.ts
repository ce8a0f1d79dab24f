import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../generated/routes.ts';
import { OCTETS, randomBytes, sha256, sha512, startRegistry, type TestRegistry, uploads } from './harness.ts';

const name = 'team/app';
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

const range = (first: number, last: number) => ({ ...OCTETS, 'Content-Range': `${first}-${last}` });
const finish = (location: string, digest: string, body: Uint8Array | string = '', headers: Record<string, string> = OCTETS) =>
  registry.send('PUT', `${location}?digest=${digest}`, { headers, body });
const fetched = async (digest: string) => (await registry.send('GET', pathOf.getBlob({ name, digest }))).body;

describe('an upload', () => {
  it('takes the whole blob when it is finished', async () => {
    const bytes = randomBytes(5000, 2);
    const location = await registry.openUpload(name);
    const answer = await finish(location, sha256(bytes), bytes);
    expect(answer).toMatchObject({ status: 201 });
    expect(answer.headers.location).toBe(pathOf.getBlob({ name, digest: sha256(bytes) }));
    expect(Buffer.compare(await fetched(sha256(bytes)), bytes)).toBe(0);
  });

  it('takes chunks in order, each at the location of the last answer', async () => {
    const bytes = randomBytes(3000, 3);
    let location = await registry.openUpload(name);
    for (const first of [0, 1000, 2000]) {
      const answer = await registry.send('PATCH', location, {
        headers: range(first, first + 999),
        body: bytes.subarray(first, first + 1000),
      });
      expect(answer).toMatchObject({ status: 202, headers: { range: `0-${first + 999}` } });
      location = answer.headers.location ?? '';
    }
    expect((await finish(location, sha256(bytes))).status).toBe(201);
    expect(Buffer.compare(await fetched(sha256(bytes)), bytes)).toBe(0);
  });

  it('takes the last chunk with the request that finishes it', async () => {
    const bytes = randomBytes(2000, 4);
    const location = await registry.openUpload(name);
    await registry.send('PATCH', location, { headers: range(0, 999), body: bytes.subarray(0, 1000) });
    expect((await finish(location, sha256(bytes), bytes.subarray(1000), range(1000, 1999))).status).toBe(201);
    expect(Buffer.compare(await fetched(sha256(bytes)), bytes)).toBe(0);
  });

  it('takes a stream without range, length or media type, as docker sends it', async () => {
    const bytes = randomBytes(200_000, 5);
    const location = await registry.openUpload(name);
    const answer = await registry.send('PATCH', location, {
      body: (async function* () {
        for (let first = 0; first < bytes.byteLength; first += 50_000) yield bytes.subarray(first, first + 50_000);
      })(),
    });
    expect(answer).toMatchObject({ status: 202, headers: { range: '0-199999' } });
    expect((await finish(location, sha256(bytes))).status).toBe(201);
  });

  it('refuses a chunk out of order, tells where it stands, and goes on', async () => {
    const bytes = randomBytes(2000, 6);
    const location = await registry.openUpload(name);
    await registry.send('PATCH', location, { headers: range(0, 999), body: bytes.subarray(0, 1000) });
    for (const [first, last] of [
      [1001, 1999],
      [999, 1999],
      [0, 999],
    ] as const) {
      const refused = await registry.send('PATCH', location, { headers: range(first, last), body: bytes.subarray(first, last + 1) });
      expect(refused).toMatchObject({ status: 416, codes: ['BLOB_UPLOAD_INVALID'] });
    }
    const status = await registry.send('GET', location);
    expect(status).toMatchObject({ status: 204, headers: { range: '0-999', location } });
    await registry.send('PATCH', location, { headers: range(1000, 1999), body: bytes.subarray(1000) });
    expect((await finish(location, sha256(bytes))).status).toBe(201);
  });

  it('refuses a last chunk out of order and stays open', async () => {
    const location = await registry.openUpload(name);
    expect(await finish(location, sha256('abcd'), 'abcd', range(1, 4))).toMatchObject({ status: 416, codes: ['BLOB_UPLOAD_INVALID'] });
    expect((await registry.send('GET', location)).headers.range).toBe('0-0');
    expect((await finish(location, sha256('abcd'), 'abcd', range(0, 3))).status).toBe(201);
  });

  it.each([
    ['names no bytes', '4-3', 'abcd', 'SIZE_INVALID'],
    ['does not agree with the length', '0-9', 'abcd', 'SIZE_INVALID'],
    ['is that of RFC 9110', 'bytes 0-3/4', 'abcd', 'BLOB_UPLOAD_INVALID'],
  ])('refuses a range that %s', async (_what, field, body, code) => {
    const location = await registry.openUpload(name);
    const answer = await registry.send('PATCH', location, { headers: { ...OCTETS, 'Content-Range': field }, body });
    expect(answer).toMatchObject({ status: 400, codes: [code] });
    expect((await registry.send('GET', location)).headers.range).toBe('0-0');
  });

  it('holds a stream to the range it announced', async () => {
    const location = await registry.openUpload(name);
    const stream = async function* () {
      yield Buffer.from('abc');
      yield Buffer.from('defgh');
    };
    const answer = await registry.send('PATCH', location, { headers: range(0, 3), body: stream() });
    expect(answer).toMatchObject({ status: 400, codes: ['SIZE_INVALID'] });
  });

  it('refuses bytes that do not have the digest, and shows nothing of them', async () => {
    const digest = sha256('announced');
    const location = await registry.openUpload(name);
    expect(await finish(location, digest, 'received')).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    expect((await registry.send('HEAD', pathOf.headBlob({ name, digest }))).status).toBe(404);
    expect((await registry.send('HEAD', pathOf.headBlob({ name, digest: sha256('received') }))).status).toBe(404);
  });

  it.each(['', '?digest=', '?digest=sha256:short', '?digest=sha256'])('survives being finished with the digest %j', async (query) => {
    const location = await registry.openUpload(name);
    await registry.send('PATCH', location, { headers: range(0, 3), body: 'abcd' });
    expect(await registry.send('PUT', `${location}${query}`, { headers: OCTETS })).toMatchObject({
      status: 400,
      codes: ['DIGEST_INVALID'],
    });
    expect((await finish(location, sha256('abcd'))).status).toBe(201);
  });

  it('ends when it is finished', async () => {
    const location = await registry.openUpload(name);
    await finish(location, sha256('once'), 'once');
    for (const method of ['GET', 'PATCH', 'DELETE']) {
      expect(await registry.send(method, location, { headers: OCTETS, ...(method === 'PATCH' ? { body: 'more' } : {}) })).toMatchObject({
        status: 404,
        codes: ['BLOB_UPLOAD_UNKNOWN'],
      });
    }
  });

  it('ends when it is cancelled', async () => {
    const location = await registry.openUpload(name);
    expect(await registry.send('DELETE', location, { headers: { 'Content-Length': '0' } })).toMatchObject({ status: 204, text: '' });
    expect(await finish(location, sha256('late'), 'late')).toMatchObject({ status: 404, codes: ['BLOB_UPLOAD_UNKNOWN'] });
  });

  it('belongs to its repository', async () => {
    const location = await registry.openUpload(name);
    const elsewhere = location.replace(name, 'team/other');
    expect(await registry.send('GET', elsewhere)).toMatchObject({ status: 404, codes: ['BLOB_UPLOAD_UNKNOWN'] });
    expect((await registry.send('GET', location)).status).toBe(204);
  });

  it('expires when nobody touches it', async () => {
    const hasty = await startRegistry({ uploadLifetime: 20 });
    const location = await hasty.openUpload(name);
    await expect
      .poll(async () => {
        await new Promise((resolve) => setTimeout(resolve, 30));
        return (await hasty.send('GET', location)).status;
      })
      .toBe(404);
    await hasty.close();
  });

  it('can be for another digest algorithm, announced or not', async () => {
    const announced = await registry.openUpload(name, '?digest-algorithm=sha512');
    expect((await finish(announced, sha512('one'), 'one')).status).toBe(201);
    const silent = await registry.openUpload(name);
    expect((await finish(silent, sha512('two'), 'two')).status).toBe(201);
    const changed = await registry.openUpload(name, '?digest-algorithm=sha512');
    expect((await finish(changed, sha256('three'), 'three')).status).toBe(201);
    expect(await registry.send('POST', `${uploads(name)}?digest-algorithm=md5`)).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
  });

  it('announces a smallest chunk when the registry has one', async () => {
    const coarse = await startRegistry({ chunkMinLength: 1024 });
    const { headers } = await coarse.send('POST', uploads(name), { headers: { 'Content-Length': '0' } });
    expect(headers['oci-chunk-min-length']).toBe('1024');
    await coarse.close();
  });
});

describe('one request', () => {
  it('pushes a blob', async () => {
    const answer = await registry.send('POST', `${uploads(name)}?digest=${sha256('single')}`, { headers: OCTETS, body: 'single' });
    expect(answer).toMatchObject({ status: 201, headers: { location: pathOf.getBlob({ name, digest: sha256('single') }) } });
  });

  it('is refused when the digest is wrong', async () => {
    const answer = await registry.send('POST', `${uploads(name)}?digest=${sha256('other')}`, { headers: OCTETS, body: 'single?' });
    expect(answer).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
  });
});

describe('a mount', () => {
  it('makes a blob of another repository available', async () => {
    const digest = await registry.pushBlob('source', 'to be mounted');
    const answer = await registry.send('POST', `${uploads('target')}?mount=${digest}&from=source&origin=ignored`);
    expect(answer).toMatchObject({ status: 201, headers: { location: pathOf.getBlob({ name: 'target', digest }) } });
    expect((await registry.send('GET', pathOf.getBlob({ name: 'target', digest }))).text).toBe('to be mounted');
  });

  it('finds the blob itself when it is not told where', async () => {
    const digest = await registry.pushBlob('deep/source', 'found anywhere');
    expect((await registry.send('POST', `${uploads('target')}?mount=${digest}`)).status).toBe(201);
  });

  it('opens an upload when the blob is not there', async () => {
    const digest = await registry.pushBlob('source', 'in source only');
    for (const query of [`mount=${sha256('absent')}`, `mount=${sha256('absent')}&from=source`, `mount=${digest}&from=elsewhere`]) {
      const answer = await registry.send('POST', `${uploads('target')}?${query}`);
      expect(answer.status, query).toBe(202);
      expect((await registry.send('GET', answer.headers.location ?? '')).status).toBe(204);
    }
  });
});

it('writes whole URLs where asked to', async () => {
  const absolute = await startRegistry({ location: 'absolute' });
  const { headers } = await absolute.send('POST', uploads(name), { headers: { 'Content-Length': '0' } });
  expect(headers.location).toMatch(new RegExp(`^${absolute.url}/v2/${name}/blobs/uploads/.+$`));
  await absolute.close();
});

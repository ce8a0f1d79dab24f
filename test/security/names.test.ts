import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { EMPTY_CONFIG, imageManifest, OCTETS, sha256, startServer, type TestServer } from './server.ts';

const name = 'library/app';
const digest = sha256(EMPTY_CONFIG);
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.pushBlob(name, EMPTY_CONFIG);
  await server.pushManifest(name, 'latest', imageManifest());
});
afterAll(() => server.close());

/** What a path on a disk would give a meaning, plain and encoded once or twice. */
const TRAVERSALS = [
  '..',
  '../..',
  '../../etc/passwd',
  'a/../../b',
  './a',
  'a/.',
  'a/./b',
  '%2e%2e',
  '%2e%2e/%2e%2e',
  '.%2e',
  '%252e%252e',
  '..%2f..%2fetc%2fpasswd',
  '%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '..%5c..%5cwindows',
  '..\\..\\windows',
  'a%2fb',
  'a%2Fb',
  'a%5cb',
  'a%00',
  'a%00/b',
  '%c0%ae%c0%ae',
  '..%c0%af',
  '%e0%80%ae',
  'a//b',
  '/a',
  '//etc/passwd',
  'a%0d%0ab',
  'a%20b',
  'C:',
  '~',
  '.git',
  'a/.git/config',
  'con%3a',
  '%',
  '%zz',
];

describe('path traversal in names, digests and session ids', () => {
  it.each(TRAVERSALS)('in a name is refused, and makes no repository: %s', async (bad) => {
    const answers = [
      await server.ask('GET', pathOf.listTags({ name: bad })),
      await server.ask('GET', pathOf.getBlob({ name: bad, digest })),
      await server.ask('DELETE', pathOf.deleteBlob({ name: bad, digest })),
      await server.ask('GET', pathOf.listReferrers({ name: bad, digest })),
      await server.ask('POST', `${pathOf.startUpload({ name: bad })}?digest=${digest}`, { headers: OCTETS, body: EMPTY_CONFIG }),
      await server.ask('POST', `${pathOf.startUpload({ name: bad })}?mount=${digest}&from=${name}`),
      await server.ask('POST', `${pathOf.startUpload({ name })}?mount=${digest}&from=${encodeURIComponent(bad)}`),
      await server.pushManifest(bad, 'latest', imageManifest()),
    ];
    for (const answer of answers) expect(answer, answer.text).toMatchObject({ status: 400, codes: ['NAME_INVALID'] });
  });

  it.each(TRAVERSALS.filter((bad) => !bad.includes('/')))('in a digest is refused: %s', async (bad) => {
    for (const form of [bad, `sha256:${bad}`, `${bad}:${digest.slice(7)}`, `${digest}${bad}`]) {
      const answers = [
        await server.ask('GET', pathOf.getBlob({ name, digest: form })),
        await server.ask('DELETE', pathOf.deleteBlob({ name, digest: form })),
        await server.ask('GET', pathOf.listReferrers({ name, digest: form })),
        await server.ask('POST', `${pathOf.startUpload({ name })}?mount=${form}`),
        await server.ask('POST', `${pathOf.startUpload({ name })}?digest=${form}`, { headers: OCTETS, body: 'x' }),
      ];
      for (const answer of answers) expect(answer, `${form} ${answer.text}`).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    }
  });

  it.each(TRAVERSALS.filter((bad) => !bad.includes('/')))('in a tag is refused: %s', async (bad) => {
    const put = await server.pushManifest(name, bad, imageManifest());
    const get = await server.ask('GET', pathOf.getManifest({ name, reference: bad }));
    const many = await server.ask('PUT', `${pathOf.putManifest({ name, reference: sha256(imageManifest()) })}?tag=${bad}`, {
      headers: { 'Content-Type': mediaTypes.ociImageManifest },
      body: imageManifest(),
    });
    for (const answer of [put, get, many]) {
      expect(answer.status, answer.text).toBe(400);
      expect(['MANIFEST_INVALID', 'DIGEST_INVALID']).toContain(answer.codes[0]);
    }
  });

  it.each(TRAVERSALS.filter((bad) => !bad.includes('/') && bad !== '%'))('in an upload session is refused: %s', async (bad) => {
    const opened = await server.openUpload(name);
    for (const session of [bad, `${opened.split('/').at(-1)}%2f${bad}`]) {
      const path = pathOf.getUploadStatus({ name, session });
      const answers = [
        await server.ask('GET', path),
        await server.ask('DELETE', path),
        await server.ask('PATCH', path, { headers: OCTETS, body: 'x' }),
        await server.ask('PUT', `${path}?digest=${digest}`, { headers: OCTETS, body: 'x' }),
      ];
      for (const answer of answers) expect(answer, answer.text).toMatchObject({ status: 400, codes: ['BLOB_UPLOAD_INVALID'] });
    }
    expect((await server.ask('GET', opened)).status).toBe(204);
  });

  it('the path is not normalised: what leads back to a legal place is refused all the same', async () => {
    for (const target of [
      `/v2/${name}/../${name}/tags/list`,
      `/v2/x/../${name}/manifests/latest`,
      `/v2/./${name}/tags/list`,
      `/v2//${name}/tags/list`,
      `/x/../v2/${name}/tags/list`,
      `//v2/${name}/tags/list`,
      `/%76%32/${name}/tags/list`,
      `/V2/${name}/tags/list`,
      `/v2/${name}/tags%2flist`,
      `/v2/${name}/tags/list/`,
      `/v2/${name}/manifests/latest/`,
      `/v2/${name}/manifests/./latest`,
      `/v2/${name}/manifests/x/../latest`,
      `/v2/${name};x=y/tags/list`,
    ]) {
      const answer = await server.ask('GET', target);
      expect([400, 404], `${target} ${answer.text}`).toContain(answer.status);
      expect(answer.codes, target).toHaveLength(1);
    }
  });

  it('names that begin alike are repositories of their own', async () => {
    const names = ['p', 'p/q', 'p-q', 'pq', 'p.q', 'p/q/r', 'p/manifests', 'p/tags/list'];
    for (const [index, each] of names.entries()) {
      await server.pushBlob(each, EMPTY_CONFIG);
      await server.pushManifest(each, `only-${index}`, imageManifest());
    }
    for (const [index, each] of names.entries()) {
      const { text } = await server.ask('GET', pathOf.listTags({ name: each }));
      expect(JSON.parse(text)).toEqual({ name: each, tags: [`only-${index}`] });
    }
  });
});

describe('delete switches bypassed', () => {
  let fixed: TestServer;
  const manifest = sha256(imageManifest());
  beforeAll(async () => {
    fixed = await startServer({ deleteBlobs: false, deleteManifests: false, deleteTags: false });
    await fixed.pushBlob(name, EMPTY_CONFIG);
    await fixed.pushManifest(name, 'latest', imageManifest());
  });
  afterAll(() => fixed.close());
  const survives = async () => {
    for (const path of [
      pathOf.getBlob({ name, digest }),
      pathOf.getManifest({ name, reference: 'latest' }),
      pathOf.getManifest({ name, reference: manifest }),
    ]) {
      expect((await fixed.ask('GET', path)).status, path).toBe(200);
    }
  };

  const encodedColon = (path: string) => path.replace(':', '%3A');
  const encodedLetters = (path: string) => path.replace('sha256', '%73ha256').replace('latest', '%6catest').replace('library', '%6cibrary');
  it.each([
    ['a tag', pathOf.deleteManifest({ name, reference: 'latest' })],
    ['a manifest', pathOf.deleteManifest({ name, reference: manifest })],
    ['a blob', pathOf.deleteBlob({ name, digest })],
  ])('%s is not deleted, in whatever form it is named', async (_what, path) => {
    for (const target of [path, encodedColon(path), encodedLetters(path), `${path}?force=true`, `${path}?`, `${fixed.url}${path}`]) {
      expect(await fixed.ask('DELETE', target), target).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    }
    for (const headers of [{ 'X-HTTP-Method-Override': 'DELETE' }, { 'X-HTTP-Method': 'DELETE' }, { 'X-Method-Override': 'DELETE' }]) {
      await fixed.ask('POST', path, { headers });
      await fixed.ask('GET', path, { headers });
    }
    await fixed.ask('POST', `${path}?_method=DELETE`);
    await survives();
  });

  it('each switch is its own', async () => {
    for (const [options, tag, byDigest, blob] of [
      [{ deleteTags: false }, 405, 202, 202],
      [{ deleteManifests: false }, 202, 405, 202],
      [{ deleteBlobs: false }, 202, 202, 405],
    ] as const) {
      const some = await startServer(options);
      await some.pushBlob(name, EMPTY_CONFIG);
      await some.pushManifest(name, 'latest', imageManifest());
      const statuses = {
        tag: (await some.ask('DELETE', pathOf.deleteManifest({ name, reference: 'latest' }))).status,
        byDigest: (await some.ask('DELETE', encodedColon(pathOf.deleteManifest({ name, reference: manifest })))).status,
        blob: (await some.ask('DELETE', encodedColon(pathOf.deleteBlob({ name, digest })))).status,
      };
      expect(statuses, JSON.stringify(options)).toEqual({ tag, byDigest, blob });
      await some.close();
    }
  });

  it('what is deleted is not served any more, by any name', async () => {
    const open = await startServer();
    await open.pushBlob(name, EMPTY_CONFIG);
    for (const tag of ['one', 'two']) await open.pushManifest(name, tag, imageManifest());
    await open.ask('DELETE', encodedLetters(encodedColon(pathOf.deleteManifest({ name, reference: manifest }))));
    await open.ask('DELETE', pathOf.deleteBlob({ name, digest }));
    for (const path of [
      pathOf.getManifest({ name, reference: 'one' }),
      pathOf.getManifest({ name, reference: 'two' }),
      pathOf.getManifest({ name, reference: manifest }),
      encodedColon(pathOf.getManifest({ name, reference: manifest })),
      pathOf.getBlob({ name, digest }),
      encodedColon(pathOf.getBlob({ name, digest })),
    ]) {
      expect((await open.ask('GET', path)).status, path).toBe(404);
      expect((await open.ask('HEAD', path)).status, path).toBe(404);
    }
    await open.close();
  });
});

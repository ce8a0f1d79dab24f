import { expect } from 'vitest';
import { mediaTypes } from '../../../generated/media-types.ts';
import { type OperationId, operations, pathOf } from '../../../generated/routes.ts';
import { ACCEPT, EMPTY_CONFIG, imageManifest, OCTETS, sha256, type TestRegistry, uploads } from '../../mock/harness.ts';
import type { Checks } from '../check.ts';

const name = 'library/app';
const digest = sha256(EMPTY_CONFIG);

/** Every operation of the API, done with success. */
const DONE: Readonly<Record<OperationId, (registry: TestRegistry) => Promise<{ readonly status: number }>>> = {
  checkSupport: ({ send }) => send('GET', pathOf.checkSupport()),
  getBlob: ({ send }) => send('GET', pathOf.getBlob({ name, digest })),
  headBlob: ({ send }) => send('HEAD', pathOf.headBlob({ name, digest })),
  deleteBlob: async ({ send, pushBlob }) => send('DELETE', pathOf.deleteBlob({ name, digest: await pushBlob(name, 'to be deleted') })),
  getManifest: ({ send }) => send('GET', pathOf.getManifest({ name, reference: 'latest' }), { headers: ACCEPT }),
  headManifest: ({ send }) => send('HEAD', pathOf.headManifest({ name, reference: 'latest' }), { headers: ACCEPT }),
  putManifest: ({ pushManifest }) => pushManifest(name, 'another', imageManifest()),
  deleteManifest: async ({ send, pushImage }) => {
    const pushed = await pushImage(name, 'gone', { annotations: { soon: 'gone' } });
    return send('DELETE', pathOf.deleteManifest({ name, reference: pushed.digest }));
  },
  startUpload: ({ send }) => send('POST', uploads(name), { headers: { 'Content-Length': '0' } }),
  getUploadStatus: async ({ send, openUpload }) => send('GET', await openUpload(name)),
  uploadChunk: async ({ send, openUpload }) => send('PATCH', await openUpload(name), { headers: OCTETS, body: 'chunk' }),
  completeUpload: async ({ send, openUpload }) =>
    send('PUT', `${await openUpload(name)}?digest=${sha256('whole')}`, { headers: OCTETS, body: 'whole' }),
  cancelUpload: async ({ send, openUpload }) => send('DELETE', await openUpload(name)),
  listTags: ({ send }) => send('GET', pathOf.listTags({ name })),
  listReferrers: ({ send }) => send('GET', pathOf.listReferrers({ name, digest })),
};

async function expectDone(registry: TestRegistry, chosen: readonly OperationId[]): Promise<void> {
  await registry.pushImage(name, 'latest');
  for (const operationId of chosen) {
    const { status } = await DONE[operationId](registry);
    expect(Math.floor(status / 100), `${operationId} answered ${status}`).toBe(2);
  }
}

const PULL: readonly OperationId[] = ['getBlob', 'headBlob', 'getManifest', 'headManifest'];

export const generalChecks = {
  'registry-supports-pull': async (start) => expectDone(await start(), PULL),

  'registry-supports-other-categories': async (start) => {
    const others = (Object.keys(operations) as OperationId[]).filter((id) => !PULL.includes(id));
    await expectDone(await start(), others);
  },

  'registry-claimed-category-complete': async (start) => expectDone(await start(), Object.keys(operations) as OperationId[]),

  'support-check-success': async (start) => {
    const { send } = await start();
    expect((await send('GET', pathOf.checkSupport())).status).toBe(200);
  },

  'reference-is-tag-or-digest': async (start) => {
    const { send, pushImage } = await start();
    const pushed = await pushImage(name, 'v1');
    for (const reference of ['v1', pushed.digest]) {
      expect((await send('GET', pathOf.getManifest({ name, reference }))).text).toBe(pushed.text);
    }
  },

  'reference-no-other-form': async (start) => {
    const { send, pushManifest } = await start();
    for (const reference of ['v1@latest', 'sha256', `sha256:${'a'.repeat(63)}`, '@', '-v1', '.v1', 'v+1', '%20']) {
      const path = pathOf.getManifest({ name, reference });
      for (const method of ['GET', 'HEAD', 'DELETE']) {
        const { status } = await send(method, path);
        // `sha256` is a legal tag, only that nobody pushed it.
        expect(status, `${method} ${reference}`).toBe(reference === 'sha256' ? 404 : 400);
      }
    }
    expect((await pushManifest(name, 'v1@latest', imageManifest())).status).toBe(400);
  },

  'name-grammar': async (start) => {
    const { send, pushBlob } = await start();
    const legal = ['a', '0', 'a.b', 'a_b', 'a__b', 'a-b', 'a---b', 'a/b', 'a/b/c/d/e/f', 'a1/b_2/c__3/d-4/e--5/f.6', 'x'.repeat(200)];
    for (const accepted of legal) {
      const blob = await pushBlob(accepted, EMPTY_CONFIG);
      expect((await send('GET', pathOf.getBlob({ name: accepted, digest: blob }))).text, accepted).toBe(EMPTY_CONFIG);
    }
    const illegal = [
      'A',
      'a/B',
      'a___b',
      'a..b',
      'a._b',
      'a_-b',
      'a-_b',
      '.a',
      'a.',
      '_a',
      'a_',
      '-a',
      'a-',
      'a//b',
      'a/',
      'a/.b',
      'a+b',
      'a~b',
    ];
    for (const refused of [...illegal, 'UPPER/a', 'a/UPPER', 'a@b', 'a%20b', '%C3%A4', 'a%0Ab', 'a%0A']) {
      const answer = await send('GET', pathOf.getBlob({ name: refused, digest }));
      expect(answer, refused).toMatchObject({ status: 400, codes: ['NAME_INVALID'] });
    }
  },

  'tag-grammar': async (start) => {
    const registry = await start();
    await registry.pushBlob(name, EMPTY_CONFIG);
    const push = (tag: string) => registry.pushManifest(name, tag, imageManifest());
    for (const tag of ['a', 'A', '0', '_', '__', 'a.b', 'a-b', 'a_b', 'a..b', 'a-', 'a.', '1.2.3-rc.1', 'x'.repeat(128)]) {
      expect((await push(tag)).status, tag).toBe(201);
    }
    for (const tag of ['.a', '-a', 'a+b', 'a~b', 'a%20', 'a%0A', 'a%2Fb', 'a@b', '%C3%A4', 'x'.repeat(129)]) {
      expect(await push(tag), tag).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
    }
  },

  'http-semantics-default': async (start) => {
    const { send, pushImage } = await start();
    await pushImage(name, 'latest');
    const path = pathOf.getManifest({ name, reference: 'latest' });
    // HEAD is GET without the body (RFC 9110, section 9.3.2).
    const [got, checked] = [await send('GET', path), await send('HEAD', path)];
    for (const field of ['content-type', 'content-length', 'etag', 'docker-content-digest']) {
      expect(checked.headers[field], field).toBe(got.headers[field]);
    }
    // A 405 says which methods there are (section 15.5.6).
    const refused = await send('POST', path);
    expect(refused).toMatchObject({ status: 405, headers: { allow: 'DELETE, GET, HEAD, PUT' } });
    // A precondition that does not hold is 412 (section 15.5.13), and one that holds lets the request through.
    const put = (field: string, value: string) =>
      send('PUT', path, { headers: { 'Content-Type': mediaTypes.ociImageManifest, [field]: value }, body: imageManifest() });
    expect((await put('If-None-Match', '*')).status).toBe(412);
    expect((await put('If-Match', '"another"')).status).toBe(412);
    expect((await put('If-Match', got.headers.etag ?? '')).status).toBe(201);
  },

  'proxy-ns-parameter': async (start) => {
    const { send, pushImage } = await start();
    await pushImage(name, 'latest');
    for (const path of [pathOf.getBlob({ name, digest }), pathOf.getManifest({ name, reference: 'latest' })]) {
      for (const method of ['GET', 'HEAD']) expect((await send(method, `${path}?ns=registry.example.com`)).status).toBe(200);
    }
  },

  'proxy-ns-ignored': async (start) => {
    const { send, pushImage } = await start();
    const { text } = await pushImage(name, 'latest');
    for (const ns of ['registry.example.com', 'another.example.com:5000']) {
      const answer = await send('GET', `${pathOf.getManifest({ name, reference: 'latest' })}?ns=${ns}`);
      expect(answer).toMatchObject({ status: 200, text });
      expect(answer.headers['oci-namespace']).toBeUndefined();
    }
  },
} satisfies Checks;

import { expect } from 'vitest';
import { mediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { descriptorOf, EMPTY_CONFIG, imageIndex, imageManifest, sha256, sha512 } from '../../mock/harness.ts';
import type { Checks } from '../check.ts';

const name = 'library/app';
const OCI_MANIFEST = mediaTypes.ociImageManifest;
const tagQuery = (count: number) => `?${Array.from({ length: count }, (_, index) => `tag=v${index}`).join('&')}`;

export const pushManifestChecks = {
  'push-manifest-missing-content': async (start) => {
    const strict = await start();
    const text = imageManifest({ layers: [descriptorOf('a layer', mediaTypes.ociLayerGzip)] });
    await strict.pushBlob(name, EMPTY_CONFIG);
    expect((await strict.pushManifest(name, 'latest', text)).status).toBe(400);
    expect((await strict.send('GET', pathOf.getManifest({ name, reference: 'latest' }))).status).toBe(404);
    const index = imageIndex([descriptorOf('absent', OCI_MANIFEST)]);
    expect((await strict.pushManifest(name, 'index', index, mediaTypes.ociImageIndex)).status).toBe(400);
    // What another repository has is not here.
    await strict.pushBlob('elsewhere', 'a layer');
    expect((await strict.pushManifest(name, 'latest', text)).status).toBe(400);

    const sparse = await start({ sparse: true });
    expect((await sparse.pushManifest(name, 'latest', text)).status).toBe(201);
  },

  'push-manifest-missing-content-error': async (start) => {
    const { pushManifest, pushBlob } = await start();
    await pushBlob(name, 'present');
    const layers = ['present', 'one', 'two'].map((content) => descriptorOf(content, mediaTypes.ociLayerGzip));
    const refused = await pushManifest(name, 'latest', imageManifest({ layers }));
    expect(refused).toMatchObject({ status: 400, codes: Array(3).fill('MANIFEST_BLOB_UNKNOWN') });
    const missing = refused.json.errors.map(({ detail }: { detail: { digest: string } }) => detail.digest);
    expect(missing).toEqual([sha256(EMPTY_CONFIG), sha256('one'), sha256('two')]);

    const index = imageIndex([descriptorOf('three', OCI_MANIFEST), descriptorOf('four', OCI_MANIFEST)]);
    const codes = (await pushManifest(name, 'index', index, mediaTypes.ociImageIndex)).codes;
    expect(codes).toEqual(['MANIFEST_BLOB_UNKNOWN', 'MANIFEST_BLOB_UNKNOWN']);
  },

  'push-manifest-content-type-ignore-parameters': async (start) => {
    const { send, pushBlob, pushManifest } = await start();
    await pushBlob(name, EMPTY_CONFIG);
    for (const [index, parameters] of ['; charset=utf-8', ';charset=utf-8', ' ; a=b; c="d;e"', ';'].entries()) {
      const tag = `v${index}`;
      expect((await pushManifest(name, tag, imageManifest(), `${OCI_MANIFEST}${parameters}`)).status, parameters).toBe(201);
      const { headers } = await send('GET', pathOf.getManifest({ name, reference: tag }));
      expect(headers['content-type']).toBe(OCI_MANIFEST);
    }
  },

  'push-manifest-digest-header': async (start) => {
    const { pushBlob, pushManifest } = await start();
    await pushBlob(name, EMPTY_CONFIG);
    const text = imageManifest();
    for (const reference of [sha256(text), sha512(text)]) {
      expect((await pushManifest(name, reference, text)).headers['docker-content-digest']).toBe(reference);
    }
    expect((await pushManifest(name, 'latest', text)).headers['docker-content-digest']).toBe(sha256(text));
  },

  'push-tag-parameters-capacity': async (start) => {
    const { send, pushBlob, pushManifest } = await start();
    await pushBlob(name, EMPTY_CONFIG);
    const text = imageManifest();
    const answer = await pushManifest(name, sha256(text), text, OCI_MANIFEST, tagQuery(10));
    expect(answer.status).toBe(201);
    const tags = Array.from({ length: 10 }, (_, index) => `v${index}`);
    expect(answer.headers['oci-tag']?.split(/,\s*/).sort()).toEqual(tags);
    for (const tag of tags) expect((await send('GET', pathOf.getManifest({ name, reference: tag }))).text).toBe(text);
  },

  'push-tag-parameters-too-many': async (start) => {
    const { send, pushBlob, pushManifest } = await start({ tagLimit: 10 });
    await pushBlob(name, EMPTY_CONFIG);
    const text = imageManifest();
    const refused = await pushManifest(name, sha256(text), text, OCI_MANIFEST, tagQuery(11));
    expect(refused).toMatchObject({ status: 414, codes: ['UNSUPPORTED'] });
    // Nothing of it was done.
    expect((await send('GET', pathOf.listTags({ name }))).json.tags).toEqual([]);
    expect((await send('HEAD', pathOf.headManifest({ name, reference: sha256(text) }))).status).toBe(404);
  },

  'push-manifest-size-limit': async (start) => {
    const { pushBlob, pushManifest } = await start({ manifestLimit: 1000 });
    await pushBlob(name, EMPTY_CONFIG);
    const padded = (size: number) =>
      imageManifest({ annotations: { a: 'x'.repeat(size - imageManifest({ annotations: { a: '' } }).length) } });
    expect((await pushManifest(name, 'fits', padded(1000))).status).toBe(201);
    expect((await pushManifest(name, 'exceeds', padded(1001))).status).toBe(413);
  },

  'push-manifest-too-large': async (start) => {
    const { send, pushBlob } = await start();
    await pushBlob(name, EMPTY_CONFIG);
    const text = Buffer.from(imageManifest({ annotations: { a: 'x'.repeat(4 * 1024 * 1024) } }));
    const inChunks = async function* () {
      for (let at = 0; at < text.byteLength; at += 65_536) yield text.subarray(at, at + 65_536);
    };
    for (const body of [text, inChunks()]) {
      const answer = await send('PUT', pathOf.putManifest({ name, reference: 'large' }), {
        headers: { 'Content-Type': OCI_MANIFEST },
        body,
      });
      expect(answer).toMatchObject({ status: 413, codes: ['SIZE_INVALID'] });
    }
    expect((await send('HEAD', pathOf.headManifest({ name, reference: 'large' }))).status).toBe(404);
  },
} satisfies Checks;

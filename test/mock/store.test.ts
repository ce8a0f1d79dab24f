import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import type { Store } from '../../scripts/mock/store.ts';
import { descriptorOf, imageIndex, imageManifest, randomBytes, sha256 } from './harness.ts';
import { ALL, addBlob, addManifest, openFiles, readBlob, STORE_KINDS, temporaryFolder } from './store-kinds.ts';

const root = temporaryFolder();
let number = 0;
const name = 'library/app';
const other = 'library/other';
const absent = sha256('nothing');

describe.each(STORE_KINDS)('a store %s', (_kind, create) => {
  let store: Store;
  beforeEach(async () => {
    number += 1;
    store = await create(join(root, String(number)));
  });
  afterEach(() => store.close());

  it('has nothing at first', async () => {
    expect(await store.hasRepository(name)).toBe(false);
    expect(await store.blob(name, absent)).toBeUndefined();
    expect(await store.repositoryOfBlob(absent)).toBeUndefined();
    expect(await store.manifest(name, absent)).toBeUndefined();
    expect(await store.tag(name, 'v1')).toBeUndefined();
    expect(await store.tags(name, undefined, 10)).toEqual([]);
    expect(await store.referrers(name, absent, ALL)).toEqual([]);
    expect(await store.mountBlob(other, name, absent)).toBe(false);
    expect(await store.removeBlob(name, absent)).toBe(false);
    expect(await store.removeManifest(name, absent)).toBe(false);
    expect(await store.removeTag(name, 'v1')).toBe(false);
    expect(await store.hasRepository(name)).toBe(false);
  });

  describe('blobs', () => {
    it.each([
      [0, 1],
      [1, 1],
      [999, 7],
      [1000, 1000],
      [1001, 1000],
      [300_000, 65_536],
      [3_000_001, 100_000],
    ])('of %i bytes come back, whole and in parts, when they came in chunks of %i', async (size, chunkSize) => {
      const content = Buffer.from(randomBytes(size, size + 1));
      const digest = await addBlob(store, name, content, chunkSize);
      expect((await store.blob(name, digest))?.size).toBe(size);
      expect((await readBlob(store, name, digest))?.equals(content)).toBe(true);
      if (size < 3) return;
      expect((await readBlob(store, name, digest, 1, size - 2))?.equals(content.subarray(1, -1))).toBe(true);
      expect((await readBlob(store, name, digest, size - 1))?.equals(content.subarray(-1))).toBe(true);
      expect((await store.blob(name, digest))?.bytes?.byteLength ?? size).toBe(size);
    });

    it('can be read while they arrive, and are nobody’s before they are stored', async () => {
      const content = Buffer.from(randomBytes(5000, 3));
      const incoming = store.incoming();
      for (const [first, end] of [
        [0, 10],
        [10, 2000],
        [2000, 5000],
      ] as const) {
        await incoming.append(content.subarray(first, end));
        const chunks: Uint8Array[] = [];
        for await (const chunk of incoming.read()) chunks.push(Buffer.from(chunk));
        expect(Buffer.concat(chunks).equals(content.subarray(0, end))).toBe(true);
      }
      expect(await store.blob(name, sha256(content))).toBeUndefined();
      await incoming.discard();
    });

    it('that are discarded on the way leave nothing, whatever still comes', async () => {
      const content = Buffer.from(randomBytes(5000, 4));
      const incoming = store.incoming();
      await incoming.append(content.subarray(0, 2000));
      await incoming.discard();
      await incoming.append(content.subarray(2000));
      await incoming.discard();
      expect(await store.hasRepository(name)).toBe(false);
    });

    it('belong to their repository', async () => {
      const digest = await addBlob(store, name, 'content');
      expect(await store.hasRepository(name)).toBe(true);
      expect(await store.blob(other, digest)).toBeUndefined();
      expect(await store.removeBlob(other, digest)).toBe(false);
      expect(await store.repositoryOfBlob(digest)).toBe(name);
      expect(await store.hasRepository(other)).toBe(false);
    });

    it.each([10, 400_000])('of %i bytes can be mounted, and go from one repository at a time', async (size) => {
      const content = Buffer.from(randomBytes(size, 5));
      const digest = await addBlob(store, name, content);
      expect(await store.mountBlob(name, other, digest)).toBe(true);
      expect(await store.mountBlob(name, other, digest)).toBe(true);
      expect(await store.mountBlob(name, 'third', absent)).toBe(false);
      expect(await store.removeBlob(name, digest)).toBe(true);
      expect(await store.removeBlob(name, digest)).toBe(false);
      expect(await store.blob(name, digest)).toBeUndefined();
      expect((await readBlob(store, other, digest))?.equals(content)).toBe(true);
      expect(await store.repositoryOfBlob(digest)).toBe(other);
      expect(await store.mountBlob(name, other, digest)).toBe(false);
      expect(await store.removeBlob(other, digest)).toBe(true);
      expect(await store.repositoryOfBlob(digest)).toBeUndefined();
    });

    it('can come twice, at once too', async () => {
      const content = Buffer.from(randomBytes(300_000, 6));
      const [digest = ''] = await Promise.all(Array.from({ length: 5 }, () => addBlob(store, name, content)));
      await addBlob(store, name, content);
      expect((await readBlob(store, name, digest))?.equals(content)).toBe(true);
      expect(await store.removeBlob(name, digest)).toBe(true);
      expect(await store.blob(name, digest)).toBeUndefined();
    });

    it('are there or not when they come and go at once', async () => {
      const content = Buffer.from(randomBytes(2000, 7));
      const digest = sha256(content);
      for (let round = 0; round < 10; round += 1) {
        await addBlob(store, name, content);
        await Promise.all([store.removeBlob(name, digest), addBlob(store, name, content), store.mountBlob(name, other, digest)]);
        for (const repository of [name, other]) {
          const found = await readBlob(store, repository, digest);
          if (found !== undefined) expect(found.equals(content)).toBe(true);
          expect(await store.removeBlob(repository, digest)).toBe(found !== undefined);
        }
      }
    });

    it('are read to their end by who began before they were removed', async () => {
      const content = Buffer.from(randomBytes(1_500_000, 8));
      const digest = await addBlob(store, name, content);
      const blob = await store.blob(name, digest);
      const chunks: Uint8Array[] = [];
      for await (const chunk of blob?.read(0, content.byteLength - 1) ?? []) {
        if (chunks.length === 0) expect(await store.removeBlob(name, digest)).toBe(true);
        chunks.push(Buffer.from(chunk));
      }
      expect(Buffer.concat(chunks).equals(content)).toBe(true);
    });

    it('are let go by who stops reading', async () => {
      const content = Buffer.from(randomBytes(1_500_000, 9));
      const digest = await addBlob(store, name, content);
      for await (const chunk of (await store.blob(name, digest))?.read(0, content.byteLength - 1) ?? []) {
        expect(chunk.byteLength).toBeGreaterThan(0);
        break;
      }
      expect(await store.removeBlob(name, digest)).toBe(true);
    });
  });

  describe('manifests', () => {
    const text = imageManifest({ annotations: { which: 'one' } });

    it('come back byte for byte with their media type, and are no blobs', async () => {
      const spaced = `${text}\n  `;
      const digest = await addManifest(store, name, spaced);
      const { mediaType, bytes } = (await store.manifest(name, digest)) ?? {};
      expect(mediaType).toBe(mediaTypes.ociImageManifest);
      expect(Buffer.from(bytes ?? []).toString()).toBe(spaced);
      expect(await store.blob(name, digest)).toBeUndefined();
      expect(await store.manifest(other, digest)).toBeUndefined();
      expect(await store.hasRepository(name)).toBe(true);
    });

    it('do not change with the buffer they came in', async () => {
      const buffer = Buffer.from(`....${text}`);
      const bytes = buffer.subarray(4);
      await store.addManifest(name, sha256(text), { mediaType: mediaTypes.ociImageManifest, bytes });
      buffer.fill(0);
      expect(Buffer.from((await store.manifest(name, sha256(text)))?.bytes ?? []).toString()).toBe(text);
    });

    it('take another media type when they come again with it', async () => {
      const digest = await addManifest(store, name, text, ['v1']);
      await addManifest(store, name, text, [], mediaTypes.dockerImageManifest);
      expect((await store.manifest(name, digest))?.mediaType).toBe(mediaTypes.dockerImageManifest);
      expect(await store.tag(name, 'v1')).toBe(digest);
    });

    it('go with their tags', async () => {
      const digest = await addManifest(store, name, text, ['v1', 'latest']);
      const kept = await addManifest(store, name, imageManifest(), ['kept']);
      expect(await store.removeManifest(name, digest)).toBe(true);
      expect(await store.removeManifest(name, digest)).toBe(false);
      expect(await store.manifest(name, digest)).toBeUndefined();
      expect(await store.tags(name, undefined, 10)).toEqual(['kept']);
      expect(await store.tag(name, 'v1')).toBeUndefined();
      await addManifest(store, name, text);
      expect(await store.tag(name, 'v1')).toBeUndefined();
      expect(await store.tag(name, 'kept')).toBe(kept);
    });

    // The bytes of an image can be pushed as a blob as well, and the two are not the same.
    const asBlob = () => addBlob(store, name, text);
    const asManifest = () => addManifest(store, name, text, ['v1']);
    const removeBlob = () => store.removeBlob(name, sha256(text));
    const removeManifest = () => store.removeManifest(name, sha256(text));
    it.each([
      ['pushed as manifest, then as blob', [asManifest, asBlob], true, true],
      ['pushed as blob, then as manifest', [asBlob, asManifest], true, true],
      ['of which the manifest goes', [asManifest, asBlob, removeManifest], true, false],
      ['of which the blob goes', [asBlob, asManifest, removeBlob], false, true],
      ['of which both go', [asBlob, asManifest, removeBlob, removeManifest], false, false],
      ['of which the manifest goes, then the blob', [asManifest, asBlob, removeManifest, removeBlob], false, false],
      ['that was a manifest and became a blob', [asManifest, removeManifest, asBlob], true, false],
      ['that was both, then neither, and is a manifest again', [asManifest, asBlob, removeManifest, removeBlob, asManifest], false, true],
    ])('and blobs are apart: content %s', async (_name, steps, blob, manifest) => {
      for (const step of steps) await step();
      expect((await readBlob(store, name, sha256(text)))?.toString()).toBe(blob ? text : undefined);
      expect((await store.manifest(name, sha256(text)))?.mediaType).toBe(manifest ? mediaTypes.ociImageManifest : undefined);
      expect(await store.tags(name, undefined, 10)).toEqual(manifest ? ['v1'] : []);
    });
  });

  describe('tags', () => {
    it('move, go, and leave the manifest', async () => {
      const first = await addManifest(store, name, imageManifest(), ['v1']);
      const second = await addManifest(store, name, imageManifest({ annotations: {} }));
      expect(await store.tag(name, 'v1')).toBe(first);
      await store.setTag(name, 'v1', second);
      expect(await store.tag(name, 'v1')).toBe(second);
      await addManifest(store, name, imageManifest(), ['v1']);
      expect(await store.tag(name, 'v1')).toBe(first);
      expect(await store.tag(other, 'v1')).toBeUndefined();
      expect(await store.removeTag(other, 'v1')).toBe(false);
      expect(await store.removeTag(name, 'v1')).toBe(true);
      expect(await store.removeTag(name, 'v1')).toBe(false);
      expect(await store.tags(name, undefined, 10)).toEqual([]);
      expect(await store.manifest(name, first)).toBeDefined();
    });

    it('point at manifests of their repository only', async () => {
      const digest = await addManifest(store, other, imageManifest());
      await expect(store.setTag(name, 'v1', digest)).rejects.toThrow(digest);
      expect(await store.tag(name, 'v1')).toBeUndefined();
      expect(await store.tags(name, undefined, 10)).toEqual([]);
    });

    it('are listed in ASCII order, from behind any text, as many as asked for', async () => {
      await addManifest(store, name, imageManifest(), ['b', 'B', '_', 'a', 'a-1', 'a.1', '10', '9']);
      const sorted = ['10', '9', 'B', '_', 'a', 'a-1', 'a.1', 'b'];
      expect(await store.tags(name, undefined, 100)).toEqual(sorted);
      expect(await store.tags(name, undefined, 3)).toEqual(sorted.slice(0, 3));
      expect(await store.tags(name, 'B', 2)).toEqual(['_', 'a']);
      expect(await store.tags(name, 'a-0', 2)).toEqual(['a-1', 'a.1']);
      expect(await store.tags(name, 'b', 2)).toEqual([]);
      expect(await store.tags(name, undefined, 0)).toEqual([]);
    });
  });

  describe('referrers', () => {
    const subject = descriptorOf('the subject', mediaTypes.ociImageManifest);
    const referrer = (artifactType: string, which: string) => imageManifest({ subject, artifactType, annotations: { which } });

    it('are listed by digest, filtered, from behind any digest, as many as asked for', async () => {
      const texts = ['a/x', 'b/x'].flatMap((type) => ['1', '2', '3'].map((which) => referrer(type, which)));
      for (const text of texts) await addManifest(store, name, text);
      await addManifest(store, name, imageManifest({ subject: descriptorOf('another') }));
      await addManifest(store, other, referrer('a/x', 'elsewhere'));
      const sorted = texts.map(sha256).sort();
      const digests = async (filter: Partial<Parameters<Store['referrers']>[2]>) =>
        (await store.referrers(name, subject.digest, { ...ALL, ...filter })).map(({ digest }) => digest);
      expect(await digests({})).toEqual(sorted);
      expect(await digests({ limit: 2 })).toEqual(sorted.slice(0, 2));
      expect(await digests({ after: sorted[1], limit: 2 })).toEqual(sorted.slice(2, 4));
      expect(await digests({ artifactType: 'a/x' })).toEqual(texts.slice(0, 3).map(sha256).sort());
      expect(await digests({ artifactType: 'c/x' })).toEqual([]);
    });

    it('say what they are, an index too', async () => {
      const text = imageIndex([], { subject, artifactType: 'a/x', annotations: { made: 'today' } });
      const digest = await addManifest(store, name, text, [], mediaTypes.ociImageIndex);
      expect(await store.referrers(name, subject.digest, ALL)).toEqual([
        { mediaType: mediaTypes.ociImageIndex, digest, size: text.length, artifactType: 'a/x', annotations: { made: 'today' } },
      ]);
    });

    it('stand once and as the last push says, however often they are pushed', async () => {
      const text = referrer('a/x', 'again');
      for (const mediaType of [mediaTypes.ociImageManifest, mediaTypes.dockerImageManifest])
        await addManifest(store, name, text, [], mediaType);
      expect((await store.referrers(name, subject.digest, ALL)).map(({ mediaType }) => mediaType)).toEqual([
        mediaTypes.dockerImageManifest,
      ]);
    });

    it('stay when their subject goes, and go when they go themselves', async () => {
      const base = imageManifest();
      const text = imageManifest({ subject: descriptorOf(base, mediaTypes.ociImageManifest) });
      await addManifest(store, name, base, ['v1']);
      await addManifest(store, name, text);
      await addManifest(store, name, text);
      await store.removeManifest(name, sha256(base));
      expect(await store.referrers(name, sha256(base), ALL)).toHaveLength(1);
      await store.removeManifest(name, sha256(text));
      expect(await store.referrers(name, sha256(base), ALL)).toEqual([]);
    });
  });

  it('keeps repositories apart whose names lie within each other, or look like parts of paths', async () => {
    const names = [
      'a',
      'a/b',
      'a-b',
      'ab',
      'a/blobs',
      'a/blobs/sha256',
      'a/blobs/sha256/blobs',
      'a/index.json',
      'a/oci-layout',
      'blobs',
      'index.json',
      'foo/tags/list',
      'x/blobs/uploads',
      'a'.repeat(255),
      `long/${'b'.repeat(1000)}`,
      `${'c/'.repeat(2000)}c`,
    ];
    for (const repository of names) {
      await addBlob(store, repository, `blob of ${repository}`);
      await addManifest(store, repository, imageManifest({ annotations: { repository } }), ['v1', `of-${repository.length}`]);
    }
    for (const repository of names) {
      const digest = sha256(imageManifest({ annotations: { repository } }));
      expect((await readBlob(store, repository, sha256(`blob of ${repository}`)))?.toString()).toBe(`blob of ${repository}`);
      expect(await store.tag(repository, 'v1')).toBe(digest);
      expect(await store.tags(repository, undefined, 10)).toEqual([`of-${repository.length}`, 'v1']);
      const holder = await store.repositoryOfBlob(sha256(`blob of ${repository}`));
      expect(holder).toBe(repository);
    }
    await store.removeManifest('a', sha256(imageManifest({ annotations: { repository: 'a' } })));
    expect(await store.tags('a/b', undefined, 10)).toEqual(['of-3', 'v1']);
    for (const never of ['a/b/c', 'foo', 'foo/tags', 'x', 'long']) expect(await store.hasRepository(never)).toBe(false);
  });

  it('forgets everything when it is cleared, and goes on', async () => {
    const digest = await addBlob(store, 'a', randomBytes(2000, 1));
    await store.mountBlob('a', 'a/b', digest);
    await addManifest(store, 'a/b', imageManifest(), ['v1']);
    await store.clear();
    for (const repository of ['a', 'a/b']) {
      expect(await store.hasRepository(repository)).toBe(false);
      expect(await store.blob(repository, digest)).toBeUndefined();
      expect(await store.tags(repository, undefined, 10)).toEqual([]);
    }
    await addManifest(store, 'a', imageManifest(), ['v2']);
    expect(await store.tags('a', undefined, 10)).toEqual(['v2']);
    expect(await store.blob('a', digest)).toBeUndefined();
  });

  it.each(['clear', 'close'] as const)('lets go of what is arriving at %s', async (end) => {
    const before = openFiles();
    const incoming = store.incoming();
    for (let chunk = 0; chunk < 6; chunk += 1) await incoming.append(randomBytes(100_000, chunk));
    await store[end]();
    await incoming.append(randomBytes(100_000));
    if (end === 'clear') expect(await store.addBlob(name, absent, incoming)).toBe(false);
    expect(openFiles().filter((file) => !before.includes(file))).toEqual([]);
  });

  it('takes only what it handed out itself', async () => {
    const foreign = { append: async () => {}, read: async function* () {}, discard: async () => {} };
    expect(await store.addBlob(name, absent, foreign)).toBe(false);
    expect(await store.hasRepository(name)).toBe(false);
  });
});

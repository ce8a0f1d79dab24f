import { expect } from 'vitest';
import { pathOf } from '../../../generated/routes.ts';
import { EMPTY_CONFIG, imageManifest, sha256, type TestRegistry } from '../../mock/harness.ts';
import type { Checks } from '../check.ts';

const name = 'library/app';
const digest = sha256(EMPTY_CONFIG);

const remove = ({ send }: TestRegistry, reference: string) => send('DELETE', pathOf.deleteManifest({ name, reference }));
const removeBlob = ({ send }: TestRegistry, content = EMPTY_CONFIG) => send('DELETE', pathOf.deleteBlob({ name, digest: sha256(content) }));
const statusOf = async ({ send }: TestRegistry, reference: string) => (await send('GET', pathOf.getManifest({ name, reference }))).status;

export const managementChecks = {
  'delete-optional': async (start) => {
    const on = await start();
    const { digest: pushed } = await on.pushImage(name, 'latest');
    expect((await remove(on, pushed)).status).toBe(202);
    expect((await removeBlob(on)).status).toBe(202);

    const off = await start({ deleteBlobs: false, deleteManifests: false, deleteTags: false });
    const kept = await off.pushImage(name, 'latest');
    for (const answer of [await remove(off, kept.digest), await remove(off, 'latest'), await removeBlob(off)]) {
      expect(answer).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    }
    expect(await statusOf(off, 'latest')).toBe(200);
    expect(await statusOf(off, kept.digest)).toBe(200);
    expect((await off.send('HEAD', pathOf.headBlob({ name, digest }))).status).toBe(200);
  },

  'delete-tag-disabled': async (start) => {
    const registry = await start({ deleteTags: false });
    await registry.pushImage(name, 'latest');
    expect(await remove(registry, 'latest')).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    expect(await statusOf(registry, 'latest')).toBe(200);
  },

  'delete-manifest-disabled': async (start) => {
    const registry = await start({ deleteManifests: false });
    const { digest: pushed } = await registry.pushImage(name, 'latest');
    expect(await remove(registry, pushed)).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    expect(await statusOf(registry, pushed)).toBe(200);
  },

  'delete-tag-optional': async (start) => {
    const onlyManifests = await start({ deleteTags: false });
    const first = await onlyManifests.pushImage(name, 'latest');
    expect(await remove(onlyManifests, 'latest')).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    expect(await statusOf(onlyManifests, 'latest')).toBe(200);
    expect((await remove(onlyManifests, first.digest)).status).toBe(202);

    const onlyTags = await start({ deleteManifests: false });
    const second = await onlyTags.pushImage(name, 'latest');
    expect(await remove(onlyTags, second.digest)).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    expect((await remove(onlyTags, 'latest')).status).toBe(202);
    expect(await statusOf(onlyTags, second.digest)).toBe(200);
  },

  'delete-manifest-unknown-repository': async (start) => {
    const registry = await start();
    for (const reference of [sha256('x'), 'latest']) {
      expect(await remove(registry, reference)).toMatchObject({ status: 404, codes: ['NAME_UNKNOWN'] });
    }
    await registry.pushImage(name, 'latest');
    for (const reference of [sha256('x'), 'absent']) {
      expect(await remove(registry, reference)).toMatchObject({ status: 404, codes: ['MANIFEST_UNKNOWN'] });
    }
  },

  'delete-blob-unknown': async (start) => {
    const registry = await start();
    expect(await removeBlob(registry)).toMatchObject({ status: 404, codes: ['NAME_UNKNOWN'] });
    await registry.pushBlob(name, EMPTY_CONFIG);
    expect(await removeBlob(registry, 'absent')).toMatchObject({ status: 404, codes: ['BLOB_UNKNOWN'] });
    // One that another repository has is not here, and stays there.
    await registry.pushBlob('elsewhere', 'there');
    expect(await removeBlob(registry, 'there')).toMatchObject({ status: 404, codes: ['BLOB_UNKNOWN'] });
    expect((await registry.send('HEAD', pathOf.headBlob({ name: 'elsewhere', digest: sha256('there') }))).status).toBe(200);
    // Nor is one that was deleted.
    expect((await removeBlob(registry)).status).toBe(202);
    expect(await removeBlob(registry)).toMatchObject({ status: 404, codes: ['BLOB_UNKNOWN'] });
  },

  'delete-blob-disabled': async (start) => {
    const registry = await start({ deleteBlobs: false });
    await registry.pushBlob(name, EMPTY_CONFIG);
    expect(await removeBlob(registry)).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    expect((await registry.send('GET', pathOf.getBlob({ name, digest }))).text).toBe(EMPTY_CONFIG);
  },

  'delete-then-not-found': async (start) => {
    const registry = await start();
    const { digest: pushed } = await registry.pushImage(name, 'one');
    await registry.pushManifest(name, 'two', imageManifest());
    const other = imageManifest({ annotations: { another: 'manifest' } });
    await registry.pushManifest(name, 'other', other);

    expect((await remove(registry, 'one')).status).toBe(202);
    expect(await statusOf(registry, 'one')).toBe(404);
    expect(await statusOf(registry, 'two')).toBe(200);

    expect((await remove(registry, pushed)).status).toBe(202);
    for (const reference of ['one', 'two', pushed]) expect(await statusOf(registry, reference), reference).toBe(404);
    expect((await registry.send('GET', pathOf.listTags({ name }))).json.tags).toEqual(['other']);
    expect(await statusOf(registry, 'other')).toBe(200);
  },
} satisfies Checks;

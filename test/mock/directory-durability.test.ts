import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDirectoryStore } from '../../scripts/mock/node/directory-store.ts';
import type { Store } from '../../scripts/mock/store.ts';
import { imageManifest, randomBytes, sha256 } from './harness.ts';
import { addBlob, addManifest, openFiles, readBlob, temporaryFolder } from './store-kinds.ts';

const root = temporaryFolder();
let number = 0;
let folder: string;
const opened: Store[] = [];
beforeEach(() => {
  number += 1;
  folder = join(root, String(number));
});
afterEach(async () => {
  vi.restoreAllMocks();
  for (const store of opened.splice(0)) await store.close().catch(() => {});
});

const openFolder = async (path = folder): Promise<Store> => {
  const store = await createDirectoryStore(path);
  opened.push(store);
  return store;
};
const pathOf = (digest: string, within = folder) => join(within, 'a', 'blobs', ...digest.split(':'));
const text = imageManifest();
const digest = sha256(text);

/** The methods that every open file has. */
async function fileMethods(): Promise<FileHandle> {
  const handle = await open('package.json');
  await handle.close();
  return Object.getPrototypeOf(handle);
}

/** From now on no file can be made to last, as on a disk that fails. Folders can. */
async function failToLast(): Promise<void> {
  const methods = await fileMethods();
  const { sync } = methods;
  const fail = () => Promise.reject(new Error('the disk fails'));
  vi.spyOn(methods, 'datasync').mockImplementation(fail);
  vi.spyOn(methods, 'sync').mockImplementation(async function (this: FileHandle) {
    return (await this.stat()).isFile() ? fail() : sync.call(this);
  });
}

describe('nothing is acknowledged that could not be made to last', () => {
  it.each<[string, (store: Store) => Promise<unknown>]>([
    ['a small blob', (store) => addBlob(store, 'a', 'other')],
    ['a large blob', (store) => addBlob(store, 'a', randomBytes(400_000))],
    ['a manifest', (store) => addManifest(store, 'a', imageManifest({ annotations: {} }))],
    ['a tag', (store) => store.setTag('a', 'v2', digest)],
    ['a tag that goes', (store) => store.removeTag('a', 'v1')],
    ['a manifest that goes', (store) => store.removeManifest('a', digest)],
    ['a repository', (store) => addBlob(store, 'b', 'content')],
  ])('%s', async (_what, change) => {
    const store = await openFolder();
    await addBlob(store, 'a', 'content');
    await addManifest(store, 'a', text, ['v1']);
    await failToLast();
    await expect(change(store)).rejects.toThrow('the disk fails');
    vi.restoreAllMocks();
    // What was refused is not there, now and later.
    for (const each of [store, await store.close().then(() => openFolder())]) {
      expect(await each.tags('a', undefined, 10)).toEqual(['v1']);
      expect(await each.manifest('a', digest)).toBeDefined();
      expect(await each.blob('a', sha256('other'))).toBeUndefined();
      expect(await each.hasRepository('b')).toBe(false);
    }
  });
});

describe('a disk that fails', () => {
  /** A store that died with something in its journal. */
  const left = async (): Promise<string> => {
    await addManifest(await openFolder(), 'a', text, ['v1']);
    const copy = `${folder}-after-a-crash`;
    cpSync(folder, copy, { recursive: true });
    return copy;
  };
  const within = (path: string) => openFiles().filter((file) => file.startsWith(path));

  it.each<[string, () => Promise<unknown>]>([
    ['the journal is folded', failToLast],
    ['the journal is cut', async () => vi.spyOn(await fileMethods(), 'truncate').mockRejectedValue(new Error('the disk fails'))],
  ])('when %s leaves nothing open and nobody who writes on', async (_when, fail) => {
    const copy = await left();
    await fail();
    await expect(openFolder(copy)).rejects.toThrow('the disk fails');
    vi.restoreAllMocks();
    expect(within(copy)).toEqual([]);
    expect(existsSync(join(copy, '_lock'))).toBe(false);
    const before = readFileSync(join(copy, 'a', 'index.json'), 'utf8');
    await sleep(100);
    expect(readFileSync(join(copy, 'a', 'index.json'), 'utf8')).toBe(before);
    expect(await (await openFolder(copy)).tags('a', undefined, 10)).toEqual(['v1']);
  });

  it('when a store is closed is told, and the next one has everything', async () => {
    const store = await openFolder();
    await addManifest(store, 'a', text, ['v1']);
    rmSync(join(folder, '_incoming'), { recursive: true });
    await expect(store.close()).rejects.toThrow('_incoming');
    expect(within(folder)).toEqual([]);
    expect(await (await openFolder()).tags('a', undefined, 10)).toEqual(['v1']);
  });
});

it('a manifest is in the journal before its file is in its place, where it would be taken for a blob', async () => {
  const store = await openFolder();
  await addBlob(store, 'a', 'content');
  for (let count = 0; count < 30; count += 1) {
    const each = imageManifest({ annotations: { count: String(count) } });
    let added = false;
    const adding = addManifest(store, 'a', each).finally(() => {
      added = true;
    });
    while (!added) {
      if (existsSync(pathOf(sha256(each)))) expect(readFileSync(join(folder, '_journal'), 'utf8')).toContain(sha256(each));
      await nextTurn();
    }
    await adding;
  }
});

it('the files of manifests last before the journal forgets them', async () => {
  const lasting: number[] = [];
  const methods = await fileMethods();
  const { sync } = methods;
  vi.spyOn(methods, 'sync').mockImplementation(async function (this: FileHandle) {
    lasting.push((await this.stat()).ino);
    return sync.call(this);
  });
  const store = await openFolder();
  await addManifest(store, 'a', text);
  await store.close();
  expect(readFileSync(join(folder, '_journal'), 'utf8')).toBe('');
  expect(lasting).toContain(statSync(pathOf(digest)).ino);
});

describe('files that did not come onto the disk', () => {
  const asManifest = (store: Store) => addManifest(store, 'a', text);
  const asBlob = (store: Store) => addBlob(store, 'a', text);
  const removeManifest = (store: Store) => store.removeManifest('a', digest);
  const removeBlob = (store: Store) => store.removeBlob('a', digest);

  it.each([
    ['a blob that came as a manifest', [asManifest, asBlob, removeManifest], true, false],
    ['a manifest that was a blob too', [asManifest, asBlob, removeBlob], false, true],
    ['both', [asManifest, asBlob], true, true],
    ['a manifest that came back', [asManifest, removeManifest, asManifest], false, true],
    ['nothing', [asManifest, removeManifest], false, false],
    ['nothing of what was both', [asManifest, asBlob, removeManifest, removeBlob], false, false],
  ])('are restored from the journal: %s', async (_what, steps, isBlob, isManifest) => {
    const store = await openFolder();
    for (const step of steps) await step(store);
    const copy = `${folder}-after-a-crash`;
    cpSync(folder, copy, { recursive: true });
    rmSync(pathOf(digest, copy), { force: true });
    const restarted = await openFolder(copy);
    expect((await readBlob(restarted, 'a', digest))?.toString()).toBe(isBlob ? text : undefined);
    expect((await restarted.manifest('a', digest)) !== undefined).toBe(isManifest);
    expect(existsSync(pathOf(digest, copy))).toBe(isBlob || isManifest);
  });
});

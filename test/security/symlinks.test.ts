import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDirectoryStore } from '../../scripts/mock/node/directory-store.ts';
import type { Store } from '../../scripts/mock/store.ts';
import { randomBytes } from '../mock/harness.ts';
import { addBlob, addManifest, temporaryFolder } from '../mock/store-kinds.ts';
import { imageManifest, sha256 } from './server.ts';

const root = temporaryFolder();
const text = imageManifest();
let number = 0;
let folder: string;
let outside: string;
const open: Store[] = [];

beforeEach(() => {
  number += 1;
  folder = join(root, String(number), 'store');
  outside = join(root, String(number), 'outside');
  mkdirSync(outside, { recursive: true });
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close().catch(() => {});
});

const openFolder = async (): Promise<Store> => {
  const store = await createDirectoryStore(folder);
  open.push(store);
  return store;
};
const pathOf = (digest: string, name = 'a') => join(folder, name, 'blobs', ...digest.split(':'));
/** Moves something out of the store and puts a link in its place. */
const replaceByLink = (path: string): void => {
  renameSync(path, join(outside, 'moved'));
  symlinkSync(join(outside, 'moved'), path);
};

describe('symlinks in the store', () => {
  it.each([
    ['a blob', (secret: string) => symlinkSync(secret, pathOf(sha256('a secret')))],
    ['the folder of the blobs', () => replaceByLink(join(folder, 'a', 'blobs'))],
    ['the folder of an algorithm', () => replaceByLink(join(folder, 'a', 'blobs', 'sha256'))],
    ['an index', () => replaceByLink(join(folder, 'a', 'index.json'))],
    ['the mark of a layout', () => replaceByLink(join(folder, 'a', 'oci-layout'))],
    ['a repository', () => replaceByLink(join(folder, 'a'))],
    ['a folder above repositories', () => replaceByLink(join(folder, 'x'))],
    ['the journal', () => replaceByLink(join(folder, '_journal'))],
    ['the mark', () => replaceByLink(join(folder, '_store'))],
    ['the lock', () => symlinkSync(join(outside, 'lock'), join(folder, '_lock'))],
  ])('a store is not opened in which there is one in the place of %s', async (_name, damage) => {
    const store = await openFolder();
    await addBlob(store, 'a', 'content');
    await addBlob(store, 'x/y', 'content');
    await addManifest(store, 'a', text, ['v1']);
    await store.close();
    writeFileSync(join(outside, 'secret'), 'a secret');
    damage(join(outside, 'secret'));
    await expect(openFolder()).rejects.toThrow(/symbolic link|_lock.*no file|expected a store/);
  });

  it('what _incoming links to is not emptied', async () => {
    await (await openFolder()).close();
    writeFileSync(join(outside, 'file'), 'keep me');
    rmSync(join(folder, '_incoming'), { recursive: true });
    symlinkSync(outside, join(folder, '_incoming'));
    await openFolder();
    expect(readdirSync(outside)).toEqual(['file']);
  });

  it('through one that appears while the store is open nothing is read or written', async () => {
    const store = await openFolder();
    const [small, large] = ['small', Buffer.from(randomBytes(600_000))];
    const digests = [await addBlob(store, 'a', small), await addBlob(store, 'a', large), await addManifest(store, 'a', text, ['v1'])];
    replaceByLink(join(folder, 'a', 'blobs', 'sha256'));
    const before = readdirSync(join(outside, 'moved'));
    expect(await store.blob('a', sha256(small))).toBeUndefined();
    expect(await store.blob('a', sha256(large))).toBeUndefined();
    await expect(addBlob(store, 'a', 'more')).rejects.toThrow(/symbolic link/);
    await expect(addManifest(store, 'a', imageManifest({ annotations: {} }))).rejects.toThrow(/symbolic link/);
    await expect(store.removeBlob('a', sha256(small))).rejects.toThrow(/symbolic link/);
    await expect(store.mountBlob('a', 'b', sha256(small))).rejects.toThrow(/symbolic link/);
    expect(readdirSync(join(outside, 'moved'))).toEqual(before);
    expect(before).toHaveLength(digests.length);
  });

  it.each([
    ['a link', (path: string) => symlinkSync(join(outside, 'secret'), path)],
    ['a pipe that nobody writes to', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdirSync(path)],
    ['nothing', () => {}],
  ])('nothing is given for a blob in whose place there is %s', async (_name, place) => {
    const store = await openFolder();
    writeFileSync(join(outside, 'secret'), 'content');
    const digest = await addBlob(store, 'a', 'content');
    rmSync(pathOf(digest));
    place(pathOf(digest));
    expect(await store.blob('a', digest)).toBeUndefined();
    expect(await store.mountBlob('a', 'b', digest)).toBe(false);
    expect(existsSync(pathOf(digest, 'b'))).toBe(false);
  });
});

import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { createMemoryStore } from '../../scripts/mock/memory-store.ts';
import { createDirectoryStore } from '../../scripts/mock/node/directory-store.ts';
import { createTemporarySpill } from '../../scripts/mock/node/spill.ts';
import type { ReceivedManifest } from '../../scripts/mock/registry/manifest-content.ts';
import { referralOf } from '../../scripts/mock/registry/manifest-content.ts';
import type { Store } from '../../scripts/mock/store.ts';
import { sha256 } from './harness.ts';

/** A new folder in the system's temporary one, removed when the tests of the file have ended. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The temporary files this process has open, unlinked ones too, as far as the system tells (proc(5)). */
export function openFiles(): string[] {
  try {
    return readdirSync('/proc/self/fd')
      .map(targetOf)
      .filter((path) => path.startsWith(tmpdir()));
  } catch {
    return [];
  }
}

/** The descriptor with which the folder was read is gone again. */
function targetOf(descriptor: string): string {
  try {
    return readlinkSync(`/proc/self/fd/${descriptor}`);
  } catch {
    return '';
  }
}

/** A store in a folder that is closed and opened again before each question. */
async function createRestartingStore(folder: string): Promise<Store> {
  let store = await createDirectoryStore(folder);
  const restarted = async (): Promise<Store> => {
    await store.close();
    store = await createDirectoryStore(folder);
    return store;
  };
  return {
    ...store,
    incoming: () => store.incoming(),
    addBlob: (...args) => store.addBlob(...args),
    mountBlob: (...args) => store.mountBlob(...args),
    addManifest: (...args) => store.addManifest(...args),
    setTag: (...args) => store.setTag(...args),
    hasRepository: async (...args) => (await restarted()).hasRepository(...args),
    blob: async (...args) => (await restarted()).blob(...args),
    repositoryOfBlob: async (...args) => (await restarted()).repositoryOfBlob(...args),
    removeBlob: (...args) => store.removeBlob(...args),
    manifest: async (...args) => (await restarted()).manifest(...args),
    removeManifest: (...args) => store.removeManifest(...args),
    tag: async (...args) => (await restarted()).tag(...args),
    removeTag: (...args) => store.removeTag(...args),
    tags: async (...args) => (await restarted()).tags(...args),
    referrers: async (...args) => (await restarted()).referrers(...args),
    contents: async () => (await restarted()).contents(),
    clear: () => store.clear(),
    close: () => store.close(),
  };
}

/** Every kind of store that keeps the contract. The limits are low, so that small contents take every way. */
export const STORE_KINDS: readonly [kind: string, create: (folder: string) => Promise<Store>][] = [
  ['in memory', async () => createMemoryStore()],
  ['in memory with large blobs in files', async () => createMemoryStore({ spill: createTemporarySpill(), memoryLimit: 1000 })],
  ['in a folder', (folder) => createDirectoryStore(folder)],
  ['in a folder, with a journal that is always too long', (folder) => createDirectoryStore(folder, { journalLimit: 0 })],
  ['in a folder, restarted before each question', createRestartingStore],
];

/** How random runs keep content: mostly in memory alone, which is quickest, and some of them in the other ways. */
export const RUN_STORES = {
  memory: () => createMemoryStore(),
  spills: () => createMemoryStore({ spill: createTemporarySpill(), memoryLimit: 4 }),
  folder: (folder: string) => createDirectoryStore(folder),
} as const;
export type RunStore = keyof typeof RUN_STORES;

/** Opens a store for a run. Its end removes the folder. */
export async function openRunStore(kind: RunStore): Promise<AsyncDisposable & { readonly store: Store }> {
  const folder = mkdtempSync(join(tmpdir(), 'run-'));
  const store = await RUN_STORES[kind](folder);
  return {
    store,
    async [Symbol.asyncDispose]() {
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Sends content in, in chunks of a size, and stores it. */
export async function addBlob(store: Store, name: string, content: Uint8Array | string, chunkSize = 65_536): Promise<string> {
  const bytes = Buffer.from(content);
  const incoming = store.incoming();
  for (let first = 0; first < bytes.byteLength; first += chunkSize) await incoming.append(bytes.subarray(first, first + chunkSize));
  await store.addBlob(name, sha256(bytes), incoming);
  return sha256(bytes);
}

/** Stores a manifest as a registry does. */
export async function addManifest(
  store: Store,
  name: string,
  text: string,
  tags?: readonly string[],
  mediaType: string = mediaTypes.ociImageManifest,
) {
  const manifest = { mediaType, bytes: Buffer.from(text) };
  const digest = sha256(text);
  const referral = referralOf({ ...manifest, value: JSON.parse(text) } as ReceivedManifest, digest);
  await store.addManifest(name, digest, manifest, referral, tags);
  return digest;
}

/** The bytes of a blob; `undefined` where there is none. */
export async function readBlob(store: Store, name: string, digest: string, first = 0, last?: number): Promise<Buffer | undefined> {
  const blob = await store.blob(name, digest);
  if (blob === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of blob.read(first, last ?? blob.size - 1)) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

export const ALL = { limit: Number.POSITIVE_INFINITY };

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../expected-error.ts';
import { createArrivals, storedBytes } from '../arriving.ts';
import { createLocks } from '../registry/locks.ts';
import { noManifest } from '../repository-index.ts';
import type { Store } from '../store.ts';
import { createCache } from './store/cache.ts';
import { createContentFiles } from './store/content-files.ts';
import { makeFolders, readRegular, replaceFile } from './store/files.ts';
import { createGate } from './store/gate.ts';
import { type Journal, openJournal } from './store/journal.ts';
import { LAYOUT_TEXT, writeIndex } from './store/layout.ts';
import { type Change, findRepositories, isChange, replay } from './store/load.ts';
import { openFolder } from './store/opening.ts';
import { BLOBS, folderOf, INCOMING, INDEX, JOURNAL, LAYOUT } from './store/places.ts';
import { readContent } from './store/read-content.ts';
import { emptyRepository, isAmbiguous, pathOf, type Repository } from './store/repository.ts';
import { restore } from './store/restore.ts';
import { keepUpToDate } from './store/up-to-date.ts';

/** Content up to this size is in memory while it arrives, and stays there when it is read. In bytes. */
const SMALL = 256 * 1024;
const BLOB_CACHE = 64 * 1024 * 1024;
const MANIFEST_CACHE = 16 * 1024 * 1024;
const JOURNAL_LIMIT = 16 * 1024 * 1024;

/**
 * A store in a folder: an OCI image layout for each repository, which other tools can read.
 *
 * What a promise resolved to survives the death of the process and of the machine. Content is written beside its place,
 * made to last, and moved there. Changes of manifests and tags are lines of a journal first; each index.json follows
 * within moments, and is the whole truth once the store is closed or the journal was read back by the next one.
 *
 * Nothing outside the folder is read or written, and no symbolic link in it is followed. Nobody else may write to it
 * meanwhile.
 *
 * @param journalLimit Beyond this size in bytes the journal is folded into the layouts.
 * @throws ExpectedError where the folder holds something else, is in use, is damaged, or cannot be read and written.
 */
export async function createDirectoryStore(folder: string, { journalLimit = JOURNAL_LIMIT } = {}): Promise<Store> {
  try {
    const { root, release } = await openFolder(folder);
    const opened = await openJournal<Change>(join(root, JOURNAL)).catch(async (error) => {
      await release();
      throw error;
    });
    return await openStore(root, release, opened, journalLimit);
  } catch (error) {
    if (error instanceof ExpectedError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new ExpectedError(
      `${folder} cannot be used as a store: ${(error as Error).message}. Choose another folder, or put right what is named there.`,
    );
  }
}

async function openStore(
  root: string,
  release: () => Promise<void>,
  { journal, changes }: { readonly journal: Journal<Change>; readonly changes: readonly Change[] },
  journalLimit: number,
): Promise<Store> {
  const incoming = join(root, INCOMING);
  const files = createContentFiles(root, incoming);
  const repositories = new Map<string, Repository>();
  const arrivals = createArrivals(files, SMALL);
  const blobCache = createCache(BLOB_CACHE);
  const manifestCache = createCache(MANIFEST_CACHE);
  const locked = createLocks();
  const gate = createGate();
  let closed = false;

  const layouts = keepUpToDate<Repository>(async ({ name, folder, index, blobs, unsynchronised }) => {
    const moved = [...unsynchronised];
    unsynchronised.clear();
    await files.synchronise(moved).catch((error) => {
      for (const path of moved) unsynchronised.add(path);
      throw error;
    });
    const text = writeIndex(name, index.manifests, index.tags, (digest) => blobs.has(digest));
    await replaceFile(join(folder, INDEX), incoming, text);
  });
  /** Brings every layout up to date, after which the journal has nothing to add. */
  const foldAlone = async (): Promise<void> => {
    await layouts.catchUp();
    await journal.clear();
    for (const { removed } of repositories.values()) removed.clear();
  };
  const fold = () => gate.alone(foldAlone);
  /** Lets go of everything. What fails does not keep the rest from being done. */
  const letGo = async (): Promise<void> => {
    await layouts.stop();
    const outcomes = await Promise.allSettled([arrivals.discard(), journal.close(), empty(incoming)]);
    await release();
    for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason;
  };
  /** What the next one would refuse to read is not written. */
  const append = async (change: Change): Promise<void> => {
    if (!isChange(change)) throw new Error(`expected names, tags and digests that keep their grammars in ${JSON.stringify(change)}`);
    await journal.append(change);
  };
  const write = async <Result>(task: () => Promise<Result>): Promise<Result> => {
    if (closed) throw new Error('expected an open store, but it was closed');
    // What cannot be folded now stays in the journal.
    if (journal.size > journalLimit) await gate.alone(async () => journal.size > journalLimit && foldAlone()).catch(() => {});
    return gate.share(task);
  };

  const create = async (name: string): Promise<Repository> => {
    const repository = emptyRepository(name, join(root, folderOf(name)));
    await makeFolders(root, join(repository.folder, BLOBS));
    await replaceFile(
      join(repository.folder, INDEX),
      incoming,
      writeIndex(name, new Map(), new Map(), () => false),
    );
    // The file that makes the folder a layout comes last.
    await replaceFile(join(repository.folder, LAYOUT), incoming, [LAYOUT_TEXT]);
    repositories.set(name, repository);
    return repository;
  };
  const ensure = async (name: string): Promise<Repository> =>
    repositories.get(name) ?? locked(`create ${name}`, async () => repositories.get(name) ?? create(name));

  /** One at a time changes a file; and manifests and tags of a repository, in the order of the journal. */
  const changeFile = <Result>({ name }: Repository, digest: string, task: () => Promise<Result>) => locked(`${name}@${digest}`, task);
  const changeIndex = <Result>({ name }: Repository, task: () => Promise<Result>) => locked(name, task);
  const change = <Result>(name: string, task: (repository: Repository) => Promise<Result>) => write(async () => task(await ensure(name)));
  /** False where there is no repository to change. */
  const changeKnown = (name: string, task: (repository: Repository) => Promise<boolean>) =>
    write(async () => {
      const repository = repositories.get(name);
      return repository !== undefined && task(repository);
    });

  /** Makes content a blob of a repository. False where `place` finds no content. */
  const becomeBlob = (name: string, digest: string, place: (path: string) => Promise<boolean>): Promise<boolean> =>
    change(name, (repository) =>
      changeFile(repository, digest, async () => {
        const { index, blobs } = repository;
        if (blobs.has(digest)) return true;
        const isManifest = index.manifests.has(digest);
        if (isAmbiguous(repository, digest)) await append({ change: 'blob', repository: name, digest });
        if (!isManifest && !(await place(pathOf(repository, digest)))) return false;
        blobs.add(digest);
        if (isManifest) layouts.changed(repository);
        return true;
      }),
    );

  const store: Store = {
    hasRepository: (name) => repositories.has(name),

    blob(name, digest) {
      const repository = repositories.get(name);
      if (!repository?.blobs.has(digest)) return undefined;
      const cached = blobCache.get(digest);
      if (cached !== undefined) return storedBytes(cached);
      return readContent(pathOf(repository, digest), SMALL).then((content) => {
        if (content?.bytes !== undefined) blobCache.set(digest, content.bytes);
        return content;
      });
    },
    async repositoryOfBlob(digest) {
      for (const { name, blobs } of repositories.values()) if (blobs.has(digest)) return name;
      return undefined;
    },
    incoming: arrivals.begin,
    async addBlob(name, digest, content) {
      const arrived = await arrivals.take(content);
      if (arrived === undefined) return false;
      try {
        return await becomeBlob(name, digest, async (path) => {
          await files.place(arrived instanceof Uint8Array ? await files.write(arrived) : arrived.path, path);
          return true;
        });
      } finally {
        if (!(arrived instanceof Uint8Array)) await arrived.discard();
      }
    },
    async mountBlob(from, name, digest) {
      const source = repositories.get(from);
      if (!source?.blobs.has(digest)) return false;
      return becomeBlob(name, digest, (path) => files.share(pathOf(source, digest), path));
    },
    removeBlob: (name, digest) =>
      changeKnown(name, (repository) =>
        changeFile(repository, digest, async () => {
          if (!repository.blobs.has(digest)) return false;
          if (isAmbiguous(repository, digest)) await append({ change: 'blob-removed', repository: name, digest });
          if (repository.index.manifests.has(digest)) layouts.changed(repository);
          else await files.remove(pathOf(repository, digest));
          return repository.blobs.delete(digest);
        }),
      ),

    manifest(name, digest) {
      const repository = repositories.get(name);
      const record = repository?.index.manifests.get(digest);
      if (repository === undefined || record === undefined) return undefined;
      const { mediaType } = record;
      const cached = manifestCache.get(digest);
      if (cached !== undefined) return { mediaType, bytes: cached };
      return readRegular(pathOf(repository, digest)).then((bytes) => {
        if (bytes === undefined) return undefined;
        manifestCache.set(digest, bytes);
        return { mediaType, bytes };
      });
    },
    addManifest: (name, digest, { mediaType, bytes }, referral, tags = []) =>
      change(name, (repository) =>
        changeIndex(repository, () =>
          changeFile(repository, digest, async () => {
            const { index, blobs } = repository;
            // First of all, since it refuses what is no digest: the journal must not hold one.
            const path = pathOf(repository, digest);
            const current = index.manifests.get(digest);
            if (current?.mediaType === mediaType && tags.every((tag) => index.tags.get(tag) === digest)) return;
            const alsoBlob = blobs.has(digest);
            const record = { mediaType, size: bytes.byteLength };
            const content = alsoBlob || current !== undefined ? {} : { content: Buffer.from(bytes).toString('base64') };
            await append({ change: 'manifest', repository: name, digest, ...record, tags, alsoBlob, ...content });
            // The journal has the content, so its file need not last yet. Without its line it would be taken for a blob.
            if ('content' in content) {
              await files.move(await files.write(bytes), path);
              repository.unsynchronised.add(path);
            }
            index.addManifest(digest, { ...record, ...(referral === undefined ? {} : { referral }) });
            for (const tag of tags) index.setTag(tag, digest);
            // The bytes may be a part of a larger buffer, which would stay in memory with them.
            manifestCache.set(digest, new Uint8Array(bytes));
            layouts.changed(repository);
          }),
        ),
      ),
    removeManifest: (name, digest) =>
      changeKnown(name, (repository) =>
        changeIndex(repository, () =>
          changeFile(repository, digest, async () => {
            const { index, blobs, removed } = repository;
            if (!index.manifests.has(digest)) return false;
            await append({ change: 'manifest-removed', repository: name, digest });
            index.removeManifest(digest);
            removed.add(digest);
            layouts.changed(repository);
            if (!blobs.has(digest)) await files.remove(pathOf(repository, digest));
            return true;
          }),
        ),
      ),

    tag: (name, tag) => repositories.get(name)?.index.tags.get(tag),
    async setTag(name, tag, digest) {
      const known = await changeKnown(name, (repository) =>
        changeIndex(repository, async () => {
          const { index } = repository;
          if (!index.manifests.has(digest)) return false;
          if (index.tags.get(tag) === digest) return true;
          await append({ change: 'tag', repository: name, tag, digest });
          index.setTag(tag, digest);
          layouts.changed(repository);
          return true;
        }),
      );
      if (!known) throw noManifest(digest);
    },
    removeTag: (name, tag) =>
      changeKnown(name, (repository) =>
        changeIndex(repository, async () => {
          if (!repository.index.tags.has(tag)) return false;
          await append({ change: 'tag-removed', repository: name, tag });
          layouts.changed(repository);
          return repository.index.removeTag(tag);
        }),
      ),
    tags: async (name, after, limit) => repositories.get(name)?.index.tagPage(after, limit) ?? [],

    referrers: async (name, subject, filter) => repositories.get(name)?.index.referrerPage(subject, filter) ?? [],

    contents: async () =>
      [...repositories.values()].map(({ name, blobs, index }) => ({
        name,
        blobs: [...blobs],
        manifests: [...index.manifests.keys()],
        tags: new Map(index.tags),
      })),
    clear: () =>
      gate.alone(async () => {
        await arrivals.discard();
        await foldAlone();
        for (const [name, { folder }] of repositories) {
          repositories.delete(name);
          await files.removeLayout(folder);
        }
      }),
    async close() {
      if (closed) return;
      closed = true;
      await layouts.stop();
      try {
        await fold();
      } finally {
        await letGo();
      }
    },
  };

  try {
    const found = await findRepositories(root);
    const changed = replay(found, changes, join(root, JOURNAL));
    for (const [name, repository] of found) repositories.set(name, await restore(repository, files));
    for (const { name } of changed) layouts.changed(repositories.get(name) as Repository);
    if (changes.length > 0) await fold();
    return store;
  } catch (error) {
    await letGo().catch(() => {});
    throw error;
  }
}

async function empty(folder: string): Promise<void> {
  for (const file of await readdir(folder)) await rm(join(folder, file), { force: true });
}

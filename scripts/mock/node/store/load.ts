import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../../expected-error.ts';
import { readRegular } from './files.ts';
import { type ManifestRecord, readIndex } from './layout.ts';
import { BLOBS, folderOf, INDEX, isDigest, isName, isTag, LAYOUT, LONG, segmentOf } from './places.ts';

/** A repository as its layout and the journal tell. */
export interface FoundRepository {
  readonly name: string;
  readonly folder: string;
  readonly manifests: Map<string, ManifestRecord>;
  readonly tags: Map<string, string>;
  /** The digests of which there is a file. */
  readonly files: ReadonlySet<string>;
  /** Manifests that the journal added, removed ones too, in base64: their files may not have come onto the disk. */
  readonly contents: Map<string, string>;
  /** Files that are no blobs: manifests, and what removed manifests left. */
  readonly notBlobs: Set<string>;
}

/** What the journal holds: changes that cannot be told from the files alone. */
export type Change =
  | ({
      readonly change: 'manifest';
      readonly digest: string;
      readonly tags: readonly string[];
      readonly alsoBlob: boolean;
      /** In base64, where the repository did not have the file. */
      readonly content?: string;
    } & ManifestRecord &
      Of)
  | ({ readonly change: 'manifest-removed'; readonly digest: string } & Of)
  | ({ readonly change: 'tag'; readonly tag: string; readonly digest: string } & Of)
  | ({ readonly change: 'tag-removed'; readonly tag: string } & Of)
  /** Content became, or is no longer, a blob, whose file is or was a manifest's too. */
  | ({ readonly change: 'blob' | 'blob-removed'; readonly digest: string } & Of);

interface Of {
  readonly repository: string;
}

/** Finds the repositories in the folder of a store. @throws ExpectedError for a symbolic link and for an index that cannot be read. */
export async function findRepositories(root: string): Promise<Map<string, FoundRepository>> {
  const found = new Map<string, FoundRepository>();
  const walk = async (folder: string, name: string): Promise<void> => {
    const entries = await list(folder);
    if (name !== '' && entries.some((entry) => entry.isFile() && entry.name === LAYOUT)) {
      found.set(name, await readRepository(folder, () => name));
    }
    for (const entry of entries) {
      const segment = entry.isDirectory() ? segmentOf(entry.name) : undefined;
      if (segment !== undefined) await walk(join(folder, entry.name), name === '' ? segment : `${name}/${segment}`);
    }
  };
  await walk(root, '');

  const long = (await list(root)).some((entry) => entry.isDirectory() && entry.name === LONG) ? await list(join(root, LONG)) : [];
  for (const entry of long) {
    const folder = join(root, LONG, entry.name);
    if (!(await list(folder)).some((member) => member.isFile() && member.name === LAYOUT)) continue;
    const repository = await readRepository(folder, (told) => {
      if (isName(told) && join(root, folderOf(told)) === folder) return told;
      throw new ExpectedError(`${join(folder, INDEX)}: expected the name of the repository whose folder this is, but it says ${told}.`);
    });
    found.set(repository.name, repository);
  }
  return found;
}

async function readRepository(folder: string, nameOf: (told: string | undefined) => string): Promise<FoundRepository> {
  const path = join(folder, INDEX);
  const text = (await readRegular(path))?.toString('utf8');
  if (text === undefined) throw new ExpectedError(`${path}: expected the index of an image layout, but there is none. Remove ${folder}.`);
  let index: ReturnType<typeof readIndex>;
  try {
    index = readIndex(text);
  } catch (error) {
    throw new ExpectedError(`${path}: ${(error as Error).message}. Restore it, or remove ${folder}.`);
  }
  const { name, manifests, tags, alsoBlobs } = index;
  const notBlobs = new Set([...manifests.keys()].filter((digest) => !alsoBlobs.has(digest)));
  return { name: nameOf(name), folder, manifests, tags, files: await listFiles(join(folder, BLOBS)), contents: new Map(), notBlobs };
}

async function listFiles(blobs: string): Promise<Set<string>> {
  const files = new Set<string>();
  for (const algorithm of await list(blobs)) {
    if (!algorithm.isDirectory()) continue;
    for (const file of await list(join(blobs, algorithm.name))) {
      const digest = `${algorithm.name}:${file.name}`;
      if (file.isFile() && isDigest(digest)) files.add(digest);
    }
  }
  return files;
}

async function list(folder: string): Promise<Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const link = entries.find((entry) => entry.isSymbolicLink());
  if (link !== undefined) throw new ExpectedError(`${join(folder, link.name)} is a symbolic link, and a store follows none. Remove it.`);
  return entries;
}

/**
 * Applies what the journal holds to what the layouts say. A layout may be newer than the beginning of the journal: the
 * last change of each thing decides.
 *
 * @param path Of the journal, for the error.
 * @returns the repositories it changed.
 * @throws ExpectedError for a line that the store did not write. Nothing was changed then.
 */
export function replay(
  repositories: ReadonlyMap<string, FoundRepository>,
  changes: readonly unknown[],
  path: string,
): Set<FoundRepository> {
  const touched = new Set<FoundRepository>();
  for (const [place, change] of changes.entries()) {
    if (!isChange(change)) {
      const found = JSON.stringify(change).slice(0, 80);
      throw new ExpectedError(`${path}: expected a change in line ${place + 1}, but it is ${found}. Remove the line; its change is lost.`);
    }
    const repository = repositories.get(change.repository);
    if (repository === undefined) continue;
    touched.add(repository);
    apply(repository, change);
  }
  return touched;
}

/** Whether a line of a journal is a change whose digests and tags keep their grammars: they become paths. */
export function isChange(line: unknown): line is Change {
  const change = line as Readonly<Record<string, unknown>> | null;
  if (typeof change !== 'object' || change === null || typeof change.repository !== 'string') return false;
  switch (change.change) {
    case 'manifest':
      return (
        isDigest(change.digest) &&
        typeof change.mediaType === 'string' &&
        Number.isSafeInteger(change.size) &&
        Array.isArray(change.tags) &&
        change.tags.every(isTag) &&
        typeof change.alsoBlob === 'boolean' &&
        ['string', 'undefined'].includes(typeof change.content)
      );
    case 'tag':
      return isTag(change.tag) && isDigest(change.digest);
    case 'tag-removed':
      return isTag(change.tag);
    case 'manifest-removed':
    case 'blob':
    case 'blob-removed':
      return isDigest(change.digest);
    default:
      return false;
  }
}

function apply({ manifests, tags, contents, notBlobs }: FoundRepository, change: Change): void {
  switch (change.change) {
    case 'manifest':
      manifests.set(change.digest, { mediaType: change.mediaType, size: change.size });
      for (const tag of change.tags) tags.set(tag, change.digest);
      if (change.content !== undefined) contents.set(change.digest, change.content);
      if (change.alsoBlob) notBlobs.delete(change.digest);
      else notBlobs.add(change.digest);
      break;
    case 'manifest-removed':
      manifests.delete(change.digest);
      for (const [tag, digest] of tags) if (digest === change.digest) tags.delete(tag);
      break;
    case 'tag':
      tags.set(change.tag, change.digest);
      break;
    case 'tag-removed':
      tags.delete(change.tag);
      break;
    case 'blob':
      notBlobs.delete(change.digest);
      break;
    case 'blob-removed':
      notBlobs.add(change.digest);
      break;
  }
}

import { join } from 'node:path';
import { createRepositoryIndex, type RepositoryIndex } from '../../repository-index.ts';
import type { Referral } from '../../store.ts';
import type { ManifestRecord } from './layout.ts';
import { memberOf } from './places.ts';

/** A repository of an open store. */
export interface Repository {
  readonly name: string;
  readonly folder: string;
  readonly index: RepositoryIndex<ManifestRecord & { readonly referral?: Referral | undefined }>;
  readonly blobs: Set<string>;
  /** Manifests that were removed since the journal was empty. */
  readonly removed: Set<string>;
  /** Paths of manifests that are in the journal, but whose files do not last yet. */
  readonly unsynchronised: Set<string>;
}

export function emptyRepository(name: string, folder: string): Repository {
  return { name, folder, index: createRepositoryIndex(), blobs: new Set(), removed: new Set(), unsynchronised: new Set() };
}

/** Where the content of a digest is. @throws for a digest that breaks the grammar. */
export function pathOf({ folder }: Repository, digest: string): string {
  return join(folder, memberOf(digest));
}

/** That there is a file says that it is a blob, unless it is or was a manifest's. The journal has to tell then. */
export function isAmbiguous({ index, removed }: Repository, digest: string): boolean {
  return index.manifests.has(digest) || removed.has(digest);
}

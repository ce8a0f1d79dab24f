import { createSortedList, type SortedList } from './sorted-list.ts';
import type { Descriptor, Referral, ReferrersFilter } from './store.ts';

/** The manifests of one repository, its tags, and who refers to whom. */
export interface RepositoryIndex<Manifest extends { readonly referral?: Referral | undefined }> {
  readonly manifests: ReadonlyMap<string, Manifest>;
  /** Digests by tag. */
  readonly tags: ReadonlyMap<string, string>;
  /** Whatever else is said of it the second time, its subject is the same: that is part of the bytes. */
  addManifest(digest: string, manifest: Manifest): void;
  /** Removes a manifest, its tags and its entry among the referrers. */
  removeManifest(digest: string): boolean;
  /** @throws where the repository does not have the manifest. */
  setTag(tag: string, digest: string): void;
  removeTag(tag: string): boolean;
  tagPage(after: string | undefined, limit: number): string[];
  referrerPage(subject: string, filter: ReferrersFilter): Descriptor[];
}

export function createRepositoryIndex<Manifest extends { readonly referral?: Referral | undefined }>(): RepositoryIndex<Manifest> {
  const manifests = new Map<string, Manifest>();
  const tags = new Map<string, string>();
  const sortedTags = createSortedList<string>((tag) => tag);
  const referrers = new Map<string, SortedList<Descriptor>>();

  const removeTag = (tag: string): boolean => {
    sortedTags.delete(tag);
    return tags.delete(tag);
  };
  const refer = (referral: Referral | undefined): void => {
    if (referral === undefined) return;
    const entries = referrers.get(referral.subject) ?? createSortedList<Descriptor>((descriptor) => descriptor.digest);
    referrers.set(referral.subject, entries);
    entries.set(referral.descriptor);
  };
  const unrefer = (referral: Referral | undefined): void => {
    if (referral === undefined) return;
    const entries = referrers.get(referral.subject);
    entries?.delete(referral.descriptor.digest);
    if (entries?.size === 0) referrers.delete(referral.subject);
  };

  return {
    manifests,
    tags,
    addManifest(digest, manifest) {
      manifests.set(digest, manifest);
      refer(manifest.referral);
    },
    removeManifest(digest) {
      const manifest = manifests.get(digest);
      if (manifest === undefined) return false;
      manifests.delete(digest);
      unrefer(manifest.referral);
      // Deleting is rare: looking at every tag then is cheaper than keeping a list for each manifest.
      for (const [tag, target] of tags) if (target === digest) removeTag(tag);
      return true;
    },
    setTag(tag, digest) {
      if (!manifests.has(digest)) throw noManifest(digest);
      if (!tags.has(tag)) sortedTags.set(tag);
      tags.set(tag, digest);
    },
    removeTag,
    tagPage: (after, limit) => sortedTags.page(after, limit),
    referrerPage(subject, { artifactType, after, limit }) {
      const wanted = artifactType === undefined ? undefined : (entry: Descriptor) => entry.artifactType === artifactType;
      return referrers.get(subject)?.page(after, limit, wanted) ?? [];
    },
  };
}

/** The error of a tag that is to point at nothing. */
export function noManifest(digest: string): Error {
  return new Error(`expected a manifest ${digest} in the repository to point a tag at, but there is none`);
}

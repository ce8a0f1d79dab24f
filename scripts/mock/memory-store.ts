import type { ByteStream } from '../../generated/handlers.ts';
import type { Descriptor, IncomingContent, Referral, Store, StoredContent, StoredManifest } from './store.ts';

interface Repository {
  readonly blobs: Set<string>;
  readonly manifests: Map<string, StoredManifest & { readonly referral?: Referral | undefined }>;
  readonly tags: Map<string, string>;
  /** Entries by the digest of the referrer, by the digest of the subject. */
  readonly referrers: Map<string, Map<string, Descriptor>>;
}

/** A store in memory. A blob is kept once, however many repositories have it. */
export function createMemoryStore(): Store {
  const repositories = new Map<string, Repository>();
  const blobs = new Map<string, { readonly content: StoredContent; holders: Set<string> }>();
  const arriving = new WeakMap<IncomingContent, Uint8Array[]>();

  const repository = (name: string): Repository => {
    const known = repositories.get(name) ?? { blobs: new Set(), manifests: new Map(), tags: new Map(), referrers: new Map() };
    repositories.set(name, known);
    return known;
  };
  const hold = (name: string, digest: string, content: StoredContent): void => {
    const blob = blobs.get(digest) ?? { content, holders: new Set() };
    blobs.set(digest, blob);
    blob.holders.add(name);
    repository(name).blobs.add(digest);
  };

  return {
    hasRepository: async (name) => repositories.has(name),

    blob: async (name, digest) => (repositories.get(name)?.blobs.has(digest) ? blobs.get(digest)?.content : undefined),
    repositoryOfBlob: async (digest) => blobs.get(digest)?.holders.values().next().value,
    incoming() {
      const chunks: Uint8Array[] = [];
      const content: IncomingContent = {
        append: async (chunk) => void chunks.push(chunk),
        read: () => readChunks(chunks, 0, Number.POSITIVE_INFINITY),
        discard: async () => void chunks.splice(0),
      };
      arriving.set(content, chunks);
      return content;
    },
    async addBlob(name, digest, content) {
      const chunks = arriving.get(content);
      if (chunks === undefined) throw new Error('expected content that this store handed out');
      hold(name, digest, contentOf(chunks));
    },
    async mountBlob(from, name, digest) {
      const blob = repositories.get(from)?.blobs.has(digest) ? blobs.get(digest) : undefined;
      if (blob === undefined) return false;
      hold(name, digest, blob.content);
      return true;
    },
    async removeBlob(name, digest) {
      if (!repositories.get(name)?.blobs.delete(digest)) return false;
      const blob = blobs.get(digest);
      blob?.holders.delete(name);
      if (blob?.holders.size === 0) blobs.delete(digest);
      return true;
    },

    manifest: async (name, digest) => repositories.get(name)?.manifests.get(digest),
    async addManifest(name, digest, manifest, referral) {
      const { manifests, referrers } = repository(name);
      manifests.set(digest, { ...manifest, referral });
      if (referral === undefined) return;
      const entries = referrers.get(referral.subject) ?? new Map<string, Descriptor>();
      referrers.set(referral.subject, entries.set(digest, referral.descriptor));
    },
    async removeManifest(name, digest) {
      const { manifests, tags, referrers } = repositories.get(name) ?? {};
      const manifest = manifests?.get(digest);
      if (manifest === undefined) return false;
      manifests?.delete(digest);
      for (const [tag, target] of tags ?? []) if (target === digest) tags?.delete(tag);
      if (manifest.referral !== undefined) referrers?.get(manifest.referral.subject)?.delete(digest);
      return true;
    },

    tag: async (name, tag) => repositories.get(name)?.tags.get(tag),
    setTag: async (name, tag, digest) => void repository(name).tags.set(tag, digest),
    removeTag: async (name, tag) => repositories.get(name)?.tags.delete(tag) ?? false,
    async tags(name, after, limit) {
      const tags = [...(repositories.get(name)?.tags.keys() ?? [])];
      return tags
        .filter((tag) => after === undefined || tag > after)
        .sort()
        .slice(0, limit);
    },

    async referrers(name, subject, { artifactType, after, limit }) {
      const entries = [...(repositories.get(name)?.referrers.get(subject)?.values() ?? [])];
      return entries
        .filter((entry) => artifactType === undefined || entry.artifactType === artifactType)
        .filter((entry) => after === undefined || entry.digest > after)
        .sort((a, b) => (a.digest < b.digest ? -1 : 1))
        .slice(0, limit);
    },

    async clear() {
      repositories.clear();
      blobs.clear();
    },
    async close() {},
  };
}

function contentOf(chunks: readonly Uint8Array[]): StoredContent {
  const size = chunks.reduce((total, chunk) => total + chunk.byteLength, 0);
  return { size, read: (first, last) => readChunks(chunks, first, last) };
}

async function* readChunks(chunks: readonly Uint8Array[], first: number, last: number): ByteStream {
  let start = 0;
  for (const chunk of chunks) {
    const end = start + chunk.byteLength;
    if (start > last) return;
    if (end > first) yield chunk.subarray(Math.max(0, first - start), Math.min(chunk.byteLength, last + 1 - start));
    start = end;
  }
}

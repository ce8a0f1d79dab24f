import { type Arrived, createArrivals, storedBytes } from './arriving.ts';
import { createRepositoryIndex, noManifest, type RepositoryIndex } from './repository-index.ts';
import type { Referral, Spill, SpillFile, Store, StoredContent, StoredManifest } from './store.ts';

/** Content that is larger goes to a file while it arrives. In bytes. */
const MEMORY_LIMIT = 8 * 1024 * 1024;

interface Repository {
  readonly blobs: Set<string>;
  readonly index: RepositoryIndex<StoredManifest & { readonly referral?: Referral | undefined }>;
}

interface HeldBlob {
  readonly content: StoredContent | SpillFile;
  /** The repositories that have it. */
  readonly holders: Set<string>;
}

/**
 * A store in memory. A blob is kept once, however many repositories have it.
 *
 * @param spill Where blobs above 8 MiB go; without it they stay in memory too.
 */
export function createMemoryStore({ spill, memoryLimit = MEMORY_LIMIT }: { spill?: Spill; memoryLimit?: number } = {}): Store {
  const repositories = new Map<string, Repository>();
  const blobs = new Map<string, HeldBlob>();
  const arrivals = createArrivals(spill, memoryLimit);

  const repository = (name: string): Repository => {
    const known = repositories.get(name) ?? { blobs: new Set(), index: createRepositoryIndex() };
    repositories.set(name, known);
    return known;
  };
  const hold = (name: string, digest: string, blob: HeldBlob): void => {
    blobs.set(digest, blob);
    blob.holders.add(name);
    repository(name).blobs.add(digest);
  };
  /** What went to a file for want of memory alone stays in none: each costs the process a handle. */
  const atRest = async (arrived: Arrived<SpillFile>): Promise<HeldBlob['content']> => {
    if (arrived instanceof Uint8Array) return storedBytes(arrived);
    if (arrived.size > memoryLimit) return arrived;
    const bytes = new Uint8Array(arrived.size);
    let filled = 0;
    for await (const chunk of arrived.read(0, bytes.byteLength - 1)) {
      bytes.set(chunk, filled);
      filled += chunk.byteLength;
    }
    await arrived.discard();
    return storedBytes(bytes);
  };
  const clear = async (): Promise<void> => {
    const held = [...blobs.values()];
    blobs.clear();
    repositories.clear();
    await Promise.all([arrivals.discard(), ...held.map(({ content }) => discard(content))]);
  };

  return {
    hasRepository: (name) => repositories.has(name),

    blob: (name, digest) => (repositories.get(name)?.blobs.has(digest) ? blobs.get(digest)?.content : undefined),
    repositoryOfBlob: async (digest) => blobs.get(digest)?.holders.values().next().value,
    incoming: arrivals.begin,
    async addBlob(name, digest, incoming) {
      const arrived = await arrivals.take(incoming);
      if (arrived === undefined) return false;
      const content = await atRest(arrived);
      const known = blobs.get(digest);
      hold(name, digest, known ?? { content, holders: new Set() });
      if (known !== undefined) await discard(content);
      return true;
    },
    async mountBlob(from, name, digest) {
      const blob = repositories.get(from)?.blobs.has(digest) ? blobs.get(digest) : undefined;
      if (blob === undefined) return false;
      hold(name, digest, blob);
      return true;
    },
    async removeBlob(name, digest) {
      if (!repositories.get(name)?.blobs.delete(digest)) return false;
      const blob = blobs.get(digest);
      blob?.holders.delete(name);
      if (blob?.holders.size === 0) {
        blobs.delete(digest);
        await discard(blob.content);
      }
      return true;
    },

    manifest: (name, digest) => repositories.get(name)?.index.manifests.get(digest),
    async addManifest(name, digest, { mediaType, bytes }, referral, tags = []) {
      const { index } = repository(name);
      // The bytes may be a part of a larger buffer, which would stay in memory with them.
      const own = index.manifests.get(digest)?.bytes ?? new Uint8Array(bytes);
      index.addManifest(digest, { mediaType, bytes: own, ...(referral === undefined ? {} : { referral }) });
      for (const tag of tags) index.setTag(tag, digest);
    },
    removeManifest: async (name, digest) => repositories.get(name)?.index.removeManifest(digest) ?? false,

    tag: (name, tag) => repositories.get(name)?.index.tags.get(tag),
    async setTag(name, tag, digest) {
      const index = repositories.get(name)?.index;
      if (index === undefined) throw noManifest(digest);
      index.setTag(tag, digest);
    },
    removeTag: async (name, tag) => repositories.get(name)?.index.removeTag(tag) ?? false,
    tags: async (name, after, limit) => repositories.get(name)?.index.tagPage(after, limit) ?? [],

    referrers: async (name, subject, filter) => repositories.get(name)?.index.referrerPage(subject, filter) ?? [],

    contents: async () =>
      [...repositories].map(([name, { blobs, index }]) => ({
        name,
        blobs: [...blobs],
        manifests: [...index.manifests.keys()],
        tags: new Map(index.tags),
      })),
    clear,
    close: clear,
  };
}

async function discard(content: StoredContent | SpillFile): Promise<void> {
  if ('discard' in content) await content.discard();
}

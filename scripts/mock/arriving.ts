import type { ByteStream } from '../../generated/handlers.ts';
import type { IncomingContent, Spill, SpillFile, StoredContent } from './store.ts';

/** What has arrived: in memory, or in a file where it is large. */
export type Arrived<File> = Uint8Array | File;

interface Arriving<File> extends IncomingContent {
  /**
   * Everything that came. From now on it belongs to the caller, and there is nothing left to discard. What could not be
   * written is let go.
   */
  settle(): Promise<Arrived<File>>;
}

/** What is arriving at a store, until the store takes it or it is let go. */
export interface Arrivals<File> {
  begin(): IncomingContent;
  /** Everything that came, which belongs to the caller now. `undefined` for what was let go or taken, or began elsewhere. */
  take(content: IncomingContent): Promise<Arrived<File> | undefined>;
  /** Lets go of all that is still arriving. */
  discard(): Promise<void>;
}

/** What all content that is arriving may take in memory. In bytes. */
const SHARED_LIMIT = 64 * 1024 * 1024;

/** The memory that all arriving content shares. In bytes. */
interface SharedMemory {
  taken: number;
  readonly limit: number;
}

/** @see createArriving for the parameters. */
export function createArrivals<File extends SpillFile>(spill: Spill<File> | undefined, memoryLimit: number): Arrivals<File> {
  const unfinished = new Map<IncomingContent, Arriving<File>>();
  const memory = { taken: 0, limit: SHARED_LIMIT };
  return {
    begin() {
      const content = createArriving(spill, memoryLimit, memory, () => unfinished.delete(content));
      unfinished.set(content, content);
      return content;
    },
    take: async (content) => unfinished.get(content)?.settle(),
    async discard() {
      await Promise.all([...unfinished.values()].map((content) => content.discard()));
    },
  };
}

/**
 * Content on its way in: in memory up to `memoryLimit` bytes, and as long as all of it together is not too much for the
 * shared memory; then in a file of `spill`, where there is one.
 *
 * Chunks are copied while they are in memory. What a server hands out are parts of its larger read buffers, and keeping
 * a part would keep the whole.
 *
 * @param onEnd Told when there is nothing left to discard.
 */
function createArriving<File extends SpillFile>(
  spill: Spill<File> | undefined,
  memoryLimit: number,
  memory: SharedMemory,
  onEnd: () => void,
): Arriving<File> {
  let buffer = new Uint8Array(0);
  let size = 0;
  let taken = 0;
  let file: File | undefined;
  let ended = false;

  /** Says how much of the shared memory this content has now. */
  const take = (bytes: number): void => {
    memory.taken += bytes - taken;
    taken = bytes;
  };
  /** The buffer that holds so many bytes, in bytes itself. */
  const bufferFor = (needed: number): number => {
    if (needed <= buffer.byteLength) return buffer.byteLength;
    const doubled = 2 * buffer.byteLength;
    return Math.max(needed, spill === undefined ? doubled : Math.min(doubled, memoryLimit));
  };
  const fits = (needed: number): boolean => needed <= memoryLimit && memory.taken - taken + bufferFor(needed) <= memory.limit;
  const grow = (needed: number): void => {
    if (needed <= buffer.byteLength) return;
    const grown = new Uint8Array(bufferFor(needed));
    grown.set(buffer.subarray(0, size));
    buffer = grown;
    take(buffer.byteLength);
  };
  const moveToFile = async (from: Spill<File>): Promise<void> => {
    const created = await from.create();
    if (ended) return created.discard();
    file = created;
    if (size > 0) await file.append(buffer.subarray(0, size));
    buffer = new Uint8Array(0);
  };
  /** A file writes later. Where memory is short, it is waited for. */
  const appendTo = async (to: File, chunk: Uint8Array): Promise<void> => {
    await to.append(chunk);
    if (!ended) take(to.waiting);
    if (memory.taken <= memory.limit) return;
    await to.flush();
    if (!ended) take(to.waiting);
  };
  const end = (): void => {
    ended = true;
    buffer = new Uint8Array(0);
    take(0);
    size = 0;
    file = undefined;
    onEnd();
  };

  return {
    async append(chunk) {
      if (file === undefined && spill !== undefined && !fits(size + chunk.byteLength)) await moveToFile(spill);
      // An upload can be cancelled while one of its chunks is on the way.
      if (ended) return;
      if (file === undefined) {
        grow(size + chunk.byteLength);
        buffer.set(chunk, size);
      } else {
        await appendTo(file, chunk);
      }
      size += chunk.byteLength;
    },
    read: () => (file === undefined ? storedBytes(buffer.subarray(0, size)) : file).read(0, size - 1),
    async discard() {
      const surplus = file;
      end();
      await surplus?.discard();
    },
    async settle() {
      const spilled = file;
      const bytes = size === buffer.byteLength ? buffer : buffer.slice(0, size);
      // At once, so that nobody else lets go of it meanwhile.
      end();
      if (spilled === undefined) return bytes;
      try {
        await spilled.flush();
        return spilled;
      } catch (error) {
        await spilled.discard();
        throw error;
      }
    },
  };
}

/** Bytes as stored content. */
export function storedBytes(bytes: Uint8Array): StoredContent & { readonly bytes: Uint8Array } {
  return {
    size: bytes.byteLength,
    bytes,
    async *read(first, last): ByteStream {
      if (first <= last) yield bytes.subarray(first, last + 1);
    },
  };
}

import type { ByteStream } from '../../generated/handlers.ts';
import type { IncomingContent, Spill, SpillFile, StoredContent } from './store.ts';

/** What has arrived: in memory, or in a file where it is large. */
export type Arrived<File> = Uint8Array | File;

export interface Arriving<File> extends IncomingContent {
  /**
   * Everything that came. From now on it belongs to the caller, and there is nothing left to discard. What could not be
   * written is let go.
   */
  settle(): Promise<Arrived<File>>;
}

/**
 * Content on its way in: in memory up to `memoryLimit` bytes, then in a file of `spill`, where there is one.
 *
 * Chunks are copied while they are in memory. What a server hands out are parts of its larger read buffers, and keeping
 * a part would keep the whole.
 */
export function createArriving<File extends SpillFile>(spill: Spill<File> | undefined, memoryLimit: number): Arriving<File> {
  let buffer = new Uint8Array(0);
  let size = 0;
  let file: File | undefined;
  let ended = false;

  const grow = (needed: number): void => {
    if (needed <= buffer.byteLength) return;
    const doubled = 2 * buffer.byteLength;
    const grown = new Uint8Array(Math.max(needed, spill === undefined ? doubled : Math.min(doubled, memoryLimit)));
    grown.set(buffer.subarray(0, size));
    buffer = grown;
  };
  const moveToFile = async (from: Spill<File>): Promise<void> => {
    const created = await from.create();
    if (ended) return created.discard();
    file = created;
    if (size > 0) await file.append(buffer.subarray(0, size));
    buffer = new Uint8Array(0);
  };
  const end = (): void => {
    ended = true;
    buffer = new Uint8Array(0);
    size = 0;
    file = undefined;
  };

  const discard = async (): Promise<void> => {
    const surplus = file;
    end();
    await surplus?.discard();
  };

  return {
    async append(chunk) {
      if (file === undefined && spill !== undefined && size + chunk.byteLength > memoryLimit) await moveToFile(spill);
      // An upload can be cancelled while one of its chunks is on the way.
      if (ended) return;
      if (file === undefined) {
        grow(size + chunk.byteLength);
        buffer.set(chunk, size);
      } else {
        await file.append(chunk);
      }
      size += chunk.byteLength;
    },
    read: () => (file === undefined ? storedBytes(buffer.subarray(0, size)) : file).read(0, size - 1),
    discard,
    async settle() {
      try {
        await file?.flush();
      } catch (error) {
        await discard();
        throw error;
      }
      const arrived = file ?? (size === buffer.byteLength ? buffer : buffer.slice(0, size));
      end();
      return arrived;
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

import type { FileHandle } from 'node:fs/promises';
import { concatenate } from '../../bytes.ts';
import type { SpillFile } from '../../store.ts';
import { readRange } from './read-range.ts';

/** Chunks are collected and written together, while the next ones arrive. In bytes. */
const BATCH = 1024 * 1024;

export interface GrowingFile extends SpillFile {
  readonly handle: FileHandle;
}

/**
 * A file that is written from its beginning and can be read. It is closed by `discard`, once nobody reads it.
 * At most two batches wait in memory.
 *
 * @param handle A new file, open for reading and writing.
 */
export function createGrowingFile(handle: FileHandle): GrowingFile {
  let waiting: Uint8Array[] = [];
  let waitingBytes = 0;
  let written = 0;
  let size = 0;
  let writing: Promise<void> = Promise.resolve();
  let discarded = false;
  let readers = 0;
  let closed: Promise<void> | undefined;

  const write = async (chunks: readonly Uint8Array[], bytes: number): Promise<void> => {
    let done = (await handle.writev(chunks, written)).bytesWritten;
    while (done < bytes) done += (await handle.write(concatenate(chunks).subarray(done), 0, bytes - done, written + done)).bytesWritten;
    written += bytes;
  };
  /** Begins to write what waits. Resolves when what was being written before is. A failure is told to whoever asks next. */
  const writeOut = (): Promise<void> => {
    const before = writing;
    if (waitingBytes > 0) {
      const [chunks, bytes] = [waiting, waitingBytes];
      writing = before.then(() => write(chunks, bytes));
      writing.catch(() => {});
      waiting = [];
      waitingBytes = 0;
    }
    return before;
  };
  const flush = async (): Promise<void> => {
    await writeOut();
    await writing;
  };
  const closeIfUnused = (): Promise<void> => {
    if (discarded && readers === 0) closed ??= writing.catch(() => {}).then(() => handle.close());
    return closed ?? Promise.resolve();
  };

  return {
    handle,
    get size() {
      return size;
    },
    get waiting() {
      return size - written;
    },
    async append(chunk) {
      if (discarded) return;
      waiting.push(chunk);
      waitingBytes += chunk.byteLength;
      size += chunk.byteLength;
      if (waitingBytes >= BATCH) await writeOut();
    },
    flush,
    async *read(first, last) {
      if (discarded) throw new Error('expected a file that is still there, but it was let go');
      readers += 1;
      try {
        await flush();
        yield* readRange(handle, first, last);
      } finally {
        readers -= 1;
        await closeIfUnused();
      }
    },
    async discard() {
      discarded = true;
      waiting = [];
      waitingBytes = 0;
      await closeIfUnused();
    },
  };
}

import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ExpectedError } from '../../../expected-error.ts';
import { syncFolder } from './files.ts';

/** Changes that are on disk one after the other, a line of JSON each. */
export interface Journal<Change> {
  /** In bytes. */
  readonly size: number;
  /** Resolves when the change is on disk. Changes that come while the disk is busy go together in one write. */
  append(change: Change): Promise<void>;
  /** Forgets every change. Nothing may be appended meanwhile. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  readonly line: string;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Opens a journal and reads what it holds. A line that was cut off by a crash ends it: nobody was told that it is stored.
 */
export async function openJournal<Change>(path: string): Promise<{ readonly journal: Journal<Change>; readonly changes: Change[] }> {
  const handle = await open(path, constants.O_RDWR | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)).catch((error) => {
    const found = { ELOOP: 'a symbolic link', EISDIR: 'a folder' }[error.code as string];
    throw found === undefined ? error : new ExpectedError(`${path}: expected a file, but it is ${found}. Remove it.`);
  });
  try {
    const { changes, length } = readLines<Change>(await handle.readFile());
    await handle.truncate(length);
    // It may have come into being just now.
    await syncFolder(dirname(path));
    return { changes, journal: writeJournal(handle, length) };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** @param length Of what the file holds, in bytes. */
function writeJournal<Change>(handle: FileHandle, length: number): Journal<Change> {
  let size = length;
  let waiting: Waiting[] = [];
  let busy = false;
  let broken: unknown;

  const writeWaiting = async (): Promise<void> => {
    if (busy) return;
    busy = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const bytes = Buffer.from(batch.map(({ line }) => line).join(''));
      try {
        if (broken !== undefined) throw broken;
        let done = 0;
        while (done < bytes.byteLength) done += (await handle.write(bytes, done, bytes.byteLength - done, size + done)).bytesWritten;
        await handle.datasync();
        size += bytes.byteLength;
        for (const { resolve } of batch) resolve();
      } catch (error) {
        // What came onto the disk of it must not be found there later. A disk that refuses that too is not to be trusted.
        await handle.truncate(size).catch((refusal) => {
          broken = refusal;
        });
        for (const { reject } of batch) reject(error);
      }
    }
    busy = false;
  };

  return {
    get size() {
      return size;
    },
    append: (change) =>
      new Promise((resolve, reject) => {
        waiting.push({ line: `${JSON.stringify(change)}\n`, resolve, reject });
        void writeWaiting();
      }),
    async clear() {
      await handle.truncate(0);
      await handle.datasync();
      size = 0;
    },
    close: () => handle.close(),
  };
}

function readLines<Change>(bytes: Buffer): { changes: Change[]; length: number } {
  const changes: Change[] = [];
  let length = 0;
  for (;;) {
    const end = bytes.indexOf('\n', length);
    if (end < 0) return { changes, length };
    try {
      changes.push(JSON.parse(bytes.toString('utf8', length, end)));
    } catch {
      return { changes, length };
    }
    length = end + 1;
  }
}

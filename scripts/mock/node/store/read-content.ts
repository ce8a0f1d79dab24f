import type { ByteStream } from '../../../../generated/handlers.ts';
import { storedBytes } from '../../arriving.ts';
import type { StoredContent } from '../../store.ts';
import { openRegular } from './files.ts';
import { readRange } from './read-range.ts';

/** The content of a file: up to a size its bytes, else what reads it. `undefined` where there is no regular file. */
export async function readContent(path: string, limit: number): Promise<StoredContent | undefined> {
  const handle = await openRegular(path);
  if (handle === undefined) return undefined;
  try {
    const { size } = await handle.stat();
    return size <= limit ? storedBytes(await handle.readFile()) : { size, read: (first, last) => readFileRange(path, first, last) };
  } finally {
    await handle.close();
  }
}

async function* readFileRange(path: string, first: number, last: number): ByteStream {
  const handle = await openRegular(path);
  if (handle === undefined) throw new Error(`expected the content of a blob, but ${path} is no file any more`);
  try {
    yield* readRange(handle, first, last);
  } finally {
    await handle.close();
  }
}

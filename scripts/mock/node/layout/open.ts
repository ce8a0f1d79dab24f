import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { ByteStream } from '../../../../generated/handlers.ts';
import { archiveLayout, streamedLayout } from './archive.ts';
import { folderLayout } from './folder.ts';
import { type Layout, SeedError } from './layout.ts';

/** Where a layout is: a folder or an archive by its path, or the bytes of an archive. */
export type LayoutSource = string | Uint8Array | ByteStream;

/**
 * Opens an OCI image layout.
 *
 * @throws SeedError where there is none, or it is no layout.
 */
export async function openLayout(source: LayoutSource): Promise<Layout> {
  if (typeof source !== 'string') return streamedLayout(source instanceof Uint8Array ? only(source) : source, 'the archive');
  try {
    const found = await stat(source);
    if (found.isDirectory()) return folderLayout(source);
    // A pipe can be read only once, and from its beginning.
    return found.isFile() ? await archiveLayout(await open(source), source) : await streamedLayout(createReadStream(source), source);
  } catch (error) {
    if (error instanceof SeedError || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new SeedError(`${source}: expected an OCI image layout, a folder or a tar archive: ${(error as Error).message}`);
  }
}

async function* only(bytes: Uint8Array): ByteStream {
  yield bytes;
}

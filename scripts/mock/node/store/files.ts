import { randomUUID } from 'node:crypto';
import { closeSync, constants, openSync, readFileSync } from 'node:fs';
import { type FileHandle, mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../../../expected-error.ts';

/** A link is an error and not followed, and a pipe does not make the opener wait. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a regular file. `undefined` where there is none: nothing, a folder, a symbolic link, or a path that leads
 * through one. The folder has to be given without links.
 */
export async function openRegular(path: string): Promise<FileHandle | undefined> {
  let handle: FileHandle | undefined;
  try {
    if ((await realpath(dirname(path))) !== dirname(path)) return undefined;
    handle = await open(path, READ);
    if ((await handle.stat()).isFile()) return handle;
  } catch (error) {
    await handle?.close();
    if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  }
  await handle.close();
  return undefined;
}

const ABSENT: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ELOOP', 'EMLINK', 'ENXIO']);

/** The content of a regular file; `undefined` where there is none. */
export async function readRegular(path: string): Promise<Buffer | undefined> {
  const handle = await openRegular(path);
  if (handle === undefined) return undefined;
  try {
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** The same at once, for many files of a folder that is known to be none that a link leads to. */
export function readRegularNow(path: string): Buffer | undefined {
  let file: number | undefined;
  try {
    file = openSync(path, READ);
    return readFileSync(file);
  } catch (error) {
    if (ABSENT.has((error as NodeJS.ErrnoException).code ?? '')) return undefined;
    throw error;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Makes what was created, renamed or removed in a folder last. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Creates the folders from `root` down to `folder`, lastingly. @throws where one of them is a link or no folder. */
export async function makeFolders(root: string, folder: string): Promise<void> {
  const created = await mkdir(folder, { recursive: true });
  await checkFolder(folder);
  if (created === undefined) return;
  const above: string[] = [];
  for (let path = dirname(folder); path.length >= root.length; path = dirname(path)) above.push(path);
  await Promise.all(above.map(syncFolder));
}

/** @throws where a folder is reached through a link. What is written must not leave the store. */
export async function checkFolder(folder: string): Promise<void> {
  const real = await realpath(folder);
  if (real !== folder) throw new ExpectedError(`${folder}: expected a folder, but a symbolic link leads to ${real}. Remove the link.`);
}

/**
 * Replaces a file in one step: whoever reads it finds the old content or the new, also after a crash.
 *
 * @param incoming A folder of the same file system, for the file in the making.
 */
export async function replaceFile(path: string, incoming: string, parts: Iterable<string>): Promise<void> {
  const temporary = join(incoming, randomUUID());
  const handle = await open(temporary, 'wx');
  try {
    try {
      for (const part of parts) await handle.write(part);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await checkFolder(dirname(path));
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

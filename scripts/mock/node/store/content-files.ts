import { randomUUID } from 'node:crypto';
import { copyFile, link, lstat, open, readdir, rename, rm, rmdir, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkFolder, makeFolders, syncFolder } from './files.ts';
import { createGrowingFile, type GrowingFile } from './growing-file.ts';
import { BLOBS, INDEX, LAYOUT } from './places.ts';

/** A file in the making: it has a name, but not yet its place. */
export interface IncomingFile extends GrowingFile {
  readonly path: string;
}

/** Puts content into the layouts below a folder, each file in one step. */
export interface ContentFiles {
  create(): Promise<IncomingFile>;
  /** Writes a file that is not yet in its place. It does not last yet. */
  write(bytes: Uint8Array): Promise<string>;
  /** Moves a file to its place. Neither it nor its place last before they are synchronised. */
  move(from: string, to: string): Promise<void>;
  /** Makes a file last, then moves it to its place, lastingly. */
  place(from: string, to: string): Promise<void>;
  /** Makes files that were moved last. Those that are gone are passed over. */
  synchronise(paths: Iterable<string>): Promise<void>;
  /** Gives the content of one place to another too. False where there is none. */
  share(from: string, to: string): Promise<boolean>;
  remove(path: string): Promise<void>;
  /** Removes the layout in a folder. The folders beside its members stay. */
  removeLayout(folder: string): Promise<void>;
}

/** Files made to last side by side: the disk takes them together. */
const AT_ONCE = 8;

/** @param incoming A folder of the same file system. */
export function createContentFiles(root: string, incoming: string): ContentFiles {
  const folders = new Map<string, Promise<void>>();

  /** Who comes second waits for the first, so that neither goes on before the folder lasts. */
  const ensureFolder = async (folder: string): Promise<void> => {
    const making = folders.get(folder) ?? makeFolders(root, folder);
    folders.set(folder, making);
    try {
      await making;
    } catch (error) {
      folders.delete(folder);
      throw error;
    }
    await checkFolder(folder);
  };
  const move = async (from: string, to: string): Promise<void> => {
    await ensureFolder(dirname(to));
    await rename(from, to);
  };

  return {
    async create() {
      const path = join(incoming, randomUUID());
      const file = createGrowingFile(await open(path, 'wx+'));
      const { discard } = file;
      return Object.assign(file, {
        path,
        async discard() {
          await discard();
          await rm(path, { force: true });
        },
      });
    },
    async write(bytes) {
      const path = join(incoming, randomUUID());
      await writeFile(path, bytes, { flag: 'wx' });
      return path;
    },
    move,
    async place(from, to) {
      await syncFile(from);
      await move(from, to);
      await syncFolder(dirname(to));
    },
    async synchronise(paths) {
      const parents = new Set<string>();
      for (const some of portions([...paths], AT_ONCE)) {
        await Promise.all(some.map(passOver(syncFile)));
        for (const path of some) parents.add(dirname(path));
      }
      for (const parent of parents) await passOver(syncFolder)(parent);
    },
    async share(from, to) {
      const path = join(incoming, randomUUID());
      try {
        await checkFolder(dirname(from));
        if (!(await lstat(from)).isFile()) return false;
        await linkOrCopy(from, path);
        await move(path, to);
        await syncFolder(dirname(to));
        return true;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
        throw error;
      } finally {
        // A link that is moved onto another of the same file stays.
        await rm(path, { force: true });
      }
    },
    async remove(path) {
      await checkFolder(dirname(path));
      await passOver(unlink)(path);
      await syncFolder(dirname(path));
    },
    async removeLayout(folder) {
      folders.clear();
      // Without this file the folder is no layout, so that no half of one is ever found.
      await rm(join(folder, LAYOUT), { force: true });
      await syncFolder(folder);
      await rm(join(folder, INDEX), { force: true });
      await rm(join(folder, BLOBS), { recursive: true, force: true });
      for (let path = folder; path !== root && (await isEmpty(path)); path = dirname(path)) await rmdir(path);
    },
  };
}

async function isEmpty(folder: string): Promise<boolean> {
  return (await readdir(folder)).length === 0;
}

/** Where a file system has no links, or has no more for this file, there is a copy. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!['EMLINK', 'EPERM', 'ENOTSUP', 'ENOSYS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
    await copyFile(from, to);
    await syncFile(to);
  }
}

async function syncFile(path: string): Promise<void> {
  const handle = await open(path, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The same, but what is not there is no error. */
function passOver(task: (path: string) => Promise<void>): (path: string) => Promise<void> {
  return async (path) => {
    try {
      await task(path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  };
}

function portions<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, number) => items.slice(number * size, (number + 1) * size));
}

import { randomUUID } from 'node:crypto';
import { link, lstat, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExpectedError } from '../../../expected-error.ts';
import { readRegular } from './files.ts';
import { LOCK } from './places.ts';

/** How the names of locks begin that are written but not yet taken. */
const CANDIDATE = `${LOCK}.new.`;

/** Who has a store open. */
interface Owner {
  readonly pid: number;
  /** When the process began, where the system tells: an id of a process is given again to another. */
  readonly began: string;
}

/** The folders this process has open. A process that has the id of a dead owner can tell by it that it is not the owner. */
const held = new Set<string>();

/**
 * Takes a folder for this process. What a process left that did not end well is taken over.
 *
 * It keeps processes of one machine apart. Machines that share a folder, and containers that do not see each other's
 * processes, are not.
 *
 * @returns what lets go of it.
 * @throws ExpectedError where another process has it.
 */
export async function lockFolder(root: string): Promise<() => Promise<void>> {
  if (held.has(root)) throw new ExpectedError(`${root} is open in this process already. Close that store first.`);
  held.add(root);
  const path = join(root, LOCK);
  const own = join(root, `${CANDIDATE}${randomUUID()}`);
  try {
    const owner = JSON.stringify({ pid: process.pid, began: await beginningOf(process.pid) });
    // A link comes into being with its content, and only where there is none.
    while (!(await writeFile(own, owner).then(() => linked(own, path)))) await removeStale(path);
    // What others left who died while they tried. One that is trying still writes its file again.
    for (const name of await readdir(root)) if (name.startsWith(CANDIDATE)) await rm(join(root, name), { force: true });
  } catch (error) {
    held.delete(root);
    throw error;
  } finally {
    await rm(own, { force: true });
  }
  return async () => {
    try {
      await rm(path, { force: true });
    } finally {
      held.delete(root);
    }
  };
}

async function linked(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (['EEXIST', 'ENOENT'].includes((error as NodeJS.ErrnoException).code ?? '')) return false;
    throw error;
  }
}

async function removeStale(path: string): Promise<void> {
  const text = (await readRegular(path))?.toString('utf8');
  if (text === undefined) {
    if ((await lstat(path).catch(() => undefined)) === undefined) return;
    throw new ExpectedError(`${path}: expected the lock of a store, but it is no file. Remove it.`);
  }
  const owner = readOwner(text);
  if (owner === undefined || (await isAlive(owner))) {
    const who = owner === undefined ? 'something that is no process id' : `the process ${owner.pid}`;
    throw new ExpectedError(
      `The store is in use: ${path} names ${who}. End it, choose another folder, or remove the file if it is not so.`,
    );
  }
  const aside = `${path}.old.${randomUUID()}`;
  try {
    await rename(path, aside);
    // Two may find the same lock stale. Who took away the other's new one puts it back.
    if ((await readFile(aside, 'utf8')) !== text) await linked(aside, path);
    await unlink(aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}

function readOwner(text: string): Owner | undefined {
  try {
    const { pid, began } = JSON.parse(text);
    return Number.isSafeInteger(pid) && pid > 0 && typeof began === 'string' ? { pid, began } : undefined;
  } catch {
    return undefined;
  }
}

async function isAlive({ pid, began }: Owner): Promise<boolean> {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  const now = await beginningOf(pid);
  return now === '' || began === '' || now === began;
}

/** When a process began, in ticks since the machine did (proc(5), field 22 of stat); empty where that is not known. */
async function beginningOf(pid: number): Promise<string> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

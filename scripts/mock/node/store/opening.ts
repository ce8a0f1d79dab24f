import { mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../../../expected-error.ts';
import { readRegular, replaceFile, syncFolder } from './files.ts';
import { lockFolder } from './lock.ts';
import { INCOMING, LOCK, MARK } from './places.ts';

const VERSION = 1;

/**
 * Makes a folder a store, or takes one that is, for this process. What was being written when the last one died is
 * cleared away.
 *
 * @returns its path without links, and what lets go of it.
 * @throws ExpectedError where it holds something else or is in use.
 */
export async function openFolder(folder: string): Promise<{ readonly root: string; readonly release: () => Promise<void> }> {
  if ((await mkdir(folder, { recursive: true })) !== undefined) await syncFolder(dirname(await realpath(folder)));
  const root = await realpath(folder);
  const marked = await isMarked(root);
  const release = await lockFolder(root);
  try {
    await rm(join(root, INCOMING), { recursive: true, force: true });
    await mkdir(join(root, INCOMING));
    if (!marked) await replaceFile(join(root, MARK), join(root, INCOMING), [`${JSON.stringify({ version: VERSION })}\n`]);
    return { root, release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Whether a folder is a store already. @throws ExpectedError where it is neither that nor empty. */
async function isMarked(root: string): Promise<boolean> {
  const mark = await readRegular(join(root, MARK));
  if (mark === undefined) {
    const others = (await readdir(root)).filter((name) => name !== INCOMING && !name.startsWith(LOCK));
    if (others.length === 0) return false;
    throw new ExpectedError(`${root}: expected a store or an empty folder, but there is ${others[0]}. Choose another folder.`);
  }
  let version: unknown;
  try {
    version = JSON.parse(mark.toString('utf8')).version;
  } catch {
    version = undefined;
  }
  if (version === VERSION) return true;
  throw new ExpectedError(
    `${join(root, MARK)}: expected a store of version ${VERSION}, but it says ${mark.toString('utf8').slice(0, 80).trim()}.`,
  );
}

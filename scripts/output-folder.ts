import { readdirSync, statSync } from 'node:fs';
import { UsageError } from './expected-error.ts';

/**
 * Sees that a folder may be written anew: there is none, it is empty, or it holds what an earlier call wrote.
 *
 * @param earlier What that is, for the error.
 * @throws UsageError where it holds anything else, or is none.
 */
export function checkOutputFolder(folder: string, earlier: string, isEarlier: () => boolean): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) return;
  if (!found.isDirectory()) throw new UsageError(`expected a folder, found a file at ${folder}; choose another with --out`);
  if (readdirSync(folder).length === 0 || isEarlier()) return;
  throw new UsageError(`expected ${folder} to be empty or to hold ${earlier}, found other files; choose another with --out`);
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { saysGenerated } from './emit/file.ts';
import { emitAll } from './emit/index.ts';
import { UsageError } from './expected-error.ts';
import type { Model } from './model/model.ts';
import { checkOutputFolder } from './output-folder.ts';

export interface Difference {
  readonly path: string;
  readonly state: 'stale' | 'missing' | 'extra';
}

/** How a folder differs from what the description says, and how to put it right. */
export interface Comparison {
  /** How many files there should be. */
  readonly count: number;
  readonly differences: readonly Difference[];
  /** Writes what is stale or missing and removes what is extra. */
  write(): void;
}

/**
 * Computes the generated files in memory and compares them with a folder.
 *
 * @throws UsageError where the folder is not one of generated files: everything else in it would go.
 */
export async function compareGenerated(model: Model, folder: string): Promise<Comparison> {
  const wanted = new Map((await emitAll(model)).map(({ path, text }) => [path, text]));
  checkOutputFolder(folder, 'generated files', () =>
    [...wanted.keys()].some((path) => existsSync(join(folder, path)) && saysGenerated(readFileSync(join(folder, path), 'utf8'))),
  );
  const found = readFolder(folder);
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  const differences = paths
    .filter((path) => wanted.get(path) !== found.get(path))
    .map((path): Difference => ({ path, state: !found.has(path) ? 'missing' : wanted.has(path) ? 'stale' : 'extra' }));
  return {
    count: wanted.size,
    differences,
    write: () => {
      for (const { path } of differences) writeOrRemove(join(folder, path), wanted.get(path));
    },
  };
}

function readFolder(folder: string): Map<string, string> {
  const walk = (path: string): string[] =>
    readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)],
    );
  try {
    return new Map(walk(folder).map((path) => [relative(folder, path).split(sep).join('/'), readFileSync(path, 'utf8')]));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return new Map();
    throw new UsageError(`cannot read ${folder}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function writeOrRemove(path: string, text: string | undefined): void {
  if (text === undefined) {
    rmSync(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

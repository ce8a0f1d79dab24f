import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ExpectedError } from '../../expected-error.ts';

export interface Built {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** How long each build took, start of the process included. */
  readonly seconds: readonly number[];
  /** Files that were not the same both times. */
  readonly differing: readonly string[];
}

/** Builds the site by its command, in two processes. */
export function buildTwice(): Built {
  const [first, second] = [build(), build()];
  return {
    files: first.files,
    seconds: [first.seconds, second.seconds],
    differing: differingFiles(first.files, second.files),
  };
}

function build(): { files: Map<string, Uint8Array>; seconds: number } {
  const folder = mkdtempSync(join(tmpdir(), 'site-audit-'));
  try {
    const started = performance.now();
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/site.ts', '--out', folder], { encoding: 'utf8' });
    if (status !== 0) throw new ExpectedError(`expected the site to be built, and it was not:\n${stderr.trim()}`);
    return { seconds: (performance.now() - started) / 1000, files: readFolder(folder) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The files of a folder by path, in order. */
export function readFolder(folder: string): Map<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => relative(folder, join(entry.parentPath, entry.name))).sort();
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path))]));
}

/** Files that only one of two folders has, or that hold other bytes. */
export function differingFiles(one: ReadonlyMap<string, Uint8Array>, other: ReadonlyMap<string, Uint8Array>): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((path) => {
    const [body, again] = [one.get(path), other.get(path)];
    return body === undefined || again === undefined || !Buffer.from(body).equals(again);
  });
}

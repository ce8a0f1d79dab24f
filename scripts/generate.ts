import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from './command.ts';
import { emitAll } from './emit/index.ts';
import { loadModel } from './model/load.ts';

const HELP = `Usage: npm run generate -- [options]

Computes generated/ from spec/.

  --check      compare instead of writing: name every stale, missing or extra file, and exit with 1 if there is one
  --spec DIR   the description (default: spec)
  --out DIR    the folder to write (default: generated)
  --help       print this`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      spec: { type: 'string', default: 'spec' },
      out: { type: 'string', default: 'generated' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const files = new Map((await emitAll(await loadModel(values.spec))).map(({ path, text }) => [path, text]));
  const differences = compare(files, readFolder(values.out));
  if (values.check) {
    for (const { path, state } of differences) console.error(`${state}: ${join(values.out, path)}`);
    if (differences.length > 0)
      console.error(`${differences.length} of ${files.size} generated files are not what spec/ says. Run: npm run generate`);
    return differences.length > 0 ? 1 : 0;
  }
  for (const { path } of differences) write(join(values.out, path), files.get(path));
  console.log(`${files.size} files in ${values.out}, ${differences.length} changed`);
  return 0;
});

type Difference = { readonly path: string; readonly state: 'stale' | 'missing' | 'extra' };

function compare(wanted: ReadonlyMap<string, string>, found: ReadonlyMap<string, string>): Difference[] {
  const paths = [...new Set([...wanted.keys(), ...found.keys()])].sort();
  return paths
    .filter((path) => wanted.get(path) !== found.get(path))
    .map((path) => ({ path, state: !found.has(path) ? 'missing' : wanted.has(path) ? 'stale' : 'extra' }));
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

/** Writes a file, or removes it where there is no text for it. */
function write(path: string, text: string | undefined): void {
  if (text === undefined) {
    rmSync(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { installSuite, runSuite, VERSIONS } from './conformance/suite.ts';
import { formatTable, type Row } from './conformance/table.ts';
import { UsageError } from './expected-error.ts';
import { createMock } from './mock/node/create.ts';
import { openStore } from './mock/node/open-store.ts';
import { serve } from './mock/node/server.ts';
import type { Store } from './mock/store.ts';

/** The stores a mock can have, by the name this command line knows them by. One that needs a folder is given a new one. */
const STORES: Readonly<Record<string, (folder: string) => Store | Promise<Store>>> = {
  memory: () => openStore(),
  directory: (folder) => openStore(folder),
};

const HELP = `Usage: npm run conformance -- [options]

Runs the upstream conformance suite against the mock registry, for each version and store, with everything switched on.
It ends with 0 only if every test ran and passed; one that is skipped counts as failed. The suite is a Go program and
is built into a cache folder the first time, which needs Go 1.24 or later.

  --version LIST   versions of the specification, comma-separated (default: ${VERSIONS.join(',')})
  --store LIST     stores of the mock, comma-separated (default: ${Object.keys(STORES).join(',')})
  --reports DIR    keep the suite's reports there, in a folder each
  --help           print this`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { version: { type: 'string' }, store: { type: 'string' }, reports: { type: 'string' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const versions = readList('version', values.version, VERSIONS);
  const stores = readList('store', values.store, Object.keys(STORES));
  const reports = values.reports === undefined ? undefined : makeFolder(values.reports);
  const rows = await runAll(await installSuite(), versions, stores, reports);
  for (const { version, store, verdict } of rows) for (const problem of verdict.problems) console.error(`${version}, ${store}: ${problem}`);
  console.log(formatTable(rows));
  return rows.every(({ verdict }) => verdict.problems.length === 0) ? 0 : 1;
});

async function runAll(program: string, versions: readonly string[], stores: readonly string[], reports: string | undefined) {
  const scratch = mkdtempSync(join(tmpdir(), 'conformance-'));
  const rows: Row[] = [];
  try {
    for (const [name, openStore] of Object.entries(STORES).filter(([name]) => stores.includes(name))) {
      for (const version of versions) {
        const run = `${name}-${version}`;
        const store = await openStore(join(scratch, 'stores', run));
        const server = await serve(createMock({ store, sparse: true }), { host: '127.0.0.1', port: 0 });
        const verdict = await runSuite(program, new URL(server.url).host, version, join(reports ?? scratch, run));
        await server.close();
        await store.close();
        rows.push({ version, store: name, verdict });
      }
    }
  } finally {
    rmSync(scratch, { recursive: true });
  }
  return rows;
}

/** Before the suite runs, which takes a while. */
function makeFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true });
    return resolve(folder);
  } catch (error) {
    throw new UsageError(`--reports: expected a folder, or a place for one: ${(error as Error).message}.`);
  }
}

function readList(name: string, given: string | undefined, known: readonly string[]): readonly string[] {
  if (given === undefined) return known;
  const list = given.split(',');
  const unknown = list.find((entry) => !known.includes(entry));
  if (unknown === undefined) return list;
  throw new UsageError(`--${name}: expected ${known.join(' or ')}, but ${JSON.stringify(unknown)} is in the list.`);
}

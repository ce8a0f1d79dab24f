import { execFileSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { judgeAims } from './bench/aims.ts';
import type { Case, Sizes } from './bench/case.ts';
import { CASES } from './bench/cases/index.ts';
import { spreadOf } from './bench/figures.ts';
import { startLoadClient } from './bench/load/client.ts';
import { PEERS, peersNamed } from './bench/peers/index.ts';
import { build } from './bench/peers/ours.ts';
import type { MissingPeer, Peer, PeerEntry } from './bench/peers/peer.ts';
import { allowedCores } from './bench/proc.ts';
import { formatAims, formatCase, formatMissing } from './bench/report.ts';
import { type CaseResult, runCase } from './bench/run.ts';
import { runCommand } from './command.ts';
import { ExpectedError, UsageError } from './expected-error.ts';

const HELP = `Usage: npm run bench -- [options]

Measures the mock registry beside other registries: the same bytes, by turns, with the processor time of each server
beside its rate. Prints Markdown tables, and the aims of the project with what was measured. It takes about half an hour,
and wants a machine that does nothing else. Needs Linux, whose /proc tells the processor time of a server.

  --only LIST    cases, comma-separated
  --peers LIST   peers, comma-separated; "ours" means all of ours
  --rounds N     rounds of each case; the median is told (default: 5, or 1 with --quick)
  --quick        small and short: shows that everything works, and nothing about speed
  --json FILE    write all figures there
  --help         print this

Cases: ${CASES.map(({ name }) => name).join(', ')}
Peers: ${PEERS.map(({ name }) => name).join(', ')}`;

const SIZES: Sizes = {
  connections: 32,
  warmUpMs: 1000,
  windowMs: 2000,
  largeBlobBytes: 2 ** 30,
  few: 1000,
  many: 100_000,
  stalledUploads: 1000,
  restMs: 1000,
};
const QUICK: Sizes = {
  connections: 8,
  warmUpMs: 50,
  windowMs: 200,
  largeBlobBytes: 2 ** 24,
  few: 100,
  many: 1000,
  stalledUploads: 50,
  restMs: 100,
};
/** A machine that is busier than this when we begin, or gives more than this share of a core to others meanwhile, misleads. */
const BUSY_LOAD = 1.5;
const BUSY_OTHERS = 20;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string' },
      peers: { type: 'string' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  if (process.platform !== 'linux') throw new ExpectedError('The bench needs Linux, whose /proc tells the processor time of a server.');
  const cases = chooseCases(values.only);
  const entries = choosePeers(values.peers);
  const rounds = readRounds(values.rounds) ?? (values.quick ? 1 : 5);
  const sizes = values.quick ? QUICK : SIZES;
  if (values.json !== undefined) checkWritable(values.json);

  const found = await Promise.all(entries.map((entry) => entry.find()));
  const peers = found.filter((peer): peer is Peer => 'launch' in peer);
  const missing = found.filter((peer): peer is MissingPeer => 'reason' in peer);
  const pins = pinsFor(allowedCores());
  printMachine(pins, sizes, rounds);
  if (missing.length > 0) console.log(`${formatMissing(missing)}\n`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const client = startLoadClient(pins.client);
  const results: CaseResult[] = [];
  try {
    for (const one of cases) {
      const result = await runCase(one, { peers, rounds, sizes, client, pin: pins.server });
      console.log(`${formatCase(result)}\n`);
      results.push(result);
    }
  } finally {
    await client.stop();
  }
  const aims = judgeAims(results, { isQuick: values.quick, isBuilt: build === 'fresh' });
  console.log(formatAims(aims));
  warnOfOthers(results);
  if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ sizes, rounds, missing, results, aims }, undefined, 2)}\n`);
  return results.some((result) => result.peers.some(({ peer, failure }) => peer.ours && failure !== undefined)) ? 1 : 0;
});

function chooseCases(list: string | undefined): readonly Case[] {
  if (list === undefined) return CASES;
  const names = list.split(',');
  const unknown = names.find((name) => !CASES.some((one) => one.name === name));
  if (unknown !== undefined) throw new UsageError(`--only: expected ${CASES.map(({ name }) => name).join(' or ')}; came ${unknown}`);
  return CASES.filter(({ name }) => names.includes(name));
}

function choosePeers(list: string | undefined): readonly PeerEntry[] {
  if (list === undefined) return PEERS;
  const wanted = list.split(',').map((word) => ({ word, named: peersNamed(word) }));
  const unknown = wanted.find(({ named }) => named.length === 0);
  if (unknown !== undefined) {
    throw new UsageError(`--peers: expected ours or ${PEERS.map(({ name }) => name).join(' or ')}; came ${unknown.word}`);
  }
  return PEERS.filter((peer) => wanted.some(({ named }) => named.includes(peer)));
}

function readRounds(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new UsageError(`--rounds: expected a whole number from 1 to 999; came ${text}`);
  return Number(text);
}

/** Before anything is measured, which takes half an hour. What the file holds stays until then. */
function checkWritable(file: string): void {
  try {
    closeSync(openSync(file, 'a'));
  } catch (error) {
    throw new UsageError(`--json: expected a file that can be written: ${(error as Error).message}.`);
  }
}

interface Pins {
  readonly server: readonly string[];
  readonly client: readonly string[];
  readonly text: string;
}

/** The server and the client have a core each, where there are two. */
function pinsFor([first, second]: readonly number[]): Pins {
  try {
    if (first === undefined || second === undefined) throw new Error('only one core');
    execFileSync('taskset', ['-c', String(second), 'true'], { stdio: 'ignore' });
    const pin = (core: number) => ['taskset', '-c', String(core)];
    return { server: pin(first), client: pin(second), text: `each server on core ${first}, the client on core ${second}` };
  } catch {
    return { server: [], client: [], text: 'WARNING: nothing is tied to a core, for lack of taskset or of a second core' };
  }
}

function printMachine(pins: Pins, { connections, windowMs }: Sizes, rounds: number): void {
  const [load = 0] = loadavg();
  const built = {
    fresh: 'the built package (dist/)',
    stale: 'the sources, through tsx, since dist/ is older than they are (npm run build makes it again)',
    none: 'the sources, through tsx, since there is no dist/ (npm run build makes it)',
  }[build];
  const lines = [
    `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${cpus().length} cores; Node ${process.version}; load average ${load.toFixed(2)}`,
    pins.text,
    `ours is ${built}`,
    `${rounds} rounds, windows of ${windowMs} ms, ${connections} connections; medians (least-most)`,
    ...(load > BUSY_LOAD
      ? [`WARNING: the machine is busy (load average ${load.toFixed(2)}, more than ${BUSY_LOAD}); rates are not to be trusted`]
      : []),
  ];
  console.log(`# Benchmark\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`);
}

/** What the rest of the machine did while we measured. */
function warnOfOthers(results: readonly CaseResult[]): void {
  const rounds = results.flatMap((result) => result.peers.flatMap((peer) => peer.rounds));
  const others = spreadOf(rounds, 'others');
  if (others === undefined) return;
  const text = `other processes used ${others.median.toFixed(0)} % of a core meanwhile, ${others.most.toFixed(0)} % at most`;
  console.log(`\n${others.median > BUSY_OTHERS ? `WARNING: ${text}; rates are not to be trusted` : text}`);
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../generated/routes.ts';
import { THOROUGH } from '../thorough.ts';
import { sha256 } from './harness.ts';
import { type Client, createClient, createRandom, REPOSITORIES, SUBJECT } from './kill-client.ts';
import { createExpectations, type Expectations } from './kill-expectations.ts';
import { temporaryFolder } from './store-kinds.ts';

const KILLS = Number(process.env.KILLS ?? (THOROUGH ? 200 : 6));
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const CLIENTS = 3;

const root = temporaryFolder();
const program = join(root, 'registry.mjs');
let running: ChildProcess | undefined;

beforeAll(async () => {
  // One file starts in a fraction of the time that the sources take.
  await build({ entryPoints: ['test/mock/kill-child.ts'], outfile: program, bundle: true, platform: 'node', format: 'esm' });
});
afterEach(() => void running?.kill('SIGKILL'));

function launch(folder: string, manner = ''): { child: ChildProcess; url: Promise<string | undefined> } {
  const child = spawn(process.execPath, [program, folder, manner], { stdio: ['ignore', 'pipe', 'inherit'] });
  running = child;
  const lines = createInterface(child.stdout);
  const url = Promise.race([once(lines, 'line').then(([line]) => String(line)), once(child, 'close').then(() => undefined)]);
  return { child, url };
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = child.exitCode === null && child.signalCode === null ? once(child, 'close') : undefined;
  child.kill('SIGKILL');
  await closed;
}

/** What a reader of the folder would find wrong, which nobody has tidied up yet. Files that were looked at are passed over. */
function checkFolder(folder: string, seen: Set<string>): string[] {
  const wrong: string[] = [];
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, path);
    const [, algorithm, hex] = /\/blobs\/(sha256)\/([^/]+)$/.exec(file) ?? [];
    if (file.endsWith('/index.json') && !JSON.parse(readFileSync(file, 'utf8')).manifests) wrong.push(`${file}: no index`);
    if (algorithm === undefined || !statSync(file).isFile() || seen.has(`${file} ${statSync(file).ino}`)) continue;
    seen.add(`${file} ${statSync(file).ino}`);
    if (sha256(readFileSync(file)) !== `${algorithm}:${hex}`) wrong.push(`${file}: other content`);
  }
  return wrong;
}

/** The lists of a registry, against what it holds one by one. */
async function checkLists(url: string, expectations: Expectations, clients: readonly Client[]): Promise<string[]> {
  const wrong: string[] = [];
  const compare = (what: string, found: readonly string[], wanted: readonly string[]) => {
    if (found.join() !== [...wanted].sort().join()) wrong.push(`${what}: expected ${[...wanted].sort()}, got ${found}`);
  };
  const isThere = (name: string, reference: string) => expectations.contentAt(pathOf.getManifest({ name, reference })) !== undefined;
  for (const name of REPOSITORIES) {
    const tags = await fetch(`${url}${pathOf.listTags({ name })}`);
    const wanted = clients.flatMap((client) => client.tags).filter((tag) => isThere(name, tag));
    compare(`tags of ${name}`, tags.status === 404 ? [] : ((await tags.json()) as { tags: string[] }).tags, wanted);
    const referrers = await fetch(`${url}${pathOf.listReferrers({ name, digest: SUBJECT.digest })}`);
    const { manifests } = (await referrers.json()) as { manifests: { digest: string }[] };
    const pushed = clients.flatMap((client) => client.referrers).filter((each) => each.name === name && isThere(name, each.digest));
    compare(
      `referrers in ${name}`,
      manifests.map(({ digest }) => digest),
      pushed.map(({ digest }) => digest),
    );
  }
  return wrong;
}

/** Kills a registry again and again while clients change it, and asks the next one what is left. */
async function killing(folder: string, kills: number, seed: number, manner?: string) {
  const random = createRandom(seed);
  const expectations = createExpectations();
  const clients = Array.from({ length: CLIENTS }, (_, number) => createClient(`c${number}`, expectations, createRandom(seed + 1 + number)));
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (let killed = 0; killed <= kills; killed += 1) {
    if (random() < 0.2) {
      // It may die while it tidies up, too.
      const { child } = launch(folder, manner);
      await sleep(random() * 250);
      await kill(child);
    }
    const { child, url } = launch(folder, manner);
    const address = await url;
    if (address === undefined) return { wrong: [...wrong, 'the registry did not start again'], acknowledged: expectations.acknowledged };
    wrong.push(...(await expectations.check(address, killed === kills)), ...(await checkLists(address, expectations, clients)));
    const incoming = readdirSync(join(folder, '_incoming'));
    if (killed === kills) {
      child.kill('SIGTERM');
      await once(child, 'close');
      wrong.push(...incoming.map((file) => `_incoming/${file} was left`));
      break;
    }
    const before = expectations.acknowledged;
    const clientsRan = Promise.all(clients.map((client) => client.run(address)));
    await sleep(5 + random() * 250);
    // On a busy machine they may not have come to anything yet.
    for (let tries = 0; tries < 1000 && expectations.acknowledged === before; tries += 1) await sleep(5);
    await kill(child);
    wrong.push(...(await clientsRan).flat(), ...checkFolder(folder, seen));
    if (wrong.length > 0) break;
  }
  return { wrong, acknowledged: expectations.acknowledged, files: seen.size };
}

describe('a registry that is killed', () => {
  it(
    `has what it acknowledged, and nothing by halves (${KILLS} kills; KILLS=N for more)`,
    async () => {
      const { wrong, acknowledged, files } = await killing(join(root, 'careful'), KILLS, SEED);
      console.log(`${KILLS} kills, ${acknowledged} acknowledged changes, ${files} files: KILLS=${KILLS} SEED=${SEED} repeats this run`);
      expect(wrong, `SEED=${SEED}`).toEqual([]);
      expect(acknowledged).toBeGreaterThanOrEqual(KILLS);
    },
    60_000 + KILLS * 5_000,
  );

  it('is caught when it acknowledges what it does not have yet', async () => {
    // It ends with the first that is found wrong, which is after one or two unless the machine is very busy.
    const { wrong } = await killing(join(root, 'careless'), 100, SEED, 'careless');
    expect(wrong.join('\n'), `SEED=${SEED}`).toMatch(/manifests\/.*expected sha256:.*got undefined/);
  }, 120_000);
});

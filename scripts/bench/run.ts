import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atExit } from './at-exit.ts';
import type { Bench, Case, Sizes } from './case.ts';
import type { Figures } from './figures.ts';
import type { LoadClient } from './load/client.ts';
import type { Peer } from './peers/peer.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** What one peer gave in one case. */
export interface PeerResult {
  readonly peer: Peer;
  /** One entry for each round. */
  readonly rounds: readonly Figures[];
  /** Why it has no part in the case. */
  readonly leftOut?: string;
  /** What went wrong. */
  readonly failure?: string;
}

export interface CaseResult {
  readonly case: Case;
  readonly peers: readonly PeerResult[];
}

export interface Plan {
  readonly peers: readonly Peer[];
  readonly rounds: number;
  readonly sizes: Sizes;
  readonly client: LoadClient;
  /** What stands before the command of a server. */
  readonly pin: readonly string[];
}

/** A peer on its way through a case. */
interface Contestant {
  readonly peer: Peer;
  readonly rounds: Figures[];
  failure?: string;
  /** Does a round, and ends the server. Only there while the server runs. */
  running?: { measure(): Promise<Figures>; stop(): Promise<void> };
}

/**
 * Runs a case for all peers, a round of each after the other, every second round in the opposite order, so that what
 * changes on the machine in the meantime touches them alike. A peer that fails drops out and the others go on.
 */
export async function runCase(one: Case, plan: Plan): Promise<CaseResult> {
  const contestants: Contestant[] = plan.peers.filter((peer) => one.leavesOut(peer) === undefined).map((peer) => ({ peer, rounds: [] }));
  const attempt = async (contestant: Contestant, act: () => Promise<void>): Promise<void> => {
    if (contestant.failure !== undefined) return;
    await act().catch((error: Error) => {
      contestant.failure = error.message;
    });
  };
  const start = (contestant: Contestant) =>
    attempt(contestant, async () => {
      contestant.running = await startFor(one, contestant.peer, plan);
    });
  const measure = (contestant: Contestant) =>
    attempt(contestant, async () => {
      if (contestant.running !== undefined) contestant.rounds.push(await contestant.running.measure());
    });
  const stop = async (contestant: Contestant): Promise<void> => {
    await contestant.running?.stop();
    delete contestant.running;
  };

  try {
    if (!one.freshServer) for (const contestant of contestants) await start(contestant);
    for (let round = 0; round < Math.min(plan.rounds, one.mostRounds ?? plan.rounds); round += 1) {
      for (const contestant of round % 2 === 0 ? contestants : [...contestants].reverse()) {
        if (one.freshServer) await start(contestant);
        await measure(contestant);
        if (one.freshServer) await stop(contestant);
      }
    }
  } finally {
    for (const contestant of contestants) await stop(contestant);
  }
  const results = new Map(
    contestants.map(({ peer, rounds, failure }) => [peer, { rounds, ...(failure === undefined ? {} : { failure }) }]),
  );
  return {
    case: one,
    peers: plan.peers.map((peer) => {
      const leftOut = one.leavesOut(peer);
      return { peer, rounds: [], ...results.get(peer), ...(leftOut === undefined ? {} : { leftOut }) };
    }),
  };
}

async function startFor(one: Case, peer: Peer, { sizes, client, pin }: Plan): Promise<Required<Contestant>['running']> {
  const folder = mkdtempSync(join(tmpdir(), `bench-${peer.name}-`));
  const forget = atExit(() => rmSync(folder, { recursive: true, force: true }));
  let server: ServerProcess | undefined;
  const stop = async (): Promise<void> => {
    await server?.stop();
    rmSync(folder, { recursive: true });
    forget();
  };
  try {
    const running = await startServer((port) => peer.launch(folder, port), pin, one.reportMemory);
    server = running;
    const bench: Bench = { peer, server: running, sizes, run: (job) => client.run(running, job) };
    return { measure: await one.prepare(bench), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

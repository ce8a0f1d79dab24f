import type { Figures } from './figures.ts';
import type { Job, Outcome } from './load/jobs.ts';
import type { Peer } from './peers/peer.ts';
import type { ServerProcess } from './server-process.ts';

/** How much is done. `--quick` makes all of it small. */
export interface Sizes {
  readonly connections: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
  readonly largeBlobBytes: number;
  /** The few and the many that growth is told from. */
  readonly few: number;
  readonly many: number;
  readonly stalledUploads: number;
  /** How long a server rests before its memory is looked at. */
  readonly restMs: number;
}

/** A figure of a case. */
export interface Column {
  readonly key: string;
  readonly title: string;
  readonly decimals: number;
  /** More is better, and a peer is compared with docker-registry by it. */
  readonly compared?: boolean;
}

/** A server that a case has for itself, and the client that asks it. */
export interface Bench {
  readonly peer: Peer;
  readonly server: ServerProcess;
  readonly sizes: Sizes;
  run(job: Job): Promise<Outcome>;
}

export interface Case {
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** Each round has a server of its own; otherwise one serves all rounds of a peer. */
  readonly freshServer?: boolean;
  /** The memory of servers on Node is wanted. */
  readonly reportMemory?: boolean;
  /** At most so many rounds, where one is long and says much. */
  readonly mostRounds?: number;
  /** Why a peer has no part in the case. */
  leavesOut(peer: Peer): string | undefined;
  /** Puts there what is asked for, checks it once, and returns what one round does. */
  prepare(bench: Bench): Promise<() => Promise<Figures>>;
}

/** What everything else on the machine took meanwhile, in percent of a core. Every case that is timed tells it. */
export function othersIn(...outcomes: readonly Outcome[]): { others: number } {
  return { others: Math.max(...outcomes.map(({ otherCpuSeconds, seconds }) => (otherCpuSeconds / seconds) * 100)) };
}

/** Why the examples mock has no part in what needs a store. */
export function needsStore(peer: Peer): string | undefined {
  return needsRegistry(peer) ?? (peer.stateless ? 'it stores nothing' : undefined);
}

/** Why Node's server alone has no part in what asks for something else than a manifest. */
export function needsRegistry({ oneAnswer }: Peer): string | undefined {
  return oneAnswer ? 'it has one answer, a manifest' : undefined;
}

/** Why only ours has a part in what shows how we grow. */
export function onlyOurs(peer: Peer): string | undefined {
  return peer.ours ? undefined : 'the aim is of our own growth';
}

/** Our figures of the contract's modes differ only by what a request costs. */
export function onePeerOfEach(peer: Peer): string | undefined {
  return needsStore(peer) ?? (peer.name === 'ours-warn' ? 'as with the contract enforced' : undefined);
}

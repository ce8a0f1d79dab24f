import type { RunRecord } from './run.ts';

/** A run of a flow against the mock, and what it met. */
export interface Rehearsal extends RunRecord {
  /** In what situation it ran, as a sentence. */
  readonly situation: string;
  /** By the id of a step, the names of the requirements that speak of what it uses. */
  readonly requirements: Readonly<Record<string, readonly string[]>>;
}

import { type Bench, type Case, type Column, onePeerOfEach, othersIn } from '../case.ts';
import type { Figures } from '../figures.ts';
import { NAME } from '../image.ts';
import type { Outcome } from '../load/jobs.ts';
import { residentBytes } from '../proc.ts';

const MEBIBYTE = 1024 * 1024;
const CHUNK_BYTES = 8 * MEBIBYTE;
const COLUMNS: readonly Column[] = [
  { key: 'speed', title: 'MiB/s', decimals: 0, compared: true },
  { key: 'cpu', title: 'CPU s', decimals: 2 },
  { key: 'peak', title: 'peak RSS MB', decimals: 0 },
];

function largeCase(name: string, title: string, measure: (bench: Bench) => Promise<() => Promise<Outcome>>): Case {
  return {
    name,
    title,
    columns: COLUMNS,
    // The most memory a process had is of its whole life.
    freshServer: true,
    mostRounds: 3,
    leavesOut: onePeerOfEach,
    async prepare(bench) {
      const once = await measure(bench);
      return async () => figuresOf(await once(), bench);
    },
  };
}

function figuresOf(outcome: Outcome, { server }: Bench): Figures {
  const { bytes, seconds, serverCpuSeconds } = outcome;
  return {
    speed: bytes / MEBIBYTE / seconds,
    cpu: serverCpuSeconds,
    peak: residentBytes(server.pid, 'VmHWM') / 1e6,
    ...othersIn(outcome),
  };
}

export const largeBlobs: readonly Case[] = [
  largeCase('large-push', 'push of one large blob in one PUT', async ({ run, sizes: { largeBlobBytes: blobBytes } }) => {
    return () => run({ kind: 'large-push', name: NAME, blobBytes });
  }),
  largeCase('large-push-chunks', 'push of one large blob in PATCHes of 8 MiB', async ({ run, sizes: { largeBlobBytes: blobBytes } }) => {
    return () => run({ kind: 'large-push', name: NAME, blobBytes, chunkBytes: CHUNK_BYTES });
  }),
  largeCase('large-pull', 'pull of one large blob', async ({ run, sizes: { largeBlobBytes: blobBytes } }) => {
    await run({ kind: 'large-push', name: NAME, blobBytes });
    return () => run({ kind: 'large-pull', name: NAME, blobBytes });
  }),
];

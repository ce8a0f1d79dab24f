import { manifestMediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { type Bench, type Case, type Column, needsRegistry, needsStore, othersIn } from '../case.ts';
import type { Figures } from '../figures.ts';
import { ask, manifest, manifestBytes, manifestDigest, NAME, pushImage, smallBlob, smallBlobDigest, TAG } from '../image.ts';
import type { Outcome, RequestsJob } from '../load/jobs.ts';
import { numberedTag } from '../load/pushes.ts';
import type { Peer } from '../peers/peer.ts';

const RATE_COLUMNS: readonly Column[] = [
  { key: 'rate', title: 'requests/s', decimals: 0, compared: true },
  { key: 'cpu', title: 'CPU us/request', decimals: 1 },
  { key: 'server', title: 'server busy %', decimals: 0 },
];

/** The figures of requests of one kind. */
export function ratesOf(outcome: Outcome): Figures {
  const { count, seconds, serverCpuSeconds } = outcome;
  return {
    rate: count / seconds,
    cpu: cpuOf(outcome),
    server: (serverCpuSeconds / seconds) * 100,
    ...othersIn(outcome),
  };
}

/** The server's processor time for a request, in microseconds. */
export function cpuOf({ serverCpuSeconds, count }: Outcome): number {
  return (serverCpuSeconds / count) * 1e6;
}

/** A job that asks the same again and again. Without a body, all answers must be as the first. */
export function requestsJob({ sizes }: Bench, method: string, target: string, accept: string, body?: Uint8Array): RequestsJob {
  const { connections, warmUpMs, windowMs } = sizes;
  const expected = body === undefined ? {} : { body: Buffer.from(body).toString('base64') };
  return { kind: 'requests', method, target, headers: { Accept: accept }, connections, warmUpMs, windowMs, ...expected };
}

const MANIFESTS = manifestMediaTypes.join(', ');
const FEW_TAGS = 10;

interface SmallRequest {
  readonly name: string;
  readonly title: string;
  readonly method: 'GET' | 'HEAD';
  readonly target: string;
  readonly accept: string;
  /** What the answer holds, where every peer must answer the same. */
  readonly body?: Uint8Array;
  /** Checks one answer of a peer that stores. */
  check?(response: Response): Promise<void>;
  /** Why a peer has no part in it. */
  leavesOut?(peer: Peer): string | undefined;
}

const REQUESTS: readonly SmallRequest[] = [
  {
    name: 'manifest-get',
    title: `GET of a manifest by tag, ${manifestBytes.byteLength} bytes`,
    method: 'GET',
    target: pathOf.getManifest({ name: NAME, reference: TAG }),
    accept: MANIFESTS,
    body: manifestBytes,
  },
  {
    name: 'manifest-get-digest',
    title: 'GET of the same manifest by digest',
    method: 'GET',
    target: pathOf.getManifest({ name: NAME, reference: manifestDigest }),
    accept: MANIFESTS,
    body: manifestBytes,
  },
  {
    name: 'manifest-head',
    title: 'HEAD of the same manifest by tag',
    method: 'HEAD',
    target: pathOf.headManifest({ name: NAME, reference: TAG }),
    accept: MANIFESTS,
    async check({ headers }) {
      expectSame(headers.get('content-length'), String(manifestBytes.byteLength), 'Content-Length');
      expectSame(headers.get('docker-content-digest'), manifestDigest, 'Docker-Content-Digest');
    },
  },
  {
    name: 'blob-get',
    title: `GET of a blob of ${smallBlob.byteLength} bytes`,
    method: 'GET',
    target: pathOf.getBlob({ name: NAME, digest: smallBlobDigest }),
    accept: '*/*',
    body: smallBlob,
    leavesOut: needsStore,
  },
  {
    name: 'tags-page',
    title: `GET of a page of tags, all ${FEW_TAGS} of them`,
    method: 'GET',
    target: `${pathOf.listTags({ name: NAME })}?n=100`,
    accept: 'application/json',
    leavesOut: needsRegistry,
    async check(response) {
      const { tags } = (await response.json()) as { tags: string[] };
      const expected = Array.from({ length: FEW_TAGS - 1 }, (_, number) => numberedTag(number));
      // The order is a matter of correctness, which is not measured here, and docker-registry has none.
      expectSame(JSON.stringify(tags.sort()), JSON.stringify([TAG, ...expected]), 'tags');
    },
  },
];

export const smallRequests: readonly Case[] = REQUESTS.map(({ name, title, method, target, accept, body, check, leavesOut }) => ({
  name,
  title,
  columns: RATE_COLUMNS,
  leavesOut: (peer) => leavesOut?.(peer),
  async prepare(bench) {
    const { peer, server, run } = bench;
    if (!peer.stateless) {
      await pushImage(server);
      if (name === 'tags-page') {
        await run({ kind: 'manifests', name: NAME, count: FEW_TAGS - 1, manifest, references: 'tags', connections: 1 });
      }
      await check?.(await ask(server, method, target, 200, { Accept: accept }));
    }
    const job = requestsJob(bench, method, target, accept, peer.stateless ? undefined : body);
    return async () => ratesOf(await run(job));
  },
}));

function expectSame(got: string | null, expected: string, what: string): void {
  if (got !== expected) throw new Error(`${what}: expected ${expected}, got ${got}`);
}

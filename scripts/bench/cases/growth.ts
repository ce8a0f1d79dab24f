import { mediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { type Bench, type Case, type Column, onlyOurs, othersIn } from '../case.ts';
import type { Figures } from '../figures.ts';
import { ask, manifest, manifestDigest, NAME, pushImage } from '../image.ts';
import type { RequestsJob } from '../load/jobs.ts';
import { numberedTag } from '../load/pushes.ts';
import { residentBytes } from '../proc.ts';
import { cpuOf, requestsJob } from './small-requests.ts';

const WORKERS = 8;
const PAGE = 100;
const FEW = `${NAME}/few`;
const MANY = `${NAME}/many`;
const COLUMNS: readonly Column[] = [
  { key: 'few', title: 'CPU us/page of the few', decimals: 0 },
  { key: 'many', title: 'CPU us/page of the many', decimals: 0 },
  { key: 'growth', title: 'many/few', decimals: 2 },
];

/** Compares what the same question costs in two repositories, one right after the other. */
async function compare({ run }: Bench, few: RequestsJob, many: RequestsJob): Promise<Figures> {
  const ofFew = await run(few);
  const ofMany = await run(many);
  const costs = { few: cpuOf(ofFew), many: cpuOf(ofMany) };
  return { ...costs, growth: costs.many / costs.few, ...othersIn(ofFew, ofMany) };
}

const tags: Case = {
  name: 'growth-tags',
  title: `GET of a page of ${PAGE} tags from the middle, of few tags and of many`,
  columns: COLUMNS,
  leavesOut: onlyOurs,
  async prepare(bench) {
    const { server, sizes, run } = bench;
    const page = async (name: string, count: number): Promise<RequestsJob> => {
      await pushImage(server, name);
      await run({ kind: 'manifests', name, count, manifest, references: 'tags', connections: WORKERS });
      const middle = count / 2;
      const target = `${pathOf.listTags({ name })}?n=${PAGE}&last=${numberedTag(middle - 1)}`;
      const { tags: listed } = (await (await ask(server, 'GET', target, 200)).json()) as { tags: string[] };
      expectEntries(
        target,
        listed,
        Array.from({ length: Math.min(PAGE, middle) }, (_, index) => numberedTag(middle + index)),
      );
      return requestsJob(bench, 'GET', target, 'application/json');
    };
    const [few, many] = [await page(FEW, sizes.few), await page(MANY, sizes.many)];
    return () => compare(bench, few, many);
  },
};

const referrers: Case = {
  name: 'growth-referrers',
  title: 'GET of the first page of referrers (up to 1,000), of few referrers and of many',
  columns: COLUMNS,
  leavesOut: onlyOurs,
  async prepare(bench) {
    const { server, sizes, run } = bench;
    const subject = { mediaType: manifest.mediaType, digest: manifestDigest, size: Buffer.byteLength(JSON.stringify(manifest)) };
    const page = async (name: string, count: number): Promise<RequestsJob> => {
      await pushImage(server, name);
      await run({ kind: 'manifests', name, count, manifest: { ...manifest, subject }, references: 'digests', connections: WORKERS });
      const target = pathOf.listReferrers({ name, digest: manifestDigest });
      const { manifests } = (await (await ask(server, 'GET', target, 200)).json()) as { manifests: object[] };
      if (manifests.length < Math.min(count, sizes.few)) throw new Error(`${target}: expected ${count} referrers, got ${manifests.length}`);
      return requestsJob(bench, 'GET', target, mediaTypes.ociImageIndex);
    };
    const [few, many] = [await page(FEW, sizes.few), await page(MANY, sizes.many)];
    return () => compare(bench, few, many);
  },
};

const manifests: Case = {
  name: 'growth-manifests',
  title: 'memory that many manifests cost beyond their bytes',
  columns: [
    { key: 'each', title: 'bytes/manifest beyond its own', decimals: 0 },
    { key: 'own', title: 'bytes/manifest of its own', decimals: 0 },
    { key: 'rss', title: 'RSS MB with all', decimals: 0 },
    { key: 'rate', title: 'manifests pushed/s', decimals: 0 },
  ],
  freshServer: true,
  reportMemory: true,
  mostRounds: 1,
  leavesOut: (peer) =>
    onlyOurs(peer) ?? (peer.name === 'ours-warn' || peer.name === 'ours-enforce' ? 'as with the contract off' : undefined),
  async prepare({ peer, server, sizes: { many }, run }) {
    await pushImage(server);
    // What is loaded and compiled for the first pushes is no growth.
    await run({ kind: 'manifests', name: FEW, count: 0, manifest, references: 'digests', connections: 1 });
    const before = (await server.memoryInUse()) ?? Number.NaN;
    return async () => {
      const { bytes, count, seconds } = await run({
        kind: 'manifests',
        name: NAME,
        count: many,
        manifest,
        references: 'digests',
        connections: WORKERS,
      });
      const grown = ((await server.memoryInUse()) ?? Number.NaN) - before;
      // A directory keeps their bytes elsewhere.
      const kept = peer.name === 'ours-directory' ? 0 : bytes;
      return {
        each: (grown - kept) / count,
        own: bytes / count,
        rss: residentBytes(server.pid, 'VmRSS') / 1e6,
        rate: count / seconds,
      };
    };
  },
};

export const growth: readonly Case[] = [tags, referrers, manifests];

function expectEntries(target: string, got: readonly string[], expected: readonly string[]): void {
  if (JSON.stringify(got) === JSON.stringify(expected)) return;
  throw new Error(`${target}: expected ${expected.length} entries from ${expected[0]} on, got ${got.length} from ${got[0]} on`);
}

import { formatNumber, type Spread, spreadOf } from './figures.ts';
import type { CaseResult } from './run.ts';

/** Looks up the median of a figure: of a peer, in a case. */
export type Lookup = (caseName: string, peer: string, key: string) => number | undefined;

interface Aim {
  readonly text: string;
  /** Ours that it holds for. */
  readonly peers: readonly string[];
  /** The figure, or `undefined` where it was not measured. */
  figure(get: Lookup, peer: string): number | undefined;
  /** It is an aim of the built package, and the sources through tsx say nothing about it. */
  readonly ofBuild?: boolean;
  readonly unit: string;
  readonly decimals: number;
  readonly limit: { readonly atMost: number } | { readonly atLeast: number };
}

export interface JudgedAim {
  readonly text: string;
  /** The figure of each peer that was measured. */
  readonly figures: string;
  readonly verdict: 'met' | 'not met' | 'not measured' | 'not judged';
}

const STORES = ['ours-off', 'ours-directory'];
const MODES = ['ours-off', 'ours-enforce', 'ours-directory'];
const MANIFEST_CASES = [
  { name: 'manifest-get', what: 'manifest GET' },
  { name: 'manifest-head', what: 'manifest HEAD' },
];
const PUSH_CASES = [
  { name: 'large-push', what: '1 GiB push in one PUT' },
  { name: 'large-push-chunks', what: '1 GiB push in 8 MiB chunks' },
];

const plain =
  (caseName: string, key: string): Aim['figure'] =>
  (get, peer) =>
    get(caseName, peer, key);
const ratio =
  (caseName: string, key: string, other: string): Aim['figure'] =>
  (get, peer) =>
    quotient(get(caseName, peer, key), get(caseName, other, key));

const AIMS: readonly Aim[] = [
  ...MANIFEST_CASES.flatMap(({ name, what }): Aim[] => [
    { text: `${what}: at most 16 us of CPU`, peers: STORES, figure: plain(name, 'cpu'), unit: ' us', decimals: 1, limit: { atMost: 16 } },
    {
      text: `${what}: at least 30 times docker-registry's rate`,
      peers: STORES,
      figure: ratio(name, 'rate', 'docker-registry'),
      unit: ' x',
      decimals: 1,
      limit: { atLeast: 30 },
    },
    {
      text: `${what}: not below crane's rate`,
      peers: STORES,
      figure: ratio(name, 'rate', 'crane'),
      unit: ' x',
      decimals: 2,
      limit: { atLeast: 1 },
    },
    {
      text: `${what}: enforce costs at most 5 us more`,
      peers: ['ours-enforce'],
      figure: (get, peer) => difference(get(name, peer, 'cpu'), get(name, 'ours-off', 'cpu')),
      unit: ' us',
      decimals: 1,
      limit: { atMost: 5 },
    },
  ]),
  {
    text: '4 KiB blob GET: at most 20 us of CPU',
    peers: STORES,
    figure: plain('blob-get', 'cpu'),
    unit: ' us',
    decimals: 1,
    limit: { atMost: 20 },
  },
  ...PUSH_CASES.flatMap(({ name, what }): Aim[] => [
    {
      text: `${what}: at least 1.7 times docker-registry's speed`,
      peers: MODES,
      figure: ratio(name, 'speed', 'docker-registry'),
      unit: ' x',
      decimals: 2,
      limit: { atLeast: 1.7 },
    },
    {
      text: `${what}: peak RSS at most 120 MB`,
      peers: MODES,
      figure: plain(name, 'peak'),
      ofBuild: true,
      unit: ' MB',
      decimals: 0,
      limit: { atMost: 120 },
    },
  ]),
  {
    text: "1 GiB pull: at least docker-registry's speed",
    peers: MODES,
    figure: ratio('large-pull', 'speed', 'docker-registry'),
    unit: ' x',
    decimals: 2,
    limit: { atLeast: 1 },
  },
  {
    text: 'start to ready line: at most 200 ms',
    peers: STORES,
    figure: plain('start', 'readyLine'),
    ofBuild: true,
    unit: ' ms',
    decimals: 0,
    limit: { atMost: 200 },
  },
  {
    text: 'idle RSS: at most 60 MB',
    peers: STORES,
    figure: plain('start', 'rss'),
    ofBuild: true,
    unit: ' MB',
    decimals: 0,
    limit: { atMost: 60 },
  },
  {
    text: 'page of 100 tags of 100,000: at most twice one of 1,000',
    peers: STORES,
    figure: plain('growth-tags', 'growth'),
    unit: ' x',
    decimals: 2,
    limit: { atMost: 2 },
  },
  {
    text: 'page of 1,000 referrers of 100,000: at most twice one of 1,000',
    peers: STORES,
    figure: plain('growth-referrers', 'growth'),
    unit: ' x',
    decimals: 2,
    limit: { atMost: 2 },
  },
  {
    text: '100,000 manifests: at most 1 KiB each beyond their bytes',
    peers: STORES,
    figure: plain('growth-manifests', 'each'),
    unit: ' bytes',
    decimals: 0,
    limit: { atMost: 1024 },
  },
  {
    text: '1,000 stalled uploads: pulls at most 20 % slower',
    peers: STORES,
    figure: plain('stalled-uploads', 'slower'),
    unit: ' %',
    decimals: 1,
    limit: { atMost: 20 },
  },
];

/**
 * Holds what was measured against the aims of the project. An aim is met when every peer of ours that was measured meets it.
 *
 * @param isQuick Whether it was a quick run, which is too small and too short to judge by.
 * @param isBuilt Whether ours was the built package.
 */
export function judgeAims(results: readonly CaseResult[], { isQuick, isBuilt }: { isQuick: boolean; isBuilt: boolean }): JudgedAim[] {
  const get: Lookup = (caseName, peer, key) => spreadIn(results, caseName, peer, key)?.median;
  return AIMS.map(({ text, peers, figure, ofBuild, unit, decimals, limit }) => {
    const measured = peers.flatMap((peer) => {
      const value = figure(get, peer);
      return value === undefined ? [] : [{ peer, value }];
    });
    const isMet = ({ value }: { value: number }) => ('atMost' in limit ? value <= limit.atMost : value >= limit.atLeast);
    const verdict = (): JudgedAim['verdict'] => {
      if (measured.length === 0) return 'not measured';
      if (isQuick || (ofBuild && !isBuilt)) return 'not judged';
      return measured.every(isMet) ? 'met' : 'not met';
    };
    return {
      text,
      figures: measured.map(({ peer, value }) => `${formatNumber(value, decimals)}${unit} (${peer})`).join(', '),
      verdict: verdict(),
    };
  });
}

function spreadIn(results: readonly CaseResult[], caseName: string, peer: string, key: string): Spread | undefined {
  const found = results.find((result) => result.case.name === caseName)?.peers.find((result) => result.peer.name === peer);
  return found === undefined ? undefined : spreadOf(found.rounds, key);
}

function quotient(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a / b;
}

function difference(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a - b;
}

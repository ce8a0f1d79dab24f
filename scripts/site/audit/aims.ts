import type { Built } from './build-twice.ts';
import type { Findings, Inspection } from './inspect.ts';
import { CATEGORIES, type Scores } from './lighthouse.ts';

const KIB = 1024;
export const SCRIPT_LIMIT = 12 * KIB;
const BUILD_LIMIT = 20;

export interface Aim {
  readonly text: string;
  readonly figure: string;
  readonly met: boolean;
}

/** What was measured. */
export interface Audit {
  readonly built: Pick<Built, 'seconds' | 'differing'>;
  /** By address, such as `operations/getBlob/`. */
  readonly pages: ReadonlyMap<string, Inspection>;
  /** Likewise, of a page of each kind. */
  readonly scores: ReadonlyMap<string, Scores>;
}

/** Pages by what they may weigh, at most, in KiB. The first that fits counts. */
const WEIGHTS: readonly { readonly what: string; readonly paths: RegExp; readonly kib: number }[] = [
  { what: 'all operations on one page', paths: /^operations\/all\/$/, kib: 40 },
  { what: 'an operation', paths: /^operations\/./, kib: 20 },
  { what: 'the whole specification', paths: /^spec\/all\/$/, kib: 60 },
  { what: 'any other page', paths: /(?:)/, kib: 60 },
];

/** A page of an older version weighs no more than the newest. */
const weightOf = (path: string) => WEIGHTS.find(({ paths }) => paths.test(path.replace(/^\d+(?:\.\d+)+\//, '')));

/** What a first visit of a page may transfer, in bytes. */
export function limitOf(path: string): number {
  return (weightOf(path)?.kib ?? 0) * KIB;
}

/** The aims of the site, each with what came of it. */
export function judgeAims({ built, pages, scores }: Audit): Aim[] {
  const count = (aspect: keyof Findings) => [...pages.values()].flatMap(({ findings }) => findings[aspect]).length;
  const none = (text: string, aspect: keyof Findings): Aim => ({ text, figure: String(count(aspect)), met: count(aspect) === 0 });
  const most = (text: string, limit: number, values: readonly number[]): Aim => {
    const worst = Math.max(0, ...values);
    return { text: `${text}: at most ${limit / KIB} KiB`, figure: `${kibibytes(worst)} KiB`, met: worst <= limit };
  };
  const sideways = Math.max(0, ...[...pages.values()].map((page) => page.sideways));
  return [
    none(`axe: violations on ${pages.size} pages, light and dark, 390 and 1400 px: 0`, 'accessibility'),
    ...(scores.size === 0 ? [] : CATEGORIES).map((category) => {
      const [path, worst] = [...scores]
        .map(([page, each]) => [page, each.scores[category]] as const)
        .reduce((a, b) => (b[1] < a[1] ? b : a));
      const where = worst === 100 ? `all ${scores.size}` : `${worst} at /${path}`;
      return { text: `Lighthouse, mobile, ${category}: 100 on a page of each kind`, figure: where, met: worst === 100 };
    }),
    ...WEIGHTS.flatMap((weight) => {
      const weighed = [...pages].filter(([path]) => weightOf(path) === weight).map(([, { bytes }]) => bytes.all);
      return weighed.length === 0 ? [] : [most(`First visit, ${weight.what}`, weight.kib * KIB, weighed)];
    }),
    most(
      'Scripts before interaction',
      SCRIPT_LIMIT,
      [...pages.values()].map(({ bytes }) => bytes.scripts),
    ),
    none('Search index and what opens, asked for before use: 0', 'early'),
    none('Requests elsewhere, failures, breaches of the policy: 0', 'loading'),
    none('Texts, links and controls missing or dead without scripts: 0', 'scriptless'),
    none('Texts missing on paper: 0', 'print'),
    { text: 'Sideways scroll at 390 and 820 px: 0 px', figure: `${sideways} px`, met: sideways === 0 },
    none('Pages that scroll sideways, or whose title a phone does not show first: 0', 'narrow'),
    {
      text: `Build of both versions, start of the process included: less than ${BUILD_LIMIT} s`,
      figure: `${built.seconds.map((seconds) => seconds.toFixed(1)).join(' and ')} s`,
      met: built.seconds.every((seconds) => seconds < BUILD_LIMIT),
    },
    {
      text: 'Files that differ between two builds: 0',
      figure: String(built.differing.length),
      met: built.differing.length === 0,
    },
  ];
}

export function kibibytes(bytes: number): string {
  return (bytes / KIB).toFixed(1);
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { ExpectedError } from '../../expected-error.ts';
import { CHROMIUM } from './inspect-all.ts';

/** Two hundred packages, and wanted rarely: fetched when it is called for, at the last version for Node 20, and not kept in the project. */
export const LIGHTHOUSE = 'lighthouse@12.8.2';
/** The same each time. Performance is a timing. */
export const STEADY = ['accessibility', 'best-practices', 'seo'] as const;
export const CATEGORIES = ['performance', ...STEADY] as const;
export type Category = (typeof CATEGORIES)[number];

/** What Lighthouse says of a page on a phone. */
export interface Scores {
  /** From 0 to 100; of performance the median. */
  readonly scores: Readonly<Record<Category, number>>;
  /** Every performance score, the least first. */
  readonly performance: readonly number[];
  /** When the largest part was painted, in milliseconds, in the first run. */
  readonly paint: number;
  /** What costs points, a line each. */
  readonly shortcomings: readonly string[];
}

interface Report {
  readonly runtimeError?: { readonly message: string };
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly { id: string; weight: number }[] }>
  >;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string; readonly numericValue?: number }>>;
}

/** Runs Lighthouse, and gives what it printed. */
export type RunLighthouse = (args: readonly string[]) => Promise<string>;

/**
 * Lets Lighthouse look at a page as on a phone.
 *
 * @param runs How often performance is measured.
 * @throws ExpectedError where Lighthouse breaks off twice.
 */
export async function judgePage(url: string, runs: number, run: RunLighthouse = runByNpx): Promise<Scores> {
  const first = await lighthouse(url, CATEGORIES, run);
  const scoreOf = ({ categories }: Report, name: Category) => Math.round((categories[name]?.score ?? 0) * 100);
  const performance = [scoreOf(first, 'performance')];
  while (performance.length < runs) performance.push(scoreOf(await lighthouse(url, ['performance'], run), 'performance'));
  performance.sort((a, b) => a - b);
  const steady = Object.fromEntries(STEADY.map((name) => [name, scoreOf(first, name)])) as Record<(typeof STEADY)[number], number>;
  const weighty = Object.values(first.categories).flatMap(({ auditRefs }) =>
    auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
  );
  return {
    scores: { ...steady, performance: performance[Math.floor((runs - 1) / 2)] ?? 0 },
    performance,
    paint: Math.round(first.audits['largest-contentful-paint']?.numericValue ?? 0),
    shortcomings: [...new Set(weighty)].flatMap((id) => {
      const { score = null, title = id } = first.audits[id] ?? {};
      return score === null || score === 1 ? [] : [`${Math.round(score * 100)} ${title}`];
    }),
  };
}

/** Its report. It breaks off where the browser comes too late: then it is asked once more. */
async function lighthouse(url: string, categories: readonly Category[], run: RunLighthouse): Promise<Report> {
  const args = [url, '--quiet', '--output=json', '--no-enable-error-reporting', '--chrome-flags=--headless=new --no-sandbox'];
  const ask = async (): Promise<Report> => {
    const report = JSON.parse(await run([...args, `--only-categories=${categories.join()}`])) as Report;
    if (report.runtimeError !== undefined) throw new Error(report.runtimeError.message);
    return report;
  };
  return ask()
    .catch(ask)
    .catch((error: Error & { stderr?: string }) => {
      const reason = (error.stderr || error.message).trim().split('\n').at(-1);
      throw new ExpectedError(
        `expected a report of ${LIGHTHOUSE} on ${url}, and it broke off twice: ${reason}\nIt needs npx, the package registry, and the browser at ${CHROMIUM}; CHROME_PATH names another.`,
      );
    });
}

const runByNpx: RunLighthouse = async (args) => {
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, ...args], {
    env: { ...process.env, CHROME_PATH: CHROMIUM },
    maxBuffer: 64 * 1024 * 1024,
  });
  return stdout;
};

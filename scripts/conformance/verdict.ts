import { parse } from 'yaml';

/** What the upstream suite wrote about one run. A file it did not write is `undefined`. */
export interface Reports {
  /** The content of `results.yaml`: one status for each API and each kind of data. */
  readonly results: string | undefined;
  /** The content of `junit.xml`: a count of each outcome, and every case. */
  readonly junit: string | undefined;
  /** The suite's own exit status. Zero says little: it is also zero when the suite could not load its configuration. */
  readonly exitCode: number | null;
}

export interface Verdict {
  readonly passed: number;
  /** Failed, or ended by an error of the suite. */
  readonly failed: number;
  /** Skipped, or disabled by configuration. */
  readonly skipped: number;
  /** Why this run does not count as passed, a line each. Empty when everything ran and passed. */
  readonly problems: readonly string[];
}

/** Judges a run by its reports: everything must have run and passed, nothing may be skipped or missing. */
export function judge({ results, junit, exitCode }: Reports): Verdict {
  const counts = junit === undefined ? undefined : readCounts(junit);
  const problems = [
    ...(exitCode === 0 ? [] : [`The suite ended with exit status ${exitCode}; expected 0.`]),
    ...(results === undefined ? ['The suite wrote no results.yaml.'] : statusProblems(results)),
    ...(counts === undefined ? ['The suite wrote no junit.xml that can be read.'] : []),
    ...(counts?.passed === 0 ? ['The suite ran no test.'] : []),
    ...(junit === undefined ? [] : caseProblems(junit)),
  ];
  const { passed = 0, failed = 0, skipped = 0 } = counts ?? {};
  const untold = failed + skipped > 0 && problems.length === 0 ? [`${failed} failed and ${skipped} were skipped.`] : [];
  return { passed, failed, skipped, problems: [...problems, ...untold] };
}

/** The counts of the whole report, which stand in its first tag. */
function readCounts(junit: string): Pick<Verdict, 'passed' | 'failed' | 'skipped'> | undefined {
  const attributes = /<testsuites\b([^>]*)>/.exec(junit)?.[1];
  if (attributes === undefined) return undefined;
  const count = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1] ?? 0);
  const failed = count('failures') + count('errors');
  const skipped = count('skipped') + count('disabled');
  return { passed: count('tests') - failed - skipped, failed, skipped };
}

function statusProblems(results: string): string[] {
  const document = (parse(results) ?? {}) as Partial<Record<'apis' | 'data', Record<string, string> | null>>;
  return (['apis', 'data'] as const).flatMap((part) => {
    const statuses = Object.entries(document[part] ?? {});
    if (statuses.length === 0) return [`results.yaml has no statuses under ${part}.`];
    return statuses.filter(([, status]) => status !== 'Pass').map(([name, status]) => `${part}: ${name}: ${status}`);
  });
}

/** Cases that did not pass, by name. What a case printed is escaped in the report, so tags can be searched for. */
function caseProblems(junit: string): string[] {
  return [...junit.matchAll(/<testcase name="([^"]*)"[^>]*\bstatus="([^"]*)"/g)]
    .filter(([, , status]) => status !== 'passed')
    .map(([, name, status]) => `${name}: ${status}`);
}

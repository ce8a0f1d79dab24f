import type { Verdict } from './verdict.ts';

export interface Row {
  readonly version: string;
  readonly store: string;
  readonly verdict: Verdict;
}

const COLUMNS = ['version', 'store', 'passed', 'failed', 'skipped'];

/** The summary of some runs, a line each, with aligned columns. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(({ version, store, verdict }) => [
    version,
    store,
    ...[verdict.passed, verdict.failed, verdict.skipped].map(String),
  ]);
  const lines = [COLUMNS, ...cells];
  const widths = COLUMNS.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

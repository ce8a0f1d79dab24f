import { formatTable } from '../../table.ts';
import { type Aim, type Audit, kibibytes, limitOf } from './aims.ts';
import { CATEGORIES } from './lighthouse.ts';

/** What was found, as Markdown: a table of the pages, one of the scores, and what is wrong, a line each. */
export function formatAudit({ pages, scores, built }: Audit): string {
  const problems = [
    ...[...pages].flatMap(([path, { findings }]) =>
      Object.entries(findings).flatMap(([aspect, list]: [string, readonly string[]]) =>
        list.map((finding) => `- /${path} ${aspect}: ${finding}`),
      ),
    ),
    // Small losses leave a score of 100.
    ...[...scores].flatMap(([path, { scores: of, shortcomings }]) =>
      (CATEGORIES.every((name) => of[name] === 100) ? [] : shortcomings).map((words) => `- /${path} Lighthouse: ${words}`),
    ),
    ...built.differing.map((path) => `- ${path} is another one when built again`),
  ];
  return [
    '## pages',
    formatTable(
      ['page', 'first visit, bytes', 'of these scripts', 'KiB', 'at most', 'sideways', 'axe'],
      [...pages].map(([path, { bytes, sideways, findings }]) => [
        `/${path}`,
        ...[bytes.all, bytes.scripts].map(String),
        kibibytes(bytes.all),
        String(limitOf(path) / 1024),
        `${sideways} px`,
        String(findings.accessibility.length),
      ]),
    ),
    '## Lighthouse, mobile',
    formatTable(
      ['page', ...CATEGORIES, 'performance, each run', 'largest paint'],
      [...scores].map(([path, { scores: of, performance, paint }]) => [
        `/${path}`,
        ...CATEGORIES.map((category) => String(of[category])),
        performance.join(' '),
        `${paint} ms`,
      ]),
    ),
    ...(problems.length === 0 ? [] : ['## what is wrong', problems.join('\n')]),
  ].join('\n\n');
}

/** The aims with what came of them. */
export function formatAims(aims: readonly Aim[]): string {
  const rows = aims.map(({ text, figure, met }) => [text, figure, met ? 'met' : 'not met']);
  return ['## aims', formatTable(['aim', 'figure', ''], rows)].join('\n\n');
}

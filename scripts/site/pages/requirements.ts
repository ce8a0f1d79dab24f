import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Requirement } from '../../model/model.ts';
import { address, chapterId } from '../addresses.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { counted } from '../parts/labels.ts';
import { actorWords, requirementFull } from '../parts/requirement.ts';
import { requirementFilter } from '../parts/requirement-filter.ts';
import { citeCommit } from '../upstream.ts';

/** Every requirement, by chapter, with its name as its anchor. */
export function requirementsPage(context: Context): Page {
  const { model } = context;
  const chapters = [...new Set(model.requirements.map(({ chapter }) => chapter))];
  const upstream = model.upstream['distribution-spec'];
  const commit = upstream === undefined ? undefined : citeCommit(upstream);
  return {
    path: address.requirements,
    title: 'Requirements',
    styles: ['/reference.css', '/changes.css', '/requirements.css'],
    scripts: ['/requirements.js'],
    description: `The ${counted(model.requirements.length, 'requirement')} of the specification, each with a name, a level and an actor.`,
    lead: [
      h('h1', 'Requirements'),
      h('p.lead', [
        `${counted(model.requirements.length, 'statement')} of the specification, each with a name that stays. The words are ours; the source of each is linked`,
        ...(commit === undefined ? [] : [' at commit ', h('a', { href: commit.href }, h('code', commit.label))]),
        '.',
      ]),
      matrix(model.requirements),
      requirementFilter(model.versions),
    ],
    sections: chapters.map((chapter) => ({
      id: chapterId(chapter),
      title: chapter,
      children: model.requirements
        .filter((requirement) => requirement.chapter === chapter)
        .map((requirement) => requirementFull(context, requirement)),
    })),
  };
}

const STRENGTHS = [
  { title: 'MUST', level: /^MUST/ },
  { title: 'SHOULD', level: /^SHOULD/ },
  { title: 'MAY', level: /^(?:MAY|OPTIONAL)$/ },
] as const;

/** How many there are for whom. One with several keywords counts by its strongest. */
function matrix(requirements: readonly Requirement[]): Element {
  const strength = ({ levels }: Requirement) => STRENGTHS.findIndex(({ level }) => levels.some((keyword) => level.test(keyword)));
  const columns = [...STRENGTHS.map(({ title }) => title), 'stated'];
  const actors: Requirement['actor'][] = ['registry', 'client', 'both', 'data', 'none'];
  const count = (actor: Requirement['actor'], column: number) =>
    requirements.filter(
      (requirement) => requirement.actor === actor && (strength(requirement) + columns.length) % columns.length === column,
    ).length;
  return h('table.matrix', [
    h(
      'thead',
      h('tr', [
        h('th', { scope: 'col' }, 'Who acts'),
        ...columns.map((title) => h('th', { scope: 'col' }, title)),
        h('th', { scope: 'col' }, 'All'),
      ]),
    ),
    h(
      'tbody',
      actors.map((actor) => {
        const counts = columns.map((_, column) => count(actor, column));
        const cells = [...counts, counts.reduce((a, b) => a + b, 0)];
        return h('tr', [h('th', { scope: 'row' }, actorWords(actor)), ...cells.map((cell) => h('td', cell === 0 ? '–' : String(cell)))]);
      }),
    ),
  ]);
}

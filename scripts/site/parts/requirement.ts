import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Requirement } from '../../model/model.ts';
import { address, fragmentOf } from '../addresses.ts';
import type { Context } from '../context.ts';
import { reportAddress } from '../report.ts';
import { citeRequirement } from '../upstream.ts';
import { citationLink, joined, levelLabels, operationLink, sinceLabel } from './labels.ts';
import { facetData } from './requirement-filter.ts';
import { spaced } from './rows.ts';

const ACTORS: Readonly<Record<Requirement['actor'], string>> = {
  registry: 'registry',
  client: 'client',
  both: 'registry and client',
  data: 'data',
  none: 'nobody in particular',
};

/** Who has to act, in words. */
export function actorWords(actor: Requirement['actor']): string {
  return ACTORS[actor];
}

const CHECKS: Readonly<Record<Requirement['checks'][number], string>> = {
  test: 'tested',
  suite: 'upstream suite',
  'suite-dev': 'upstream suite, dev',
};

/** What decides whether it is kept, in a few words. */
export function checkWords({ checks, excluded }: Pick<Requirement, 'checks' | 'excluded'>): string {
  if (excluded !== undefined) return `not checked: ${excluded.replace(/\.$/, '')}`;
  return checks.length === 0 ? 'not checked' : checks.map((check) => CHECKS[check]).join(' + ');
}

/** Where upstream contradicts itself or other versions differ: a remark each, below the text. */
function remarks({ model, text }: Context, { note, changes }: Pick<Requirement, 'note' | 'changes'>): Element[] {
  return [
    ...(note === undefined ? [] : [h('p.requirement-note', text.inline(note))]),
    ...changes.map(({ in: version, was, note: words }) => {
      const reached = model.versions.includes(version);
      // As of an older version, the level is what stands there already.
      const levels = reached ? (was?.levels ?? []) : [];
      return h('p.requirement-note', [
        h('span.word', `${reached ? 'Changed' : 'Changes'} in ${version}: `),
        ...(levels.length === 0 ? [] : ['was', ...spaced(levelLabels({ levels })), '. ']),
        ...text.inline(words),
      ]);
    }),
  ];
}

/** A requirement in brief, with a link to where it stands in full: that older versions differed among each other is told there. */
export function requirementBrief(context: Context, requirement: Requirement): Element {
  const { model } = context;
  const earlier = model.versions.slice(0, -1);
  const changes = requirement.changes.filter((change) => !earlier.includes(change.in));
  return h('li.requirement', [
    h('p.requirement-labels', spaced([...levelLabels(requirement), sinceLabel(model, requirement.since)])),
    h('div.requirement-body', [
      h('p', context.text.inline(requirement.text)),
      ...remarks(context, { ...requirement, changes }),
      h('p.requirement-name', [h('a', { href: address.requirement(requirement.name) }, h('code', requirement.name))]),
    ]),
  ]);
}

/** Requirements by name and level alone, with links to their words. */
export function requirementNames(requirements: readonly Requirement[]): Element {
  return h(
    'ul.requirement-names',
    requirements.map(({ name, levels }) =>
      h('li', [h('a', { href: address.requirement(name) }, name), ...spaced(levelLabels({ levels }))]),
    ),
  );
}

/** A requirement with all that is known of it. Its name is its anchor. */
export function requirementFull(context: Context, requirement: Requirement): Element {
  const { model, text } = context;
  const { section, line } = citeRequirement(model.upstream, requirement.source);
  const place = context.chapters.get(requirement.name);
  const everywhere = requirement.operations.length === model.operations.length;
  const data = { ...facetData(model.versions, requirement), ...(everywhere ? { dataOperations: 'all' } : {}) };
  return h('article.requirement', { id: requirement.name, ...data }, [
    h(
      'p.requirement-labels',
      spaced([...levelLabels(requirement), h('span.actor', actorWords(requirement.actor)), sinceLabel(model, requirement.since)]),
    ),
    h('div.requirement-body', [
      h('h3', h('a', { href: `#${fragmentOf(address.requirement(requirement.name))}` }, h('code', requirement.name))),
      h('p', text.inline(requirement.text)),
      ...remarks(context, requirement),
      h('p.requirement-places', [
        ...(everywhere ? ['Every operation'] : joined(requirement.operations.map((id) => operationLink({ id })))),
        ...(requirement.operations.length === 0 ? ['No operation'] : []),
        ...(place === undefined ? [] : [' · ', h('a', { href: place }, 'in the text')]),
        ' · ',
        citationLink(section),
        ', ',
        citationLink(line),
        ` · ${checkWords(requirement)} · `,
        h('a.report', { href: reportAddress(context.repository, requirement.name) }, 'report'),
      ]),
    ]),
  ]);
}

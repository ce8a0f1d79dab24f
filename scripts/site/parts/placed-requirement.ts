import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Requirement } from '../../model/model.ts';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import { reportAddress } from '../report.ts';
import { citeRequirement } from '../upstream.ts';
import { joined, levelLabels, sinceLabel } from './labels.ts';
import { actorWords, checkWords } from './requirement.ts';
import { spaced } from './rows.ts';

/** The class of a requirement in our prose. A check counts by it. */
export const PLACED = 'placed';

/**
 * A requirement as a sentence of our prose: its text, and in one line below it what is known of it.
 *
 * @param anchored Whether this is its place in the chapters; otherwise it only shows what one looks like.
 */
export function placedRequirement(context: Context, requirement: Requirement, anchored: boolean): Element {
  const { model, text, repository } = context;
  const { name, levels, since, actor, changes, note } = requirement;
  const was = changes.flatMap((change) =>
    change.was?.levels === undefined ? [] : [`${change.was.levels.join(', ')} before ${change.in}`],
  );
  const facts: ElementContent[][] = [
    [h('a', { href: address.requirement(name) }, name)],
    ...[actorWords(actor), ...was, checkWords(requirement)].map((words) => [{ type: 'text' as const, value: words }]),
    [h('a', { href: citeRequirement(model.upstream, requirement.source).section.href }, 'source')],
    [h('a.report', { href: reportAddress(repository, name) }, 'report')],
  ];
  return h(`div.${PLACED}`, anchored ? { id: name } : {}, [
    h('p.levels', spaced([...levelLabels({ levels }), sinceLabel(model, since)])),
    h('div', [
      h('p', text.inline(requirement.text)),
      ...(note === undefined ? [] : [h('p.remark', text.inline(note))]),
      h('p.about', joined(facts, ' · ')),
    ]),
  ]);
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { address, fragmentOf } from '../addresses.ts';
import type { Term } from '../glossary.ts';
import { textOf } from '../markdown.ts';

/**
 * A term in running text: a link to the glossary, and its definition beside it, which the style sheet shows while the link
 * is pointed at or focused. A touch follows the link.
 */
export function termLink(term: Term, words: readonly ElementContent[]): Element {
  const link = h('a', { href: address.term(term.id), dataTerm: term.id }, [...words]);
  return h('span.term-use', [link, h('span.definition', textOf(term.definition))]);
}

/** All terms, each at its anchor. */
export function glossaryList(terms: readonly Term[]): Element {
  return h(
    'dl.plain.glossary',
    terms.map(({ id, title, definition }) => {
      const anchor = fragmentOf(address.term(id));
      return h('div', { id: anchor }, [h('dt', h('a', { href: `#${anchor}` }, title)), h('dd', [...definition])]);
    }),
  );
}

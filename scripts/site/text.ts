import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Model } from '../model/model.ts';
import { address } from './addresses.ts';
import { renderText } from './markdown.ts';
import { citeRfc } from './upstream.ts';

/** The texts of the description as trees, shared by all who ask for the same text, in which the terms that have a place of their own are links to it. */
export interface Texts {
  /** As paragraphs. */
  block(markdown: string): ElementContent[];
  /** As one run of text: paragraphs are joined by spaces. */
  inline(markdown: string): ElementContent[];
}

/** @param headers The names of all headers. */
export function texts(model: Model, headers: readonly string[]): Texts {
  const targets = new Map<string, string>();
  for (const name of headers) targets.set(name, address.header(name));
  for (const { code } of [...model.errors, ...model.legacyErrors]) targets.set(code, address.error(code));
  const cache = new Map<string, ElementContent[]>();
  const block = (markdown: string): ElementContent[] => {
    const known = cache.get(markdown) ?? link(renderText(markdown), targets);
    cache.set(markdown, known);
    return known;
  };
  return {
    block,
    inline: (markdown) =>
      block(markdown).flatMap((node, index) => [
        ...(index === 0 ? [] : [{ type: 'text' as const, value: ' ' }]),
        ...(node.type === 'element' && node.tagName === 'p' ? node.children : [node]),
      ]),
  };
}

/** Links what texts mention: names in code, error codes, and RFCs. */
function link(nodes: readonly ElementContent[], known: ReadonlyMap<string, string>): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return linkMentions(node.value, known);
    if (node.type !== 'element' || node.tagName === 'a') return [node];
    const target = node.tagName === 'code' ? known.get(onlyText(node)) : undefined;
    if (target !== undefined) return [h('a.term', { href: target }, [node])];
    return [{ ...node, children: node.tagName === 'code' ? node.children : link(node.children, known) }];
  });
}

/** RFCs with their sections, and error codes, which texts name without marking them as code. */
const MENTION = /RFC (?<rfc>\d+)(?:, section (?<section>[\d.]*\d))?|\b[A-Z]+(?:_[A-Z]+)*\b/g;

function linkMentions(text: string, known: ReadonlyMap<string, string>): ElementContent[] {
  const trees: ElementContent[] = [];
  let from = 0;
  for (const match of text.matchAll(MENTION)) {
    const [words] = match;
    const { rfc, section } = match.groups ?? {};
    const code = known.get(words);
    if (rfc === undefined && code === undefined) continue;
    trees.push({ type: 'text', value: text.slice(from, match.index) });
    if (rfc !== undefined) {
      trees.push(h('a', { href: citeRfc(Number(rfc), section).href }, words));
    } else {
      trees.push(h('a.term', { href: code }, h('code', words)));
    }
    from = match.index + words.length;
  }
  return [...trees, { type: 'text', value: text.slice(from) }];
}

function onlyText(element: Element): string {
  const [child] = element.children;
  return child?.type === 'text' ? child.value : '';
}

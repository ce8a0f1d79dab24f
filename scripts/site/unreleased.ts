import type { Element, ElementContent } from 'hast';
import { elementsOf, textOf } from './markdown.ts';
import type { Page } from './page.ts';

/** Something on a page that no release has, and where it is. */
export interface Unreleased {
  readonly href: string;
  readonly title: string;
}

/**
 * What a page marks as `next`, found in its tree, so that no page has to count for itself. Each thing is told once: what
 * stands inside something that is new as a whole is not new by itself.
 */
export function unreleasedParts(page: Page): Unreleased[] {
  const found = new Map<string, Unreleased>();
  const visit = (nodes: readonly ElementContent[], around: readonly Element[]) => {
    for (const node of nodes) {
      if (node.type !== 'element') continue;
      if (isMark(node)) {
        const part = nearest(around);
        const within = around.some(({ properties }) => found.has(`#${String(properties.id)}`));
        if (part !== undefined && !within && !found.has(part.href)) found.set(part.href, part);
      }
      visit(node.children, [...around, node]);
    }
  };
  visit(page.lead, []);
  for (const { id, title, children } of page.sections) visit(children, [heading(id, title)]);
  return [...found.values()];
}

const classesOf = ({ properties }: Element): readonly unknown[] => (Array.isArray(properties.className) ? properties.className : []);
const isMark = (element: Element): boolean => classesOf(element).includes('since-next');

/** The innermost thing around a mark that can be linked to: what has an id, or an item of a list that is a link itself. */
function nearest(around: readonly Element[]): Unreleased | undefined {
  for (const [index, element] of [...around.entries()].reverse()) {
    const { id } = element.properties;
    if (typeof id === 'string') return { href: `#${id}`, title: `${statusAround(around.slice(0, index))}${titleOf(element)}` };
    if (element.tagName !== 'li' && element.tagName !== 'tr') continue;
    const inside = elementsOf([element]);
    const name = inside.find((part) => classesOf(part).includes('requirement-name'));
    const link = elementsOf(name === undefined ? inside : [name]).find(
      ({ tagName, properties }) => tagName === 'a' && properties.href !== undefined,
    );
    if (link !== undefined) return { href: String(link.properties.href), title: nameOf(link) };
  }
  return undefined;
}

/** A link to an operation holds its method and its path, and words that are too many here. */
function nameOf(link: Element): string {
  const names = elementsOf([link]).filter((part) => part.tagName === 'code' || classesOf(part).includes('method'));
  return names.length === 0 ? textOf([link]) : names.map((part) => textOf([part])).join(' ');
}

/** A header is named with the answer it belongs to. */
function statusAround(around: readonly Element[]): string {
  const answer = around.findLast(({ properties }) => /^response-\w+$/.test(String(properties.id ?? '')));
  return answer === undefined ? '' : `${titleOf(answer)} `;
}

/** What an element is called: its status, its name, its heading. */
function titleOf(element: Element): string {
  const inside = elementsOf([element]);
  const isAnswer = /^response-\w+$/.test(String(element.properties.id ?? ''));
  const named =
    (isAnswer ? inside.find((part) => classesOf(part).includes('status')) : undefined) ??
    inside.find((part) => classesOf(part).includes('name')) ??
    inside.find(({ tagName }) => /^(?:h[2-4]|dt)$/.test(tagName));
  return named === undefined ? String(element.properties.id) : textOf([named]).trim();
}

/** A section as an element, which it is only when the page is laid out. */
function heading(id: string, title: string): Element {
  const children: Element[] = [{ type: 'element', tagName: 'h2', properties: {}, children: [{ type: 'text', value: title }] }];
  return { type: 'element', tagName: 'section', properties: { id }, children };
}

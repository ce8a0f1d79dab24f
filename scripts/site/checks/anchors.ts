import type { Element } from 'hast';
import type { Problem } from '../error.ts';
import { elementsOf } from '../markdown.ts';
import type { FinishedPage } from './places.ts';

/** Every address the site offers, sorted: its pages, and the ids in their content. */
export function anchorsOf(pages: readonly FinishedPage[]): string[] {
  return pages
    .filter(({ path }) => path.endsWith('/'))
    .flatMap(({ path, tree }) => {
      const content = elementsOf(tree.children).find(({ tagName }) => tagName === 'main') as Element;
      const ids = elementsOf(content.children).flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []));
      return [path, ...ids.map((id) => `${path}#${id}`)];
    })
    .sort();
}

/** Compares them with the published ones, a line each: those that went and those that are new. */
export function compareAnchors(published: string, current: readonly string[]): { lost: string[]; added: string[] } {
  const before = new Set(published.split('\n').filter((line) => line !== ''));
  const now = new Set(current);
  return { lost: [...before].filter((anchor) => !now.has(anchor)), added: current.filter((anchor) => !before.has(anchor)) };
}

/** Published addresses are promises: people have linked to them. */
export function lostAnchors(lost: readonly string[]): Problem[] {
  return lost.map((anchor) => ({
    file: 'site/anchors.txt',
    message: `expected ${anchor} to stay, since people and programs go there, found it gone; give it back, at that very address`,
  }));
}

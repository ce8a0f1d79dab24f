import type { Root } from 'hast';
import { elementsOf } from '../markdown.ts';

/** A finished page, with links that are absolute within the site. */
export interface FinishedPage {
  readonly path: string;
  readonly tree: Root;
}

/** Every id of a page, in order, duplicates included. */
export function idsOf(page: FinishedPage): string[] {
  return elementsOf(page.tree.children).flatMap(({ properties }) => (typeof properties.id === 'string' ? [properties.id] : []));
}

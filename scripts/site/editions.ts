import type { Root, RootContent } from 'hast';
import type { Version } from '../model/model.ts';
import type { Context } from './context.ts';
import type { Page } from './page.ts';

/**
 * The pages of a version. Those of `next` are the whole site, at its root. A release has the pages about the API alone,
 * below its number; they are written for the root and moved.
 */
export interface Edition {
  readonly version: Version;
  readonly context: Context;
  /** At their addresses before they are moved. */
  readonly pages: readonly Page[];
}

/** A link to a page in an edition: the same one, or its start. */
export interface EditionLink {
  readonly version: Version;
  readonly href: string;
  readonly current: boolean;
  /** Whether the page is there in this edition; otherwise the link leads to the start. */
  readonly there: boolean;
}

/** Whether every version has its own page there. All others are about the project, or about all versions. */
export function isVersioned(path: string): boolean {
  return /^\/(?:operations|errors|headers|schemas|requirements)\//.test(path);
}

/** The address where an edition begins. */
export function startOf(version: Version): string {
  return version === 'next' ? '/' : `/${version}/`;
}

/** Where a page of an edition is. */
export function placeIn(version: Version, path: string): string {
  return isVersioned(path) ? `${startOf(version)}${path.slice(1)}` : path;
}

/** Where the page is in each edition, and which of them it is in. */
export function editionLinks(edition: Edition, page: Page, editions: readonly Edition[]): EditionLink[] {
  return editions.map(({ version, pages }) => {
    const current = version === edition.version;
    const isStart = page.path === startOf(edition.version);
    const there = current || isStart || (isVersioned(page.path) && pages.some(({ path }) => path === page.path));
    return { version, href: there && !isStart ? placeIn(version, page.path) : startOf(version), current, there };
  });
}

/** Points the links of a page at the pages of its edition. Links that say what they are to the page keep their target. */
export function moveInto(tree: Root, edition: Edition): Root {
  return { ...tree, children: moveNodes(tree.children, edition) };
}

export function moveNodes<Node extends RootContent>(nodes: readonly Node[], { version, pages }: Edition): Node[] {
  if (version === 'next') return [...nodes];
  const paths = new Set(pages.map(({ path }) => path).filter(isVersioned));
  const move = <Any extends RootContent>(node: Any): Any => {
    if (node.type !== 'element') return node;
    const { href, rel } = node.properties;
    const [path = '', ...fragment] = typeof href === 'string' && rel === undefined ? href.split('#') : [];
    const properties = paths.has(path) ? { ...node.properties, href: [placeIn(version, path), ...fragment].join('#') } : node.properties;
    return { ...node, properties, children: node.children.map(move) };
  };
  return nodes.map(move);
}

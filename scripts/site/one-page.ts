import type { ElementContent } from 'hast';

/** A page that is shown as a part of another one. */
export interface Part {
  /** Its own address, such as `/spec/pull/`. */
  readonly path: string;
  /** The id under which it stands on the common page. */
  readonly id: string;
}

/**
 * A function that moves trees of a part to the common page: headings go down a step, and links to any of the parts lead to
 * where it stands there. Ids stay as they are; the link check finds those that are there twice.
 */
export function mover(parts: readonly Part[]): (nodes: readonly ElementContent[]) => ElementContent[] {
  const ids = new Map(parts.map(({ path, id }) => [path, id]));
  const locate = (href: string): string => {
    const [path = '', fragment] = href.split('#');
    const id = ids.get(path);
    return id === undefined ? href : `#${fragment ?? id}`;
  };
  const move = (node: ElementContent): ElementContent => {
    if (node.type !== 'element') return node;
    const { href } = node.properties;
    return {
      ...node,
      tagName: node.tagName.replace(/^h([2-5])$/, (_, level: string) => `h${Number(level) + 1}`),
      properties: typeof href === 'string' ? { ...node.properties, href: locate(href) } : node.properties,
      children: node.children.map(move),
    };
  };
  return (nodes) => nodes.map(move);
}

import type { Element, RootContent } from 'hast';

/** The text within trees, without markup. */
export function textOf(nodes: readonly RootContent[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '')).join('');
}

/** Every element of some trees, outer ones first. */
export function elementsOf(nodes: readonly RootContent[]): Element[] {
  const found: Element[] = [];
  const collect = (list: readonly RootContent[]) => {
    for (const node of list) {
      if (node.type !== 'element') continue;
      found.push(node);
      collect(node.children);
    }
  };
  collect(nodes);
  return found;
}

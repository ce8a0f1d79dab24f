import type { Element, ElementContent, RootContent } from 'hast';
import { elementsOf, textOf } from './tree.ts';

/** Tables with more columns than this are stacked on a phone. */
const FIT = 2;

/** Gives each cell of a broad table the title of its column, so that a narrow screen can show the rows as lists. */
export function stackTables<Node extends RootContent>(node: Node): Node {
  if (node.type !== 'element') return node;
  const titles = node.tagName === 'table' ? columnTitles(node) : [];
  if (titles.length <= FIT) return { ...node, children: node.children.map(stackTables) };
  const label = (row: ElementContent): ElementContent => {
    if (row.type !== 'element' || row.tagName !== 'tr') return row.type === 'element' ? { ...row, children: row.children.map(label) } : row;
    const cells = row.children.filter((child): child is Element => child.type === 'element');
    return { ...row, children: cells.map((cell, index) => (cell.tagName === 'td' ? withLabel(cell, titles[index] ?? '') : cell)) };
  };
  return { ...node, properties: { ...node.properties, className: ['stacked'] }, children: node.children.map(label) };
}

function columnTitles(table: Element): string[] {
  return elementsOf([table])
    .filter(({ tagName }) => tagName === 'th')
    .map((cell) => textOf([cell]));
}

function withLabel(cell: Element, label: string): Element {
  return { ...cell, properties: { ...cell.properties, dataLabel: label } };
}

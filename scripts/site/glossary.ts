import type { ElementContent } from 'hast';
import { SiteError } from './error.ts';
import { type Resolve, renderProse, textOf } from './markdown.ts';
import type { Prose } from './pages/prose.ts';

/** A word of the field, and what it means here. */
export interface Term {
  /** Its name in `:term[…]`; its anchor is `term-` and this. */
  readonly id: string;
  readonly title: string;
  /** One paragraph. */
  readonly definition: readonly ElementContent[];
}

/**
 * Reads the glossary: a heading `## Digest {#digest}` for each term, and one paragraph below it.
 *
 * @throws SiteError where a term has another form.
 */
export function readGlossary(prose: Prose, resolve: Resolve): Term[] {
  const nodes = renderProse(prose.text, prose.file, resolve).filter((node) => node.type === 'element');
  return nodes.flatMap((node, index) => {
    if (node.tagName !== 'h2') return [];
    const definition = nodes[index + 1];
    const next = nodes[index + 2];
    const title = textOf([node]);
    if (definition?.tagName !== 'p' || (next !== undefined && next.tagName !== 'h2')) {
      throw new SiteError([{ file: prose.file, message: `expected one paragraph for the term "${title}", found something else` }]);
    }
    return [{ id: String(node.properties.id), title, definition: definition.children }];
  });
}

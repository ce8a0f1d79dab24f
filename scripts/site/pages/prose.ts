import type { ElementContent } from 'hast';
import { SiteError } from '../error.ts';
import { type Resolve, renderProse, textOf } from '../markdown.ts';
import type { Page, Section } from '../page.ts';

/** A Markdown file of `site/content/`. */
export interface Prose {
  /** Its path, for messages. */
  readonly file: string;
  readonly text: string;
}

/** A page of our prose: `home.md` is the start page, and `about.md` is at `/about/`. */
export function prosePage(prose: Prose, resolve: Resolve): Page {
  const name = prose.file.split('/').at(-1)?.replace(/\.md$/, '') ?? '';
  return {
    path: name === 'home' ? '/' : `/${name}/`,
    styles: ['/reference.css', '/operations.css', '/prose.css'],
    ...proseParts(prose, resolve),
  };
}

/** The parts of a page of prose: its title, what stands before the first section, and the sections. */
export function proseParts(prose: Prose, resolve: Resolve): Omit<Page, 'path'> {
  const nodes = renderProse(prose.text, prose.file, resolve);
  const isHeading = (node: ElementContent, name: string) => node.type === 'element' && node.tagName === name;
  const [title] = nodes;
  if (title?.type !== 'element' || title.tagName !== 'h1') {
    throw new SiteError([{ file: prose.file, line: 1, message: 'expected the title of the page, as in "# Title"' }]);
  }
  const starts = nodes.flatMap((node, index) => (isHeading(node, 'h2') ? [index] : []));
  const sections = starts.map((start, index): Section => {
    const heading = nodes[start];
    const id = heading?.type === 'element' ? String(heading.properties.id) : '';
    return { id, title: heading === undefined ? '' : textOf([heading]), children: nodes.slice(start + 1, starts[index + 1]) };
  });
  const paragraph = nodes.find((node) => isHeading(node, 'p'));
  return {
    title: textOf([title]),
    description: paragraph === undefined ? '' : textOf([paragraph]).replaceAll(/\s+/g, ' '),
    lead: nodes.slice(0, starts[0]),
    sections,
  };
}

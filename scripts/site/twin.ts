import type { Element, ElementContent, Root as HastRoot } from 'hast';
import type { BlockContent, List, ListItem, RootContent as MdastContent, Root as MdastRoot, PhrasingContent } from 'mdast';
import rehypeRemark, { type Options } from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { textOf } from './markdown.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers[string]>>[0];

/** What stands on a page for people with a pointer or a script, and says nothing by itself. */
const SILENT = ['button', 'dialog', 'form', 'input', 'label', 'link', 'menu', 'script', 'select', 'svg', 'template', 'wbr'];

const handlers: Handlers = {
  ...Object.fromEntries(SILENT.map((name) => [name, () => undefined])),
  pre: (_state, node) => codeBlock(textOf([node]).replace(/\n$/, '')),
  dl: definitionList,
  figcaption: (state, node) => strongParagraph(state, node),
  summary: (state, node) => strongParagraph(state, node),
};

const processor = unified()
  .use(rehypeRemark, { handlers })
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', listItemIndent: 'one' });

/**
 * Trees of a page as Markdown that a person can read: HTTP messages and JSON as code blocks of their language, rows of
 * definition lists as items.
 *
 * @param link Gives the address to write for one within the site, such as `/errors/#DENIED`, or within the page, `#id`.
 */
export function toMarkdown(nodes: readonly ElementContent[], link: (href: string) => string): string {
  const tree: HastRoot = { type: 'root', children: nodes.map((node) => prepare(node, link)) };
  return processor.stringify(processor.runSync(tree) as MdastRoot);
}

/** Writes addresses out; what links to itself, to be cited, needs no link here. */
function prepare(node: ElementContent, link: (href: string) => string, titled = false): ElementContent {
  if (node.type !== 'element') return node;
  const title = titled || /^(?:h[1-6]|dt)$/.test(node.tagName);
  const { href } = node.properties;
  const prepared = node.children.map((child) => prepare(child, link, title));
  const children = /^t[dh]$/.test(node.tagName) ? inOneLine(prepared) : prepared;
  if (title && node.tagName === 'a' && typeof href === 'string' && href.startsWith('#'))
    return { ...node, tagName: 'span', properties: {}, children };
  const inside = typeof href === 'string' && /^[/#]/.test(href);
  return { ...node, properties: inside ? { ...node.properties, href: link(href) } : node.properties, children };
}

/** A cell is one line: what stands in lines of its own there is set apart. */
function inOneLine(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    const before = nodes[index - 1];
    const apart = node.type === 'element' && before?.type === 'element';
    return apart ? [{ type: 'text', value: ' · ' }, node] : [node];
  });
}

function codeBlock(value: string): MdastContent {
  const lang = /^(?:HTTP\/\d|[A-Z]+ \S+ HTTP\/\d)/.test(value) ? 'http' : /^\s*[[{]/.test(value) ? 'json' : undefined;
  return { type: 'code', ...(lang === undefined ? {} : { lang }), value };
}

function strongParagraph(state: State, node: Element): MdastContent {
  return { type: 'paragraph', children: [{ type: 'strong', children: state.all(node) as PhrasingContent[] }] };
}

/** A row is an item: the term, and what is said about it behind a colon or, where that is longer, below. */
function definitionList(state: State, node: Element): List {
  const groups: { terms: Element[]; bodies: Element[] }[] = [];
  const collect = (element: Element) => {
    for (const child of element.children) {
      if (child.type !== 'element') continue;
      if (child.tagName === 'div') collect(child);
      if (child.tagName === 'dt' && groups.at(-1)?.bodies.length !== 0) groups.push({ terms: [], bodies: [] });
      if (child.tagName === 'dt') groups.at(-1)?.terms.push(child);
      if (child.tagName === 'dd') groups.at(-1)?.bodies.push(child);
    }
  };
  collect(node);
  const children = groups.map(({ terms, bodies }): ListItem => {
    const term = terms.flatMap((element) => state.all(element)) as PhrasingContent[];
    const body = bodies.flatMap((element) => state.toFlow(state.all(element))) as BlockContent[];
    const [only] = body;
    const short = body.length === 1 && only?.type === 'paragraph';
    return short
      ? {
          type: 'listItem',
          spread: false,
          children: [{ type: 'paragraph', children: [...term, { type: 'text', value: ': ' }, ...only.children] }],
        }
      : { type: 'listItem', spread: true, children: [{ type: 'paragraph', children: term }, ...body] };
  });
  return { type: 'list', ordered: false, spread: children.some(({ spread }) => spread), children };
}

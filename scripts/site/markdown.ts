import type { ElementContent, Root as HastRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { type Problem, SiteError } from './error.ts';
import { stackTables } from './stacked-table.ts';
import { textOf } from './tree.ts';

export { elementsOf, textOf } from './tree.ts';

/** A directive of our prose: `:name[label]{key=value}`, `::name[label]{…}` on its own line, or `:::name` around text. */
export interface Directive {
  readonly kind: 'text' | 'leaf' | 'container';
  readonly name: string;
  readonly label: readonly ElementContent[];
  /** The label without markup. */
  readonly labelText: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** What a container holds. Its directives are resolved when it is asked for: what a version leaves out is never read. */
  readonly children: readonly ElementContent[];
}

/** Gives the tree that a directive stands for. Throws an Error that says what is wrong with it. */
export type Resolve = (directive: Directive) => ElementContent[];

const plainProcessor = unified().use(remarkParse).use(remarkGfm);
const directiveProcessor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective);
const stringifier = unified().use(rehypeStringify, { characterReferences: { useNamedReferences: true } });

/** Markdown without directives, as it stands in the description: colons are only colons. HTML in it is text. */
export function renderText(markdown: string): ElementContent[] {
  const tree = plainProcessor.parse(markdown);
  return toElements(tree, { handlers: { html: (_state: unknown, node: { value: string }) => ({ type: 'text', value: node.value }) } });
}

/**
 * Our prose, with its directives resolved. Headings below the title carry an id of their own, as in `## Title {#id}`:
 * an id made of the words would change with them.
 *
 * @param file Name of the source, for messages.
 * @throws SiteError for an unknown or broken directive, a heading without an id, and HTML, each with its line.
 */
export function renderProse(markdown: string, file: string, resolve: Resolve): ElementContent[] {
  const problems: Problem[] = [];
  const report = (node: Nodes, message: string) => {
    const line = node.position?.start.line;
    problems.push({ file, ...(line === undefined ? {} : { line }), message });
  };
  const tree = directiveProcessor.parse(markdown);
  visit(tree, (node) => {
    if (node.type === 'paragraph' && textStart(node).startsWith('::')) {
      report(node, 'expected a directive, found text that begins with ::; put values with = or spaces in quotes');
    }
    if (node.type === 'html') report(node, 'expected Markdown or a directive, found HTML');
    if (node.type === 'heading' && node.depth > 1 && !takeHeadingId(node)) {
      report(node, 'expected an id at the end of the heading, as in "## Title {#id}"');
    }
  });

  const handler =
    (kind: Directive['kind']) =>
    (state: { all: (node: never) => ElementContent[] }, node: DirectiveNode): ElementContent[] => {
      if (kind === 'text' && isColonInText(node, markdown)) return [{ type: 'text', value: sourceOf(node, markdown) }];
      const [first] = node.children;
      const labelNode = kind === 'container' ? (isLabel(first) ? first : undefined) : node;
      const body = kind === 'container' ? { ...node, children: node.children.filter((child) => child !== labelNode) } : undefined;
      const label = labelNode === undefined ? [] : state.all(labelNode as never);
      try {
        return resolve({
          kind,
          name: node.name,
          label,
          labelText: textOf(label),
          attributes: Object.fromEntries(Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? ''])),
          get children() {
            return body === undefined ? [] : state.all(body as never);
          },
        });
      } catch (error) {
        report(node as unknown as Nodes, error instanceof Error ? error.message : String(error));
        return [];
      }
    };
  const handlers = { textDirective: handler('text'), leafDirective: handler('leaf'), containerDirective: handler('container') };
  const elements = toElements(tree, { handlers: handlers as unknown as NonNullable<Options['handlers']> });
  if (problems.length > 0) throw new SiteError(problems);
  return elements.map(stackTables);
}

/** The tree as HTML. */
export function toHtml(tree: HastRoot): string {
  return stringifier.stringify(tree);
}

interface DirectiveNode {
  readonly name: string;
  readonly attributes?: Record<string, string | null | undefined> | null;
  readonly children: readonly { readonly type: string; readonly data?: unknown }[];
  readonly position?: { readonly start: { readonly offset?: number }; readonly end: { readonly offset?: number } };
}

/**
 * `sha256:abc`, `localhost:5000` and `10:30` parse as text directives. A directive has a label or braces, and does not
 * begin in the middle of a word.
 */
function isColonInText(node: DirectiveNode, source: string): boolean {
  const before = source[(node.position?.start.offset ?? 0) - 1] ?? ' ';
  return /[\w}\])]/.test(before) || !/[\]}]$/.test(sourceOf(node, source));
}

function sourceOf(node: DirectiveNode, source: string): string {
  return source.slice(node.position?.start.offset, node.position?.end.offset);
}

function isLabel(node: DirectiveNode['children'][number] | undefined): boolean {
  return (node?.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;
}

function textStart(node: Extract<Nodes, { type: 'paragraph' }>): string {
  const [first] = node.children;
  return first?.type === 'text' ? first.value : '';
}

/** Moves `{#id}` from the end of a heading's text to the element. */
function takeHeadingId(heading: Extract<Nodes, { type: 'heading' }>): boolean {
  const last = heading.children.at(-1);
  const match = last?.type === 'text' ? /\s*\{#([a-z][a-z0-9-]*)\}$/.exec(last.value) : null;
  if (last?.type !== 'text' || match === null) return false;
  last.value = last.value.slice(0, match.index);
  heading.data = { ...heading.data, hProperties: { id: match[1] } } as NonNullable<typeof heading.data>;
  return true;
}

function visit(node: Nodes, action: (node: Nodes) => void): void {
  action(node);
  if ('children' in node) for (const child of node.children) visit(child, action);
}

function toElements(tree: Root, options: Options): ElementContent[] {
  const root = unified().use(remarkRehype, options).runSync(tree) as HastRoot;
  return root.children.filter((node): node is ElementContent => node.type !== 'doctype' && !(node.type === 'text' && node.value === '\n'));
}

import type { Element, RootContent } from 'hast';
import { h } from 'hastscript';
import { address } from './addresses.ts';

/** A page that the navigation of every page leads to. */
export interface Entry {
  readonly title: string;
  /** What is there, in one sentence. */
  readonly text: string;
  /** Its address. An entry whose page does not exist is left out. */
  readonly path: string;
}

/** Entries for one purpose, under its name. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Everything the navigation leads to, by what a reader wants to do. The operations follow by themselves. */
const GROUPS: readonly Group[] = [
  {
    title: 'Read',
    entries: [
      { title: 'Specification', text: 'The whole protocol in our own words, chapter by chapter.', path: address.specification },
      { title: 'Flows', text: 'Tasks of several requests, drawn from runs against the mock registry.', path: address.flows },
      { title: 'Requirements', text: 'Every sentence that binds somebody, with a name to cite.', path: address.requirements },
      { title: 'Scope', text: 'What the API covers, what it does not, and who decided so.', path: address.scope },
      { title: 'Changes', text: 'What is new from version to version.', path: address.changes },
    ],
  },
  {
    title: 'Use',
    entries: [
      { title: 'Try it', text: 'A registry in this page: send requests and see what comes back.', path: address.try },
      { title: 'Mock registry', text: 'A registry for your tests, in one command.', path: '/mock/' },
      { title: 'Generate a client', text: 'What generators get wrong, and what works.', path: '/generate-a-client/' },
      { title: 'Download', text: 'The description and its data, as files.', path: address.download },
      { title: 'About', text: 'What this is, and what it is not.', path: address.about },
    ],
  },
  {
    title: 'Look up',
    entries: [
      { title: 'Operations', text: 'What is sent and what comes back, request by request.', path: address.operations },
      { title: 'Errors', text: 'Each code, when it comes, and from where.', path: address.errors },
      { title: 'Headers', text: 'Each header, where it goes and what it means there.', path: address.headers },
      { title: 'Schemas', text: 'Documents and values, member by member.', path: address.schemas },
    ],
  },
];

/**
 * The navigation of a site.
 *
 * @param paths The addresses of the pages there are.
 */
export function navigation(paths: ReadonlySet<string>): Group[] {
  return GROUPS.map(({ title, entries }) => ({ title, entries: entries.filter(({ path }) => paths.has(path)) })).filter(
    ({ entries }) => entries.length > 0,
  );
}

/** What an entry is to a page: the page itself, or something above it. Undefined for anything else. */
export function currency(entry: Pick<Entry, 'path'> & Partial<Entry>, path: string): 'page' | 'true' | undefined {
  if (entry.path === path) return 'page';
  return path.startsWith(entry.path) ? 'true' : undefined;
}

/**
 * Some entries of the navigation with what they hold, to be placed on a page. Those without a page go with `pruned`.
 *
 * @throws Error for an address that is not in the navigation.
 */
export function entryList(paths: readonly string[]): Element {
  const entries = GROUPS.flatMap((group) => group.entries);
  const items = paths.map((path) => {
    const entry = entries.find((candidate) => candidate.path === path);
    if (entry === undefined) throw new Error(`expected one of ${entries.map((known) => known.path).join(', ')}, found "${path}"`);
    return h('li', { dataPage: path }, [h('a', { href: path }, entry.title), ' ', h('span', entry.text)]);
  });
  return h('ul.entries', items);
}

/** Leaves out what is only about a page that does not exist. */
export function pruned<Node extends RootContent>(nodes: readonly Node[], paths: ReadonlySet<string>): Node[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node];
    const { dataPage, ...properties } = node.properties;
    if (dataPage !== undefined && !paths.has(String(dataPage))) return [];
    return [{ ...node, properties, children: pruned(node.children, paths) }];
  });
}

import { address } from './addresses.ts';

/** A page that the navigation of every page leads to. */
export interface Entry {
  readonly title: string;
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
      { title: 'Specification', path: '/spec/' },
      { title: 'Flows', path: '/flows/' },
      { title: 'Requirements', path: address.requirements },
      { title: 'Scope', path: address.scope },
      { title: 'Changes', path: address.changes },
    ],
  },
  {
    title: 'Use',
    entries: [
      { title: 'Try it', path: '/try/' },
      { title: 'Mock registry', path: '/mock/' },
      { title: 'Generate a client', path: '/generate-a-client/' },
      { title: 'Download', path: address.download },
      { title: 'About', path: address.about },
    ],
  },
  {
    title: 'Look up',
    entries: [
      { title: 'Operations', path: address.operations },
      { title: 'Errors', path: address.errors },
      { title: 'Headers', path: address.headers },
      { title: 'Schemas', path: address.schemas },
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
export function currency(entry: Entry, path: string): 'page' | 'true' | undefined {
  if (entry.path === path) return 'page';
  return path.startsWith(entry.path) ? 'true' : undefined;
}

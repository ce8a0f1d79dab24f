import type { Element } from 'hast';
import { address } from './addresses.ts';
import { type Edition, moveNodes, placeIn } from './editions.ts';
import { SITE_NAME } from './metadata.ts';
import type { Page } from './page.ts';
import { toMarkdown } from './twin.ts';

/** Where the site will be. */
export interface Place {
  /** Such as `/oci/`. */
  readonly base: string;
  /** With the host, such as `https://example.org/oci/`; unknown to a build that was not told. */
  readonly url?: string;
}

/** A page as Markdown. */
export interface Twin {
  /** Of the file, such as `operations/getBlob/index.md`. */
  readonly path: string;
  readonly page: Page;
  readonly edition: Edition;
  readonly text: string;
}

/** The file of the twin of a page, by the page's address; error pages have none. */
export function twinOf(path: string): string | undefined {
  return path.endsWith('/') ? `${path.slice(1)}index.md` : undefined;
}

/** The address of something within the site for readers elsewhere: whole where the build knows its host. */
export function published({ base, url }: Place, path: string): string {
  return `${url ?? base}${path.slice(1)}`;
}

/** The twin of a page, from the same tree as its HTML. */
export function composeTwin(edition: Edition, page: Page, notice: Element | undefined, place: Place): Twin | undefined {
  const address = placeIn(edition.version, page.path);
  const path = twinOf(address);
  if (path === undefined) return undefined;
  const link = (href: string) => published(place, href.startsWith('#') ? `${address}${href}` : href);
  const heading = page.lead.findIndex((node) => node.type === 'element' && node.tagName === 'h1');
  const title = page.lead.slice(heading, heading + 1);
  const lead = page.lead.filter((_, index) => index !== heading);
  const parts = [
    toMarkdown(moveNodes(title, edition), link),
    ...(notice === undefined ? [] : [quoted(toMarkdown(moveNodes(notice.children, edition), link))]),
    toMarkdown(moveNodes(lead, edition), link),
    ...page.sections.flatMap((section) => [`## ${section.title}\n`, toMarkdown(moveNodes(section.children, edition), link)]),
    `---\n\nThis page for people: <${published(place, address)}>\n`,
  ];
  return { path, page, edition, text: parts.filter((part) => part.trim() !== '').join('\n') };
}

const quoted = (markdown: string): string => `${markdown.trimEnd().replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, '')}\n`;

/** The files that say all over again what the pages say, by path. */
export function programFiles(pages: readonly { readonly path: string }[], { url }: Place): string[] {
  return [...pages.flatMap(({ path }) => twinOf(path) ?? []), 'llms.txt', 'llms-full.txt', ...(url === undefined ? [] : ['sitemap.xml'])];
}

/** These files. */
export function composePrograms(
  twins: readonly Twin[],
  files: readonly { readonly path: string; readonly purpose: string }[],
  pages: readonly { readonly path: string }[],
  place: Place,
): [path: string, text: string][] {
  const { url } = place;
  return [
    ...twins.map(({ path, text }): [string, string] => [path, text]),
    ['llms.txt', listForPrograms(twins, files, place)],
    ['llms-full.txt', fullText(twins)],
    ...(url === undefined
      ? []
      : [
          [
            'sitemap.xml',
            sitemap(
              pages.map(({ path }) => path),
              url,
            ),
          ] as [string, string],
        ]),
  ];
}

/** `llms.txt`: what there is, a line each. */
function listForPrograms(twins: readonly Twin[], files: readonly { path: string; purpose: string }[], place: Place): string {
  const line = (title: string, path: string, words: string) => `- [${title}](${published(place, `/${path}`)}): ${words}`;
  const list = (version: Edition['version']) =>
    inOrder(twins.filter(({ edition }) => edition.version === version)).map(({ path, page }) => line(page.title, path, page.description));
  const releases = [...new Set(twins.map(({ edition }) => edition.version))].filter((version) => version !== 'next');
  return `${[
    `# ${SITE_NAME}`,
    `> ${twins.find(({ page }) => page.path === address.home)?.page.description ?? SITE_NAME}`,
    'The pages describe the released version and the main branch together; what is marked "next" is in no release yet.',
    ['## Pages', '', ...list('next')].join('\n'),
    ['## Data', '', ...files.map(({ path, purpose }) => line(path, path, purpose))].join('\n'),
    ...releases.map((version) => [`## Version ${version}`, '', ...list(version)].join('\n')),
  ].join('\n\n')}\n`;
}

/** `llms-full.txt`: the whole newest description in one file. */
function fullText(twins: readonly Twin[]): string {
  return inOrder(twins.filter(({ edition }) => edition.version === 'next'))
    .map(({ text }) => text)
    .join('\n\n');
}

/** Reading order: the start, the specification, the reference, what stands around it. Within each, that of the site. */
const ORDER = ['/spec/', '/operations/', '/flows/', '/errors/', '/headers/', '/schemas/', '/requirements/', '/scope/', '/changes/'];

function inOrder(twins: readonly Twin[]): Twin[] {
  const rank = ({ page: { path } }: Twin) => {
    const index = ORDER.findIndex((prefix) => path.startsWith(prefix));
    return path === address.home ? -1 : index === -1 ? ORDER.length : index;
  };
  return [...twins].sort((a, b) => rank(a) - rank(b));
}

/** `sitemap.xml`. Its addresses need a host. */
function sitemap(paths: readonly string[], url: string): string {
  const entries = paths
    .filter((path) => path.endsWith('/'))
    .map((path) => `  <url><loc>${published({ base: '/', url }, path)}</loc></url>`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('\n')}\n</urlset>\n`;
}

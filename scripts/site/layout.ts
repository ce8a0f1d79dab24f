import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { Version } from '../model/model.ts';
import { address, relativeAddress } from './addresses.ts';
import type { Context } from './context.ts';
import { type EditionLink, placeIn } from './editions.ts';
import { metadata, SITE_NAME } from './metadata.ts';
import { currency, navigation, pruned } from './navigation.ts';
import type { Page, Section } from './page.ts';
import { editionSwitch } from './parts/edition.ts';
import { capitalised, methodLabel } from './parts/labels.ts';
import { categories } from './parts/operations.ts';
import { reportAddress } from './report.ts';
import { citeCommit } from './upstream.ts';

const POLICY = "default-src 'self'; base-uri 'none'; form-action 'none'";
const CONNECTING_POLICY = `${POLICY}; connect-src 'self' http: https:`;

/** What a page is to other pages and to programs. */
export interface Frame {
  readonly version: Version;
  readonly editions: readonly EditionLink[];
  /** What a reader has to know of its version. */
  readonly notice?: Element;
  /** The file of its twin in Markdown. */
  readonly twin?: string;
  /** Its whole address, and that of the page it is a version of; where the build knows the host. */
  readonly url?: string;
  readonly canonical?: string;
}

/**
 * Puts a page into its frame: head, navigation, contents, footer. Links stay absolute within the site.
 *
 * @param paths The addresses of all pages: the navigation leads to what is there.
 * @param frame What surrounds the page besides.
 */
export function layOut(context: Context, page: Page, paths: ReadonlySet<string>, frame: Frame): Root {
  const name = frame.version === 'next' || page.title.endsWith(frame.version) ? page.title : `${page.title} in ${frame.version}`;
  const title = page.path === address.home ? SITE_NAME : `${name} · ${SITE_NAME}`;
  const html = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('meta', { httpEquiv: 'content-security-policy', content: page.connects === true ? CONNECTING_POLICY : POLICY }),
      h('title', title),
      h('meta', { name: 'description', content: page.description }),
      h('meta', { name: 'color-scheme', content: 'light dark' }),
      ...['/site.css', ...(page.styles ?? [])].map((href) => h('link', { rel: ['stylesheet'], href })),
      h('link', { rel: ['icon'], type: 'image/svg+xml', href: '/icon.svg' }),
      h('script', { src: '/theme.js' }),
      ...['/site.js', ...(page.scripts ?? [])].map((src) => h('script', { type: 'module', src })),
      ...metadata(page, title, frame),
    ]),
    h('body', { className: bodyClass(page) }, [
      h('a.skip', { href: `${page.path}#content` }, 'Skip to the content'),
      siteHeader(context, page, paths, frame),
      h('main#content', [
        h('div.lead-part', pruned(withNotice(page, frame), paths)),
        ...(hasContents(page) ? [contents(page)] : []),
        ...(page.sections.length === 0
          ? []
          : [
              h(
                'div.sections',
                page.sections.map((section) => sectionView({ ...section, children: pruned(section.children, paths) })),
              ),
            ]),
        ...(page.after ?? []),
      ]),
      footer(context, page, frame),
    ]),
  ]);
  return { type: 'root', children: [{ type: 'doctype' }, html] };
}

/** The kinds of page that style sheets treat apart. */
function bodyClass({ path }: Page): string[] {
  if (path === address.home) return ['home'];
  if (!path.startsWith(address.specification)) return [];
  return path === address.wholeSpecification ? ['chapter', 'whole'] : ['chapter'];
}

/** The notice stands where it is read before what it is about: behind the title and the lines that belong to it. */
function withNotice({ lead }: Page, { notice }: Frame): ElementContent[] {
  if (notice === undefined) return [...lead];
  const title = lead.findIndex((node) => node.type === 'element' && node.tagName === 'h1');
  const belongs = (node: ElementContent) => node.type === 'element' && node.tagName === 'p' && node.properties.className !== undefined;
  const length = lead.slice(title + 1).findIndex((node) => !belongs(node));
  const end = length === -1 ? lead.length : title + 1 + length;
  return [...lead.slice(0, end), notice, ...lead.slice(end)];
}

/** The start page is a table of contents itself. */
const hasContents = (page: Page): boolean => page.path !== address.home && countContents(page) > 2;

const countContents = ({ sections }: Page): number => sections.length + sections.flatMap(({ entries = [] }) => entries).length;

/** How many lines fit on a screen. Longer contents scroll with the page. */
const SCREENFUL = 26;

function sectionView({ id, title, children }: Section): Element {
  return h('section', { id }, [h('h2', h('a', { href: `#${id}` }, title)), ...children]);
}

function siteHeader({ model }: Context, page: Page, paths: ReadonlySet<string>, frame: Frame): Element {
  return h('header.site-header', [
    h('a.brand', { href: address.home }, [h('span', 'OCI Distribution'), ' ', h('span.brand-kind', 'toolkit')]),
    editionSwitch(frame.editions),
    tools(),
    h('details.fold.menu', [
      h('summary', 'Menu'),
      h('nav', { ariaLabel: 'Site' }, [
        h(
          'div.menu-groups',
          navigation(paths).map(({ title, entries }) =>
            h('div', [h('p.menu-title', title), menuList(entries.map((entry) => ({ ...entry, current: currency(entry, page.path) })))]),
          ),
        ),
        ...categories(model).flatMap(({ name, operations }) => [
          h('p.menu-title', capitalised(name)),
          h(
            'div.menu-operations',
            menuList(
              operations.map((operation) => {
                const path = address.operation(operation.id);
                return {
                  title: [methodLabel(operation.method), ' ', operation.id],
                  path,
                  current: currency({ path }, page.path),
                };
              }),
            ),
          ),
        ]),
      ]),
    ]),
  ]);
}

/** What the scripts of every page offer. The style sheet shows it where scripts run. */
function tools(): Element {
  return h('div.tools', { hidden: true }, [
    h('button.tool.tool-search', { type: 'button', dataOpens: 'search' }, [h('span', 'Search'), ' ', h('kbd', '/')]),
    h('button.tool', { type: 'button', dataOpens: 'theme' }, [h('span.tool-theme', { ariaHidden: 'true' }), h('span.unseen', 'Theme')]),
    h('button.tool', { type: 'button', dataOpens: 'keys', ariaLabel: 'Keys' }, '?'),
  ]);
}

function menuList(items: readonly { title: string | (Element | string)[]; path: string; current: 'page' | 'true' | undefined }[]): Element {
  return h(
    'ul',
    items.map(({ title, path, current }) =>
      h('li', h('a', { href: path, ...(current === undefined ? {} : { ariaCurrent: current }) }, title)),
    ),
  );
}

function contents(page: Page): Element {
  return h(`details.fold.contents${countContents(page) > SCREENFUL ? '.contents-long' : ''}`, [
    h('summary', 'On this page'),
    h('nav', { ariaLabel: 'On this page' }, [
      h(
        'ul',
        page.sections.map(({ id, title, entries = [] }) =>
          h('li', [
            h('a', { href: `#${id}` }, title),
            ...(entries.length === 0
              ? []
              : [
                  h(
                    'ul',
                    entries.map((entry) => h('li', h('a', { href: `#${entry.id}` }, breakable(entry.title)))),
                  ),
                ]),
          ]),
        ),
      ),
    ]),
  ]);
}

/** Codes may break after an underscore. */
function breakable(title: string): (string | Element)[] {
  return title.split(/(?<=_)/).flatMap((part, index) => (index === 0 ? [part] : [h('wbr'), part]));
}

function footer({ model, repository }: Context, page: Page, { twin, version }: Frame): Element {
  const upstream = model.upstream['distribution-spec'];
  const commit = upstream === undefined ? undefined : citeCommit(upstream);
  return h('footer.site-footer', [
    h('p', [
      'Described in our own words, which are not normative',
      ...(upstream === undefined || commit === undefined
        ? []
        : [
            ': the text that counts is ',
            h('a', { href: commit.href }, upstream.repository),
            ', read at commit ',
            h('code', commit.label.slice(0, 7)),
            ` of ${upstream.date}`,
          ]),
      '.',
    ]),
    h('p', [
      'Apache-2.0 · ',
      h('a', { href: address.about }, 'About this site'),
      ' · ',
      h('a.report', { href: reportAddress(repository, placeIn(version, page.path)) }, 'Report a mistake on this page'),
      ...(twin === undefined ? [] : [' · ', h('a', { href: `/${twin}`, type: 'text/markdown' }, 'This page as Markdown')]),
    ]),
  ]);
}

/**
 * Makes the links of a page relative, so that the site works below any path. An error page can be shown at any
 * address: its links start at the base instead.
 */
export function relocate(tree: Root, path: string, base: string): Root {
  const locate = (to: string) => (path.endsWith('/') ? relativeAddress(path, to) : `${base}${to.slice(1)}`);
  const move = <Node extends RootContent>(node: Node): Node => {
    if (node.type !== 'element') return node;
    const { href, src } = node.properties;
    const moved = { ...(isLocal(href) ? { href: locate(href) } : {}), ...(isLocal(src) ? { src: locate(src) } : {}) };
    return { ...node, properties: { ...node.properties, ...moved }, children: node.children.map(move) };
  };
  return { ...tree, children: tree.children.map(move) };
}

const isLocal = (link: unknown): link is string => typeof link === 'string' && link.startsWith('/');

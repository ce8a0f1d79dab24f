import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { address } from '../addresses.ts';
import { elementsOf, type Resolve, textOf } from '../markdown.ts';
import { mover, type Part } from '../one-page.ts';
import type { Page, Section } from '../page.ts';
import { PLACED } from '../parts/placed-requirement.ts';
import { type Prose, proseParts } from './prose.ts';

/** Our prose about the specification. */
export interface Specification {
  /** What the contents page says. */
  readonly contents: Prose;
  /** In their order; a file such as `2-pull.md` is the chapter at `/spec/pull/`. */
  readonly chapters: readonly Prose[];
  readonly glossary: Prose;
}

/** The contents, each chapter on its page, and all of them on one. */
export function specificationPages({ contents, chapters }: Omit<Specification, 'glossary'>, resolve: Resolve): Page[] {
  const pages = chapters.map((prose) => {
    const name = nameOf(prose);
    return { name, ...proseParts(prose, resolve), path: address.specificationChapter(name) };
  });
  return [
    contentsPage(contents, pages, resolve),
    ...pages.map((page, index) => ({
      ...page,
      lead: [
        h('p.eyebrow', [h('a', { href: address.specification }, 'Specification'), ` · ${index + 1} of ${pages.length}`]),
        ...page.lead,
      ],
      sections: page.sections.map(withEntries),
      after: [pager(pages[index - 1], pages[index + 1])],
    })),
    wholePage(pages),
  ].map((page) => ({ ...page, styles: ['/reference.css', '/specification.css'] }));
}

/** Where each requirement stands in the chapters among some pages, by its name. */
export function chaptersOf(pages: readonly Page[]): Map<string, string> {
  const chapters = pages.filter(({ path }) => path.startsWith(address.specification) && path !== address.wholeSpecification);
  return new Map(
    chapters.flatMap(({ path, lead, sections }) =>
      elementsOf([...lead, ...sections.flatMap(({ children }) => children)])
        .filter(({ properties: { id, className } }) => id !== undefined && Array.isArray(className) && className.includes(PLACED))
        .map(({ properties }): [string, string] => [String(properties.id), `${path}#${String(properties.id)}`]),
    ),
  );
}

type Chapter = Page & { readonly name: string };

function nameOf({ file }: Prose): string {
  return (
    file
      .split('/')
      .at(-1)
      ?.replace(/^\d+-|\.md$/g, '') ?? ''
  );
}

/** The headings below a section go into the contents of the page. */
function withEntries(section: Section): Section {
  const entries = elementsOf(section.children)
    .filter(({ tagName }) => tagName === 'h3')
    .map((heading) => ({ id: String(heading.properties.id), title: textOf([heading]) }));
  return { ...section, entries };
}

function contentsPage(prose: Prose, chapters: readonly Chapter[], resolve: Resolve): Page {
  const { lead, ...page } = proseParts(prose, resolve);
  return { ...page, path: address.specification, lead: [...lead, chapterList(chapters)] };
}

function chapterList(chapters: readonly Chapter[]): Element {
  return h(
    'ol.chapters',
    chapters.map(({ path, title, sections }) =>
      h('li', [
        h('a', { href: path }, title),
        h(
          'ul',
          sections.map((section) => h('li', h('a', { href: `${path}#${section.id}` }, section.title))),
        ),
      ]),
    ),
  );
}

function pager(before: Chapter | undefined, after: Chapter | undefined): Element {
  const step = (chapter: Chapter | undefined, rel: 'prev' | 'next', words: string) =>
    chapter === undefined ? h('span') : h('a', { href: chapter.path, rel: [rel] }, [h('span.word', words), ' ', chapter.title]);
  return h('nav.pager', { ariaLabel: 'Chapters' }, [step(before, 'prev', 'Before'), step(after, 'next', 'Next')]);
}

/** Everything on one page, for the browser's find, and for paper. Ids are the same as on the chapters' pages. */
function wholePage(chapters: readonly Chapter[]): Page {
  const parts = chapters.map(({ path, name }): Part => ({ path, id: name }));
  const move = mover(parts);
  return {
    path: address.wholeSpecification,
    title: 'The whole specification',
    description: 'All chapters of the specification on one page.',
    lead: [
      h('h1', 'The whole specification'),
      h('p.lead', [
        `All ${chapters.length} chapters on one page, to search and to print. `,
        h('a', { href: address.specification }, 'By chapter'),
        '.',
      ]),
    ],
    sections: chapters.map(({ name, title, lead, sections }) => {
      const introduction = lead.filter((node) => !(node.type === 'element' && node.tagName === 'h1'));
      return {
        id: name,
        title,
        children: [...move(introduction), ...sections.flatMap((section) => wholeSection(section, move))],
        entries: sections.map((section) => ({ id: section.id, title: section.title })),
      };
    }),
  };
}

function wholeSection({ id, title, children }: Section, move: ReturnType<typeof mover>): ElementContent[] {
  return [h('h3', { id }, h('a', { href: `#${id}` }, title)), ...move(children)];
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import { type Edition, type EditionLink, editionLinks, isVersioned } from '../editions.ts';
import type { Page } from '../page.ts';
import { type Unreleased, unreleasedParts } from '../unreleased.ts';
import { releaseOf } from '../upstream.ts';
import { counted, joined } from './labels.ts';

/** The choice between versions: plain links, the same page where the other version has it, and words where it has not. */
export function editionSwitch(links: readonly EditionLink[]): Element {
  return h('nav.editions', { ariaLabel: 'Version' }, [
    h(
      'ul',
      links.map(({ version, href, current, there }) => {
        const properties = {
          href,
          rel: ['alternate'],
          ...(current ? { ariaCurrent: 'true' } : {}),
          ...(there ? {} : { title: ELSEWHERE }),
        };
        return h('li', h('a', properties, [h('span.unseen', 'Version '), version, ...(there ? [] : [' start'])]));
      }),
    ),
  ]);
}

/** On the link to the start of a version. */
const ELSEWHERE = 'This page is not one of that version; the link leads to its start';

/** How many links a notice holds before they are folded. */
const FEW = 8;

/** What a reader has to know of the version of a page before reading it; nothing where all of it is as released. */
export function editionNotice(edition: Edition, page: Page, editions: readonly Edition[]): Element | undefined {
  const versioned = isVersioned(page.path);
  // Chapters are there once, and speak of every version.
  if (!versioned && !page.path.startsWith(address.specification)) return undefined;
  const links = editionLinks(edition, page, editions);
  if (edition.version !== 'next') return releasedNotice(edition.context, links);
  const released = editions.find(({ version }) => version === edition.context.model.released);
  if (released === undefined) return undefined;
  const { version } = released;
  if (versioned && !released.pages.some(({ path }) => path === page.path)) {
    return notice([
      h('p', [h('strong', 'In no release yet.'), ` All of this page is on the main branch of the specification, and not in ${version}.`]),
    ]);
  }
  const parts = unreleasedParts(page);
  if (parts.length === 0) return undefined;
  const twin = links.find((link) => link.version === version);
  const asReleased = h('a', { href: twin?.href, rel: ['alternate'] }, `${versioned ? 'this page' : 'the API'} as of ${version}`);
  const count = `${counted(parts.length, 'thing')} on this page ${parts.length === 1 ? 'is' : 'are'} in no release yet`;
  if (parts.length <= FEW) {
    return notice([h('p', [h('strong', `${count}:`), ' ', ...partLinks(parts), '. See ', asReleased, '.'])]);
  }
  return notice([
    h('details', [h('summary', `${count}.`), h('p', partLinks(parts))]),
    h('p', [
      'They are marked ',
      h('span.since.since-next', 'next'),
      '. See ',
      asReleased,
      ', or ',
      h('a', { href: address.changes }, 'all changes'),
      '.',
    ]),
  ]);
}

function releasedNotice({ model }: Context, links: readonly EditionLink[]): Element {
  const release = releaseOf(model.upstream, model.versions.at(-1) ?? '');
  const living = links.find(({ version }) => version === 'next');
  return notice([
    h('p', [
      h('strong', `Version ${model.versions.at(-1)}`),
      release === undefined ? '' : `, released as ${release.tag} on ${release.date}`,
      '. What came after it is in ',
      h('a', { href: living?.href, rel: ['alternate'] }, living?.href === '/' ? 'the newest description' : 'this page as of next'),
      '.',
    ]),
  ]);
}

const notice = (children: ElementContent[]): Element => h('aside.edition-notice', { ariaLabel: 'Version of this page' }, children);

function partLinks(parts: readonly Unreleased[]): ElementContent[] {
  return joined(parts.map(({ href, title }) => h('a', { href }, title)));
}

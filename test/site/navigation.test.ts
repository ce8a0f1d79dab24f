import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { examplesOfKinds } from '../../scripts/site/kinds.ts';
import { currency, entryList, navigation, pruned } from '../../scripts/site/navigation.ts';
import { stackTables } from '../../scripts/site/stacked-table.ts';
import { page, pages } from './built.ts';
import { all, find } from './html.ts';

describe('the navigation', () => {
  it('leads to what is there and to nothing else', () => {
    const groups = navigation(new Set(['/errors/', '/mock/']));
    expect(groups.map(({ title, entries }) => [title, ...entries.map(({ path }) => path)])).toEqual([
      ['Use', '/mock/'],
      ['Look up', '/errors/'],
    ]);
  });

  it('says which page one is on, and what is above it', () => {
    expect(currency({ path: '/operations/' }, '/operations/')).toBe('page');
    expect(currency({ path: '/operations/' }, '/operations/getBlob/')).toBe('true');
    expect(currency({ path: '/errors/' }, '/operations/')).toBeUndefined();
  });

  it('leads to every page but the start, those of operations by their category, from each page', () => {
    const menu = find(page('about/index.html'), ({ attributes }) => attributes['aria-label'] === 'Site');
    const targets = [...all(menu)]
      .flatMap(({ attributes }) => attributes.href ?? [])
      .map((href) => new URL(href, 'https://site.test/about/'));
    const single = [...pages.keys()].filter((file) => /^[a-z-]+\/index\.html$/.test(file));
    expect(single.length).toBeGreaterThan(7);
    for (const file of single) expect(targets.map(({ pathname }) => pathname)).toContain(`/${file.replace('index.html', '')}`);
  });
});

describe('entries on a page', () => {
  it('go where their page does not exist', () => {
    const list = entryList(['/mock/', '/try/']);
    const [kept] = pruned([list], new Set(['/mock/']));
    expect(JSON.stringify(kept)).toContain('Mock registry');
    expect(JSON.stringify(kept)).not.toMatch(/Try it|dataPage/);
  });

  it('are those of the navigation', () => {
    expect(() => entryList(['/nowhere/'])).toThrow(/^expected one of \/spec\/,.*found "\/nowhere\/"$/);
  });
});

it('there is an example of each kind of page, and what holds all is a kind by itself', () => {
  const paths = ['', 'operations/', 'operations/all/', 'operations/getBlob/', 'operations/headBlob/', '1.1/', '1.1/errors/', '404.html'];
  expect(examplesOfKinds(paths)).toEqual(['', 'operations/', 'operations/all/', 'operations/getBlob/', '1.1/', '1.1/errors/', '404.html']);
});

it('cells of a broad table say which column they are of, and those of a small one do not', () => {
  const table = (...titles: string[]) =>
    h('table', [
      h(
        'thead',
        h(
          'tr',
          titles.map((title) => h('th', title)),
        ),
      ),
      h(
        'tbody',
        h(
          'tr',
          titles.map((title) => h('td', `${title} 1`)),
        ),
      ),
    ]);
  expect(JSON.stringify(stackTables(table('a', 'b', 'c')))).toMatch(/"stacked".*"dataLabel":"a".*"dataLabel":"b".*"dataLabel":"c"/);
  expect(stackTables(table('a', 'b'))).toEqual(table('a', 'b'));
});

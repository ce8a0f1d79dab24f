import { describe, expect, it } from 'vitest';
import { composeSite } from '../../scripts/site/build.ts';
import { files } from './built.ts';
import { all, byId, type Element, find, parseHtml, textOf } from './html.ts';
import { content, model } from './sources.ts';

const repository = 'https://git.example/a/b';
const published = composeSite(model, content, { repository }).files;

const reports = (root: Element) =>
  [...all(root)].filter(({ attributes }) => attributes.class === 'report').map(({ attributes }) => attributes.href ?? '');
const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;
const pagesOf = (site: ReadonlyMap<string, string | Uint8Array>) =>
  [...site].flatMap(([file, body]) => (file.endsWith('.html') ? [[file, parseHtml(String(body))] as const] : []));
const issue = (about: string) => `${repository}/issues/new?title=${encodeURIComponent(about)}`;

describe('a mistake can be reported', () => {
  it('at the foot of every page, which the report names', () => {
    for (const [file, root] of pagesOf(published)) {
      const link = find(
        find(root, ({ tag }) => tag === 'footer'),
        ({ attributes }) => attributes.class === 'report',
      );
      expect(textOf(link)).toBe('Report a mistake on this page');
      expect(link.attributes.href, file).toBe(issue(addressOf(file)));
    }
  });

  it.each(['requirements/index.html', '1.1/requirements/index.html', 'spec/all/index.html'])('beside each requirement of %s', (file) => {
    const root = parseHtml(String(published.get(file)));
    const names = model.requirements
      .map(({ name }) => name)
      .filter((name) => [...all(root)].some(({ attributes }) => attributes.id === name));
    expect(names.length).toBeGreaterThan(100);
    for (const name of names) expect(reports(byId(root, name))).toEqual([issue(name)]);
  });

  it('and a copy without a repository says to whom', () => {
    for (const [file, root] of pagesOf(files)) {
      for (const href of reports(root))
        expect(new URL(href, `https://site.test${addressOf(file)}`).href).toBe('https://site.test/about/#report');
    }
    const place = (site: ReadonlyMap<string, string | Uint8Array>) =>
      textOf(byId(parseHtml(String(site.get('about/index.html'))), 'report'));
    expect(place(files)).toContain('write to whoever gave you the copy');
    expect(place(published)).toContain(`Both open an issue at ${repository}`);
    expect(place(published)).not.toContain('copy');
  });
});

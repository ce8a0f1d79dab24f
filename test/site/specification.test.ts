import { gzipSync } from 'node:zlib';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { composeSite } from '../../scripts/site/build.ts';
import { expected } from '../../scripts/site/checks/coverage.ts';
import { checkPlacement } from '../../scripts/site/checks/placement.ts';
import type { FinishedPage } from '../../scripts/site/checks/places.ts';
import { createContext } from '../../scripts/site/context.ts';
import { createResolve } from '../../scripts/site/directives.ts';
import { SiteError } from '../../scripts/site/error.ts';
import { readGlossary } from '../../scripts/site/glossary.ts';
import { renderProse } from '../../scripts/site/markdown.ts';
import { briefId } from '../../scripts/site/parts/operation-brief.ts';
import { checkWords } from '../../scripts/site/parts/requirement.ts';
import { files, page, pages } from './built.ts';
import { all, byId, type Element, find, textOf } from './html.ts';
import { content, model } from './sources.ts';

const WHOLE = 'spec/all/index.html';
const chapters = [...pages.keys()].filter((file) => /^spec\/[a-z]+\/index\.html$/.test(file) && file !== WHOLE);

const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
/** As it reads after Markdown: without back-ticks. */
const words = (text: string) => flat(text.replaceAll('`', ''));
const mainOf = (file: string) => find(page(file), ({ tag }) => tag === 'main');
const idsOf = (element: Element) => [...all(element)].flatMap(({ attributes }) => attributes.id ?? []);
const idsOfChapters = chapters.map((file) => new Set(idsOf(mainOf(file))));
const chaptersWith = (id: string) => idsOfChapters.filter((ids) => ids.has(id));

/** The whole page says all that the chapters say, so it stands for them where the place does not matter. */
const whole = mainOf(WHOLE);

describe('requirements in the chapters', () => {
  it.each(model.requirements.map((requirement) => [requirement.name, requirement] as const))('%s', (name, requirement) => {
    expect(chaptersWith(name)).toHaveLength(1);
    const placed = byId(whole, name);
    const text = flat(textOf(placed));
    expect(text).toContain(words(requirement.text));
    for (const level of requirement.levels) expect(text).toContain(level);
    for (const fact of [name, requirement.actor === 'both' ? 'registry and client' : requirement.actor.replace('none', 'nobody')])
      expect(text).toContain(fact);
    if (requirement.since !== '1.0') expect(text).toContain(requirement.since);
    if (requirement.note !== undefined) expect(text).toContain(words(requirement.note));
    expect(text).toContain(checkWords(requirement));
    const links = [...all(placed)].flatMap(({ tag, attributes }) => (tag === 'a' ? attributes.href : []));
    expect(links).toContain(`../../requirements/#${name}`);
    expect(links).toContainEqual(expect.stringMatching(`/blob/[0-9a-f]{40}/spec\\.md#${requirement.source.section}$`));
    expect(links).toContainEqual(expect.stringMatching(/\/about\/#report$/));
  });

  it('are linked from the list of all requirements', () => {
    const list = mainOf('requirements/index.html');
    for (const { name } of model.requirements) {
      const hrefs = [...all(byId(list, name))].flatMap(({ attributes }) => attributes.href ?? []);
      expect(hrefs).toContainEqual(expect.stringMatching(new RegExp(`^\\.\\./spec/[a-z]+/#${name}$`)));
    }
  });

  it('say what decides them', () => {
    expect(checkWords({ checks: ['test', 'suite-dev'] })).toBe('tested + upstream suite, dev');
    expect(checkWords({ checks: [] })).toBe('not checked');
    expect(checkWords({ checks: [], excluded: 'The mock is no proxy.' })).toBe('not checked: The mock is no proxy');
  });

  it('have their sentence once: the text around them does not say it again', () => {
    const text = flat(textOf(whole));
    for (const requirement of model.requirements) expect(text.split(words(requirement.text)), requirement.name).toHaveLength(2);
  });
});

describe('operations in the chapters', () => {
  it.each(model.operations.map((operation) => [operation.id, operation] as const))('%s', (_id, operation) => {
    expect(chaptersWith(briefId(operation))).toHaveLength(1);
    const text = flat(textOf(byId(whole, briefId(operation))));
    expect(text).toContain(`${operation.method.toUpperCase()} ${operation.path}`);
    for (const parameter of operation.parameters) expect(text).toContain(parameter.name);
    for (const { status, errorCodes, headers } of operation.responses) {
      expect(text).toContain([status, ...errorCodes].join(' '));
      if (status.startsWith('2')) for (const { name } of headers.filter(({ required }) => required)) expect(text).toContain(name);
    }
  });
});

describe('the placement check', () => {
  const tree = (...children: Parameters<typeof h>[2][]): FinishedPage['tree'] => ({ type: 'root', children: [h('main', ...children)] });
  const [first = model.requirements[0], ...others] = model.requirements;
  const placed = (...names: string[]) => names.map((name) => h('div.placed', { id: name }));
  const briefs = model.operations.map((operation) => h('div.brief', { id: briefId(operation) }));
  const name = String(first?.name);
  const rest = others.map((requirement) => requirement.name);
  const check = (...sites: [path: string, children: ReturnType<typeof placed>][]) =>
    checkPlacement(
      model,
      sites.map(([path, children]) => ({ path, tree: tree(children) })),
    ).map(({ message }) => message);

  it('is content when everything stands once, and does not count the page that has everything', () => {
    const everything = [...placed(name, ...rest), ...briefs];
    expect(check(['/spec/a/', everything], ['/spec/all/', everything])).toEqual([]);
  });

  it('finds a requirement on no chapter, wherever else its id may be', () => {
    expect(check(['/spec/a/', [...placed(...rest), ...briefs, h('div', { id: name })]], ['/other/', placed(name)])).toEqual([
      `expected ::requirement[${name}] in one chapter and once, found it in none`,
    ]);
  });

  it('finds a requirement on two chapters, and one that stands twice on the same', () => {
    const all = [...placed(name, ...rest), ...briefs];
    expect(check(['/spec/a/', all], ['/spec/b/', placed(name)])).toEqual([
      `expected ::requirement[${name}] in one chapter and once, found it 2 times, at /spec/a/ and /spec/b/`,
    ]);
    expect(check(['/spec/a/', [...all, ...placed(name)]])).toHaveLength(1);
  });

  it('finds an operation on no chapter', () => {
    expect(check(['/spec/a/', [...placed(name, ...rest), ...briefs.slice(1)]])).toEqual([
      `expected ::operation[${model.operations[0]?.id}] in one chapter and once, found it in none`,
    ]);
  });
});

function problemOf(build: () => unknown): string {
  try {
    build();
  } catch (error) {
    if (error instanceof SiteError) return error.message;
    throw error;
  }
  return 'no problem';
}

const resolve = createResolve(createContext(model), []);

describe('the build stops', () => {
  const withText = (name: string, edit: (text: string) => string) => {
    const list = content.specification.chapters.map((prose) => (prose.file.endsWith(name) ? { ...prose, text: edit(prose.text) } : prose));
    return problemOf(() => composeSite(model, { ...content, specification: { ...content.specification, chapters: list } }));
  };

  it('at a requirement that is taken out of its chapter', () => {
    expect(withText('2-pull.md', (text) => text.replace('::requirement[pull-blob-existing]', ''))).toBe(
      'site/content/spec expected ::requirement[pull-blob-existing] in one chapter and once, found it in none',
    );
  });

  it('at a requirement that is put into a second one', () => {
    expect(withText('8-errors.md', (text) => `${text}\n::requirement[pull-blob-existing]\n`)).toMatch(
      /found it 2 times, at \/spec\/pull\/ and \/spec\/errors\/$/m,
    );
  });

  it.each([
    ['::requirement[pull-nothing]', 'expected the name of a known requirement, found "pull-nothing"'],
    ['::operation[getNothing]', 'expected the name of a known operation, found "getNothing"'],
    [':term[nothing]', 'expected the name of a known term, found "nothing"'],
    [':status[418]{of=getBlob}', 'expected the name of a known status of getBlob, found "418"'],
    [':status[200]', 'expected the name of a known operation, found ""'],
    [':parameter[nothing]{of=getBlob}', 'expected the name of a known parameter of getBlob, found "nothing"'],
  ])('at %s, with the line', (directive, message) => {
    expect(problemOf(() => renderProse(`# Title\n\n${directive}\n`, 'chapter.md', resolve))).toBe(`chapter.md:3 ${message}`);
  });

  it('at a term without one paragraph that defines it', () => {
    const glossary = (text: string) => problemOf(() => readGlossary({ file: 'glossary.md', text }, resolve));
    const message = 'glossary.md expected one paragraph for the term "Digest", found something else';
    expect(glossary('# Terms\n\n## Digest {#digest}\n')).toBe(message);
    expect(glossary('# Terms\n\n## Digest {#digest}\n\nA\n\nB\n')).toBe(message);
    expect(glossary('# Terms\n\n## Digest {#digest}\n\nA\n')).toBe('no problem');
  });
});

describe('terms', () => {
  const uses = chapters.flatMap((file) => [...all(mainOf(file))].filter(({ attributes }) => attributes['data-term'] !== undefined));

  it('are links to their definition, with the definition beside them', () => {
    expect(uses.length).toBeGreaterThan(20);
    for (const use of uses) {
      const anchor = `term-${use.attributes['data-term']}`;
      expect(use.attributes.href).toMatch(new RegExp(`(?:^|overview/)#${anchor}$`));
      const definition = flat(textOf(find(byId(mainOf('spec/overview/index.html'), anchor), ({ tag }) => tag === 'dd')));
      const holders = chapters.flatMap((file) => [...all(mainOf(file))]).filter(({ children }) => children.includes(use));
      expect(holders.map((holder) => flat(textOf(holder)))).toEqual([`${flat(textOf(use))}${definition}`]);
    }
  });

  it('are those of the glossary, each at its anchor', () => {
    const written = [...content.specification.glossary.text.matchAll(/\{#([a-z-]+)\}/g)].map(([, id]) => `term-${id}`);
    expect(written.length).toBeGreaterThan(15);
    expect(idsOf(mainOf('spec/overview/index.html')).filter((id) => id.startsWith('term-'))).toEqual(written);
  });
});

describe('the chapters', () => {
  it('are listed on the contents page with their sections, in order, and lead to each other', () => {
    const listed = [...all(mainOf('spec/index.html'))].flatMap(({ tag, attributes }) => (tag === 'a' ? (attributes.href ?? []) : []));
    const order = content.specification.chapters.map(({ file }) => file.replace(/^.*\/\d-|\.md$/g, ''));
    expect(order).toEqual(['overview', 'pull', 'push', 'discovery', 'management', 'proxying', 'compatibility', 'errors']);
    expect(listed.filter((href) => order.some((name) => href === `${name}/`)).slice(0, order.length + 1)).toEqual(
      expect.arrayContaining(order.map((name) => `${name}/`)),
    );
    order.forEach((name, index) => {
      const steps = [...all(page(`spec/${name}/index.html`))].filter(
        ({ attributes }) => attributes.rel === 'prev' || attributes.rel === 'next',
      );
      expect(steps.map(({ attributes }) => attributes.href)).toEqual(
        [order[index - 1], order[index + 1]].filter((neighbour) => neighbour !== undefined).map((neighbour) => `../${neighbour}/`),
      );
      for (const section of all(mainOf(`spec/${name}/index.html`))) {
        if (section.tag === 'section' && section.attributes.id !== undefined) expect(listed).toContain(`${name}/#${section.attributes.id}`);
      }
    });
  });

  it('are all on one page, with the same words and the same ids, and links that stay on it', () => {
    const text = flat(textOf(whole));
    const ids = new Set(idsOf(whole));
    for (const file of chapters) {
      const main = mainOf(file);
      for (const section of all(main)) {
        if (section.tag !== 'section') continue;
        expect(text).toContain(flat(textOf({ ...section, children: section.children.slice(1) })));
      }
      for (const id of idsOf(main)) expect(ids, `${id} of ${file}`).toContain(id);
    }
    const away = [...all(whole)].flatMap(({ attributes }) => attributes.href ?? []).filter((href) => /^\.\.\/(?!all\/)/.test(href));
    for (const href of away) expect(href).not.toMatch(/^\.\.\/(?:overview|pull|push|discovery|management|proxying|compatibility|errors)\//);
  });

  it('come first in the navigation', () => {
    const nav = find(page('errors/index.html'), ({ tag, attributes }) => tag === 'nav' && attributes['aria-label'] === 'Site');
    expect(find(nav, ({ tag }) => tag === 'a').attributes.href).toBe('../spec/');
  });
});

describe('all operations on one page', () => {
  const main = mainOf('operations/all/index.html');
  const ids = new Set(idsOf(main));

  it('has every operation, parameter, status and header under an id of its own', () => {
    const wanted = expected(model).filter(({ at }) => at.startsWith('/operations/'));
    expect(wanted.length).toBeGreaterThan(300);
    for (const { at } of wanted) {
      const [, operation, fragment] = /^\/operations\/(\w+)\/(?:#(.*))?$/.exec(at) ?? [];
      expect(ids).toContain(fragment === undefined ? operation : `${operation}-${fragment}`);
    }
  });

  it('describes everything at least once, and says each code and media type with its status', () => {
    const text = flat(textOf(main));
    for (const operation of model.operations) {
      expect(text).toContain(words(operation.description));
      if (operation.note !== undefined) expect(text).toContain(words(operation.note));
      for (const parameter of operation.parameters) expect(text).toContain(words(parameter.description));
      for (const { mediaType } of operation.requestBody?.contents ?? []) expect(textOf(byId(main, operation.id))).toContain(mediaType);
      for (const response of operation.responses) {
        const section = flat(textOf(byId(main, `${operation.id}-response-${response.status}`)));
        expect(section).toContain(words(response.description));
        for (const code of response.errorCodes) expect(section).toContain(code);
        for (const { mediaType } of response.contents) expect(section).toContain(mediaType);
        for (const header of response.headers) expect(text).toContain(words(header.description));
      }
      for (const name of operation.requirements) {
        const general = model.requirements.find((requirement) => requirement.name === name)?.operations.length === model.operations.length;
        if (!general) expect(textOf(byId(main, operation.id))).toContain(name);
      }
    }
  });
});

describe('on a first visit', () => {
  it.each([
    ['the whole specification', WHOLE, 60],
    ['all operations', 'operations/all/index.html', 40],
    ...chapters.map((file): [string, string, number] => [file, file, 25]),
  ])('%s weighs at most its part, style sheet and icon included', (_what, file, limit) => {
    const bytes = [file, 'site.css', 'icon.svg'].map((each) => gzipSync(files.get(each) ?? '').length).reduce((a, b) => a + b);
    expect(bytes).toBeLessThanOrEqual(limit * 1024);
  });
});

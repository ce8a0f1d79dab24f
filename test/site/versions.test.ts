import { readFileSync } from 'node:fs';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { bundle } from '../../scripts/model/bundle.ts';
import { modelOf, requirementAsOf } from '../../scripts/model/edition.ts';
import type { Requirement, Version } from '../../scripts/model/model.ts';
import { object } from '../../scripts/model/operations.ts';
import { expected } from '../../scripts/site/checks/coverage.ts';
import { createContext } from '../../scripts/site/context.ts';
import { createOlderResolve, createResolve } from '../../scripts/site/directives.ts';
import { renderProse, textOf as treeText } from '../../scripts/site/markdown.ts';
import { unreleasedParts } from '../../scripts/site/unreleased.ts';
import { anchors, page, pages } from './built.ts';
import { all, byId, type Element, find, textOf } from './html.ts';
import { content, model } from './sources.ts';

const released = modelOf(model, '1.1');
const flat = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const links = (element: Element) => [...all(element)].filter(({ tag }) => tag === 'a');
const isVersioned = (file: string) => /^(?:operations|errors|headers|schemas|requirements)\//.test(file);

describe('the model as of a version', () => {
  it('has nothing that is newer', () => {
    expect(released.versions).toEqual(['1.0', '1.1']);
    expect(released.operations.map(({ id }) => id)).not.toContain('cancelUpload');
    expect(JSON.stringify(released.document)).not.toContain('"x-oci-since":"next"');
    expect(released.requirements.filter(({ since }) => since === 'next')).toEqual([]);
    const names = new Set(released.requirements.map(({ name }) => name));
    for (const { requirements } of released.operations) for (const name of requirements) expect(names).toContain(name);
    for (const { operations } of released.requirements) expect(operations).not.toContain('cancelUpload');
  });

  it('has requirements at the level they had', () => {
    const level = (version: '1.0' | '1.1' | 'next') =>
      modelOf(model, version).requirements.find(({ name }) => name === 'head-digest-header')?.levels;
    expect([level('1.0'), level('1.1'), level('next')]).toEqual([['SHOULD'], ['SHOULD'], ['MUST']]);
  });

  it('has requirements in the words they had', () => {
    const row = model.requirements.find(({ name }) => name === 'tags-order') as Requirement;
    const revisions = [
      { in: '1.1' as const, was: { text: 'First.' }, note: 'Once.' },
      { in: 'next' as const, was: { levels: ['MAY' as const] }, note: 'Then.' },
      { in: 'next' as const, was: { text: 'Second.' }, note: 'Again.' },
    ];
    const words = (version: Version) => {
      const { text, levels } = requirementAsOf({ ...row, text: 'Third.', changes: revisions }, model.versions, version);
      return [text, ...levels];
    };
    expect(model.versions.map(words)).toEqual([
      ['First.', 'MAY'],
      ['Second.', 'MAY'],
      ['Third.', 'MUST'],
    ]);
    expect(released.requirements.find(({ name }) => name === 'tags-order')?.text).not.toContain('ASCII');
  });

  it('has no situation whose answer came later', () => {
    const statuses = (code: string, of = released) =>
      of.errors.find((error) => error.code === code)?.situations.map(({ status }) => status);
    const newer = model.operations.flatMap(({ responses }) =>
      responses.filter(({ since }) => since === 'next').map(({ status }) => status),
    );
    const onlyNewer = newer.filter(
      (status) => !released.operations.some(({ responses }) => responses.some((answer) => answer.status === status)),
    );
    expect(onlyNewer.length).toBeGreaterThan(0);
    for (const { code } of released.errors) for (const status of onlyNewer) expect(statuses(code)).not.toContain(Number(status));
    expect(model.errors.some(({ code }) => onlyNewer.some((status) => statuses(code, model)?.includes(Number(status))))).toBe(true);
  });

  it.each(['1.0', '1.1'] as const)('is the generated description of %s, which is whole', async (version) => {
    const file = `generated/openapi-${version}.json`;
    const generated = JSON.parse(readFileSync(file, 'utf8')) as typeof model.document;
    expect(generated).toEqual(modelOf(model, version).document);
    expect(object(generated.info).version).toBe(version);
    expect(await bundle(file)).toEqual(generated);
  });

  it('has in 1.0 what the release had, and not what came in 1.1', () => {
    const { operations } = modelOf(model, '1.0');
    expect(operations.map(({ id }) => id)).not.toEqual(expect.arrayContaining(['listReferrers']));
    const answer = (id: string, status: string) =>
      operations.find((operation) => operation.id === id)?.responses.find((response) => response.status === status);
    const headers = (id: string, status: string) => answer(id, status)?.headers.map(({ name }) => name);
    expect(headers('uploadChunk', '202')).toEqual(['Location']);
    expect(headers('putManifest', '201')).toEqual(['Location']);
    expect(headers('startUpload', '201')).toEqual(['Location', 'Docker-Content-Digest']);
    expect(headers('headBlob', '200')).toEqual(['Docker-Content-Digest']);
    expect(answer('putManifest', '413')).toBeUndefined();
    expect(answer('putManifest', '404')).toBeDefined();
  });

  it('is the model itself for the newest', () => {
    expect(modelOf(model, 'next')).toBe(model);
  });
});

describe('the pages of 1.1', () => {
  const own = [...pages].filter(([file]) => file.startsWith('1.1/'));

  it('are all there: everything the released model has, at the same address below the number', () => {
    for (const { at, what } of expected(released)) {
      if (isVersioned(at.slice(1))) expect(anchors, what).toContain(`/1.1${at}`);
    }
    expect(anchors).toContain('/1.1/');
    expect(pages.has('1.1/operations/cancelUpload/index.html')).toBe(false);
    expect(pages.has('1.1/scope/index.html')).toBe(false);
  });

  it.each(own)('%s shows nothing as next, and says which version it is', (file, root) => {
    const main = byId(root, 'content');
    expect([...all(main)].filter(({ attributes }) => attributes.class?.includes('since-next'))).toEqual([]);
    if (file !== '1.1/index.html') expect(flat(textOf(main))).toContain('Version 1.1, released as v1.1.1 on 2025-01-29');
    expect(textOf(find(root, ({ tag }) => tag === 'title'))).toContain('1.1');
  });

  it.each(own)('%s leads to pages of its version, but where a link says that it leads to another', (file, root) => {
    for (const { attributes } of links(root)) {
      const target = new URL(attributes.href ?? '', `https://site.test/${file}`);
      if (target.host !== 'site.test' || attributes.rel === 'alternate') continue;
      expect(isVersioned(target.pathname.slice(1)), `${attributes.href} in ${file}`).toBe(false);
    }
  });

  it('say on the page of an operation what the version demanded, and what a later one does', () => {
    const item = (file: string) =>
      flat(textOf(find(page(file), (element) => element.attributes.class === 'requirement' && textOf(element).endsWith('tags-order'))));
    const row = model.requirements.find(({ name }) => name === 'tags-order');
    const [change] = row?.changes ?? [];
    expect(item('1.1/operations/listTags/index.html')).toContain(flat(String(change?.was?.text)));
    expect(item('1.1/operations/listTags/index.html')).toContain(`Changes in next: ${change?.note}`);
    expect(item('operations/listTags/index.html')).toContain(`Changed in next: ${change?.note}`);
  });

  it('say the level that the version had', () => {
    const levels = (file: string) =>
      [...all(byId(page(file), 'head-digest-header'))].filter(({ attributes }) => attributes.class?.startsWith('level ')).map(textOf)[0];
    expect([levels('1.1/requirements/index.html'), levels('requirements/index.html')]).toEqual(['SHOULD', 'MUST']);
  });
});

describe('the switch', () => {
  const targets = (file: string) => {
    const nav = find(page(file), ({ attributes }) => attributes['aria-label'] === 'Version');
    return links(nav).map(({ attributes }) => {
      const path = new URL(attributes.href ?? '', `https://site.test/${file.replace(/index\.html$/, '')}`).pathname;
      return `${path}${attributes['aria-current'] === undefined ? '' : ' current'}`;
    });
  };

  it.each([
    ['operations/getBlob/index.html', ['/1.1/operations/getBlob/', '/operations/getBlob/ current']],
    ['1.1/operations/getBlob/index.html', ['/1.1/operations/getBlob/ current', '/operations/getBlob/']],
    ['operations/cancelUpload/index.html', ['/1.1/', '/operations/cancelUpload/ current']],
    ['scope/index.html', ['/1.1/', '/scope/ current']],
    ['1.1/index.html', ['/1.1/ current', '/']],
    ['index.html', ['/1.1/', '/ current']],
  ])('of %s', (file, expectedLinks) => {
    expect(targets(file)).toEqual(expectedLinks);
  });

  it.each([
    ['operations/getBlob/index.html', ['Version 1.1', 'Version next']],
    ['operations/cancelUpload/index.html', ['Version 1.1 start', 'Version next']],
    ['spec/pull/index.html', ['Version 1.1 start', 'Version next']],
    ['1.1/index.html', ['Version 1.1', 'Version next']],
    ['index.html', ['Version 1.1', 'Version next']],
    ['1.1/operations/getBlob/index.html', ['Version 1.1', 'Version next']],
  ])('of %s says where it leads', (file, labels) => {
    const nav = find(page(file), ({ attributes }) => attributes['aria-label'] === 'Version');
    expect(links(nav).map(textOf)).toEqual(labels);
    expect(links(nav).map(({ attributes }) => attributes.title !== undefined)).toEqual(labels.map((label) => label.endsWith('start')));
  });

  it('is on every page, before the menu', () => {
    for (const [file, root] of pages) {
      const order = [...all(root)].flatMap(({ tag, attributes }) =>
        attributes['aria-label'] === 'Version' ? ['switch'] : tag === 'details' ? ['menu'] : [],
      );
      expect(order[0], file).toBe('switch');
    }
  });
});

describe('the notice', () => {
  const notice = (file: string) => {
    const found = [...all(byId(page(file), 'content'))].find(({ tag }) => tag === 'aside');
    return found === undefined ? undefined : { text: flat(textOf(found)), hrefs: links(found).map(({ attributes }) => attributes.href) };
  };

  it('counts what is in no release yet and leads there', () => {
    expect(notice('headers/index.html')?.text).toMatch(
      /^5 things on this page are in no release yet: Content-Length, Location, OCI-Namespace, OCI-Tag, Retry-After\. See this page as of 1\.1\.$/,
    );
    expect(notice('spec/pull/index.html')?.text).toMatch(
      /^4 things on this page are in no release yet: getManifest, getBlob, headManifest, headBlob\. See the API as of 1\.1\.$/,
    );
    expect(notice('headers/index.html')?.hrefs).toEqual([
      '#content-length',
      '#location',
      '#oci-namespace',
      '#oci-tag',
      '#retry-after',
      '../1.1/headers/',
    ]);
    expect(notice('operations/putManifest/index.html')?.hrefs).toEqual(
      expect.arrayContaining(['#query-tag', '#response-414', '#response-201-oci-tag']),
    );
    expect(notice('operations/putManifest/index.html')?.hrefs).not.toContain('#response-3XX-location');
  });

  it('says so where the whole page is', () => {
    expect(notice('operations/cancelUpload/index.html')?.text).toMatch(/^In no release yet\./);
  });

  it('is absent where all is as released', () => {
    expect(notice('errors/index.html')).toBeUndefined();
    expect(notice('scope/index.html')).toBeUndefined();
  });

  it('counts a thing once, and not its parts', () => {
    const mark = () => h('span.since.since-next', 'next');
    const parts = unreleasedParts({
      path: '/operations/x/',
      title: '',
      description: '',
      lead: [h('p', mark())],
      sections: [
        {
          id: 'responses',
          title: 'Responses',
          children: [
            h('article', { id: 'response-414' }, [
              h('h3', [h('span.status', '414'), mark()]),
              h('div', { id: 'response-414-x' }, [h('span.name', 'X'), mark()]),
            ]),
            h('article', { id: 'response-200' }, [
              h('h3', h('span.status', '200')),
              h('div', { id: 'response-200-y' }, [h('span.name', 'Y'), mark()]),
            ]),
            h('ul', h('li', [mark(), h('p.requirement-name', h('a', { href: '/requirements/#r' }, h('code', 'r')))])),
          ],
        },
      ],
    });
    expect(parts).toEqual([
      { href: '#response-414', title: '414' },
      { href: '#response-200-y', title: '200 Y' },
      { href: '/requirements/#r', title: 'r' },
    ]);
  });
});

describe('prose for a version', () => {
  const prose = '# T\n\nAlways.\n\n:::since{version=next}\n\nOnly :requirement[proxy-allowed].\n\n:::\n';
  const render = (of: typeof model, text = prose) => treeText(renderProse(text, 'x.md', createResolve(createContext(of), [])));

  it('is marked in the newest', () => {
    expect(render(model)).toContain('Always.');
    expect(render(model)).toMatch(/next\s*Only proxy-allowed\./);
  });

  it('is left out of older ones, unread', () => {
    expect(render(released)).toContain('Always.');
    expect(render(released)).not.toContain('Only');
  });

  it('that names what is newer leaves it out of older ones, and a mention is a word', () => {
    const older = createOlderResolve(createResolve(createContext(released), []), createResolve(createContext(model), []));
    const rendered = (text: string) => renderProse(text, 'x.md', older);
    expect(treeText(rendered('# T\n\nSee :header[OCI-Tag] and :header[Range].\n'))).toContain('See OCI-Tag and Range.');
    expect(JSON.stringify(rendered('See :header[OCI-Tag].'))).not.toContain('href');
    expect(rendered('::exchange[Gone]{operation=cancelUpload status=204}')).toEqual([]);
    expect(() => rendered('See :header[OCI-Tags].')).toThrow('expected the name of a known header, found "OCI-Tags"');
  });

  it('names a version there is', () => {
    expect(() => render(model, prose.replace('=next', '=2.0'))).toThrow('expected the name of a known version, found "2.0"');
  });

  it('of operations has a part that only next has', () => {
    expect(content.operations.get('putManifest')?.text).toContain(':::since{version=next}');
    const exchanges = (file: string) => [...all(page(file))].filter(({ tag }) => tag === 'figure').length;
    expect(exchanges('operations/putManifest/index.html')).toBe(exchanges('1.1/operations/putManifest/index.html') + 1);
  });
});

import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../scripts/model/model.ts';
import { buildSite, composeSite } from '../../scripts/site/build.ts';
import { compareAnchors } from '../../scripts/site/checks/anchors.ts';
import { checkCoverage, expected } from '../../scripts/site/checks/coverage.ts';
import { checkLinks } from '../../scripts/site/checks/links.ts';
import type { FinishedPage } from '../../scripts/site/checks/places.ts';
import { SiteError } from '../../scripts/site/error.ts';
import { anchors, files } from './built.ts';
import { content, model } from './sources.ts';

const tree = (...children: Parameters<typeof h>[2][]): FinishedPage['tree'] => ({ type: 'root', children: [h('main', ...children)] });

function problemsOf(build: () => unknown): string[] {
  try {
    build();
  } catch (error) {
    if (error instanceof SiteError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('coverage', () => {
  const wholeSite = (left: (at: string) => boolean): FinishedPage[] => {
    const ids = new Map<string, string[]>();
    for (const { at } of expected(model).filter((item) => left(item.at))) {
      const [path = '', id] = at.split('#');
      ids.set(path, [...(ids.get(path) ?? []), ...(id === undefined ? [] : [id])]);
    }
    return [...ids].map(([path, list]) => ({ path, tree: tree(list.map((id) => h('p', { id }))) }));
  };

  it('is content when everything has its place', () => {
    expect(
      checkCoverage(
        model,
        wholeSite(() => true),
      ),
    ).toEqual([]);
  });

  it.each([
    ['/operations/startUpload/#response-202-location', 'the header Location of the 202 of startUpload'],
    ['/operations/getBlob/#response-416', 'the 416 of getBlob'],
    ['/operations/listTags/#query-last', 'the query parameter last of listTags'],
    ['/errors/#DENIED', 'the error code DENIED'],
    ['/headers/#oci-subject', 'the header OCI-Subject'],
    ['/schemas/#Descriptor', 'the schema Descriptor'],
    [`/requirements/#${model.requirements[7]?.name}`, `the requirement ${model.requirements[7]?.name}`],
    ['/scope/#signatures', 'the scope entry signatures'],
    ['/scope/#surface-repository-listing', 'the scope surface repository-listing'],
  ])('notices when %s is dropped', (dropped, what) => {
    const found = checkCoverage(
      model,
      wholeSite((at) => at !== dropped),
    );
    expect(found).toEqual([{ file: dropped.split('#')[0], message: `expected ${what} at ${dropped}, found no such id` }]);
  });

  it('notices a page that is missing', () => {
    const found = checkCoverage(
      model,
      wholeSite((at) => !at.startsWith('/operations/cancelUpload/')),
    );
    expect(found[0]?.message).toBe('expected the operation cancelUpload at /operations/cancelUpload/, found no such page');
  });

  it('stops the build', () => {
    // No template knows of cookies.
    const cookie = { ...model.operations[1]?.parameters[0], in: 'cookie', name: 'sugar' } as unknown as Parameter;
    const operations = model.operations.map((operation) =>
      operation.id === 'getBlob' ? { ...operation, parameters: [...operation.parameters, cookie] } : operation,
    );
    expect(problemsOf(() => composeSite({ ...model, operations }, content))).toContain(
      '/operations/getBlob/ expected the cookie parameter sugar of getBlob at /operations/getBlob/#cookie-sugar, found no such id',
    );
  });
});

describe('links', () => {
  const target: FinishedPage = { path: '/there/', tree: tree(h('p', { id: 'here' })) };
  const check = (...children: Parameters<typeof h>[2][]) =>
    checkLinks([target, { path: '/', tree: tree(...children) }], ['site.css']).map(({ message }) => message);

  it('accepts pages, fragments, files and secure addresses', () => {
    expect(
      check(
        h('a', { href: '/there/#here' }),
        h('a', { href: '/there/' }),
        h('a', { href: '/site.css' }),
        h('a', { href: 'https://example.com/' }),
      ),
    ).toEqual([]);
  });

  it.each([
    ['/gone/', 'expected a page or file at "/gone/", found none; linked as "/gone/"'],
    ['/there/#gone', 'expected the id "gone" on /there/, found none; linked as "/there/#gone"'],
    ['#gone', 'expected the id "gone" on /, found none; linked as "#gone"'],
    ['there/', 'expected an address that begins with /, # or https://, found "there/" on <a>'],
    ['http://example.com/', 'expected an address that begins with /, # or https://, found "http://example.com/" on <a>'],
  ])('refuses %s', (href, message) => {
    expect(check(h('a', { href }))).toEqual([message]);
  });

  it('refuses an id that is there twice', () => {
    expect(check(h('p', { id: 'a' }), h('p', { id: 'a' }))).toEqual(['expected every id once, found "a" again']);
  });

  it('stop the build', () => {
    const pages = [...content.pages, { file: 'site/content/extra.md', text: '# Extra\n\n[away](/operations/getBlob/#nothing)\n' }];
    expect(problemsOf(() => composeSite(model, { ...content, pages }))).toEqual([
      '/extra/ expected the id "nothing" on /operations/getBlob/, found none; linked as "/operations/getBlob/#nothing"',
    ]);
  });
});

describe('anchors', () => {
  it('hold every page and id', () => {
    expect(anchors).toContain('/');
    expect(anchors).toContain('/operations/getBlob/#response-206-content-range');
    expect(anchors).toContain('/errors/#BLOB_UNKNOWN');
    expect([...anchors].sort()).toEqual(anchors);
  });

  it('hold every file that is offered by its address, and none that only our pages load', () => {
    const raw = anchors.filter((anchor) => !/\/(?:#.*)?$/.test(anchor)).map((anchor) => anchor.slice(1));
    const own = /^(?:[\w-]+\.(?:css|js)|icon\.svg|search\.json|try\.json)$|\.html$/;
    expect(raw).toEqual([...files.keys()].filter((file) => !own.test(file)).sort());
    for (const file of ['openapi.yaml', 'flows/push-chunked.arazzo.yaml', 'samples/getBlob.py', '1.1/errors/index.md', 'llms.txt'])
      expect(raw).toContain(file);
  });

  it('tell lost ones from new ones', () => {
    expect(compareAnchors('/#a\n/#b\n', ['/#b', '/#c'])).toEqual({ lost: ['/#a'], added: ['/#c'] });
  });

  it('that are lost stop the build', () => {
    expect(problemsOf(() => buildSite(model, { ...content, anchors: '/errors/#GONE\n' }))).toEqual([
      'site/anchors.txt expected /errors/#GONE to stay, since people and programs go there, found it gone; give it back, at that very address',
    ]);
  });
});

describe('content', () => {
  it('about an operation that does not exist stops the build', () => {
    const operations = new Map([['getNothing', { file: 'site/content/operations/getNothing.md', text: '' }]]);
    expect(problemsOf(() => composeSite(model, { ...content, operations }))).toEqual([
      'site/content/operations/getNothing.md expected the id of an operation as name, found getNothing',
    ]);
  });

  it('is optional for an operation: an exchange is composed from the description', () => {
    const { files } = composeSite(model, { ...content, operations: new Map() });
    for (const { id } of model.operations) expect(String(files.get(`operations/${id}/index.html`))).toContain('class="exchange"');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Loss, MAX_SEGMENTS, operationIdOf, pathExpanded, segmentPattern } from '../../scripts/emit/path-expanded.ts';
import { exampleExchanges } from '../../scripts/judge/examples.ts';
import { createJudge } from '../../scripts/judge/prism.ts';
import { bundle } from '../../scripts/model/bundle.ts';
import { loadModel } from '../../scripts/model/load.ts';
import type { Document, Operation } from '../../scripts/model/model.ts';
import { object, readOperations, resolve } from '../../scripts/model/operations.ts';

let description: Document;
let expanded: Document;
let losses: Loss[];
let before: readonly Operation[];
let after: readonly Operation[];

beforeAll(async () => {
  description = (await loadModel('spec')).document;
  ({ document: expanded, losses } = pathExpanded(description));
  before = readOperations(description);
  after = readOperations(expanded);
});

const segments = (path: string) => path.split('/').slice(1);

describe('the path-expanded description', () => {
  it('has each operation with a name once per number of segments, under an id of its own', () => {
    const expected = before.flatMap(({ id, path }) =>
      path.includes('{name}') ? Array.from({ length: MAX_SEGMENTS }, (_, index) => operationIdOf(id, index + 1)) : [id],
    );
    expect(after.map(({ id }) => id).sort()).toEqual(expected.sort());
    expect(new Set(expected).size).toBe(expected.length);
    expect(expected).toEqual(expect.arrayContaining(['checkSupport', 'getManifest', `getManifest_${MAX_SEGMENTS}`]));
  });

  it('writes the name as one parameter per segment, each described, with an example that fits', () => {
    const { path, parameters } = after.find(({ id }) => id === 'getManifest_3') ?? {};
    expect(path).toBe('/v2/{name1}/{name2}/{name3}/manifests/{reference}');
    expect(parameters?.filter((parameter) => parameter.in === 'path').map(({ name, example }) => [name, example])).toEqual([
      ['name1', 'library'],
      ['name2', 'busybox'],
      ['name3', 'busybox'],
      ['reference', 'latest'],
    ]);
    for (const operation of after) {
      const described = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => `{${name}}`);
      expect(segments(operation.path).filter((segment) => segment.startsWith('{'))).toEqual(described);
    }
  });

  it('is otherwise the description: the same responses, bodies and other parameters', () => {
    for (const original of before) {
      const copies = after.filter(({ id }) => id === original.id || id.startsWith(`${original.id}_`));
      for (const copy of copies) {
        const said = ({ responses, requestBody, parameters }: Operation) =>
          JSON.stringify([responses, requestBody, parameters.filter((parameter) => !/^name\d?$/.test(parameter.name))], (key, value) =>
            key === 'pointer' ? undefined : value,
          );
        expect(said(copy)).toBe(said(original));
      }
    }
  });

  it('marks nothing x-multi-segment, leaves no component behind, and does not change what it was given', () => {
    const { info: _, ...rest } = expanded;
    expect(JSON.stringify(rest)).not.toContain('x-multi-segment');
    expect(Object.keys(object(object(expanded.components).parameters))).not.toContain('Name');
    expect(object(object(object(description.components).parameters).Name)['x-multi-segment']).toBe(true);
    expect(pathExpanded(description).document).toEqual(expanded);
  });

  it('has no two paths that one request could fit', () => {
    const paths = [...new Set(after.map(({ path }) => segments(path)))];
    const overlap = (one: string, other: string) =>
      one === other || (one.startsWith('{') && other !== '') || (other.startsWith('{') && one !== '');
    const ambiguous = paths.flatMap((one, index) =>
      paths
        .slice(index + 1)
        .filter((other) => one.join() !== other.join())
        .filter((other) => one.length === other.length && one.every((segment, place) => overlap(segment, other[place] ?? '')))
        .map((other) => `${one.join('/')} and ${other.join('/')}`),
    );
    expect(ambiguous).toEqual([]);
  });

  it('loads in swagger-parser', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'path-expanded-'));
    try {
      writeFileSync(join(folder, 'openapi.json'), JSON.stringify(expanded));
      expect(await bundle(join(folder, 'openapi.json'))).toEqual(expanded);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('loads in Prism, which routes every operation and finds nothing wrong with its requests and successes', async () => {
    const { judge } = await createJudge(expanded);
    const shown = exampleExchanges(expanded).filter(({ response }) => response === undefined || response.status.startsWith('2'));
    expect(new Set(shown.map(({ operation }) => operation.id)).size).toBe(after.length);
    for (const { operation, exchange } of shown) expect(judge(exchange)).toEqual({ operationId: operation.id, violations: [] });
  });

  it('is routed by the number of segments, also for names that look like paths', async () => {
    const { judge } = await createJudge(expanded);
    const operationFor = (name: string, method: string, rest: string) =>
      judge({ request: { method, target: `/v2/${name}/${rest}`, headers: {} } }).operationId;
    expect(operationFor('a', 'GET', 'tags/list')).toBe('listTags');
    expect(operationFor('a/b', 'POST', 'blobs/uploads/')).toBe('startUpload_2');
    expect(operationFor('foo/tags/list', 'GET', 'tags/list')).toBe('listTags_3');
    expect(operationFor('a/blobs/uploads', 'HEAD', 'manifests/latest')).toBe('headManifest_3');
    expect(operationFor('a/b/c/d', 'GET', 'tags/list')).toBe('listTags_4');
    expect(operationFor('a/b/c/d/e', 'GET', 'tags/list')).toBeUndefined();
  });
});

describe('the report of losses', () => {
  it('has an entry for each path and each operation that was copied, at a place of the description', () => {
    const named = before.filter(({ path }) => path.includes('{name}'));
    const places = losses.map(({ pointer }) => pointer);
    expect(places).toEqual(expect.arrayContaining(named.map(({ pointer }) => pointer)));
    expect(places).toEqual(expect.arrayContaining(named.map(({ pointer }) => pointer.split('/').slice(0, 3).join('/'))));
    for (const pointer of places) expect(resolve(description, { $ref: `#${pointer}` })).not.toBeNull();
  });

  it('says what cannot be written', () => {
    const said = losses.map(({ loss }) => loss).join('\n');
    expect(said).toContain(`more than ${MAX_SEGMENTS} segments`);
    expect(said).toContain('%2F');
    expect(said).toContain('listTags, listTags_2');
  });
});

describe('the pattern of a segment', () => {
  it('is derived from the pattern of the name', () => {
    const schemas = object(object(expanded.components).schemas);
    const whole = new RegExp(String(object(schemas.RepositoryName).pattern));
    const segment = new RegExp(String(object(schemas.RepositoryNameSegment).pattern));
    for (const name of ['a', 'a-b', 'a--b', 'a.b_c__d', 'library/busybox', 'a/b/c', 'UPPER', '-a', 'a-', 'a..b', 'a/', '/a', 'a//b', ''])
      expect({ name, fits: name.split('/').every((part) => segment.test(part)) }).toEqual({ name, fits: whole.test(name) });
  });

  it.each(['^[a-z]+$', '[a-z]+(?:/[a-z]+)*', '^a(?:/b)*$', '^(?:/)*$', ''])('is refused where %j does not say what it is', (pattern) => {
    expect(() => segmentPattern(pattern)).toThrow(/expected the pattern/);
  });
});

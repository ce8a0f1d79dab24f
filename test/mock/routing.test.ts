import { describe, expect, it } from 'vitest';
import { pathOf } from '../../generated/routes.ts';
import { routeTo } from '../../scripts/mock/routing.ts';
import { splitTarget } from '../../scripts/mock/target.ts';
import { readQuery } from '../../scripts/mock/values.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;

describe('a name', () => {
  it.each([
    'a',
    'library/busybox',
    'a/b/c/d/e/f/g/h/i/j',
    'foo/tags/list',
    'a/manifests',
    'a/manifests/b',
    'v2/blobs/uploads',
    'blobs/uploads',
    'a/referrers',
    'tags/list',
  ])('%s is routed whole', (name) => {
    const cases = [
      ['GET', pathOf.listTags({ name }), 'listTags', { name }],
      ['GET', pathOf.getBlob({ name, digest: DIGEST }), 'getBlob', { name, digest: DIGEST }],
      ['PUT', pathOf.putManifest({ name, reference: 'list' }), 'putManifest', { name, reference: 'list' }],
      ['POST', pathOf.startUpload({ name }), 'startUpload', { name }],
      ['PATCH', pathOf.uploadChunk({ name, session: 'uploads' }), 'uploadChunk', { name, session: 'uploads' }],
      ['GET', pathOf.listReferrers({ name, digest: DIGEST }), 'listReferrers', { name, digest: DIGEST }],
    ] as const;
    for (const [method, path, operationId, parameters] of cases) {
      expect(routeTo(method, path)).toEqual({ kind: 'operation', operationId, path: parameters });
    }
  });
});

it('knows no path without a name', () => {
  for (const path of ['/v2/blobs/uploads/', '/v2/tags/list', '/v2/manifests/latest', '/v2', '/', '/v1/search', '/v2//tags/list']) {
    const { kind } = routeTo('GET', path);
    expect(kind, path).toBe('unknown-path');
  }
});

it('says which methods a path has', () => {
  expect(routeTo('POST', '/v2/a/blobs/uploads')).toMatchObject({ kind: 'wrong-method', allowed: ['DELETE', 'GET', 'HEAD'] });
  expect(routeTo('OPTIONS', '/v2/')).toMatchObject({ kind: 'wrong-method', allowed: ['GET'] });
});

it('gives the scope entry of what is deliberately not there', () => {
  expect(routeTo('GET', '/v2/_catalog')).toMatchObject({ kind: 'unknown-path', refused: { id: 'repository-listing', verdict: 'out' } });
});

describe('a request target', () => {
  it.each([
    ['/v2/a/tags/list?n=1', '/v2/a/tags/list', 'n=1'],
    ['http://registry.example.com:5000/v2/?x', '/v2/', 'x'],
    ['http://registry.example.com', '/', ''],
    ['/v2/../v2/a//b/tags/list', '/v2/../v2/a//b/tags/list', ''],
    ['/v2/?a=b?c#d', '/v2/', 'a=b?c'],
    ['*', '/*', ''],
  ])('%s is split and not normalised', (target, path, query) => {
    expect(splitTarget(target)).toEqual({ path, query });
  });
});

it('reads a query with its repeated names, escapes and plus signs', () => {
  expect([...readQuery('tag=a&tag=b&artifactType=application/x%2Bjson+y&n')]).toEqual([
    ['tag', ['a', 'b']],
    ['artifactType', ['application/x+json+y']],
    ['n', ['']],
  ]);
});

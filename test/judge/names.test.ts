import { beforeAll, describe, expect, it } from 'vitest';
import { createTemplateMatcher } from '../../scripts/judge/names.ts';
import { loadModel } from '../../scripts/model/load.ts';

let match: ReturnType<typeof createTemplateMatcher>;

beforeAll(async () => {
  match = createTemplateMatcher((await loadModel('spec')).document);
});

describe('the template of a path', () => {
  it.each([
    ['/v2/', '/v2/', '/v2/'],
    ['/v2/a/tags/list', '/v2/{name}/tags/list', '/v2/a/tags/list'],
    ['/v2/a/b/c/tags/list', '/v2/{name}/tags/list', '/v2/a%2Fb%2Fc/tags/list'],
    ['/v2/foo/tags/list/tags/list', '/v2/{name}/tags/list', '/v2/foo%2Ftags%2Flist/tags/list'],
    ['/v2/a/blobs/uploads/manifests/x', '/v2/{name}/manifests/{reference}', '/v2/a%2Fblobs%2Fuploads/manifests/x'],
    ['/v2/a/blobs/uploads/blobs/uploads/', '/v2/{name}/blobs/uploads/', '/v2/a%2Fblobs%2Fuploads/blobs/uploads/'],
    ['/v2/a/blobs/uploads/1', '/v2/{name}/blobs/uploads/{session}', '/v2/a/blobs/uploads/1'],
    ['/v2/a/blobs/uploads', '/v2/{name}/blobs/{digest}', '/v2/a/blobs/uploads'],
    ['/v2/a%2Fb/c/tags/list', '/v2/{name}/tags/list', '/v2/a%252Fb%2Fc/tags/list'],
    ['/v2/a%2fb/tags/list', '/v2/{name}/tags/list', '/v2/a%252Fb/tags/list'],
    ['/v2/a/manifests/%zz', '/v2/{name}/manifests/{reference}', '/v2/a/manifests/%25zz'],
  ])('%s', (path, template, encoded) => {
    expect(match(path)).toMatchObject({ template, path: encoded });
  });

  it.each(['/v2', '/v2/blobs/uploads/', '/v2//tags/list', '/v2/a', '/v2/a/tags', '/v2/a/manifests/', '/'])('none for %s', (path) => {
    expect(match(path)).toBeUndefined();
  });
});

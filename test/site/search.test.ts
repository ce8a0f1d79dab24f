import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fileOf } from '../../scripts/site/page.ts';
import type { SearchDocument } from '../../site/scripts/data.ts';
import { createSearch } from '../../site/scripts/search-index.ts';
import { files, page } from './built.ts';
import { byId } from './html.ts';

const documents = JSON.parse(String(files.get('search.json'))) as SearchDocument[];
const search = createSearch(documents);

describe('the search', () => {
  it.each([
    ['getManifest', 'operations/getManifest/'],
    ['putManifest', 'operations/putManifest/'],
    ['HEAD blob', 'operations/headBlob/'],
    ['delete tag', 'operations/deleteManifest/'],
    ['start upload', 'operations/startUpload/'],
    ['resume upload', 'operations/getUploadStatus/'],
    ['end-8b', 'operations/listTags/'],
    ['tags/list', 'operations/listTags/'],
    ['list referrers', 'operations/listReferrers/'],
    ['BLOB_UNKNOWN', 'errors/#BLOB_UNKNOWN'],
    ['manifest unknown', 'errors/#MANIFEST_UNKNOWN'],
    ['rate limit', 'errors/#TOOMANYREQUESTS'],
    ['Docker-Content-Digest', 'headers/#docker-content-digest'],
    ['content-range', 'headers/#content-range'],
    ['content range', 'headers/#content-range'],
    ['oci-subject', 'headers/#oci-subject'],
    ['warning', 'headers/#warning'],
    ['Descriptor', 'schemas/#Descriptor'],
    ['mount', 'operations/startUpload/#query-mount'],
    ['digest-algorithm', 'operations/startUpload/#query-digest-algorithm'],
    ['digest algorithm', 'schemas/#DigestAlgorithm'],
    ['416', 'operations/getBlob/#response-416'],
    ['catalog', 'scope/#surface-repository-listing'],
    ['token', 'scope/#surface-token-endpoints'],
    ['pagination', 'operations/listTags/'],
    ['docker content digets', 'headers/#docker-content-digest'],
  ])('answers "%s" with %s', (query, path) => {
    const found = search(query, 5);
    expect(found[0]?.path, found.map((document) => `${document.type} ${document.title} ${document.path}`).join('\n')).toBe(path);
  });

  it('finds the fallback of the referrers API before all that only mentions referrers', () => {
    expect(search('referrers fallback')[0]?.path).toMatch(/fallback/);
  });

  it('finds something where only some of the words are there', () => {
    expect(search('getBlob zzzzzz')[0]?.path).toBe('operations/getBlob/');
    expect(search('zzzzzz')).toEqual([]);
  });

  it('leads to places that are there, each once', () => {
    for (const { path } of documents) {
      const [address = '', id] = `/${path}`.split('#');
      const found = page(fileOf(address));
      if (id !== undefined) expect(byId(found, id)).toBeDefined();
    }
    expect(new Set(documents.map(({ path }) => path)).size).toBe(documents.length);
  });

  it('runs no sentence into the next', () => {
    // But for the names of functions.
    const joined = documents.filter(({ text }) => /[a-z]\.[A-Z][a-z]+ [a-z]/.test(text));
    expect(joined.map(({ path, text }) => `${path}: ${text}`)).toEqual([]);
  });

  it('has an index that a phone can fetch', () => {
    expect(gzipSync(String(files.get('search.json'))).byteLength).toBeLessThan(40 * 1024);
  });
});

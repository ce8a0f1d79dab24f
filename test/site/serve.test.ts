import { describe, expect, it } from 'vitest';
import { relativeAddress } from '../../scripts/site/addresses.ts';
import { resolvePage } from '../../scripts/site/serve.ts';

const files = new Map<string, string | Uint8Array>([
  ['index.html', 'start'],
  ['operations/getBlob/index.html', 'getBlob'],
  ['errors/index.html', 'errors'],
  ['headers/index.html', 'headers'],
  ['404.html', 'No such page'],
  ['site.css', ''],
  ['icon.svg', ''],
  ['openapi.json', new Uint8Array([123, 125])],
]);

describe('resolvePage', () => {
  it('gives folders their page', () => {
    const start = resolvePage(files, '/');
    expect(start).toMatchObject({ status: 200, contentType: 'text/html; charset=utf-8' });
    expect(start.body).toBe(files.get('index.html'));
    expect(resolvePage(files, '/operations/getBlob/').body).toBe(files.get('operations/getBlob/index.html'));
  });

  it('leads to the trailing slash', () => {
    expect(resolvePage(files, '/operations/getBlob')).toMatchObject({ status: 308, headers: { location: 'getBlob/' } });
    expect(new URL('getBlob/', 'https://host.test/base/operations/getBlob').pathname).toBe('/base/operations/getBlob/');
  });

  it('names the types of other files', () => {
    expect(resolvePage(files, '/site.css').contentType).toBe('text/css; charset=utf-8');
    expect(resolvePage(files, '/icon.svg').contentType).toBe('image/svg+xml');
    expect(resolvePage(files, '/openapi.json').contentType).toBe('application/json');
  });

  it.each(['/nothing', '/nothing/', '/operations/getBlob/x', '//', '/%', '/../package.json', '/operations/%2e%2e/index.html'])(
    'answers 404 to %s',
    (path) => {
      const { status, body } = resolvePage(files, path);
      expect(status).toBe(404);
      expect(String(body)).toContain('No such page');
    },
  );

  it('answers 304 to the tag it gave', () => {
    const { headers } = resolvePage(files, '/errors/');
    expect(resolvePage(files, '/errors/', headers.etag)).toMatchObject({ status: 304, body: '' });
    expect(resolvePage(files, '/headers/', headers.etag).status).toBe(200);
  });
});

describe('relativeAddress', () => {
  it.each([
    ['/', '/', './'],
    ['/', '/errors/#A', 'errors/#A'],
    ['/errors/', '/errors/#A', '#A'],
    ['/errors/', '/headers/', '../headers/'],
    ['/operations/getBlob/', '/', '../../'],
    ['/operations/getBlob/', '/operations/', '../'],
    ['/operations/getBlob/', '/operations/headBlob/#x', '../headBlob/#x'],
    ['/operations/', '/operations/getBlob/', 'getBlob/'],
    ['/operations/getBlob/', '/site.css', '../../site.css'],
  ])('from %s to %s', (from, to, relative) => {
    expect(relativeAddress(from, to)).toBe(relative);
    const target = new URL(relative, `https://host.test/base${from}`);
    expect(`${target.pathname}${target.hash}`).toBe(`/base${to}`);
  });
});

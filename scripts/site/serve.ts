import { createHash } from 'node:crypto';

export interface ServedPage {
  readonly status: 200 | 304 | 308 | 404;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  /** Further headers, such as `location` of a redirect and `etag`. */
  readonly headers: Readonly<Record<string, string>>;
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  go: 'text/plain; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  py: 'text/plain; charset=utf-8',
  sh: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  ts: 'text/plain; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  yaml: 'application/yaml',
};

/**
 * Answers a request for the built site from memory.
 *
 * @param files What `buildSite` gave.
 * @param pathname The path of the request's URL, without query, below the site's base.
 * @param ifNoneMatch The request header of that name, for a 304.
 */
export function resolvePage(files: ReadonlyMap<string, string | Uint8Array>, pathname: string, ifNoneMatch?: string): ServedPage {
  const path = decode(pathname).replace(/^\//, '');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const body = files.get(file);
  if (body === undefined && files.has(`${path}/index.html`)) {
    // Relative, so that it holds below any base.
    return { status: 308, contentType: typeOf('html'), body: '', headers: { location: `${path.split('/').at(-1)}/` } };
  }
  if (body === undefined) return { status: 404, contentType: typeOf('html'), body: files.get('404.html') ?? 'Not found', headers: {} };
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { etag, 'cache-control': 'no-cache' };
  if (ifNoneMatch?.split(/\s*,\s*/).includes(etag)) return { status: 304, contentType: typeOf(file), body: '', headers };
  return { status: 200, contentType: typeOf(file), body, headers };
}

function decode(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function typeOf(file: string): string {
  return CONTENT_TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
}

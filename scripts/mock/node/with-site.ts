import type { Handle, WireRequest, WireResponse } from '../exchange.ts';
import { splitTarget } from '../target.ts';

/** A page to be served, as the site resolves it from a path. */
export interface Page {
  readonly status: number;
  readonly contentType: string;
  readonly body: string | Uint8Array;
  readonly headers: Readonly<Record<string, string>>;
}

/** Serves a registry below `/v2`, the mock's own surface below `/_mock`, and pages everywhere else, on one port. */
export function withSite(registry: Handle, resolve: (path: string, ifNoneMatch: string | undefined) => Page): Handle {
  return (request) => {
    const { path } = splitTarget(request.target);
    if (/^\/(?:v[12]|_mock)(?:\/|$)/.test(path)) return registry(request);
    return servePage(request, path, resolve);
  };
}

function servePage(request: WireRequest, path: string, resolve: Parameters<typeof withSite>[1]): WireResponse {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return {
      status: 405,
      headers: [
        ['Allow', 'GET, HEAD'],
        ['Content-Length', '0'],
      ],
    };
  }
  const { status, contentType, body, headers } = resolve(path, request.headers.get('if-none-match'));
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const head: [string, string][] = [
    ['Content-Type', contentType],
    ['Content-Length', String(bytes.byteLength)],
    ...Object.entries(headers),
  ];
  return { status, headers: head, ...(request.method === 'HEAD' || status === 304 ? {} : { body: bytes }) };
}

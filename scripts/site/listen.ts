import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { resolvePage } from './serve.ts';

/** A site that is served until it is closed. */
export interface ServedSite {
  /** Where it begins, such as `http://127.0.0.1:40123/oci/`. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Serves a built site on this machine, compressed, as a static host would.
 *
 * @param files What `buildSite` gave.
 * @param base Where the site begins, such as `/oci/`. Nothing is served outside of it.
 */
export async function listen(files: ReadonlyMap<string, string | Uint8Array>, base = '/'): Promise<ServedSite> {
  const compressed = new Map<string | Uint8Array, Uint8Array>();
  const compress = (body: string | Uint8Array) => {
    const known = compressed.get(body) ?? gzipSync(body, { level: 9 });
    compressed.set(body, known);
    return known;
  };
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    if (!path.startsWith(base)) return response.writeHead(404).end();
    const { status, contentType, body, headers } = resolvePage(files, path.slice(base.length - 1), request.headers['if-none-match']);
    const bytes = compress(body);
    response.writeHead(status, { ...headers, 'content-type': contentType, 'content-encoding': 'gzip', 'content-length': bytes.byteLength });
    return response.end(request.method === 'HEAD' || status === 304 ? undefined : bytes);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

import type { Send } from './exchange.ts';

/** Fields that a browser sets by itself and lets no page set. */
const OWN_FIELDS =
  /^(?:host|content-length|connection|expect|transfer-encoding|accept-encoding|origin|referer|cookie|date|te|upgrade|via)$/i;

/**
 * A registry that runs somewhere, asked with the browser's `fetch`.
 *
 * @param base Such as `http://localhost:5000`. It may have a path.
 */
export function createRemoteRegistry(base: string): Send {
  const root = base.replace(/\/+$/, '');
  return async ({ method, target, headers, body }) => {
    const fields = new Headers();
    for (const [name, value] of headers) if (!OWN_FIELDS.test(name)) fields.append(name, value);
    const url = /^https?:/i.test(target) ? target : `${root}${target}`;
    const answer = await fetch(url, {
      method,
      headers: fields,
      cache: 'no-store',
      credentials: 'omit',
      ...(body === undefined ? {} : { body }),
    });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: [...answer.headers], body: bytes, ...(answer.redirected ? { redirectedTo: answer.url } : {}) };
  };
}

import type { Fields, Send } from './exchange.ts';

/** Fields that a browser sets by itself and lets no page set. */
const OWN_FIELDS =
  /^(?:host|content-length|connection|expect|transfer-encoding|accept-encoding|origin|referer|cookie|date|te|upgrade|via)$/i;

/** The browser would not send the request. The message says why. */
export class NotSendable extends Error {}

/**
 * A registry that runs somewhere, asked with the browser's `fetch`.
 *
 * @param origin Such as `http://localhost:5000`: registries are at the root of their host.
 */
export function createRemoteRegistry(origin: string): Send {
  return async ({ method, target, headers, body }) => {
    if (body !== undefined && /^(?:get|head)$/i.test(method)) throw new NotSendable(`A browser sends no body with ${method}.`);
    const url = /^https?:/i.test(target) ? target : `${origin}${target}`;
    const init = { method, headers: fieldsOf(headers), cache: 'no-store', credentials: 'omit' } as const;
    const answer = await fetch(url, body === undefined ? init : { ...init, body });
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { status: answer.status, headers: [...answer.headers], body: bytes, ...(answer.redirected ? { redirectedTo: answer.url } : {}) };
  };
}

function fieldsOf(headers: Fields): Headers {
  const fields = new Headers();
  for (const [name, value] of headers) {
    try {
      if (!OWN_FIELDS.test(name)) fields.append(name, value);
    } catch {
      throw new NotSendable(`A browser sends no header line such as "${name}: ${value}".`);
    }
  }
  return fields;
}

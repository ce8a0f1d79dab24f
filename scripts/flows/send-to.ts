import { collect } from '../mock/bytes.ts';
import { emptyBody, type Handle, streamOf } from '../mock/exchange.ts';
import type { Send } from './exchange.ts';

/**
 * Sends to a registry in this process, or in this page. Unlike `fetch` it changes no URL, drops no header field, and keeps
 * the names of fields as the registry writes them.
 *
 * @param origin Scheme and host the requests are made for, such as `http://localhost:5000`.
 */
export function sendTo(handle: Handle, origin: string): Send {
  return async ({ method, url, headers, body }) => {
    const fields = new Map<string, string>();
    if (body !== undefined) fields.set('content-length', String(body.byteLength));
    for (const [name, value] of headers) {
      const known = fields.get(name.toLowerCase());
      fields.set(name.toLowerCase(), known === undefined ? value : `${known}, ${value}`);
    }
    const target = url.startsWith(origin) ? url.slice(origin.length) : url;
    const answer = await handle({ method, target, headers: fields, body: body === undefined ? emptyBody() : streamOf(body), origin });
    const bytes = answer.body === undefined ? undefined : await collect(streamOf(answer.body), Number.POSITIVE_INFINITY);
    return { status: answer.status, headers: answer.headers, body: bytes ?? new Uint8Array() };
  };
}

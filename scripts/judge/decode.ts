import type { Json } from '../model/model.ts';
import type { Headers } from './exchange.ts';

/**
 * Splits a request target. Query values are percent-decoded; a `+` stays one, as RFC 3986 has it, because media types
 * and digest algorithms hold plus signs. A name that comes more than once has all its values.
 */
export function splitTarget(target: string): { path: string; query: Map<string, string[]> } {
  const [path = '', ...rest] = target.split('?');
  const query = new Map<string, string[]>();
  for (const pair of rest.join('?').split('&')) {
    if (pair === '') continue;
    const [name = '', ...value] = pair.split('=').map(decode);
    query.set(name, [...(query.get(name) ?? []), value.join('=')]);
  }
  return { path, query };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export function lowerCaseNames(headers: Headers): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

/** The media type of a `Content-Type` without its parameters, in lower case. */
export function essenceOf(contentType: string | undefined): string | undefined {
  return contentType?.split(';', 1)[0]?.trim().toLowerCase() || undefined;
}

/** The value that stands for a body: JSON is parsed, any other bytes stay as they are and are never read as text. */
export function decodeBody(mediaType: string, bytes: Uint8Array | undefined): { value?: Json | Uint8Array; problem?: string } {
  if (!/^application\/(?:.+\+)?json$/i.test(mediaType)) return bytes === undefined ? {} : { value: bytes };
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)) as Json };
  } catch (error) {
    return { problem: `expected JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

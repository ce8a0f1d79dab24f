import type { Incoming } from '../../../generated/handlers.ts';
import type { Context } from './options.ts';

/** A `Location` in the form the registry was told to use. */
export function locationOf(context: Context, request: Incoming, path: string): string {
  return context.location === 'absolute' ? `${request.origin}${path}` : path;
}

/** A `Link` to the next page (RFC 8288). */
export function nextLink(path: string, query: Readonly<Record<string, string | number | undefined>>): string {
  const pairs = Object.entries(query).filter(([, value]) => value !== undefined);
  return `<${path}?${pairs.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}>; rel="next"`;
}

/** Cuts a list that was asked for with one entry more than the page holds. */
export function cutPage<Entry>(entries: readonly Entry[], size: number): { page: readonly Entry[]; last: Entry | undefined } {
  const page = entries.slice(0, size);
  return { page, last: entries.length > size ? page.at(-1) : undefined };
}

import { errorMediaType } from '../../generated/error-codes.ts';
import type { ErrorEntry, Payload } from '../../generated/handlers.ts';
import { sizeOf, type WireResponse } from './exchange.ts';

/** What a handler returns, without the types that hold each operation to its description. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number | readonly string[] | undefined>> | undefined;
  readonly body?: { readonly mediaType: string; readonly bytes: Payload } | { readonly mediaType: string; readonly value: unknown };
  readonly errors?: readonly ErrorEntry[];
}

/** Puts an answer into the form in which it is sent. */
export function encode({ status, headers: fields, body, errors }: Answer, head: boolean): WireResponse {
  const headers: [string, string][] = [];
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined) headers.push([name, typeof value === 'object' ? value.join(', ') : String(value)]);
  }
  const bytes = errors === undefined ? bytesOf(body) : toJson({ errors });
  if (bytes === undefined) {
    if (!head && status !== 204 && status >= 200) headers.push(['Content-Length', '0']);
    return { status, headers };
  }
  headers.push(['Content-Type', body?.mediaType ?? errorMediaType], ['Content-Length', String(sizeOf(bytes))]);
  return head ? { status, headers } : { status, headers, body: bytes };
}

/** An answer with an error body. */
export function errorResponse(status: number, errors: readonly ErrorEntry[]): WireResponse {
  return encode({ status, errors }, false);
}

function bytesOf(body: Answer['body']): Payload | undefined {
  if (body === undefined) return undefined;
  return 'bytes' in body ? body.bytes : toJson(body.value);
}

function toJson(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

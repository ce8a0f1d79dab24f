import type { Awaitable, ByteStream, Payload } from '../../generated/handlers.ts';

/**
 * A request as it came off the wire. This is our own record and not the platform's: a browser's `Request` drops
 * fields such as `Content-Length`, and URL classes fold `..`.
 */
export interface WireRequest {
  readonly method: string;
  /** The request target as sent: path and query, or an absolute URL. */
  readonly target: string;
  /** Field values by lower-case name; repeated fields are joined with `, `. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: ByteStream;
  /** Scheme and host the client used, such as `http://localhost:5000`. */
  readonly origin: string;
  /** The client's address, such as `127.0.0.1`. Absent where no network is in between. */
  readonly peer?: string | undefined;
}

export interface WireResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Absent where there is nothing to send, as in every answer to HEAD. */
  readonly body?: Payload;
}

/** Anything that answers requests. It never throws for a bad request, only when the request's body breaks off. */
export type Handle = (request: WireRequest) => Awaitable<WireResponse>;

/** The number of bytes of a payload. */
export function sizeOf(payload: Payload): number {
  return payload instanceof Uint8Array ? payload.byteLength : payload.size;
}

/** The bytes of a payload, a chunk at a time. */
export async function* streamOf(payload: Payload): ByteStream {
  if (payload instanceof Uint8Array) yield payload;
  else yield* payload.stream();
}

const EMPTY: ByteStream = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }) };

/** A body without bytes. */
export const emptyBody = (): ByteStream => EMPTY;

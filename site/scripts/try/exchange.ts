import type { OperationId } from '../../../generated/routes.ts';

export type Fields = readonly (readonly [name: string, value: string])[];

/** A request as the reader wrote it. */
export interface Request {
  readonly method: string;
  /** Path and query as they are sent, or a whole URL. */
  readonly target: string;
  readonly headers: Fields;
  readonly body?: Blob;
}

export interface Response {
  readonly status: number;
  readonly headers: Fields;
  readonly body: Uint8Array;
  /** Where the answer came from, if the browser followed a redirect. */
  readonly redirectedTo?: string;
}

/** Sends a request and gives the whole answer. It throws where there is no answer. */
export type Send = (request: Request) => Promise<Response>;

/** A request, its answer, and what the description says to both. */
export interface Exchange {
  readonly request: Request;
  readonly response: Response;
  /** Absent where the request is none of the API. */
  readonly operation?: OperationId;
  readonly departures: readonly Departure[];
  /** Names of the requirements that speak of what is in this exchange: its parameters and header fields. */
  readonly touched: readonly string[];
}

/** A place where an exchange leaves the description, and the names of the requirements that speak of it. */
export interface Departure {
  readonly direction: 'request' | 'response';
  readonly place: string;
  readonly expected: string;
  readonly got: string;
  readonly requirements: readonly string[];
}

/** Field values by lower-case name; those of a repeated field are joined. */
export function fieldMap(headers: Fields): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const known = fields.get(key);
    fields.set(key, known === undefined ? value : `${known}, ${value}`);
  }
  return fields;
}

/** The chunks of a body, in browsers whose streams cannot be iterated too. */
export async function* chunksOf(body: Blob | undefined): AsyncGenerator<Uint8Array> {
  if (body === undefined) return;
  const reader = body.stream().getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
}

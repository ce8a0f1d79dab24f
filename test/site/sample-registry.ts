import type { Handle, WireRequest, WireResponse } from '../../scripts/mock/exchange.ts';
import { assembleMock, type MockOptions } from '../../scripts/mock/node/create.ts';
import { serve } from '../../scripts/mock/node/server.ts';

/** What a registry may put into `Location` of an upload. */
export type LocationForm =
  /** As our mock does: a path without a query. */
  | 'path'
  /** A whole URL with a query, outside of `/v2/`. */
  | 'absolute'
  /** Relative to the URL that was asked, with a query. */
  | 'relative';

export interface Exchange {
  readonly method: string;
  readonly target: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly status: number;
}

/** A query that comes apart when somebody writes it anew. */
const state = (count: number) => `state=${count}%2Fa+b~c%3D&empty=`;

/**
 * The mock in contract mode `enforce`, behind a front whose upload URLs have a form of their own, change with each answer and are
 * good for one request only.
 */
export async function startSampleRegistry(form: LocationForm, options: MockOptions & { tamper?: boolean } = {}) {
  const mock = assembleMock({ contract: 'enforce', ...options });
  const exchanges: Exchange[] = [];
  const front = form === 'path' ? mock.handle : withOpaqueLocations(mock.handle, form);
  const handle: Handle = async (request) => {
    const response = await front(request);
    exchanges.push({ method: request.method, target: request.target, headers: request.headers, status: response.status });
    return options.tamper === true && request.method === 'GET' ? tampered(response) : response;
  };
  const server = await serve(handle, { host: '127.0.0.1', port: 0 });
  return { url: server.url, exchanges, violations: mock.violations, close: server.close };
}

export type SampleRegistry = Awaited<ReturnType<typeof startSampleRegistry>>;

function withOpaqueLocations(handle: Handle, form: Exclude<LocationForm, 'path'>): Handle {
  /** The upload URL of the mock, by the one that was given out for it. */
  const open = new Map<string, string>();
  let count = 0;

  const giveOut = (location: string, { target, origin }: WireRequest): string => {
    count += 1;
    const segment = `next-${count}?${state(count)}`;
    const folder = form === 'absolute' ? '/elsewhere/' : target.replace(/\?.*/, '').replace(/[^/]*$/, '');
    open.set(`${folder}${segment}`, location);
    return form === 'absolute' ? `${origin}${folder}${segment}` : segment;
  };

  return async (request) => {
    const [given] = [...open].filter(([target]) => request.target === target || request.target.startsWith(`${target}&digest=`));
    const [seen = '', location = ''] = given ?? [];
    open.delete(seen);
    const rest = request.target.slice(seen.length).replace('&', '?');
    const response = await handle(given === undefined ? request : { ...request, target: `${location}${rest}` });
    if (response.status !== 202 && response.status !== 204) return response;
    return {
      ...response,
      headers: response.headers.map(([name, value]) => [name, name === 'Location' ? giveOut(value, request) : value] as const),
    };
  };
}

/** The same answer with another byte at the end. */
function tampered(response: WireResponse): WireResponse {
  const { body } = response;
  if (body === undefined) return response;
  const change = (chunk: Uint8Array) => chunk.map((byte, index) => (index === chunk.length - 1 ? byte ^ 1 : byte));
  if (body instanceof Uint8Array) return { ...response, body: change(body) };
  return {
    ...response,
    body: {
      ...body,
      async *stream() {
        for await (const chunk of body.stream()) yield change(chunk);
      },
    },
  };
}

import { emptyBody, type Handle, streamOf } from '../exchange.ts';

/**
 * A `fetch` that is answered in the same process, without a socket. The platform's classes are in between: a browser's
 * `Request` drops some fields, and URLs are normalised.
 *
 * @param origin What relative URLs are resolved against, such as `http://localhost:5000`.
 */
export function fetchFrom(handle: Handle, origin: string): typeof fetch {
  return async (input, init) => {
    const request = new Request(typeof input === 'string' ? new URL(input, origin) : input, { ...init, ...halfDuplex(init) });
    const { pathname, search } = new URL(request.url);
    const { status, headers, body } = await handle({
      method: request.method,
      target: `${pathname}${search}`,
      headers: await fieldsOf(request, init),
      body: request.body === null ? emptyBody() : (request.body as unknown as AsyncIterable<Uint8Array>),
      origin,
    });
    const sent = body === undefined ? null : body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : toStream(streamOf(body));
    return new Response(status === 204 || status === 304 ? null : sent, {
      status,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
    });
  };
}

/** A body that is a stream has to be declared as one. */
function halfDuplex(init: RequestInit | undefined): { duplex?: 'half' } {
  return init?.body instanceof ReadableStream ? { duplex: 'half' } : {};
}

/** The header fields, with the length of a body that is at hand, as an HTTP client would send it. */
async function fieldsOf(request: Request, init: RequestInit | undefined): Promise<Map<string, string>> {
  const fields = new Map(request.headers);
  const { body } = init ?? {};
  const length =
    typeof body === 'string' ? new TextEncoder().encode(body).byteLength : body instanceof Uint8Array ? body.byteLength : undefined;
  if (length !== undefined && !fields.has('content-length')) fields.set('content-length', String(length));
  return fields;
}

function toStream(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      // Whoever reads may keep it, and a chunk is ours only until the next.
      else controller.enqueue(new Uint8Array(value));
    },
    async cancel() {
      await iterator.return?.();
    },
  });
}

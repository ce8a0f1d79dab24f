import { type ErrorCode, errorMediaType } from '../../generated/error-codes.ts';
import type { ErrorEntry, Handlers, Payload } from '../../generated/handlers.ts';
import { type OperationId, operations } from '../../generated/routes.ts';
import { type Handle, sizeOf, type WireRequest, type WireResponse } from './exchange.ts';
import { type ParameterProblem, readParameters } from './parameters.ts';
import { readJsonBody } from './request-body.ts';
import { type Destination, routeTo } from './routing.ts';
import { splitTarget } from './target.ts';
import { excerpt } from './values.ts';

export interface WireOptions {
  /** The largest manifest in bytes. */
  readonly manifestLimit: number;
  /** Told of what should not happen: an error the registry did not expect. */
  readonly onUnexpected?: (error: unknown, request: WireRequest) => void;
}

/** What a handler returns, without the types that hold each operation to its description. */
interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string | number | readonly string[] | undefined>> | undefined;
  readonly body?: { readonly mediaType: string; readonly bytes: Payload } | { readonly mediaType: string; readonly value: unknown };
  readonly errors?: readonly ErrorEntry[];
}

/**
 * Puts handlers on the wire as the description says: finds the operation, reads and checks what came in, and writes
 * what the handler answers. It knows no operation by name.
 */
export function createWire(handlers: Handlers, options: WireOptions): Handle {
  return async (request) => {
    const head = request.method === 'HEAD';
    try {
      return encode(await answer(handlers, options, request), head);
    } catch (error) {
      if (error instanceof BrokenBody) throw error.cause;
      options.onUnexpected?.(error, request);
      const text = new TextEncoder().encode('The registry failed; this is a defect of the registry.\n');
      return encode({ status: 500, body: { mediaType: 'text/plain', bytes: text } }, head);
    }
  };
}

/** The client hung up, or sent something that is no HTTP body: there is nobody to answer. */
class BrokenBody extends Error {}

async function answer(handlers: Handlers, options: WireOptions, request: WireRequest): Promise<Answer> {
  const { path, query } = splitTarget(request.target);
  const destination = routeTo(request.method, path);
  if (destination.kind !== 'operation') return refuseRoute(destination, request.method, path);

  const { operationId } = destination;
  const parameters = readParameters(operationId, { path: destination.path, query, headers: request.headers });
  const grave = parameters.problems.find(({ parameter }) => parameter.errorCode !== undefined || parameter.required);
  if (grave !== undefined) return refuseParameter(grave);

  const body = await readBody(operationId, request, options);
  if (body !== undefined && 'status' in body) return body;
  const handle = handlers[operationId] as (request: unknown) => Promise<Answer>;
  return handle.call(handlers, { ...parameters, origin: request.origin, ...(body === undefined ? {} : { body }) });
}

async function readBody(operationId: OperationId, request: WireRequest, options: WireOptions) {
  const info = operations[operationId].requestBody;
  if (info === undefined) return undefined;
  const body = marked(request.body);
  if (info.binary) return body;
  const length = request.headers.get('content-length');
  return readJsonBody(operationId, info, {
    body,
    contentType: request.headers.get('content-type'),
    contentLength: length === undefined ? undefined : Number(length),
    limit: options.manifestLimit,
  });
}

/** Tells an error of the body's transport from one of the registry. */
async function* marked(body: WireRequest['body']): WireRequest['body'] {
  try {
    yield* body;
  } catch (error) {
    throw new BrokenBody('the body broke off', { cause: error });
  }
}

function refuseParameter({ parameter: { name, in: place, errorCode = 'UNSUPPORTED' }, expected, got }: ParameterProblem): Answer {
  // A reference with a colon can only be meant as a digest.
  const code: ErrorCode = name === 'reference' && got?.includes(':') ? 'DIGEST_INVALID' : errorCode;
  const came = got === undefined ? 'is missing' : `is ${JSON.stringify(excerpt(got))}`;
  const message = `The ${place} parameter ${name} ${came}; expected ${expected}.`;
  return { status: 400, errors: [{ code, message, detail: { parameter: name, in: place } }] };
}

function refuseRoute(destination: Exclude<Destination, { kind: 'operation' }>, method: string, path: string): Answer {
  const unsupported = (message: string, detail: object): readonly [ErrorEntry<ErrorCode>] => [{ code: 'UNSUPPORTED', message, detail }];
  if (destination.kind === 'wrong-method') {
    const { route, allowed } = destination;
    return {
      status: 405,
      headers: { Allow: allowed.join(', ') },
      errors: unsupported(`${method} is not a method of ${route.path}; expected ${allowed.join(', ')}.`, {
        method,
        path: route.path,
        allowed,
      }),
    };
  }
  const { refused } = destination;
  if (refused === undefined)
    return { status: 404, errors: unsupported(`${excerpt(path)} is not a path of this API.`, { path: excerpt(path) }) };
  return {
    status: 404,
    errors: unsupported(`${refused.title} is not part of this API. ${refused.insteadUse ?? refused.why}`, {
      surface: refused.id,
      verdict: refused.verdict,
      why: refused.why,
    }),
  };
}

/** An answer with an error body. */
export function errorResponse(status: number, errors: readonly ErrorEntry[]): WireResponse {
  return encode({ status, errors }, false);
}

function encode(answered: Answer, head: boolean): WireResponse {
  const headers = Object.entries(answered.headers ?? {}).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : String(value)]],
  );
  const sent = bodyOf(answered);
  if (sent !== undefined) {
    headers.push(['Content-Type', sent.mediaType], ['Content-Length', String(sizeOf(sent.bytes))]);
  } else if (!head && answered.status !== 204 && answered.status >= 200) {
    headers.push(['Content-Length', '0']);
  }
  return { status: answered.status, headers, ...(sent === undefined || head ? {} : { body: sent.bytes }) };
}

function bodyOf({ body, errors }: Answer): { mediaType: string; bytes: Payload } | undefined {
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  if (errors !== undefined) return { mediaType: errorMediaType, bytes: json({ errors }) };
  if (body === undefined) return undefined;
  return { mediaType: body.mediaType, bytes: 'bytes' in body ? body.bytes : json(body.value) };
}

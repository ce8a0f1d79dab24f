import type { Awaitable, Handlers } from '../../generated/handlers.ts';
import { operations, type RequestBodyInfo } from '../../generated/routes.ts';
import { type Answer, encode } from './answer.ts';
import type { AnswerCall, Call } from './calls.ts';
import type { WireRequest } from './exchange.ts';
import { errorCodeOf, type ParameterProblem } from './parameters.ts';
import { readJsonBody } from './request-body.ts';
import { excerpt } from './values.ts';

export interface WireOptions {
  /** The largest manifest in bytes. */
  readonly manifestLimit: number;
  /** Told of what should not happen: an error the registry did not expect. */
  readonly onUnexpected?: (error: unknown, request: WireRequest) => void;
}

/**
 * Puts handlers on the wire as the description says: checks what came in, and writes what the handler answers. It knows
 * no operation by name.
 */
export function createWire(handlers: Handlers, options: WireOptions): AnswerCall {
  const fail = (error: unknown, { request }: Call): Answer => {
    if (error instanceof BrokenBody) throw error.cause;
    options.onUnexpected?.(error, request);
    const text = new TextEncoder().encode('The registry failed; this is a defect of the registry.\n');
    return { status: 500, body: { mediaType: 'text/plain', bytes: text } };
  };
  return (call) => {
    const head = call.request.method === 'HEAD';
    try {
      const answered = answer(handlers, options, call);
      if (!(answered instanceof Promise)) return encode(answered, head);
      return answered.catch((error) => fail(error, call)).then((settled) => encode(settled, head));
    } catch (error) {
      return encode(fail(error, call), head);
    }
  };
}

/** The client hung up, or sent something that is no HTTP body: there is nobody to answer. */
class BrokenBody extends Error {}

function answer(handlers: Handlers, options: WireOptions, call: Call): Awaitable<Answer> {
  const { operationId, parameters, request } = call;
  const grave = parameters.problems.find(({ parameter }) => parameter.errorCode !== undefined || parameter.required);
  if (grave !== undefined) return refuseParameter(grave);

  const { requestBody } = operations[operationId];
  if (requestBody !== undefined) return answerWithBody(handlers, options, call, requestBody);
  const { path, query, headers, undeclared } = parameters;
  const handle = handlers[operationId] as (incoming: unknown) => Awaitable<Answer>;
  return handle.call(handlers, { path, query, headers, undeclared, origin: request.origin });
}

async function answerWithBody(handlers: Handlers, { manifestLimit }: WireOptions, call: Call, info: RequestBodyInfo): Promise<Answer> {
  const { operationId, parameters, request } = call;
  const stream = marked(request.body);
  const length = request.headers.get('content-length');
  const body = info.binary
    ? stream
    : await readJsonBody(operationId, info, {
        body: stream,
        contentType: request.headers.get('content-type'),
        contentLength: length === undefined ? undefined : Number(length),
        limit: manifestLimit,
      });
  if ('status' in body) return body;
  const handle = handlers[operationId] as (incoming: unknown) => Awaitable<Answer>;
  return handle.call(handlers, { ...parameters, origin: request.origin, body });
}

/** Tells an error of the body's transport from one of the registry. */
async function* marked(body: WireRequest['body']): WireRequest['body'] {
  try {
    yield* body;
  } catch (error) {
    throw new BrokenBody('the body broke off', { cause: error });
  }
}

function refuseParameter(problem: ParameterProblem): Answer {
  const {
    parameter: { name, in: place },
    expected,
    got,
  } = problem;
  const came = got === undefined ? 'is missing' : `is ${JSON.stringify(excerpt(got))}`;
  const message = `The ${place} parameter ${name} ${came}; expected ${expected}.`;
  return { status: 400, errors: [{ code: errorCodeOf(problem), message, detail: { parameter: name, in: place } }] };
}

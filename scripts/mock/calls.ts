import type { ErrorCode } from '../../generated/error-codes.ts';
import type { Awaitable, ErrorEntry } from '../../generated/handlers.ts';
import type { OperationId } from '../../generated/routes.ts';
import { type Answer, encode } from './answer.ts';
import type { Handle, WireRequest, WireResponse } from './exchange.ts';
import { type Parameters, readParameters } from './parameters.ts';
import { type NoOperation, routeTo } from './routing.ts';
import { splitTarget } from './target.ts';
import { excerpt } from './values.ts';

/** A request for an operation of the description, with its parameters read. */
export interface Call {
  readonly operationId: OperationId;
  readonly parameters: Parameters;
  readonly request: WireRequest;
}

/** Anything that answers calls. */
export type AnswerCall = (call: Call) => Awaitable<WireResponse>;

/** Looks at a request for no operation, and gives the refusal that is sent. */
export type Refuse = (refusal: WireResponse, destination: NoOperation, request: WireRequest, path: string) => WireResponse;

/**
 * Finds the operation of each request, and refuses what is none: a path or a method that the description does not have.
 *
 * @param refuse Has the last word on such a refusal.
 */
export function answerCalls(answer: AnswerCall, refuse: Refuse = (refusal) => refusal): Handle {
  return (request) => {
    const { path, query } = splitTarget(request.target);
    const destination = routeTo(request.method, path);
    if (destination.kind !== 'operation') {
      const refusal = encode(refuseRoute(destination, request.method, path), request.method === 'HEAD');
      return refuse(refusal, destination, request, path);
    }
    const { operationId } = destination;
    const parameters = readParameters(operationId, { path: destination.path, query, headers: request.headers });
    return answer({ operationId, parameters, request });
  };
}

function refuseRoute(destination: NoOperation, method: string, path: string): Answer {
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

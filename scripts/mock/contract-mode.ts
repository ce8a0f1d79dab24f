import { citations } from '../../generated/citations.ts';
import type { ErrorCode } from '../../generated/error-codes.ts';
import type { ByteStream } from '../../generated/handlers.ts';
import type { RequirementName } from '../../generated/requirements.ts';
import { operations } from '../../generated/routes.ts';
import { concatenate } from './bytes.ts';
import { checkParameters, checkRequestBody, checkResponse, type Violation } from './contract.ts';
import type { Handle, WireRequest, WireResponse } from './exchange.ts';
import { routeTo } from './routing.ts';
import { splitTarget } from './target.ts';
import { errorResponse } from './wire.ts';

/** What happens when a client or the registry leaves the description. */
export type ContractMode =
  /** Nothing is checked. */
  | 'off'
  /** It is reported, and the exchange goes on. */
  | 'warn'
  /** A client's is answered with 400, one of the registry with 500. */
  | 'enforce';

/** A violation as it is reported. */
export interface ReportedViolation extends Violation {
  readonly method: string;
  readonly target: string;
  /** The requirements that speak of the place. */
  readonly requirements: readonly RequirementName[];
}

/** The response header that says where an exchange left the description. */
export const VIOLATION_HEADER = 'Mock-Violation';

/**
 * Holds every exchange of a registry against the description: parameters, headers, statuses and JSON bodies. Bodies of
 * bytes are judged by their headers and never held back.
 */
export function underContract(handle: Handle, mode: ContractMode, report: (violation: ReportedViolation) => void): Handle {
  if (mode === 'off') return handle;
  return async (request) => {
    const { path, query } = splitTarget(request.target);
    const destination = routeTo(request.method, path);
    // What is no operation the registry refuses by itself.
    if (destination.kind !== 'operation') return handle(request);
    const { operationId } = destination;
    const tell = (violations: readonly Violation[]): ReportedViolation[] =>
      violations.map((violation) => {
        const requirements = citations[operationId][`${violation.direction} ${violation.place}`] ?? [];
        const reported = { ...violation, operationId, method: request.method, target: request.target, requirements };
        report(reported);
        return reported;
      });

    const { requestBody } = operations[operationId];
    const json = requestBody?.binary === false;
    const parameters = checkParameters(operationId, { path: destination.path, query, headers: request.headers });
    const before = tell([...parameters, ...(json ? [] : checkRequestBody(operationId, request.headers, undefined))]);
    if (mode === 'enforce' && before.length > 0) return refuse(400, before, request.method);

    const observed = json ? collected(request) : { request, bytes: () => undefined };
    const response = await handle(observed.request);
    // A JSON body that breaks its schema was refused by the registry itself, in any mode.
    const body = tell(json ? checkRequestBody(operationId, request.headers, observed.bytes()) : []);
    const after = tell(
      checkResponse(operationId, request.method, { status: response.status, headers: fieldsOf(response), ...bytesOf(response) }),
    );
    return mode === 'enforce' && after.length > 0 ? refuse(500, after, request.method) : mark(response, [...before, ...body, ...after]);
  };
}

/** A request whose body is kept as it is read. */
function collected(request: WireRequest): { request: WireRequest; bytes(): Uint8Array | undefined } {
  const chunks: Uint8Array[] = [];
  let whole = false;
  const body = async function* (): ByteStream {
    for await (const chunk of request.body) {
      chunks.push(chunk);
      yield chunk;
    }
    whole = true;
  };
  return { request: { ...request, body: body() }, bytes: () => (whole ? concatenate(chunks) : undefined) };
}

function fieldsOf({ headers }: WireResponse): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const known = fields.get(key);
    fields.set(key, known === undefined ? value : `${known}, ${value}`);
  }
  return fields;
}

function bytesOf({ body }: WireResponse): { body?: Uint8Array } {
  if (body === undefined) return { body: new Uint8Array() };
  return body instanceof Uint8Array ? { body } : {};
}

function mark(response: WireResponse, violations: readonly Violation[]): WireResponse {
  if (violations.length === 0) return response;
  const places = violations.map(({ direction, place }) => `${direction} ${place}`).join(', ');
  // A pointer into a body may hold any character; a header may not.
  return { ...response, headers: [...response.headers, [VIOLATION_HEADER, places.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 1000)]] };
}

function refuse(status: 400 | 500, violations: readonly ReportedViolation[], method: string): WireResponse {
  const code: ErrorCode = 'UNSUPPORTED';
  const errors = violations.map(({ direction, place, expected, got, requirements }) => ({
    code,
    message: `The ${direction} leaves the description at ${place}: expected ${expected}, got ${got}.`,
    detail: { direction, place, expected, got, requirements },
  }));
  const { body, ...head } = mark(errorResponse(status, errors), violations);
  return method === 'HEAD' || body === undefined ? head : { ...head, body };
}

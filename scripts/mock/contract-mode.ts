import type { ErrorCode } from '../../generated/error-codes.ts';
import type { ByteStream } from '../../generated/handlers.ts';
import type { RequirementName } from '../../generated/requirements.ts';
import { operations } from '../../generated/routes.ts';
import { errorResponse } from './answer.ts';
import { andThen } from './awaitable.ts';
import { concatenate } from './bytes.ts';
import type { AnswerCall, Call } from './calls.ts';
import { citationsOf } from './citations.ts';
import { checkParameters, checkRequestBody, checkResponse, type Violation } from './contract.ts';
import type { WireResponse } from './exchange.ts';

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

const NO_BYTES = new Uint8Array();

/** The response header that says where an exchange left the description. */
export const VIOLATION_HEADER = 'Mock-Violation';

/**
 * Holds every exchange of a registry against the description: parameters, headers, statuses and JSON bodies. Bodies of
 * bytes are judged by their headers and never held back.
 */
export function underContract(answer: AnswerCall, mode: ContractMode, report: (violation: ReportedViolation) => void): AnswerCall {
  if (mode === 'off') return answer;
  const tell = ({ operationId, request: { method, target } }: Call, violations: readonly Violation[]): readonly ReportedViolation[] => {
    if (violations.length === 0) return NONE;
    return violations.map((violation) => {
      const reported = { ...violation, operationId, method, target, requirements: citationsOf(operationId, violation) };
      report(reported);
      return reported;
    });
  };
  const checkAnswer = createAnswerCheck();

  return (call) => {
    const { operationId, parameters, request } = call;
    const json = operations[operationId].requestBody?.binary === false;
    const ahead = json ? NONE : checkRequestBody(operationId, request.headers, undefined);
    const before = join(tell(call, checkParameters(parameters)), tell(call, ahead));
    if (mode === 'enforce' && before.length > 0) return refuse(400, before, request.method);

    const observed = json ? collected(call) : undefined;
    return andThen(answer(observed?.call ?? call), (response) => {
      // A JSON body that breaks its schema was refused by the registry itself, in any mode.
      const body = observed === undefined ? NONE : tell(call, checkRequestBody(operationId, request.headers, observed.bytes()));
      const after = tell(call, checkAnswer(call, response));
      if (mode === 'enforce' && after.length > 0) return refuse(500, after, request.method);
      return mark(response, join(join(before, body), after));
    });
  };
}

const NONE: readonly ReportedViolation[] = [];

/** Nearly always there is nothing to join. */
function join(first: readonly ReportedViolation[], second: readonly ReportedViolation[]): readonly ReportedViolation[] {
  if (first.length === 0) return second;
  return second.length === 0 ? first : [...first, ...second];
}

/** Checks answers. The bytes of a manifest never change, so they are parsed and judged once. */
function createAnswerCheck(): (call: Call, response: WireResponse) => readonly Violation[] {
  const judged = new WeakMap<Uint8Array, string>();
  return ({ operationId, request: { method } }, { status, headers: fields, body }) => {
    const headers = fieldsOf(fields);
    if (body === undefined) return checkResponse(operationId, method, { status, headers, body: NO_BYTES });
    if (!(body instanceof Uint8Array)) return checkResponse(operationId, method, { status, headers });
    const kind = `${operationId} ${status} ${headers.get('content-type')}`;
    if (judged.get(body) === kind) return checkResponse(operationId, method, { status, headers });
    const violations = checkResponse(operationId, method, { status, headers, body });
    if (violations.length === 0) judged.set(body, kind);
    return violations;
  };
}

/** A call whose body is kept as it is read. */
function collected(call: Call): { call: Call; bytes(): Uint8Array | undefined } {
  const chunks: Uint8Array[] = [];
  let whole = false;
  const body = async function* (): ByteStream {
    for await (const chunk of call.request.body) {
      chunks.push(chunk);
      yield chunk;
    }
    whole = true;
  };
  return { call: { ...call, request: { ...call.request, body: body() } }, bytes: () => (whole ? concatenate(chunks) : undefined) };
}

function fieldsOf(headers: WireResponse['headers']): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of headers) {
    const key = name.toLowerCase();
    const known = fields.get(key);
    fields.set(key, known === undefined ? value : `${known}, ${value}`);
  }
  return fields;
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

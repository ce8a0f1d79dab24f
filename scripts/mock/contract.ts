import { type OperationId, operations, type ValueType } from '../../generated/routes.ts';
import { type Validator, validators } from '../../generated/validators.js';
import { type RawParameters, readParameters } from './parameters.ts';
import { routeTo, splitTarget } from './routing.ts';
import { excerpt, expectation, readValue } from './values.ts';

/** A request and its answer as they went over the wire. Bodies that are streams of bytes may be left out. */
export interface ObservedExchange {
  readonly request: {
    readonly method: string;
    readonly target: string;
    /** By lower-case name. */
    readonly headers: ReadonlyMap<string, string>;
    readonly body?: Uint8Array;
  };
  readonly response: { readonly status: number; readonly headers: ReadonlyMap<string, string>; readonly body?: Uint8Array };
}

/** Where one side left the description. */
export interface Violation {
  readonly direction: 'request' | 'response';
  readonly operationId?: OperationId;
  /** Such as `query.n`, `header.location`, `status`, or a JSON pointer into the body: `body/errors/0/code`. */
  readonly place: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * Holds an exchange against the description with the generated validators: parameters, headers, status and JSON
 * bodies. Bodies of bytes are judged by their headers alone.
 */
export function checkExchange({ request, response }: ObservedExchange): { operationId?: OperationId; violations: Violation[] } {
  const { path, query } = splitTarget(request.target);
  const destination = routeTo(request.method, path);
  if (destination.kind !== 'operation') {
    const got = `${request.method} ${path}`;
    return { violations: [{ direction: 'request', place: 'path', expected: 'an operation of the description', got }] };
  }
  const { operationId } = destination;
  const violations = [
    ...checkParameters(operationId, { path: destination.path, query, headers: request.headers }),
    ...checkRequestBody(operationId, request.headers, request.body),
    ...checkResponse(operationId, request.method, response),
  ];
  return { operationId, violations: violations.map((violation) => ({ ...violation, operationId })) };
}

function checkParameters(operationId: OperationId, raw: RawParameters): Violation[] {
  return readParameters(operationId, raw).problems.map(({ parameter, expected, got }) => ({
    direction: 'request',
    place: `${parameter.in}.${parameter.name}`,
    expected,
    got: excerpt(got ?? 'none'),
  }));
}

function checkRequestBody(operationId: OperationId, headers: ReadonlyMap<string, string>, body: Uint8Array | undefined): Violation[] {
  const info = operations[operationId].requestBody;
  if (info === undefined || info.binary || body === undefined) return [];
  return checkBody('request', headers, body, info.mediaTypes, validators[operationId].body);
}

function checkResponse(operationId: OperationId, method: string, { status, headers, body }: ObservedExchange['response']): Violation[] {
  const { responses } = operations[operationId];
  const key = String(status) in responses ? String(status) : `${Math.floor(status / 100)}XX`;
  const info = responses[key];
  const validator = validators[operationId].responses[key];
  if (info === undefined || validator === undefined) {
    return [{ direction: 'response', place: 'status', expected: Object.keys(responses).join(', '), got: String(status) }];
  }
  const wrongHeaders = Object.entries(info.headers).flatMap(([name, { type, required }]): Violation[] => {
    const place = `header.${name.toLowerCase()}`;
    const texts = present(headers.get(name.toLowerCase()));
    if (texts.length === 0) return required ? [{ direction: 'response', place, expected: 'a value', got: 'none' }] : [];
    return checkValue('response', place, type, texts, validator.headers[name]);
  });
  const binary = info.mediaTypes.length > 0 && Object.keys(validator.bodies).length === 0;
  if (method === 'HEAD' || body === undefined || binary) return wrongHeaders;
  if (info.mediaTypes.length === 0) {
    return body.byteLength === 0
      ? wrongHeaders
      : [...wrongHeaders, { direction: 'response', place: 'body', expected: 'no body', got: `${body.byteLength} bytes` }];
  }
  return [...wrongHeaders, ...checkBody('response', headers, body, info.mediaTypes, validator.bodies)];
}

function checkValue(
  direction: Violation['direction'],
  place: string,
  type: ValueType,
  texts: readonly string[],
  validate: Validator | undefined,
): Violation[] {
  const value = readValue(type, texts);
  const got = excerpt(texts.join(', '));
  if (value === undefined) return [{ direction, place, expected: type, got }];
  if (validate?.(value) !== false) return [];
  return (validate.errors ?? []).map((error) => ({ direction, place, expected: expectation(error), got }));
}

function checkBody(
  direction: Violation['direction'],
  headers: ReadonlyMap<string, string>,
  body: Uint8Array,
  mediaTypes: readonly string[],
  bodies: Readonly<Record<string, Validator>>,
): Violation[] {
  const mediaType = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? 'none';
  const validate = bodies[mediaType];
  if (validate === undefined) return [{ direction, place: 'header.content-type', expected: mediaTypes.join(', '), got: mediaType }];
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return [{ direction, place: 'body', expected: 'JSON in UTF-8', got: `${body.byteLength} bytes that are not` }];
  }
  if (validate(value)) return [];
  return (validate.errors ?? []).map((error) => ({
    direction,
    place: `body${error.instancePath}`,
    expected: expectation(error),
    got: excerpt(JSON.stringify(memberAt(value, error.instancePath)) ?? 'nothing'),
  }));
}

/** What a JSON pointer finds. */
function memberAt(value: unknown, pointer: string): unknown {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  return tokens.reduce<unknown>((inner, token) => (inner as Record<string, unknown> | undefined)?.[token], value);
}

function present(text: string | undefined): string[] {
  return text === undefined ? [] : [text];
}

import { type OperationId, operations, type ValueType } from '../../generated/routes.ts';
import { type Validator, validators } from '../../generated/validators.js';
import { mediaTypeOf, parseJson } from './body.ts';
import { type ParameterProblem, type Parameters, readParameters } from './parameters.ts';
import { type NoOperation, routeTo } from './routing.ts';
import { splitTarget } from './target.ts';
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
  /**
   * Such as `query.n`, `header.location`, `status`, or a JSON pointer into the body: `body/errors/0/code`. It is `path` or
   * `method` where a request is for no operation.
   */
  readonly place: string;
  readonly expected: string;
  readonly got: string;
}

const NONE: readonly Violation[] = [];

/**
 * Holds an exchange against the description with the generated validators: parameters, headers, status and JSON
 * bodies. Bodies of bytes are judged by their headers alone.
 */
export function checkExchange({ request, response }: ObservedExchange): { operationId?: OperationId; violations: Violation[] } {
  const { path, query } = splitTarget(request.target);
  const destination = routeTo(request.method, path);
  if (destination.kind !== 'operation') return { violations: [...checkRoute(destination, request.method, path)] };
  const { operationId } = destination;
  const violations = [
    ...checkParameters(readParameters(operationId, { path: destination.path, query, headers: request.headers })),
    ...checkRequestBody(operationId, request.headers, request.body),
    ...checkResponse(operationId, request.method, response),
  ];
  return { operationId, violations: violations.map((violation) => ({ ...violation, operationId })) };
}

/** Every path of the API begins like that. */
const BASE = operations.checkSupport.path;

/**
 * What is wrong with a request for no operation. What lies outside of the API leaves nothing, and neither does what the
 * decision on its scope keeps out: clients look for that, and learn that it is not there.
 */
export function checkRoute(destination: NoOperation, method: string, path: string): readonly Violation[] {
  if (destination.kind === 'wrong-method') {
    return [{ direction: 'request', place: 'method', expected: destination.allowed.join(', '), got: excerpt(method) }];
  }
  if (destination.refused !== undefined || !path.startsWith(BASE)) return NONE;
  return [{ direction: 'request', place: 'path', expected: 'a path of the description', got: excerpt(path) }];
}

/** What is wrong with the parameters and header fields of a request. */
export function checkParameters({ problems }: Parameters): readonly Violation[] {
  if (problems.length === 0) return NONE;
  return problems.map((problem) => ({
    direction: 'request',
    place: placeOf(problem),
    expected: problem.expected,
    got: excerpt(problem.got ?? 'none'),
  }));
}

/** The place of a parameter in a violation. */
export function placeOf({ parameter: { in: kind, name } }: Pick<ParameterProblem, 'parameter'>): string {
  return `${kind}.${kind === 'header' ? name.toLowerCase() : name}`;
}

/** What is wrong with the body of a request, as far as it was observed. */
export function checkRequestBody(
  operationId: OperationId,
  headers: ReadonlyMap<string, string>,
  body: Uint8Array | undefined,
): readonly Violation[] {
  const info = operations[operationId].requestBody;
  if (info?.binary) return checkUploadType(operationId, headers, (body?.byteLength ?? announcedLength(headers)) !== 0);
  if (body === undefined) return NONE;
  return info === undefined
    ? unexpectedBody('request', body.byteLength)
    : checkBody('request', headers, body, info.mediaTypes, validators[operationId].body);
}

/** What is wrong with the body of a request by its header fields alone, before it is read. Those of JSON are judged later. */
export function checkAnnouncedBody(operationId: OperationId, headers: ReadonlyMap<string, string>): readonly Violation[] {
  const info = operations[operationId].requestBody;
  if (info === undefined) return unexpectedBody('request', announcedLength(headers));
  return info.binary ? checkUploadType(operationId, headers, announcedLength(headers) !== 0) : NONE;
}

/** Uploads are sent without a media type too, and a request without bytes says nothing by its type. */
function checkUploadType(operationId: OperationId, headers: ReadonlyMap<string, string>, hasBytes: boolean): readonly Violation[] {
  const { mediaTypes = [] } = operations[operationId].requestBody ?? {};
  const mediaType = mediaTypeOf(headers.get('content-type'));
  if (!hasBytes || mediaType === undefined || mediaTypes.includes(mediaType)) return NONE;
  return [{ direction: 'request', place: 'header.content-type', expected: mediaTypes.join(', '), got: mediaType }];
}

/** How many bytes the header fields announce, where they say how many (RFC 9112, section 6.3). */
function announcedLength(headers: ReadonlyMap<string, string>): number | 'some' {
  const length = Number(headers.get('content-length') ?? 0);
  return headers.has('transfer-encoding') || !(length >= 0) ? 'some' : length;
}

/** What is wrong with an answer: its status, header fields and JSON body. */
export function checkResponse(
  operationId: OperationId,
  method: string,
  { status, headers, body }: ObservedExchange['response'],
): readonly Violation[] {
  const described = describedResponse(operationId, status);
  if (described === undefined) {
    const expected = Object.keys(operations[operationId].responses).join(', ');
    return [{ direction: 'response', place: 'status', expected, got: String(status) }];
  }
  const violations: Violation[] = [];
  for (const { field, type, required, validate } of described.headers) {
    const text = headers.get(field);
    const place = `header.${field}`;
    if (text !== undefined) violations.push(...checkValue('response', place, type, [text], validate));
    else if (required) violations.push({ direction: 'response', place, expected: 'a value', got: 'none' });
  }
  violations.push(...checkResponseBody(method, headers, body, described));
  return violations;
}

/** A response as it is described, with what is needed to check one. */
interface DescribedResponse {
  readonly headers: readonly {
    readonly field: string;
    readonly type: ValueType;
    readonly required: boolean;
    readonly validate?: Validator;
  }[];
  readonly mediaTypes: readonly string[];
  /** By media type. Bodies of bytes have none. */
  readonly bodies: Readonly<Record<string, Validator>>;
}

const describedResponses = new Map<OperationId, Map<number, DescribedResponse>>();

/** What the description says of a status, perhaps with all others of its class. It is looked up once. */
function describedResponse(operationId: OperationId, status: number): DescribedResponse | undefined {
  const known = describedResponses.get(operationId)?.get(status);
  if (known !== undefined) return known;
  const { responses } = operations[operationId];
  const key = Object.hasOwn(responses, String(status)) ? String(status) : `${Math.floor(status / 100)}XX`;
  const info = responses[key];
  const validator = validators[operationId].responses[key];
  if (info === undefined || validator === undefined) return undefined;
  const headers = Object.entries(info.headers).map(([name, { type, required }]) => {
    const validate = validator.headers[name];
    return { field: name.toLowerCase(), type, required, ...(validate === undefined ? {} : { validate }) };
  });
  const described = { headers, mediaTypes: info.mediaTypes, bodies: validator.bodies };
  const ofOperation = describedResponses.get(operationId) ?? new Map<number, DescribedResponse>();
  describedResponses.set(operationId, ofOperation.set(status, described));
  return described;
}

function checkResponseBody(
  method: string,
  headers: ReadonlyMap<string, string>,
  body: Uint8Array | undefined,
  { mediaTypes, bodies }: DescribedResponse,
): readonly Violation[] {
  if (body === undefined) return NONE;
  if (method === 'HEAD' || mediaTypes.length === 0) return unexpectedBody('response', body.byteLength);
  const binary = Object.keys(bodies).length === 0;
  return binary ? NONE : checkBody('response', headers, body, mediaTypes, bodies);
}

function unexpectedBody(direction: Violation['direction'], length: number | 'some'): readonly Violation[] {
  return length === 0 ? NONE : [{ direction, place: 'body', expected: 'no body', got: `${length} bytes` }];
}

function checkValue(
  direction: Violation['direction'],
  place: string,
  type: ValueType,
  texts: readonly string[],
  validate: Validator | undefined,
): readonly Violation[] {
  const value = readValue(type, texts);
  if (value !== undefined && validate?.(value) !== false) return NONE;
  const got = excerpt(texts.join(', '));
  if (value === undefined || validate === undefined) return [{ direction, place, expected: type, got }];
  return (validate.errors ?? []).map((error) => ({ direction, place, expected: expectation(error), got }));
}

function checkBody(
  direction: Violation['direction'],
  headers: ReadonlyMap<string, string>,
  body: Uint8Array,
  mediaTypes: readonly string[],
  bodies: Readonly<Record<string, Validator>>,
): readonly Violation[] {
  const mediaType = mediaTypeOf(headers.get('content-type')) ?? 'none';
  const validate = Object.hasOwn(bodies, mediaType) ? bodies[mediaType] : undefined;
  if (validate === undefined) return [{ direction, place: 'header.content-type', expected: mediaTypes.join(', '), got: mediaType }];
  let value: unknown;
  try {
    value = parseJson(body);
  } catch {
    return [{ direction, place: 'body', expected: 'JSON in UTF-8', got: `${body.byteLength} bytes that are not` }];
  }
  if (validate(value)) return NONE;
  return (validate.errors ?? []).map((error) => ({
    direction,
    place: `body${error.instancePath}`,
    expected: expectation(error),
    got: describe(memberAt(value, error.instancePath)),
  }));
}

/** What came, in a few words. What holds other values is only named: it may be nested deeper than can be written out. */
function describe(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'an array';
  return value !== null && typeof value === 'object' ? 'an object' : excerpt(JSON.stringify(value));
}

/** What a JSON pointer finds. */
function memberAt(value: unknown, pointer: string): unknown {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  return tokens.reduce<unknown>((inner, token) => (inner as Record<string, unknown> | undefined)?.[token], value);
}

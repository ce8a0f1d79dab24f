import type { ErrorCode } from '../../generated/error-codes.ts';
import { type OperationId, operations, type ParameterInfo } from '../../generated/routes.ts';
import { type Validator, validators } from '../../generated/validators.js';
import { decodePercent, expectation, readQuery, readValue, type Value } from './values.ts';

export interface RawParameters {
  /** Still percent-encoded. */
  readonly path: Readonly<Record<string, string>>;
  /** What stands behind the question mark. */
  readonly query: string;
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>;
}

/** The parameters of a request as the description declares them. Values that break their schema are left out. */
export interface Parameters {
  readonly path: Readonly<Record<string, Value>>;
  readonly query: Readonly<Record<string, Value>>;
  readonly headers: Readonly<Record<string, Value>>;
  /** Query parameters that are not declared. */
  readonly undeclared: ReadonlyMap<string, string>;
  readonly problems: readonly ParameterProblem[];
}

/** A parameter that is missing or breaks its schema. */
export interface ParameterProblem {
  readonly parameter: ParameterInfo;
  readonly expected: string;
  /** What was sent, if anything. */
  readonly got: string | undefined;
}

/** The code with which a parameter is refused. */
export function errorCodeOf({ parameter: { name, errorCode = 'UNSUPPORTED' }, got }: ParameterProblem): ErrorCode {
  // A reference with a colon can only be meant as a digest.
  return name === 'reference' && got?.includes(':') ? 'DIGEST_INVALID' : errorCode;
}

/** A parameter with what is needed to read it. */
interface Reading {
  readonly parameter: ParameterInfo;
  /** The name under which a request has it. */
  readonly field: string;
  readonly validate: Validator | undefined;
}

/** How the parameters of each operation are read: looked up once, since every request needs it. */
const READINGS = Object.fromEntries(
  Object.entries(operations).map(([operationId, { parameters }]) => [
    operationId,
    parameters.map((parameter) => ({
      parameter,
      field: parameter.in === 'header' ? parameter.name.toLowerCase() : parameter.name,
      validate: validators[operationId as OperationId][parameter.in][parameter.name],
    })),
  ]),
) as unknown as Readonly<Record<OperationId, readonly Reading[]>>;

const NONE_UNDECLARED: ReadonlyMap<string, string> = new Map();
const NO_PROBLEMS: readonly ParameterProblem[] = [];

/** Reads and checks the parameters of a request. */
export function readParameters(operationId: OperationId, raw: RawParameters): Parameters {
  const query = readQuery(raw.query);
  const values: Record<ParameterInfo['in'], Record<string, Value>> = { path: {}, query: {}, header: {} };
  const problems: ParameterProblem[] = [];
  for (const reading of READINGS[operationId]) {
    const { parameter } = reading;
    const given = givenTexts(reading, raw, query);
    if (given === undefined) {
      if (parameter.required) problems.push({ parameter, expected: 'a value', got: undefined });
      continue;
    }
    const read = readParameter(reading, given);
    if (typeof read === 'object' && 'expected' in read) problems.push({ parameter, expected: read.expected, got: given.join(', ') });
    else values[parameter.in][parameter.name] = read;
  }
  return {
    path: values.path,
    query: values.query,
    headers: values.header,
    undeclared: query.size === 0 ? NONE_UNDECLARED : undeclaredOf(operationId, query),
    problems: problems.length === 0 ? NO_PROBLEMS : problems,
  };
}

function undeclaredOf(operationId: OperationId, query: ReadonlyMap<string, readonly string[]>): Map<string, string> {
  const isDeclared = (name: string) => operations[operationId].parameters.some((known) => known.in === 'query' && known.name === name);
  return new Map([...query].filter(([name]) => !isDeclared(name)).map(([name, [value = '']]) => [name, value]));
}

/** The texts a request gives for a parameter, or `undefined` where it does not. */
function givenTexts(
  { parameter, field }: Reading,
  { path, headers }: RawParameters,
  query: ReadonlyMap<string, readonly string[]>,
): readonly string[] | undefined {
  if (parameter.in === 'query') return query.get(field);
  const text = parameter.in === 'path' ? path[field] : headers.get(field);
  return text === undefined ? undefined : [text];
}

function readParameter({ parameter, validate }: Reading, given: readonly string[]): Value | { expected: string } {
  if (parameter.multiSegment && given.some((text) => /%2f/i.test(text)))
    return { expected: 'slashes that are sent as slashes, not as %2F' };
  if (parameter.type !== 'array' && given.length > 1) return { expected: 'one value' };
  const value = readValue(parameter.type, parameter.in === 'path' ? given.map(decodePercent) : given);
  if (value === undefined) return { expected: 'a whole number' };
  if (validate === undefined || validate(value)) return value;
  const [error] = validate.errors ?? [];
  return { expected: error === undefined ? 'a valid value' : expectation(error) };
}

import { type OperationId, operations, type ParameterInfo } from '../../generated/routes.ts';
import { validators } from '../../generated/validators.js';
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

/** Reads and checks the parameters of a request. */
export function readParameters(operationId: OperationId, raw: RawParameters): Parameters {
  const declared = operations[operationId].parameters;
  const query = readQuery(raw.query);
  const values: Record<ParameterInfo['in'], Record<string, Value>> = { path: {}, query: {}, header: {} };
  const problems: ParameterProblem[] = [];
  for (const parameter of declared) {
    const given = givenTexts(parameter, raw, query);
    const read = readParameter(operationId, parameter, given);
    if (typeof read === 'object' && 'expected' in read) problems.push({ parameter, expected: read.expected, got: given?.join(', ') });
    else if (read !== undefined) values[parameter.in][parameter.name] = read;
  }
  const known = new Set(declared.filter(({ in: place }) => place === 'query').map(({ name }) => name));
  const undeclared = new Map([...query].filter(([name]) => !known.has(name)).map(([name, [value = '']]) => [name, value]));
  return { path: values.path, query: values.query, headers: values.header, undeclared, problems };
}

/** The texts a request gives for a parameter, or `undefined` where it does not. */
function givenTexts(parameter: ParameterInfo, raw: RawParameters, query: ReadonlyMap<string, string[]>): readonly string[] | undefined {
  if (parameter.in === 'query') return query.get(parameter.name);
  const text = parameter.in === 'path' ? raw.path[parameter.name] : raw.headers.get(parameter.name.toLowerCase());
  return text === undefined ? undefined : [text];
}

function readParameter(
  operationId: OperationId,
  parameter: ParameterInfo,
  given: readonly string[] | undefined,
): Value | { expected: string } | undefined {
  if (given === undefined) return parameter.required ? { expected: 'a value' } : undefined;
  if (parameter.multiSegment && given.some((text) => /%2f/i.test(text)))
    return { expected: 'slashes that are sent as slashes, not as %2F' };
  if (parameter.type !== 'array' && given.length > 1) return { expected: 'one value' };
  const value = readValue(parameter.type, parameter.in === 'path' ? given.map(decodePercent) : given);
  if (value === undefined) return { expected: 'a whole number' };
  const validate = validators[operationId][parameter.in][parameter.name];
  if (validate === undefined || validate(value)) return value;
  const [error] = validate.errors ?? [];
  return { expected: error === undefined ? 'a valid value' : expectation(error) };
}

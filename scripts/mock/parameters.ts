import type { ErrorCode } from '../../generated/error-codes.ts';
import type { ErrorEntry } from '../../generated/handlers.ts';
import { type OperationId, operations, type ParameterInfo } from '../../generated/routes.ts';
import { validators } from '../../generated/validators.js';
import { expectation, readQuery, readValue, tryDecode, type Value } from './values.ts';

/** The parameters of a request, read and checked against the description. */
export interface Parameters {
  readonly path: Readonly<Record<string, Value>>;
  readonly query: Readonly<Record<string, Value>>;
  readonly headers: Readonly<Record<string, Value>>;
  readonly undeclared: ReadonlyMap<string, string>;
}

export interface RawParameters {
  /** Still percent-encoded. */
  readonly path: Readonly<Record<string, string>>;
  /** What stands behind the question mark. */
  readonly query: string;
  readonly headers: ReadonlyMap<string, string>;
}

/**
 * Reads the parameters of a request as the description declares them. A value that breaks its schema is an error,
 * or is left out where its parameter has no error code.
 */
export function readParameters(operationId: OperationId, raw: RawParameters): Parameters | { readonly errors: [ErrorEntry<ErrorCode>] } {
  const declared = operations[operationId].parameters;
  const query = tryDecode(() => readQuery(raw.query));
  if (query === undefined)
    return invalid(
      declared.find(({ in: place }) => place === 'query'),
      raw.query,
      'percent-encoding that can be decoded',
    );

  const values: Record<'path' | 'query' | 'header', Record<string, Value>> = { path: {}, query: {}, header: {} };
  for (const parameter of declared) {
    const given = givenValues(parameter, raw, query);
    if (given.length === 0) {
      if (parameter.required) return invalid(parameter, undefined, 'a value');
      continue;
    }
    const [text = ''] = given;
    if (parameter.multiSegment && /%2f/i.test(raw.path[parameter.name] ?? ''))
      return invalid(parameter, text, 'slashes that are sent as slashes, not as %2F');
    const value = readValue(parameter.type, given);
    const validate = validators[operationId][parameter.in][parameter.name];
    if (value !== undefined && validate?.(value) !== false) values[parameter.in][parameter.name] = value;
    else if (parameter.errorCode !== undefined || parameter.required)
      return invalid(parameter, text, expectation(value === undefined ? undefined : validate?.errors?.[0]));
  }

  const known = new Set(declared.filter(({ in: place }) => place === 'query').map(({ name }) => name));
  const undeclared = new Map([...query].filter(([name]) => !known.has(name)).map(([name, [value = '']]) => [name, value]));
  return { path: values.path, query: values.query, headers: values.header, undeclared };
}

function givenValues(parameter: ParameterInfo, raw: RawParameters, query: ReadonlyMap<string, readonly string[]>): readonly string[] {
  switch (parameter.in) {
    case 'path': {
      const text = raw.path[parameter.name] ?? '';
      return [tryDecode(() => decodeURIComponent(text)) ?? text];
    }
    case 'query':
      return query.get(parameter.name) ?? [];
    case 'header': {
      const text = raw.headers.get(parameter.name.toLowerCase());
      return text === undefined ? [] : [text];
    }
  }
}

function invalid(parameter: ParameterInfo | undefined, text: string | undefined, expected: string): { errors: [ErrorEntry<ErrorCode>] } {
  const { name = 'query', in: place = 'query', errorCode = 'UNSUPPORTED' } = parameter ?? {};
  // A reference with a colon can only be meant as a digest.
  const code = name === 'reference' && text?.includes(':') ? 'DIGEST_INVALID' : errorCode;
  const came = text === undefined ? 'it is missing' : `it is ${JSON.stringify(text.slice(0, 200))}`;
  return {
    errors: [
      {
        code,
        message: `The ${place} parameter ${name}: expected ${expected}, but ${came}.`,
        detail: { parameter: name, in: place, value: text?.slice(0, 200) ?? null },
      },
    ],
  };
}

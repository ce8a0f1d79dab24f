import { type OperationId, operations, type ParameterInfo } from '../../../generated/routes.ts';
import { encode } from '../../../scripts/flows/encode.ts';
import type { TryOperation } from '../data.ts';

/** The values of an operation's parameters by name, and the URL to follow where it follows one. */
export interface Values {
  readonly parameters: ReadonlyMap<string, string>;
  readonly location: string;
}

/** The parameters a reader fills: where a URL is followed, what is in its path is the registry's. */
export function parametersOf({ id, follows }: TryOperation): readonly ParameterInfo[] {
  return operations[id as OperationId].parameters.filter((parameter) => !(follows && parameter.in === 'path') && !isCounted(parameter));
}

/** The length of the body is counted, never asked for. */
const isCounted = ({ in: place, name }: ParameterInfo): boolean => place === 'header' && name === LENGTH;

const LENGTH = 'Content-Length';

/**
 * The request target: slashes of names and colons of digests are sent as they are, and a URL to follow stays as it came.
 * A parameter without a value is left out; one that is an array has its values between commas.
 */
export function composeTarget(operation: TryOperation, { parameters, location }: Values): string {
  const info = operations[operation.id as OperationId];
  if (operation.follows && location === '') return '';
  const filled = operation.follows
    ? location
    : info.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encode(parameters.get(name) ?? ''));
  const query = parametersOf(operation)
    .filter(({ in: place }) => place === 'query')
    .flatMap(({ name, type }) => {
      const value = parameters.get(name) ?? '';
      const values = type === 'array' ? value.split(/\s*,\s*/) : [value];
      return values.filter((item) => item !== '').map((item) => `${encode(name)}=${encode(item)}`);
    });
  return query.length === 0 ? filled : `${filled}${filled.includes('?') ? '&' : '?'}${query.join('&')}`;
}

/** The header lines an operation is sent with. */
export function composeHeaders(operation: TryOperation, { parameters }: Values, host: string): string {
  const fields = parametersOf(operation)
    .filter(({ in: place }) => place === 'header')
    .flatMap(({ name }) => (parameters.get(name) ? [`${name}: ${parameters.get(name)}`] : []));
  return [`Host: ${host}`, ...operation.accept.map((mediaType) => `Accept: ${mediaType}`), ...fields].join('\n');
}

/** What the body says in the header lines: its type, if any, and its length where a body may be sent. */
export function withBody(
  lines: string,
  operation: TryOperation,
  body: { readonly size: number; readonly mediaType?: string } | undefined,
): string {
  const { requestBody, parameters } = operations[operation.id as OperationId];
  const counts = body !== undefined || requestBody !== undefined || parameters.some(isCounted);
  const typed = withLine(lines, 'Content-Type', body?.mediaType ?? '');
  return withLine(typed, LENGTH, counts ? String(body?.size ?? 0) : '');
}

/** Header lines in which one field has a value, where it stood or else at the end, or is gone. */
export function withLine(lines: string, name: string, value: string): string {
  const all = lines === '' ? [] : lines.split('\n');
  const place = all.findIndex((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  const written = value === '' ? [] : [`${name}: ${value}`];
  return (place < 0 ? [...all, ...written] : all.toSpliced(place, 1, ...written)).join('\n');
}

/** Header lines as fields. Lines without a colon are passed over. */
export function readLines(lines: string): [string, string][] {
  return lines.split('\n').flatMap((line): [string, string][] => {
    const mark = line.indexOf(':');
    return mark < 1 ? [] : [[line.slice(0, mark).trim(), line.slice(mark + 1).trim()]];
  });
}

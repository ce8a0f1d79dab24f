import type { ValueType } from '../../generated/routes.ts';
import type { ValidationError } from '../../generated/validators.js';

/** A parameter or header as its description types it. */
export type Value = string | number | readonly string[];

/** The parameters of a query, decoded. A `+` is a plus, since media types hold it. Throws URIError for a bad escape. */
export function readQuery(query: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const mark = pair.indexOf('=');
    const name = decodeURIComponent(mark < 0 ? pair : pair.slice(0, mark));
    const value = mark < 0 ? '' : decodeURIComponent(pair.slice(mark + 1));
    values.set(name, [...(values.get(name) ?? []), value]);
  }
  return values;
}

/** Reads text as the description types it; `undefined` where that cannot be done. */
export function readValue(type: ValueType, given: readonly string[]): Value | undefined {
  const [text = ''] = given;
  if (type === 'array') return given.flatMap((item) => item.split(/\s*,\s*/));
  if (type === 'integer') return /^-?\d+$/.test(text) && Number.isSafeInteger(Number(text)) ? Number(text) : undefined;
  return text;
}

/** What a validator expected, in words; without an error the value could not even be read. */
export function expectation(error: ValidationError | undefined): string {
  if (error === undefined) return 'a whole number';
  const { keyword, message, params } = error;
  if (keyword === 'pattern') return `a value that matches ${String(params.pattern)}`;
  if (keyword === 'enum') return `one of ${JSON.stringify(params.allowedValues)}`;
  if (keyword === 'const') return JSON.stringify(params.allowedValue);
  return message ?? 'a valid value';
}

/** What decoding gives, or `undefined` where the text cannot be decoded. */
export function tryDecode<Result>(decode: () => Result): Result | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}

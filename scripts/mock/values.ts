import type { ValueType } from '../../generated/routes.ts';
import type { ValidationError } from '../../generated/validators.js';

/** A parameter or header as its description types it. */
export type Value = string | number | readonly string[];

/** Undoes percent-encoding; text that cannot be decoded stays as it is, and its grammar will refuse it. */
export function decodePercent(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const EMPTY_QUERY: ReadonlyMap<string, readonly string[]> = new Map();

/** The parameters of a query, decoded. A `+` is a plus, since media types hold it. */
export function readQuery(query: string): ReadonlyMap<string, readonly string[]> {
  if (query === '') return EMPTY_QUERY;
  const values = new Map<string, readonly string[]>();
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const mark = pair.indexOf('=');
    const name = decodePercent(mark < 0 ? pair : pair.slice(0, mark));
    const value = mark < 0 ? '' : decodePercent(pair.slice(mark + 1));
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

/** What a validator expected, in words. */
export function expectation({ keyword, message, params }: ValidationError): string {
  if (keyword === 'pattern') return `a value that matches ${String(params.pattern)}`;
  if (keyword === 'enum') return `one of ${JSON.stringify(params.allowedValues)}`;
  if (keyword === 'const') return JSON.stringify(params.allowedValue);
  return message === undefined ? 'a valid value' : `a value that ${message}`;
}

/** At most 200 characters of something a client sent. */
export function excerpt(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}

import type { Json } from '../model/model.ts';

/** A value as a message shows it: its JSON, or `nothing`, cut where it is long. */
export function show(value: Json | undefined): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** Names as a message lists them. */
export function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}

/** One or more whole sentences: a capital or code at the start, a full stop at the end. */
export function isSentences(value: Json | undefined): boolean {
  return typeof value === 'string' && /^[\p{Lu}`][\s\S]*\.$/u.test(value.trim());
}

/** One line that starts with a capital and ends with a full stop. */
export function isPhrase(value: Json | undefined): boolean {
  return typeof value === 'string' && /^\p{Lu}.*\.$/u.test(value.trim());
}

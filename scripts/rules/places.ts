import type { Document, Json } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { fromPointer } from '../model/pointer.ts';

/** What stands at a JSON pointer; nothing where it points beyond. */
export function valueAt(document: Document, pointer: string): Json | undefined {
  return fromPointer(pointer).reduce<Json | undefined>(
    (value, key) => (Array.isArray(value) ? value[Number(key)] : object(value)[key]),
    document,
  );
}

/** The pointer to what a reference stands for; the same pointer where there is no reference. */
export function definitionOf(document: Document, pointer: string): string {
  const reference = object(valueAt(document, pointer)).$ref;
  return typeof reference === 'string' ? definitionOf(document, reference.replace(/^#/, '')) : pointer;
}

/** The names of a path template's variables, and the template with them left blank. */
export function templateOf(path: string): { readonly variables: readonly string[]; readonly shape: string } {
  return { variables: [...path.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name), shape: path.replace(/\{[^}]*\}/g, '{}') };
}

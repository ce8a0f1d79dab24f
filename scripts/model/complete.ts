import type { Document, ErrorCode, Example, Json, JsonObject, Requirement } from './model.ts';
import { object } from './operations.ts';

/** What the other files of `spec/` add to the bundled description. */
export interface Additions {
  readonly errors: readonly ErrorCode[];
  readonly examples: readonly Example[];
  readonly requirements: readonly Requirement[];
}

/**
 * Writes into the document what is stated elsewhere, so that it is stated once: the example files in place of their
 * `externalValue`, the list of error codes, and each operation's requirement names. Keys are sorted, except where
 * their order is for people (paths, properties).
 */
export function complete(document: Document, additions: Additions): Document {
  const completed = inlineExamples(document, new Map(additions.examples.map((example) => [example.file, example.value])));
  const schemas = object(object(object(completed).components).schemas);
  object(schemas.ErrorCode).enum = additions.errors.map((error) => error.code);
  for (const item of Object.values(object(object(completed).paths))) {
    for (const operation of Object.values(object(item))) {
      const id = object(operation).operationId;
      if (typeof id !== 'string') continue;
      const names = additions.requirements.filter((requirement) => requirement.operations.includes(id)).map(({ name }) => name);
      if (names.length > 0) object(operation)['x-oci-requirements'] = names;
    }
  }
  return object(completed);
}

function inlineExamples(value: Json, examples: ReadonlyMap<string, Json>): Json {
  if (Array.isArray(value)) return value.map((item) => inlineExamples(item, examples));
  if (value === null || typeof value !== 'object') return value;
  const { externalValue, ...rest } = value;
  if (typeof externalValue === 'string') {
    const example = examples.get(externalValue.replace(/^(?:\.\.\/)+/, ''));
    // A missing file stays as it is: the rule `example-exists` reports it with its place.
    return example === undefined ? value : { ...rest, value: example };
  }
  return mapValues(value, (member) => inlineExamples(member, examples));
}

function mapValues(value: JsonObject, change: (member: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member)]));
}

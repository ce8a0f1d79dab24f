import type { Document, JsonObject, Operation } from './model.ts';
import { object, resolve } from './operations.ts';

/**
 * The media types a client lists in `Accept`: those of the successful documents of an operation. Answers to HEAD name
 * theirs in a header; plain bytes need no choice.
 */
export function acceptedTypes(document: Document, operation: Operation): string[] {
  const types = operation.responses
    .filter(({ status }) => status.startsWith('2'))
    .flatMap((response) => [
      ...response.contents.filter(({ binary }) => !binary).map(({ mediaType }) => mediaType),
      ...response.headers.filter(({ name }) => name === 'Content-Type').flatMap(({ schema }) => constants(document, schema)),
    ]);
  return [...new Set(types)];
}

function constants(document: Document, schema: JsonObject): string[] {
  const target = object(resolve(document, schema));
  const values = [target.const, ...(Array.isArray(target.oneOf) ? target.oneOf.map((part) => object(part).const) : [])];
  return values.filter((value) => typeof value === 'string');
}

import type { Document } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { contentsOf, headersOf } from './bodies.ts';

/**
 * A copy of a description that Prism's mock server can serve. It ends on a header whose example is a list, so such a
 * header becomes the text of that list. And it takes all `+json` media types for the first one, so where a body may
 * have several, each of them accepts the schemas of all.
 */
export function asExamplesMock(document: Document): Document {
  const copy = structuredClone(document);
  for (const header of headersOf(copy)) {
    if (!Array.isArray(header.example)) continue;
    header.schema = { type: 'string' };
    header.example = header.example.join(', ');
  }
  for (const contents of contentsOf(copy)) {
    const alike = Object.entries(contents).flatMap(([mediaType, content]) => (/[/+]json$/.test(mediaType) ? [object(content)] : []));
    const schemas = alike.flatMap(({ schema }) => (schema === undefined ? [] : [schema]));
    if (alike.length > 1) for (const content of alike) content.schema = { anyOf: schemas };
  }
  return copy;
}

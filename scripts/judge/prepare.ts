import type { Document } from '../model/model.ts';
import { object, resolve } from '../model/operations.ts';
import { contentsOf } from './bodies.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/**
 * A copy of the description for Prism's library, which changes what it is given. Bodies that are bytes lose their
 * schema there, because Prism would hold the bytes against `type: string`.
 *
 * @throws Error where the dialect of the schemas is not 2020-12: with the dialect of OpenAPI Prism checks no schema at
 * all, and without one it reads them as draft-07.
 */
export function prepareForPrism(document: Document): Document {
  if (document.jsonSchemaDialect !== DIALECT)
    throw new Error(`expected jsonSchemaDialect ${DIALECT}, came ${String(document.jsonSchemaDialect)}: Prism would misread the schemas`);
  const copy = structuredClone(document);
  for (const content of contentsOf(copy).flatMap((contents) => Object.values(contents).map(object))) {
    if (object(resolve(document, content.schema)).format === 'binary') delete content.schema;
  }
  return copy;
}

import SwaggerParser from '@apidevtools/swagger-parser';
import type { Document } from './model.ts';

/**
 * Resolves the files of the description into one document whose references are all `#/components/...`.
 * The only file that knows swagger-parser. Its structural check runs on a copy, because it changes what it is given.
 *
 * @param file Path of the root document.
 */
export async function bundle(file: string): Promise<Document> {
  const document = await SwaggerParser.bundle(file);
  await SwaggerParser.validate(structuredClone(document));
  // The bundle shares objects between places; a plain copy does not, and is safe to complete.
  return JSON.parse(JSON.stringify(document)) as Document;
}

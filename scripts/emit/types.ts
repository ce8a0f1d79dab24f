import openapiTS, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import type { Model } from '../model/model.ts';
import type { GeneratedFile } from './file.ts';
import { codeFile } from './file.ts';

const BINARY = 'BinaryContent';

/**
 * TypeScript types of the description, by openapi-typescript; the only file that knows it. Binary bodies, which it
 * would type as strings, become byte containers.
 */
export async function emitTypes(model: Model): Promise<GeneratedFile[]> {
  const nodes = await openapiTS(structuredClone(model.document) as never, {
    alphabetize: false,
    inject: `/** Bytes of a body. */\nexport type ${BINARY} = Blob | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;`,
    transform: (schema) => (schema.format === 'binary' ? ts.factory.createTypeReferenceNode(BINARY) : undefined),
  });
  return [codeFile('types.ts', astToString(nodes))];
}

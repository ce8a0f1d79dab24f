import { validate } from '@hyperjump/json-schema/openapi-3-1';
import type { Finding, Model } from '../model/model.ts';
import { fromPointer } from '../model/pointer.ts';
import { valueAt } from '../rules/places.ts';
import { show } from '../rules/text.ts';

const SCHEMA = 'https://spec.openapis.org/oas/3.1/schema-base';

/** Holds the description against the JSON Schema of OpenAPI itself. The only file that knows hyperjump. */
export async function checkMetaSchema(model: Model): Promise<Finding[]> {
  // The schema demands OpenAPI's own dialect; ours says less, so what holds for that one holds for ours.
  const { jsonSchemaDialect: _, ...document } = model.document;
  const output = await validate(SCHEMA, document, 'BASIC');
  const keywords = new Map<string, Set<string>>();
  for (const { instanceLocation, keyword } of output.valid ? [] : (output.errors ?? [])) {
    const known = keywords.get(instanceLocation) ?? new Set();
    keywords.set(instanceLocation, known.add(keyword.split('/').at(-1) ?? keyword));
  }
  return [...keywords].map(([location, broken]) => {
    const pointer = decodeURIComponent(location);
    const found = show(valueAt(document, pointer));
    const message = `expected what the OpenAPI 3.1 schema allows here, found ${found} (it breaks ${[...broken].join(', ')})`;
    return { rule: 'openapi-3.1', ...model.locate('openapi.yaml', fromPointer(pointer)), message };
  });
}

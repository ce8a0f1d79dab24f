import { modelOf } from '../model/edition.ts';
import type { Document, JsonObject, Model } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { type GeneratedFile, jsonFile } from './file.ts';

/** The description in one file, as of upstream main and as of each version that was released. */
export function emitOpenapi(model: Model): GeneratedFile[] {
  const released = model.versions.slice(0, -1);
  return [
    jsonFile('openapi.json', sortComponents(model.document)),
    ...released.map((version) => jsonFile(`openapi-${version}.json`, sortComponents(modelOf(model, version).document))),
  ];
}

function sortComponents(document: Document): Document {
  const components = Object.entries(object(document.components)).map(([kind, members]) => [kind, sortMembers(object(members))]);
  return { ...document, components: Object.fromEntries(components) };
}

function sortMembers(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

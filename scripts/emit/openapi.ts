import { modelOf } from '../model/edition.ts';
import type { Document, JsonObject, Model } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { type GeneratedFile, jsonFile } from './file.ts';

/** The description in one file, as of upstream main and as of the released version. */
export function emitOpenapi(model: Model): GeneratedFile[] {
  return [
    jsonFile('openapi.json', sortComponents(model.document)),
    jsonFile(`openapi-${model.released}.json`, sortComponents(modelOf(model, model.released).document)),
  ];
}

function sortComponents(document: Document): Document {
  const components = Object.entries(object(document.components)).map(([kind, members]) => [kind, sortMembers(object(members))]);
  return { ...document, components: Object.fromEntries(components) };
}

function sortMembers(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

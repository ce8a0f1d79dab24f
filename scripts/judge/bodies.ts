import type { Document, JsonObject } from '../model/model.ts';
import { object } from '../model/operations.ts';

/** Every response object that is written out in the description, not the references to one. */
function responsesOf(document: Document): JsonObject[] {
  const inline = operationsOf(document).flatMap((operation) => Object.values(object(operation.responses)));
  return [...Object.values(object(object(document.components).responses)), ...inline].map(object);
}

/** The content maps of the description: media types and what is said of each. */
export function contentsOf(document: Document): JsonObject[] {
  const shared = Object.values(object(object(document.components).requestBodies)).map(object);
  const requests = operationsOf(document).map(({ requestBody }) => object(requestBody));
  return [...shared, ...requests, ...responsesOf(document)].map(({ content }) => object(content));
}

/** The header objects of the description. */
export function headersOf(document: Document): JsonObject[] {
  const shared = object(object(document.components).headers);
  return [shared, ...responsesOf(document).map(({ headers }) => object(headers))].flatMap((headers) => Object.values(headers).map(object));
}

function operationsOf(document: Document): JsonObject[] {
  return Object.values(object(document.paths)).flatMap((item) => Object.values(object(item)).map(object));
}

import type { Document, Json, JsonObject } from '../model/model.ts';
import { object, resolve } from '../model/operations.ts';
import { fromPointer } from '../model/pointer.ts';
import { objectsOf } from './objects.ts';
import { defineRule } from './rule.ts';
import { show } from './text.ts';

export const mediaTypesAgree = defineRule({
  name: 'media-types-agree',
  checks: 'Where a schema has a member mediaType, it is the constant under whose media type the content is sent.',
  find(model, report) {
    for (const { kind, value, pointer } of objectsOf(model.document)) {
      if (kind !== 'media type') continue;
      const mediaType = fromPointer(pointer).at(-1);
      for (const member of membersOf(model.document, value.schema)) {
        if (member.const === mediaType) continue;
        report(pointer, `expected a schema whose mediaType is the constant ${mediaType}, found ${show(member.const)}`);
      }
    }
  },
});

/** What a schema, and those it is combined of, say about the member `mediaType`. */
function membersOf(document: Document, schema: Json | undefined): JsonObject[] {
  const { properties, allOf } = object(resolve(document, schema));
  const own = object(properties).mediaType;
  const inherited = Array.isArray(allOf) ? allOf.flatMap((part) => membersOf(document, part)) : [];
  return own === undefined ? inherited : [object(own), ...inherited];
}

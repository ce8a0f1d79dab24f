import type { Json, JsonObject } from '../model/model.ts';
import { toPointer } from '../model/pointer.ts';
import { defineRule } from './rule.ts';

export const componentsListed = defineRule({
  name: 'components-listed',
  checks: 'Each shared part is listed under `components`, so that the bundle refers to it by its name.',
  find(model, report) {
    for (const { reference, pointer } of referencesIn(model.document, '')) {
      if (/^#\/components\/[A-Za-z]+\/[A-Za-z0-9._-]+$/.test(reference)) continue;
      report(pointer, `expected this file among the components of openapi.yaml, found that the bundle has to call it ${reference}`);
    }
  },
});

function referencesIn(value: Json, pointer: string): { reference: string; pointer: string }[] {
  if (value === null || typeof value !== 'object') return [];
  const own = (value as JsonObject).$ref;
  const inner = Object.entries(value).flatMap(([key, member]) => referencesIn(member, pointer + toPointer([key])));
  return typeof own === 'string' ? [{ reference: own, pointer }, ...inner] : inner;
}

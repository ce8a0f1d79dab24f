import type { JsonObject } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { objectsOf } from './objects.ts';
import { defineRule } from './rule.ts';

export const examplesPresent = defineRule({
  name: 'examples-present',
  checks: 'Each parameter, header and content has an example.',
  find(model, report) {
    for (const { kind, value, pointer } of objectsOf(model.document)) {
      if (kind === 'media type' && Object.keys(object(value.examples)).length === 0) {
        report(pointer, 'expected at least one entry in `examples` of this content, found none');
      }
      if ((kind === 'parameter' || kind === 'header') && value.example === undefined) {
        report(pointer, `expected an \`example\` of this ${nameOf(kind, value)}, found none`);
      }
    }
  },
});

function nameOf(kind: string, { name }: JsonObject): string {
  return typeof name === 'string' ? `${kind} ${name}` : kind;
}

import { objectsOf } from './objects.ts';
import { defineRule } from './rule.ts';
import { show } from './text.ts';

export const patternsValid = defineRule({
  name: 'patterns-valid',
  checks: 'Each pattern is a regular expression, read as Unicode as validators do.',
  find(model, report) {
    for (const { kind, value, pointer } of objectsOf(model.document)) {
      if (kind !== 'schema' || value.pattern === undefined) continue;
      const fault = faultOf(value.pattern);
      if (fault !== undefined) report(`${pointer}/pattern`, `expected a regular expression, found ${show(value.pattern)} (${fault})`);
    }
  },
});

function faultOf(pattern: unknown): string | undefined {
  if (typeof pattern !== 'string') return 'not a string';
  try {
    new RegExp(pattern, 'u');
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

import { objectsOf } from './objects.ts';
import { defineRule } from './rule.ts';
import { show } from './text.ts';

export const patternsAnchored = defineRule({
  name: 'patterns-anchored',
  checks: 'Each pattern is anchored at both ends, in all of its alternatives.',
  find(model, report) {
    for (const { kind, value, pointer } of objectsOf(model.document)) {
      const { pattern } = value;
      if (kind !== 'schema' || typeof pattern !== 'string') continue;
      const bare = withoutGroups(pattern);
      const anchored = bare.startsWith('^') && bare.endsWith('$');
      if (!anchored) report(`${pointer}/pattern`, `expected a pattern that begins with ^ and ends with $, found ${show(pattern)}`);
      else if (bare.includes('|')) {
        report(`${pointer}/pattern`, `expected the alternatives inside a group, as in ^(?:a|b)$, found ${show(pattern)}`);
      }
    }
  },
});

/** The outermost level of a regular expression: escapes, character classes and groups become `_`. */
function withoutGroups(pattern: string): string {
  const flat = pattern.replace(/\\./gsu, '_').replace(/\[[^\]]*\]/g, '_');
  const inner = /\([^()]*\)/g;
  let bare = flat;
  while (bare.search(inner) !== -1) bare = bare.replace(inner, '_');
  return bare;
}

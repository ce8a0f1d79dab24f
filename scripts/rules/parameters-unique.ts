import type { Parameter } from '../model/model.ts';
import { defineRule } from './rule.ts';

export const parametersUnique = defineRule({
  name: 'parameters-unique',
  checks: 'No operation has two parameters of the same name in the same place, its own or inherited from the path.',
  find(model, report) {
    for (const { id, parameters } of model.operations) {
      const seen = new Set<string>();
      for (const parameter of parameters) {
        const key = keyOf(parameter);
        if (seen.has(key)) report(parameter.pointer, `expected one ${parameter.in} parameter ${parameter.name} in ${id}, found another`);
        seen.add(key);
      }
    }
  },
});

/** Names of headers are the same in any case. */
function keyOf({ in: place, name }: Parameter): string {
  return `${place} ${place === 'header' ? name.toLowerCase() : name}`;
}

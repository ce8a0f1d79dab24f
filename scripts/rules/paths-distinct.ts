import { object } from '../model/operations.ts';
import { toPointer } from '../model/pointer.ts';
import { templateOf } from './places.ts';
import { defineRule } from './rule.ts';

export const pathsDistinct = defineRule({
  name: 'paths-distinct',
  checks: 'No two path templates differ only in the names of their variables.',
  find(model, report) {
    const first = new Map<string, string>();
    for (const path of Object.keys(object(model.document.paths))) {
      const { shape } = templateOf(path);
      const other = first.get(shape);
      if (other === undefined) first.set(shape, path);
      else report(toPointer(['paths', path]), `expected a path that differs from ${other} in more than a variable's name, found ${path}`);
    }
  },
});

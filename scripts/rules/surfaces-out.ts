import { object } from '../model/operations.ts';
import { toPointer } from '../model/pointer.ts';
import { templateOf } from './places.ts';
import { defineRule } from './rule.ts';

export const surfacesOut = defineRule({
  name: 'surfaces-out',
  checks: 'A surface that is not in scope has no path in the description.',
  find(model, report) {
    const refused = model.scope.surfaces.filter((surface) => surface.verdict !== 'in');
    for (const path of Object.keys(object(model.document.paths))) {
      const { shape } = templateOf(path);
      for (const surface of refused.filter(({ paths }) => paths.some((out) => templateOf(out).shape === shape))) {
        const verdict = `${surface.id} of scope.yaml, whose verdict is ${surface.verdict}`;
        report(toPointer(['paths', path]), `expected only paths that are in scope, found ${path}, which belongs to ${verdict}`);
      }
    }
  },
});

import type { Operation } from '../model/model.ts';
import { toPointer } from '../model/pointer.ts';
import { templateOf } from './places.ts';
import { defineRule } from './rule.ts';
import { list } from './text.ts';

export const pathParameters = defineRule({
  name: 'path-parameters',
  checks: 'The variables of a path template and the path parameters of its operations are the same.',
  find(model, report) {
    for (const path of new Set(model.operations.map((operation) => operation.path))) {
      const operations = model.operations.filter((operation) => operation.path === path);
      const { variables } = templateOf(path);
      for (const variable of variables) {
        const without = operations.filter((operation) => !pathParameterNames(operation).includes(variable));
        if (without.length === 0) continue;
        const ids = list(without.map(({ id }) => id));
        report(toPointer(['paths', path]), `expected a path parameter for {${variable}} of ${path}, found none in ${ids}`);
      }
      for (const { in: place, name, pointer } of operations.flatMap(({ parameters }) => parameters)) {
        if (place !== 'path' || variables.includes(name)) continue;
        const found = list(variables.map((variable) => `{${variable}}`));
        report(pointer, `expected {${name}} in the template ${path}, because it is a path parameter; found ${found}`);
      }
    }
  },
});

function pathParameterNames(operation: Operation): string[] {
  return operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
}

import type { Operation } from '../model/model.ts';
import { defineRule } from './rule.ts';

export const operationIdsUnique = defineRule({
  name: 'operation-ids-unique',
  checks: 'Each operationId names one operation.',
  find(model, report) {
    const first = new Map<string, Operation>();
    for (const operation of model.operations) {
      const other = first.get(operation.id);
      if (other === undefined) first.set(operation.id, operation);
      else {
        const taken = `${operation.id} is already ${other.method.toUpperCase()} ${other.path}`;
        report(`${operation.pointer}/operationId`, `expected an operationId of its own, found that ${taken}`);
      }
    }
  },
});

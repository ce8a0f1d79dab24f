import { defineRule } from './rule.ts';

export const scopeIn = defineRule({
  name: 'scope-in',
  checks: 'The scope entry that an operation names is in scope.',
  find(model, report) {
    for (const { id, scope, pointer } of model.operations) {
      const entry = model.scope.entries.find((candidate) => candidate.id === scope);
      if (scope === '' || entry?.verdict === 'in') continue;
      const found = entry === undefined ? `${scope}, which scope.yaml does not have` : `${scope}, whose verdict is ${entry.verdict}`;
      report(`${pointer}/x-oci-scope`, `expected an entry of scope.yaml that puts ${id} in scope, found ${found}`);
    }
  },
});

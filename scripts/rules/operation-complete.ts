import type { Json, JsonObject } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { valueAt } from './places.ts';
import { defineRule } from './rule.ts';
import { isPhrase, isSentences, list, show } from './text.ts';

export const operationComplete = defineRule({
  name: 'operation-complete',
  checks: 'Each operation has an operationId, a summary, a description, one category, endpoints, a scope entry, an age and a requirement.',
  find(model, report) {
    const tags = Array.isArray(model.document.tags) ? model.document.tags : [];
    const categories = tags.flatMap((tag) => object(tag).name ?? []);
    for (const { id, method, path, pointer, requirements } of model.operations) {
      const operation = object(valueAt(model.document, pointer));
      const expect = (fulfilled: boolean, key: string, what: string): void => {
        const message = `expected ${what} for ${method.toUpperCase()} ${path}, found ${show(operation[key])}`;
        if (!fulfilled) report(operation[key] === undefined ? pointer : `${pointer}/${key}`, message);
      };
      expect(isText(operation.operationId), 'operationId', 'an operationId');
      expect(isPhrase(operation.summary), 'summary', 'a summary, one line with a capital and a full stop,');
      expect(isSentences(operation.description), 'description', 'a description in sentences');
      expect(hasOneOf(operation, categories), 'tags', `one tag out of ${list(categories.map(String))}`);
      expect(isFilled(operation['x-oci-endpoints']), 'x-oci-endpoints', 'x-oci-endpoints with at least one endpoint');
      expect(isText(operation['x-oci-scope']), 'x-oci-scope', 'x-oci-scope with an entry of scope.yaml');
      const since = operation['x-oci-since'];
      expect(
        model.versions.some((version) => version === since),
        'x-oci-since',
        `x-oci-since with one of ${list(model.versions)}`,
      );
      expect(id === '' || requirements.length > 0, 'x-oci-requirements', 'a requirement in requirements/ that names it');
    }
  },
});

function isText(value: Json | undefined): boolean {
  return typeof value === 'string' && value !== '';
}

function isFilled(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length > 0;
}

function hasOneOf({ tags }: JsonObject, categories: readonly Json[]): boolean {
  return Array.isArray(tags) && tags.length === 1 && categories.includes(tags[0] ?? null);
}

import type { Operation } from '../model/model.ts';
import { definitionOf } from './places.ts';
import { defineRule } from './rule.ts';
import { list } from './text.ts';

export const parameterErrors = defineRule({
  name: 'parameter-errors',
  checks: 'The error code of a parameter is among the codes of the 400 of each operation that has the parameter.',
  find(model, report) {
    for (const operation of model.operations) {
      for (const { name, errorCode, pointer } of operation.parameters) {
        if (errorCode === undefined) continue;
        const where = `${definitionOf(model.document, pointer)}/x-oci-error-code`;
        if (!model.errors.some(({ code }) => code === errorCode)) {
          report(where, `expected a code of errors.yaml (${list(model.errors.map(({ code }) => code))}), found ${errorCode}`);
        } else {
          const found = found400(operation, errorCode);
          if (found !== undefined)
            report(pointer, `expected a 400 of ${operation.id} with the code ${errorCode} of its parameter ${name}, found ${found}`);
        }
      }
    }
  },
});

/** What is there instead of a 400 with the code; an answer to HEAD has no body, and so no code. */
function found400({ method, responses }: Operation, code: string): string | undefined {
  const response = responses.find(({ status }) => status === '400' || status === '4XX');
  if (response === undefined) return 'no 400';
  return method === 'head' || response.errorCodes.includes(code) ? undefined : `one with ${list(response.errorCodes)}`;
}

import type { Json, Model, Operation, Parameter } from '../model/model.ts';
import { object, resolve } from '../model/operations.ts';
import { toPointer } from '../model/pointer.ts';
import { concerns } from '../model/situations.ts';
import { definitionOf } from './places.ts';
import { defineRule } from './rule.ts';

export const situationsPossible = defineRule({
  name: 'situations-possible',
  checks: 'A 400 has the code of a malformed value only where a value of that kind is sent, or where a situation names the operation.',
  find(model, report) {
    const schemasOf = schemasByCode(model);
    for (const operation of model.operations) {
      for (const { status, errorCodes, pointer } of operation.responses.filter((response) => response.status === '400')) {
        errorCodes.forEach((code, index) => {
          const schemas = schemasOf.get(code);
          if (schemas === undefined || sends(model, operation, code, schemas) || isNamed(model, operation, code)) return;
          const at = definitionOf(model.document, pointer) + toPointer(['x-oci-error-codes', index]);
          const expected = `a parameter or body of ${operation.id} that may be malformed with ${code}, or a situation ${status} that names it`;
          report(at, `expected ${expected}, found neither`);
        });
      }
    }
  },
});

/** The codes of malformed values, each with the schemas of the parameters that have it. */
function schemasByCode({ operations }: Model): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const { parameters, requestBody } of operations) {
    if (requestBody?.errorCode !== undefined) found.set(requestBody.errorCode, found.get(requestBody.errorCode) ?? new Set());
    for (const { errorCode, schema } of parameters) {
      if (errorCode === undefined) continue;
      const schemas = found.get(errorCode) ?? new Set();
      if (typeof schema.$ref === 'string') schemas.add(schema.$ref);
      found.set(errorCode, schemas);
    }
  }
  return found;
}

/** Whether a request of the operation has a value of such a kind, even as one choice among others. */
function sends(model: Model, { parameters, requestBody }: Operation, code: string, schemas: ReadonlySet<string>): boolean {
  const fits = ({ errorCode, schema }: Parameter) =>
    errorCode === code || [...referencesIn(model, schema)].some((name) => schemas.has(name));
  return requestBody?.errorCode === code || parameters.some(fits);
}

function* referencesIn(model: Model, schema: Json): Generator<string> {
  const { $ref, anyOf, oneOf, items } = object(schema);
  if (typeof $ref === 'string') {
    yield $ref;
    yield* referencesIn(model, resolve(model.document, schema));
  }
  for (const part of [anyOf, oneOf].flatMap((parts) => (Array.isArray(parts) ? parts : []))) yield* referencesIn(model, part);
  if (items !== undefined) yield* referencesIn(model, items);
}

function isNamed({ errors }: Model, operation: Operation, code: string): boolean {
  const situations = errors.find((error) => error.code === code)?.situations ?? [];
  return situations.some((situation) => situation.status === 400 && situation.operations !== undefined && concerns(situation, operation));
}

import { type DescriptionObject, objectsOf } from './objects.ts';
import { valueAt } from './places.ts';
import { defineRule } from './rule.ts';
import { type SchemaJudge, schemaJudge } from './schemas.ts';
import { show } from './text.ts';

export const schemasCompile = defineRule({
  name: 'schemas-compile',
  checks: 'Each schema is valid JSON Schema 2020-12, and a strict validator can be made of it.',
  find(model, report) {
    const judge = schemaJudge(model);
    const schemas = objectsOf(model.document).filter(({ kind }) => kind === 'schema');
    for (const { value, pointer } of schemas) {
      // The validator takes it in silence.
      if (value.nullable !== undefined) {
        report(`${pointer}/nullable`, "expected `type: [..., 'null']`, because OpenAPI 3.1 has no `nullable`, found it");
      }
    }
    for (const root of schemas.filter(({ within }) => within !== 'schema')) {
      for (const fault of judge.faultsOfSchema(root.value)) {
        const place = fault.pointer === '' ? innermost(root, schemas, fault.message, judge) : root.pointer + fault.pointer;
        report(place, `expected a schema that compiles: ${fault.message}, found ${show(valueAt(model.document, place))}`);
      }
    }
  },
});

/** The validator does not say where it failed: the innermost schema that fails alike. */
function innermost(root: DescriptionObject, schemas: readonly DescriptionObject[], message: string, judge: SchemaJudge): string {
  const failing = schemas.filter(
    ({ value, pointer }) =>
      pointer.startsWith(`${root.pointer}/`) && judge.faultsOfSchema(value).some((fault) => fault.message === message),
  );
  return failing.at(-1)?.pointer ?? root.pointer;
}

import type { Json, JsonObject } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { fromPointer, toPointer } from '../model/pointer.ts';
import { type DescriptionObject, objectsOf } from './objects.ts';
import { valueAt } from './places.ts';
import { defineRule } from './rule.ts';
import { type Fault, schemaJudge } from './schemas.ts';
import { list, show } from './text.ts';

export const examplesValid = defineRule({
  name: 'examples-valid',
  checks: 'Each example, in the description and in examples/, exists and is valid against its schema.',
  find(model, report) {
    const judge = schemaJudge(model);
    for (const thing of objectsOf(model.document)) {
      if (thing.value.externalValue !== undefined && thing.kind === 'example') {
        report(`${thing.pointer}/externalValue`, `expected a JSON file in examples/, found none at ${show(thing.value.externalValue)}`);
      }
      for (const { schema, value, pointer } of examplesOf(model.document, thing)) {
        for (const fault of judge.faultsOfValue(schema, value)) report(pointer + fault.pointer, sentence(fault, value));
      }
    }
    const schemas = object(object(model.document.components).schemas);
    for (const { schema: name, file, value } of model.examples) {
      const schema = schemas[name];
      if (schema === undefined) {
        report({ file, line: 1, column: 1 }, `expected a folder named after a schema (${list(Object.keys(schemas))}), found ${name}`);
        continue;
      }
      for (const fault of judge.faultsOfValue(object(schema), value)) {
        report(model.locate(file, fromPointer(fault.pointer)), sentence(fault, value));
      }
    }
  },
});

function sentence({ pointer, message }: Fault, example: Json): string {
  const found = valueAt(object(example), pointer);
  return `expected an example that fits its schema: ${pointer || 'it'} ${message}, found ${show(pointer === '' ? example : found)}`;
}

interface WrittenExample {
  readonly schema: JsonObject;
  readonly value: Json;
  readonly pointer: string;
}

function examplesOf(document: JsonObject, { kind, value, pointer }: DescriptionObject): WrittenExample[] {
  if (kind === 'schema') {
    return (Array.isArray(value.examples) ? value.examples : []).map((example, index) => ({
      schema: value,
      value: example,
      pointer: pointer + toPointer(['examples', index]),
    }));
  }
  if (!['parameter', 'header', 'media type'].includes(kind)) return [];
  const schema = object(value.schema);
  const named = Object.keys(object(value.examples)).flatMap((name) => {
    const at = pointer + toPointer(['examples', name]);
    const example = object(valueAt(document, at));
    return example.value === undefined ? [] : [{ schema, value: example.value, pointer: `${at}/value` }];
  });
  return [...(value.example === undefined ? [] : [{ schema, value: value.example, pointer: `${pointer}/example` }]), ...named];
}

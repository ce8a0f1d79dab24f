import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Document, Json, JsonObject, Model } from '../model/model.ts';
import { object, resolve } from '../model/operations.ts';

/** A fault in a value or a schema: the JSON pointer to it, from the value's or schema's root, and what was expected. */
export interface Fault {
  readonly pointer: string;
  readonly message: string;
}

/** Judges the schemas of a description, and values by them, with a strict validator. */
export interface SchemaJudge {
  /** What is wrong with a schema itself. What it refers to is left out, and judged where it stands. */
  faultsOfSchema(schema: JsonObject): Fault[];
  /** What is wrong with a value. Nothing, where a schema is at fault. */
  faultsOfValue(schema: JsonObject, value: Json): Fault[];
}

export function schemaJudge(model: Model): SchemaJudge {
  const ajv = newAjv(model);
  const schemas = object(object(model.document.components).schemas);
  const compiled = new Map<JsonObject, ValidateFunction | undefined>();
  const validatorOf = (schema: JsonObject): ValidateFunction | undefined => {
    if (!compiled.has(schema))
      compiled.set(
        schema,
        attempt(() => ajv.compile(object(mapReferences(schema, (to) => `description${to}`)))),
      );
    return compiled.get(schema);
  };
  ajv.addSchema({ $id: 'description', components: { schemas } });

  return {
    faultsOfSchema: (schema) => {
      if (!ajv.validateSchema(schema)) return asFaults(ajv.errors);
      try {
        ajv.compile(object(mapReferences(typed(schema, model.document), () => undefined)));
        return [];
      } catch (error) {
        // The place in the message is that in the copy.
        return [{ pointer: '', message: messageOf(error).replace(/ (?:in schema )?at (?:path )?"[^"]*"/, '') }];
      }
    },
    faultsOfValue: (schema, value) => {
      const validate = validatorOf(schema);
      return validate === undefined || validate(value) ? [] : asFaults(validate.errors);
    },
  };
}

function newAjv(model: Model): Ajv2020 {
  const ajv = new Ajv2020({
    strict: true,
    // `not: { required: [...] }` names members that a schema does not have on purpose.
    strictRequired: false,
    allErrors: true,
    logger: false,
    formats: {
      binary: true,
      int64: { type: 'number', validate: Number.isInteger },
      uri: (text: string) => /^[a-z][a-z0-9+.-]*:/i.test(text) && URL.canParse(text),
      'date-time': (text: string) =>
        /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(text) && !Number.isNaN(Date.parse(text)),
    },
  });
  ajv.addVocabulary(['components', ...model.extensions.filter(({ standsOn }) => standsOn.includes('schema')).map(({ key }) => key)]);
  return ajv;
}

/** One fault a place: what is wrong with a choice is said once for each alternative. */
function asFaults(errors: readonly ErrorObject[] | null | undefined): Fault[] {
  const messages = new Map<string, Set<string>>();
  for (const { instancePath, keyword, message = keyword, params } of errors ?? []) {
    const wanted = { enum: params.allowedValues, const: params.allowedValue, additionalProperties: params.additionalProperty }[keyword];
    const said = messages.get(instancePath) ?? new Set();
    messages.set(instancePath, said.add(wanted === undefined ? message : `${message} (${JSON.stringify(wanted)})`));
  }
  return [...messages].map(([pointer, said]) => ({ pointer, message: [...said].join('; ') }));
}

/** A copy with other references, or without those that become `undefined`. */
function mapReferences(value: Json, to: (reference: string) => string | undefined): Json {
  if (Array.isArray(value)) return value.map((item) => mapReferences(item, to));
  if (value === null || typeof value !== 'object') return value;
  const members = Object.entries(value).map(([name, member]): [string, Json | undefined] => [
    name,
    name === '$ref' && typeof member === 'string' ? to(member) : mapReferences(member, to),
  ]);
  return Object.fromEntries(members.filter((member): member is [string, Json] => member[1] !== undefined));
}

/** A copy that states the types it inherits: the strict validator wants a type beside keywords that are about one. */
function typed(value: Json, document: Document): Json {
  if (Array.isArray(value)) return value.map((item) => typed(item, document));
  if (value === null || typeof value !== 'object') return value;
  const inherited = Array.isArray(value.allOf) ? value.allOf.map((part) => object(resolve(document, part)).type) : [];
  const type = value.type ?? inherited.find((one) => one !== undefined);
  const members = Object.entries(value).map(([name, member]): [string, Json] => [name, typed(member, document)]);
  return { ...Object.fromEntries(members), ...(type === undefined ? {} : { type }) };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function attempt<Result>(action: () => Result): Result | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

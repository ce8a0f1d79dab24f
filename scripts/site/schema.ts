import type { Document, Json, JsonObject } from '../model/model.ts';
import { componentName, object, resolve } from '../model/operations.ts';

/** What a reader needs to know of a schema in one line. */
export interface Summary {
  /** The shared schema it refers to. */
  readonly component?: string;
  /** Its type in words, such as `array of Tag`, cut where a component's name stands. */
  readonly type: readonly (string | { readonly component: string })[];
  /** What its values have to be, such as a pattern or a list of values. */
  readonly constraints: readonly { readonly kind: 'pattern' | 'value' | 'limit'; readonly text: string }[];
}

/** Reads a schema for people. References are named, not followed, except for what a scalar has to look like. */
export function summarise(document: Document, schema: JsonObject): Summary {
  const component = componentName(schema);
  const target = object(resolve(document, schema));
  return {
    ...(component === undefined ? {} : { component }),
    type: component === undefined ? typeOf(schema) : [{ component }],
    constraints: constraintsOf(target),
  };
}

function typeOf(schema: JsonObject): Summary['type'] {
  const component = componentName(schema);
  if (component !== undefined) return [{ component }];
  if (schema.type === 'array') return ['array of ', ...typeOf(object(schema.items))];
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
    const parts = schemas(schema[keyword]);
    if (parts.length === 0) continue;
    const joint = keyword === 'allOf' ? ' with ' : ' or ';
    return parts.flatMap((part, index) => [
      ...(index === 0 ? [] : [joint]),
      ...(part.const !== undefined
        ? ['constant']
        : part.required !== undefined && part.properties === undefined
          ? [`${list(part.required)} required`]
          : typeOf(part)),
    ]);
  }
  if (schema.const !== undefined && schema.type === undefined) return ['constant'];
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : typeof schema.type === 'string' ? schema.type : 'any value';
  const detail = schema.format ?? (schema.contentEncoding === undefined ? undefined : `${schema.contentEncoding}`);
  return [detail === undefined ? type : `${type}, ${String(detail)}`];
}

function constraintsOf(schema: JsonObject): Summary['constraints'] {
  const constraints: { kind: 'pattern' | 'value' | 'limit'; text: string }[] = [];
  if (schema.type === 'array') return constraintsOf(object(schema.items)).filter(({ kind }) => kind === 'value');
  if (schema.const !== undefined) constraints.push({ kind: 'value', text: plain(schema.const) });
  if (Array.isArray(schema.enum)) for (const value of schema.enum) constraints.push({ kind: 'value', text: plain(value) });
  for (const part of schemas(schema.oneOf)) if (part.const !== undefined) constraints.push({ kind: 'value', text: plain(part.const) });
  if (typeof schema.pattern === 'string') constraints.push({ kind: 'pattern', text: schema.pattern });
  const limits = {
    minimum: 'at least',
    maximum: 'at most',
    minLength: 'length at least',
    maxLength: 'length at most',
    minItems: 'items at least',
  };
  for (const [keyword, words] of Object.entries(limits)) {
    if (typeof schema[keyword] === 'number') constraints.push({ kind: 'limit', text: `${words} ${schema[keyword]}` });
  }
  return constraints;
}

/** A member of a document, with the path to it where it lies deeper, such as `config.User`. */
export interface Member {
  readonly name: string;
  readonly required: boolean;
  readonly description: string;
  readonly deprecated: boolean;
  readonly schema: JsonObject;
}

/** The members a schema declares, those of unnamed objects inside it included. */
export function membersOf(schema: JsonObject, prefix = ''): Member[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(object(schema.properties)).flatMap(([name, value]) => {
    const member = object(value);
    const inner = member.type === 'array' ? object(member.items) : member;
    const path = `${prefix}${name}${member.type === 'array' && inner.properties !== undefined ? '[]' : ''}`;
    return [
      {
        name: path,
        required: required.includes(name),
        description: typeof member.description === 'string' ? member.description : '',
        deprecated: member.deprecated === true,
        schema: member,
      },
      ...membersOf(inner, `${path}.`),
    ];
  });
}

/** A JSON value as it goes into a header or a path: lists joined by commas. */
export function plain(value: Json): string {
  if (Array.isArray(value)) return value.map(plain).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function schemas(value: Json | undefined): JsonObject[] {
  return Array.isArray(value) ? value.map(object) : [];
}

function list(value: Json | undefined): string {
  return Array.isArray(value) ? value.map(plain).join(', ') : '';
}

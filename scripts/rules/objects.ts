import type { Document, Json, JsonObject } from '../model/model.ts';
import { toPointer } from '../model/pointer.ts';

/** An object of the description, at the one place where it is written out. */
export interface DescriptionObject {
  /** Its name in the OpenAPI specification, such as `path item`. */
  readonly kind: string;
  /** The kind of the object it stands in. */
  readonly within: string;
  readonly value: JsonObject;
  readonly pointer: string;
}

/** How the objects of OpenAPI 3.1 hold each other: a member is one object, a list of them or a map by name. */
interface Shape {
  readonly one?: Readonly<Record<string, string>>;
  readonly list?: Readonly<Record<string, string>>;
  readonly map?: Readonly<Record<string, string>>;
  /** The kind of every other member, except `x-` keys. */
  readonly rest?: string;
}

const DESCRIBED_VALUE: Shape = { one: { schema: 'schema' }, map: { examples: 'example', content: 'media type' } };
const SHAPES: Readonly<Record<string, Shape>> = {
  document: {
    one: { info: 'info', paths: 'paths', components: 'components', externalDocs: 'external documentation' },
    list: { servers: 'server', tags: 'tag' },
    map: { webhooks: 'path item' },
  },
  info: { one: { contact: 'contact', license: 'license' } },
  tag: { one: { externalDocs: 'external documentation' } },
  paths: { rest: 'path item' },
  'path item': {
    one: Object.fromEntries(
      ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'].map((method): [string, string] => [method, 'operation']),
    ),
    list: { parameters: 'parameter', servers: 'server' },
  },
  operation: {
    one: { requestBody: 'request body', responses: 'responses', externalDocs: 'external documentation' },
    list: { parameters: 'parameter', servers: 'server' },
  },
  parameter: DESCRIBED_VALUE,
  header: DESCRIBED_VALUE,
  'request body': { map: { content: 'media type' } },
  responses: { rest: 'response' },
  response: { map: { headers: 'header', content: 'media type', links: 'link' } },
  'media type': { one: { schema: 'schema' }, map: { examples: 'example', encoding: 'encoding' } },
  schema: {
    one: {
      items: 'schema',
      contains: 'schema',
      additionalProperties: 'schema',
      propertyNames: 'schema',
      unevaluatedItems: 'schema',
      unevaluatedProperties: 'schema',
      not: 'schema',
      if: 'schema',
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: 'schema',
      else: 'schema',
    },
    list: { allOf: 'schema', anyOf: 'schema', oneOf: 'schema', prefixItems: 'schema' },
    map: { properties: 'schema', patternProperties: 'schema', dependentSchemas: 'schema', $defs: 'schema' },
  },
  components: {
    map: {
      schemas: 'schema',
      responses: 'response',
      parameters: 'parameter',
      examples: 'example',
      requestBodies: 'request body',
      headers: 'header',
      securitySchemes: 'security scheme',
      links: 'link',
      pathItems: 'path item',
    },
  },
};

/** Every object of the description, outer ones first. References are not followed: what they point at is a component. */
export function objectsOf(document: Document): DescriptionObject[] {
  return visit('document', '', document, '');
}

function visit(kind: string, within: string, value: Json, pointer: string): DescriptionObject[] {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return [];
  // In a schema a reference has siblings that count.
  if (typeof value.$ref === 'string' && kind !== 'schema') return [];
  const shape = SHAPES[kind] ?? {};
  const members = Object.entries(value).flatMap(([name, member]) => {
    const at = pointer + toPointer([name]);
    const one = shape.one?.[name] ?? (name.startsWith('x-') ? undefined : shape.rest);
    const list = shape.list?.[name];
    const map = shape.map?.[name];
    if (one !== undefined) return visit(one, kind, member, at);
    if (list !== undefined && Array.isArray(member)) {
      return member.flatMap((item, index) => visit(list, kind, item, at + toPointer([index])));
    }
    if (map !== undefined && member !== null && typeof member === 'object' && !Array.isArray(member)) {
      return Object.entries(member).flatMap(([key, item]) => visit(map, kind, item, at + toPointer([key])));
    }
    return [];
  });
  return [{ kind, within, value, pointer }, ...members];
}

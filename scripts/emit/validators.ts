import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { transform } from 'esbuild';
import type { Json, JsonObject, Model, Response } from '../model/model.ts';
import { componentName, object } from '../model/operations.ts';
import { codeFile, type GeneratedFile } from './file.ts';
import { comment, key, pascalCase } from './source.ts';

/**
 * Validators for the parameters, headers and JSON bodies of every request and response, compiled by ajv into plain
 * functions that need nothing at run time. An error body is also held to the codes of its response.
 */
export async function emitValidators(model: Model): Promise<GeneratedFile[]> {
  const schemas = new Map<string, JsonObject>();
  /** Registers a schema and gives the name of its validator; places with the same schema share one. */
  const validatorOf = (schema: JsonObject, place: string): string => {
    const name = componentName(schema) ?? place;
    const same = (known: JsonObject | undefined) => known === undefined || JSON.stringify(known) === JSON.stringify(schema);
    let unique = name;
    for (let count = 2; !same(schemas.get(unique)); count += 1) unique = `${name}${count}`;
    schemas.set(unique, schema);
    return unique;
  };

  const table = model.operations.map((operation) => {
    const parametersIn = (place: string) =>
      operation.parameters
        .filter((parameter) => parameter.in === place)
        .map(({ name, schema }) => member(name, validatorOf(schema, camelPlace(operation.id, place, name))));
    const contents = (operation.requestBody?.contents ?? []).filter(({ binary }) => !binary);
    const responses = operation.responses.map((response) => {
      const headers = response.headers.map(({ name, schema }) => member(name, validatorOf(schema, camelPlace('header', name))));
      const bodies = response.contents
        .filter(({ binary }) => !binary)
        .map(({ mediaType, schema }) => member(mediaType, validatorOf(...narrowed(response, schema))));
      return member(response.status, `{ headers: ${members(headers)}, bodies: ${members(bodies)} }`);
    });
    return member(
      operation.id,
      `{
    path: ${members(parametersIn('path'))},
    query: ${members(parametersIn('query'))},
    header: ${members(parametersIn('header'))},
    body: ${members(contents.map(({ mediaType, schema }) => member(mediaType, validatorOf(schema, mediaType))))},
    responses: ${members(responses)},
  }`,
    );
  });

  const code = await compile(model, schemas);
  return [
    codeFile('validators.js', code, `export const validators = {\n  ${table.join(',\n  ')},\n};`),
    codeFile('validators.d.ts', DECLARATION),
  ];
}

const DECLARATION = `import type { OperationId } from './routes.ts';

${comment('What is wrong with a value: where in it (a JSON pointer), and what was expected.')}
export interface ValidationError {
  readonly instancePath: string;
  readonly message?: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

${comment('Says whether a value is valid; if not, `errors` says why, until the next call.')}
export interface Validator {
  (value: unknown): boolean;
  errors?: readonly ValidationError[] | null;
}

type Validators = Readonly<Record<string, Validator>>;

${comment('The validators of each operation, by name of the parameter or header, or by media type of the body.')}
export declare const validators: Readonly<
  Record<
    OperationId,
    {
      readonly path: Validators;
      readonly query: Validators;
      readonly header: Validators;
      readonly body: Validators;
      readonly responses: Readonly<Record<string, { readonly headers: Validators; readonly bodies: Validators }>>;
    }
  >
>;`;

function member(name: string, value: string): string {
  return `${key(name)}: ${value}`;
}

function members(list: readonly string[]): string {
  return list.length === 0 ? '{}' : `{ ${list.join(', ')} }`;
}

function camelPlace(...parts: string[]): string {
  const words = parts.join('-').split(/[^A-Za-z0-9]+/);
  return words.map((word, index) => (index === 0 ? word : pascalCase(word))).join('');
}

/** The schema of an error body, held to the codes of its response. */
function narrowed(response: Response, schema: JsonObject): [JsonObject, string] {
  if (response.errorCodes.length === 0) return [schema, `body${response.status}`];
  const codes = [...response.errorCodes];
  const entry = { properties: { code: { enum: codes } } };
  return [
    { allOf: [schema, { properties: { errors: { items: entry } } }] },
    camelPlace('errors', ...codes.map((code) => code.toLowerCase())),
  ];
}

async function compile(model: Model, schemas: ReadonlyMap<string, JsonObject>): Promise<string> {
  // Formats are for readers; what has to hold is written as a pattern.
  const ajv = new Ajv2020({
    code: { source: true, esm: true },
    strict: true,
    strictTypes: false,
    strictRequired: false,
    validateFormats: false,
    unicodeRegExp: true,
  });
  ajv.addVocabulary([...model.extensions.map((extension) => extension.key), 'components', 'example']);
  ajv.addSchema({ $id: 'description', components: { schemas: object(object(model.document.components).schemas) } });
  for (const [name, schema] of schemas) ajv.addSchema({ ...object(qualify(schema)), $id: name });
  const code = standalone.default(ajv, Object.fromEntries([...schemas.keys()].map((name) => [name, name])));
  const { code: printed } = await transform(inlineHelpers(code), { format: 'esm', charset: 'utf8' });
  return printed;
}

/** References from outside the document name it. */
function qualify(value: Json): Json {
  if (Array.isArray(value)) return value.map(qualify);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, name === '$ref' ? `description${String(inner)}` : qualify(inner)]),
  );
}

/** ajv's code reaches for its own helpers by \`require\`; the one it uses is written out. */
function inlineHelpers(code: string): string {
  const helpers: Readonly<Record<string, string>> = {
    // Length in code points, which is what JSON Schema counts.
    'require("ajv/dist/runtime/ucs2length").default': '((text) => [...text].length)',
  };
  const inlined = Object.entries(helpers).reduce((text, [call, source]) => text.replaceAll(call, source), code);
  const left = /require\([^)]*\)[.\w]*/.exec(inlined);
  if (left !== null)
    throw new Error(
      `expected validators without run-time dependencies, but ajv emitted ${left[0]}: write that helper out in emit/validators.ts`,
    );
  return inlined;
}

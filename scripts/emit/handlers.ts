import type { Content, Header, Json, JsonObject, Model, Operation, Parameter, Response } from '../model/model.ts';
import { componentName, object, resolve } from '../model/operations.ts';
import { codeFile, type GeneratedFile } from './file.ts';
import { comment, key, pascalCase, quote, union } from './source.ts';

/**
 * The interface a registry implements: one typed method per operation. What it returns is a union over the statuses
 * the description declares, with their required headers and error codes, so that an answer that leaves the
 * description does not compile.
 */
export function emitHandlers(model: Model): GeneratedFile[] {
  return [
    codeFile(
      'handlers.ts',
      "import type { components } from './types.ts';",
      PREAMBLE,
      ...model.operations.flatMap((operation) => [emitRequest(model, operation), emitResponse(model, operation)]),
      comment('The behaviour of a registry, an operation a method.'),
      `export interface Handlers {\n${model.operations
        .map(({ id, method, path, summary }) => {
          const name = pascalCase(id);
          return `${comment(`${method.toUpperCase()} ${path} - ${summary}`, '  ')}\n  ${id}(request: ${name}Request): Awaitable<${name}Response>;`;
        })
        .join('\n')}\n}`,
    ),
  ];
}

const PREAMBLE = `
type Schemas = components['schemas'];

/** A value, at hand or promised. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Bytes that arrive one chunk at a time. It can be read once. */
export type ByteStream = AsyncIterable<Uint8Array>;

/**
 * Bytes to send: at hand, or streamed, in which case their number is known beforehand, and a chunk is good until the
 * next one is asked for.
 */
export type Payload = Uint8Array | { readonly size: number; stream(): ByteStream };

/** A JSON body as it was received: the bytes, which are what is stored, and the parsed copy, which is only looked at. */
export interface Received<MediaType extends string, Value> {
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
  readonly value: Value;
}

/** A body to send: bytes as they are, or a value to be serialised. */
export type Sent<MediaType extends string, Value> =
  | { readonly mediaType: MediaType; readonly bytes: Payload }
  | { readonly mediaType: MediaType; readonly value: Value };

/** What every request carries beside its parameters. */
export interface Incoming {
  /** Scheme and host the client used, such as \`http://localhost:5000\`; absolute URLs are built on it. */
  readonly origin: string;
  /** Query parameters that the description does not know, such as those of a registry's own links. */
  readonly undeclared: ReadonlyMap<string, string>;
}

/** One entry of an error body. */
export interface ErrorEntry<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly detail?: unknown;
}

/** An answer without a body, or with an error body. */
export interface Failure<Status extends number, Code extends string, Headers> {
  readonly status: Status;
  readonly headers?: Headers;
  readonly errors: readonly [ErrorEntry<Code>, ...ErrorEntry<Code>[]];
}`;

/** The statuses that a class such as \`3XX\` stands for here: those of RFC 9110 that carry a Location. */
const CLASSES: Readonly<Record<string, string>> = { '3XX': '301 | 302 | 303 | 307 | 308' };

function emitRequest(model: Model, operation: Operation): string {
  const groups = (['path', 'query', 'header'] as const).map((place) => {
    const parameters = operation.parameters.filter((parameter) => parameter.in === place);
    const members = parameters.map((parameter) => {
      const optional = parameter.required ? '' : '?';
      return `${comment(parameter.description, '    ')}\n    readonly ${key(parameter.name)}${optional}: ${typeOf(model, parameter)}${optional && ' | undefined'};`;
    });
    return parameters.length === 0 ? '' : `  readonly ${place === 'header' ? 'headers' : place}: {\n${members.join('\n')}\n  };\n`;
  });
  return `export interface ${pascalCase(operation.id)}Request extends Incoming {\n${groups.join('')}${requestBody(operation)}}`;
}

function requestBody({ requestBody: body }: Operation): string {
  if (body === undefined) return '';
  if (body.contents.every(({ binary }) => binary)) return `${comment(body.description, '  ')}\n  readonly body: ByteStream;\n`;
  const kinds = body.contents.map(({ mediaType, schema }) => `\n    | Received<${quote(mediaType)}, ${schemaType(schema)}>`);
  return `${comment(body.description, '  ')}\n  readonly body:${kinds.join('')};\n`;
}

function emitResponse(model: Model, operation: Operation): string {
  const kinds = operation.responses.map((response) => `\n  | ${responseType(model, response)}`);
  return `export type ${pascalCase(operation.id)}Response =${kinds.join('')};`;
}

function responseType(model: Model, response: Response): string {
  const status = CLASSES[response.status] ?? response.status;
  const { headers } = response;
  if (response.errorCodes.length > 0) return `Failure<${status}, ${union(response.errorCodes)}, ${headersType(model, headers, '    ')}>`;
  const optional = headers.some(({ required }) => required) ? '' : '?';
  const body =
    response.contents.length === 0
      ? ''
      : `      readonly body:${response.contents.map((content) => `\n        | ${bodyType(content)}`).join('')};\n`;
  return `{\n      readonly status: ${status};\n      readonly headers${optional}: ${headersType(model, headers, '      ')};\n${body}    }`;
}

function bodyType({ mediaType, schema, binary }: Content): string {
  return binary
    ? `{ readonly mediaType: ${quote(mediaType)}; readonly bytes: Payload }`
    : `Sent<${quote(mediaType)}, ${schemaType(schema)}>`;
}

function headersType(model: Model, headers: readonly Header[], indent: string): string {
  const members = headers.map((header) => {
    const optional = header.required ? '' : '?';
    return `readonly ${key(header.name)}${optional}: ${typeOf(model, header)}${optional && ' | undefined'}`;
  });
  return members.length <= 1 ? `{ ${members.join('')} }` : `{\n${members.map((member) => `${indent}  ${member};\n`).join('')}${indent}}`;
}

function typeOf(model: Model, { schema }: Parameter | Header): string {
  const resolved = object(resolve(model.document, schema));
  if (resolved.type === 'integer') return 'number';
  if (resolved.type === 'array') return `readonly ${itemType(resolved.items)}[]`;
  return enumType(resolved) ?? 'string';
}

function itemType(items: Json | undefined): string {
  const named = enumType(object(items));
  return named === undefined ? 'string' : `(${named})`;
}

function enumType(schema: JsonObject): string | undefined {
  return Array.isArray(schema.enum) ? union(schema.enum.map(String)) : undefined;
}

function schemaType(schema: JsonObject): string {
  const name = componentName(schema);
  return name === undefined ? 'unknown' : `Schemas[${quote(name)}]`;
}

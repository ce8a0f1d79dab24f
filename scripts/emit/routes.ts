import type { Header, Model, Operation, Parameter, Response } from '../model/model.ts';
import { object, resolve } from '../model/operations.ts';
import { codeFile, type GeneratedFile } from './file.ts';
import { comment, key, literal, quote, union } from './source.ts';

/**
 * The route table. A path is matched by its fixed parts from the right, so that a repository may be called
 * `foo/tags/list`: the name takes whatever is left.
 */
export function emitRoutes(model: Model): GeneratedFile[] {
  const paths = [...new Set(model.operations.map(({ path }) => path))];
  const table = paths.map((path) => {
    const operations = model.operations.filter((operation) => operation.path === path);
    return {
      path,
      pattern: matcher(path, operations[0]?.parameters ?? []),
      parameters: variables(path),
      operations: Object.fromEntries(operations.map(({ method, id }) => [method.toUpperCase(), id])),
    };
  });
  const ids = model.operations.map(({ id }) => id);

  return [
    codeFile(
      'routes.ts',
      "import type { ErrorCode } from './error-codes.ts';",
      comment('The operations of the API.'),
      `export type OperationId = ${union(ids)};`,
      PREAMBLE,
      `export const routes: readonly Route[] = ${literal(table)};`,
      `export const operations: Readonly<Record<OperationId, OperationInfo>> = ${literal(Object.fromEntries(model.operations.map((operation) => [operation.id, describe(model, operation)])))};`,
      comment('Builds the path of an operation. Names keep their slashes and digests their colon.'),
      `export const pathOf = {\n${model.operations.map(pathBuilder).join('\n')}\n} as const;`,
    ),
  ];
}

const PREAMBLE = `
export type Method = 'DELETE' | 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'PUT';

/** A path of the API. \`pattern\` captures \`parameters\` in their order, still percent-encoded. */
export interface Route {
  readonly path: string;
  readonly pattern: RegExp;
  readonly parameters: readonly string[];
  readonly operations: Readonly<Partial<Record<Method, OperationId>>>;
}

/** How the text of a parameter or header is read: as it is, as a number, or as a comma list. */
export type ValueType = 'string' | 'integer' | 'array';

export interface ParameterInfo {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly type: ValueType;
  readonly required: boolean;
  /** The value may hold slashes. */
  readonly multiSegment: boolean;
  /** The code of the 400 for a value that breaks its schema; without it such a value is ignored. */
  readonly errorCode?: ErrorCode;
}

export interface ResponseInfo {
  readonly headers: Readonly<Record<string, { readonly type: ValueType; readonly required: boolean }>>;
  readonly mediaTypes: readonly string[];
  readonly errorCodes: readonly ErrorCode[];
}

export interface RequestBodyInfo {
  readonly required: boolean;
  /** A binary body is streamed; any other is collected and parsed. */
  readonly binary: boolean;
  /** The code of the 400 for a body that breaks its schema. */
  readonly errorCode?: ErrorCode;
  readonly mediaTypes: readonly string[];
}

export interface OperationInfo {
  readonly method: Method;
  readonly path: string;
  readonly scope: string;
  readonly parameters: readonly ParameterInfo[];
  readonly requestBody?: RequestBodyInfo;
  /** By status, or by \`3XX\` for a whole class. */
  readonly responses: Readonly<Record<string, ResponseInfo>>;
}`;

function variables(path: string): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
}

function matcher(path: string, parameters: readonly Parameter[]): RegExp {
  const multiSegment = (name: string) => parameters.some((parameter) => parameter.name === name && parameter.multiSegment);
  const source = path
    .split(/(\{[^}]+\})/)
    .map((part) => {
      if (part.startsWith('{')) return multiSegment(part.slice(1, -1)) ? '(.+)' : '([^/]+)';
      return part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^${source}$`);
}

function describe(model: Model, operation: Operation) {
  const { requestBody } = operation;
  return {
    method: operation.method.toUpperCase(),
    path: operation.path,
    scope: operation.scope,
    parameters: operation.parameters.map((parameter) => ({
      name: parameter.name,
      in: parameter.in,
      type: valueType(model, parameter),
      required: parameter.required,
      multiSegment: parameter.multiSegment,
      errorCode: parameter.errorCode,
    })),
    requestBody: requestBody && {
      required: requestBody.required,
      binary: requestBody.contents.every(({ binary }) => binary),
      errorCode: requestBody.errorCode,
      mediaTypes: requestBody.contents.map(({ mediaType }) => mediaType),
    },
    responses: Object.fromEntries(operation.responses.map((response) => [response.status, describeResponse(model, response)])),
  };
}

function describeResponse(model: Model, response: Response) {
  const headers = response.headers.map((header) => [header.name, { type: valueType(model, header), required: header.required }]);
  return {
    headers: Object.fromEntries(headers),
    mediaTypes: response.contents.map(({ mediaType }) => mediaType),
    errorCodes: response.errorCodes,
  };
}

/** How the text of a parameter or header is to be read. */
export function valueType(model: Model, { schema }: Parameter | Header): 'string' | 'integer' | 'array' {
  const { type } = object(resolve(model.document, schema));
  return type === 'integer' || type === 'array' ? type : 'string';
}

function pathBuilder({ id, path }: Operation): string {
  const names = variables(path);
  const template = `\`${path.replaceAll('{', '${')}\``;
  const parameters =
    names.length === 0 ? '' : `{ ${names.join(', ')} }: { ${names.map((name) => `readonly ${key(name)}: string`).join('; ')} }`;
  return `  ${id}: (${parameters}): string => ${names.length === 0 ? quote(path) : template},`;
}

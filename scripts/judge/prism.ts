/** The only file that knows Prism. It is handed exchanges and says where they break the description. */
import { createRequire } from 'node:module';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import type prismRouter from '@stoplight/prism-http/dist/router/index.js';
import { validateInput, validateOutput } from '@stoplight/prism-http/dist/validator/index.js';
import { findOperationResponse } from '@stoplight/prism-http/dist/validator/utils/spec.js';
import { ValidationContext } from '@stoplight/prism-http/dist/validator/validators/types.js';
import { validateAgainstSchema } from '@stoplight/prism-http/dist/validator/validators/utils.js';
import type { Document } from '../model/model.ts';
import { decodeBody, essenceOf, lowerCaseNames, splitTarget } from './decode.ts';
import type { Headers, JudgedExchange, JudgedRequest, JudgedResponse, Judgement, Violation } from './exchange.ts';
import { createTemplateMatcher } from './names.ts';
import { prepareForPrism } from './prepare.ts';

// Required, because loaders disagree on what the default of a CommonJS module is.
const router = createRequire(import.meta.url)('@stoplight/prism-http/dist/router/index.js') as typeof prismRouter;

type PrismOperation = Awaited<ReturnType<typeof getHttpOperationsFromSpec>>[number];
type PrismMethod = Parameters<typeof router.default>[0]['input']['method'];
type PrismHeaders = NonNullable<PrismOperation['responses'][number]['headers']>;
type PrismQuery = NonNullable<NonNullable<PrismOperation['request']>['query']>;
type PrismContents = NonNullable<PrismOperation['responses'][number]['contents']>;
/** What Prism reports. A missing member is named only in the message. */
type Diagnostic = { readonly path?: readonly (string | number)[]; readonly code?: string | number; readonly message: string };

export interface Judge {
  /** Holds an exchange against the description, in both directions. */
  judge(exchange: JudgedExchange): Judgement;
  readonly operationIds: readonly string[];
}

/**
 * Loads the description into Prism. Where Prism is known to be wrong the judge corrects it at this seam: names with
 * slashes, media types (Prism sees every `+json` as one), lists in headers, query names in another case, empty values
 * (Prism sees them as absent), bodies that are bytes, bodies that are not described.
 *
 * @param document A bundled description; it is copied.
 * @throws Error where Prism cannot load it, or would check nothing.
 */
export async function createJudge(document: Document): Promise<Judge> {
  const operations = await getHttpOperationsFromSpec(prepareForPrism(document));
  const matchTemplate = createTemplateMatcher(document);
  const readHeaders = createHeaderReader();

  const judge = ({ request, response }: JudgedExchange): Judgement => {
    const { path, query } = splitTarget(request.target);
    const fitting = matchTemplate(path);
    const operation = fitting && route(operations, request.method, fitting.path);
    // Prism lets a template variable match nothing; what it routes to another template is no operation.
    if (fitting === undefined || operation?.path !== fitting.template) return { violations: [noOperation(request, fitting?.template)] };
    return {
      operationId: String(operation.iid),
      violations: [
        ...judgeRequest(operation, request, fitting.path, query),
        ...(response === undefined ? [] : judgeResponse(operation, response)),
      ],
    };
  };

  function judgeRequest(operation: PrismOperation, request: JudgedRequest, path: string, query: ReadonlyMap<string, string[]>) {
    const described = operation.request ?? {};
    const headers = readHeaders(described.headers ?? [], request.headers);
    const values = readQuery(described.query ?? [], query);
    const { 'content-type': contentType, ...fields } = headers.values;
    const body = readBody('request', described.body?.contents ?? [], contentType, request.body);

    const { body: _, ...narrowed } = { ...described, headers: headers.described };
    const narrowedBody =
      body.violations.length > 0 || described.body === undefined ? {} : { body: { ...described.body, contents: body.contents } };
    const found = validateInput({
      resource: { ...operation, request: { ...narrowed, ...narrowedBody } } as PrismOperation,
      element: {
        method: operation.method as PrismMethod,
        url: { path, query: values },
        headers: withType(fields, body.contents),
        ...body.value,
      },
    });
    const names = [...(described.query ?? []), ...(described.path ?? [])].map(({ name }) => name);
    return [
      ...body.violations,
      ...[...diagnosticsOf(found), ...headers.problems, ...judgeSpellings('query', described.query ?? [], values)].map(
        toViolation('request', names),
      ),
    ];
  }

  function judgeResponse(operation: PrismOperation, response: JudgedResponse): Violation[] {
    const matched = findOperationResponse(operation.responses, response.status);
    if (matched._tag === 'None') {
      const expected = operation.responses.map(({ code }) => code).join(', ');
      return [{ direction: 'response', place: 'status', message: `expected one of ${expected}; came ${response.status}` }];
    }
    const described = matched.value;
    const headers = readHeaders(described.headers ?? [], response.headers);
    const contents = operation.method === 'head' ? [] : (described.contents ?? []);
    const body = readBody('response', contents, headers.values['content-type'], response.body);
    const found = validateOutput({
      resource: { ...operation, responses: [{ ...described, headers: headers.described, contents: body.contents }] } as PrismOperation,
      element: { statusCode: response.status, headers: withType(headers.values, body.contents), ...body.value },
    });
    return [...body.violations, ...[...diagnosticsOf(found), ...headers.problems].map(toViolation('response', []))];
  }

  return { judge, operationIds: operations.map(({ iid }) => String(iid)) };
}

function route(resources: PrismOperation[], method: string, path: string): PrismOperation | undefined {
  const routed = router.default({ resources, input: { method: method.toLowerCase() as PrismMethod, url: { path } } });
  return routed._tag === 'Right' ? routed.right : undefined;
}

function noOperation({ method, target }: JudgedRequest, template: string | undefined): Violation {
  const reason = template === undefined ? `no path fits ${target}` : `${template} has no ${method.toUpperCase()}`;
  return { direction: 'request', place: 'path', message: `no operation: ${reason}` };
}

/**
 * Makes the function that reads header fields for Prism: names in lower case, and list values separated by commas alone.
 * Prism fails on a list that is not there, so that an absent one loses its schema. It compiles once per array of
 * descriptions, so the same selection has to be the same array.
 */
function createHeaderReader() {
  const selections = new WeakMap<object, Map<string, unknown>>();
  return <Described extends PrismHeaders>(described: Described, headers: Headers) => {
    const lists = new Set(described.filter(({ schema }) => schema?.type === 'array').map(({ name }) => name.toLowerCase()));
    const values = Object.fromEntries(
      Object.entries(lowerCaseNames(headers)).map(([name, value]) => [name, lists.has(name) ? joinItems(value) : value]),
    );
    const isAbsentList = (name: string) => lists.has(name.toLowerCase()) && values[name.toLowerCase()] === undefined;
    const known = selections.get(described) ?? new Map<string, unknown>();
    selections.set(described, known);
    const key = described
      .map(({ name }) => name)
      .filter(isAbsentList)
      .join();
    if (!known.has(key)) {
      const selection = described.map((header) => (isAbsentList(header.name) ? { ...header, schema: undefined } : header));
      known.set(key, key === '' ? described : selection);
    }
    const selected = known.get(key) as Described;
    return { described: selected, values, problems: judgeSpellings('header', selected, values) };
  };
}

function joinItems(value: string): string {
  const items = value.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '').join(',');
}

/** The values of described parameters; a single value stands by itself, as Prism takes it. */
function readQuery(described: PrismQuery, query: ReadonlyMap<string, string[]>): Record<string, string | string[]> {
  const given = described.flatMap(({ name }): [string, string[]][] => (query.has(name) ? [[name, query.get(name) ?? []]] : []));
  return Object.fromEntries(given.map(([name, [first = '', ...more]]) => [name, more.length === 0 ? first : [first, ...more]]));
}

/**
 * Judges single values that Prism takes too lightly: an empty one counts as absent there, and `1e3` or `0x1` as an
 * integer.
 */
function judgeSpellings(
  prefix: 'header' | 'query',
  described: PrismHeaders | PrismQuery,
  values: Readonly<Record<string, unknown>>,
): Diagnostic[] {
  return described.flatMap(({ name, schema, required }) => {
    const key = prefix === 'header' ? name.toLowerCase() : name;
    const value = values[key];
    if (schema === undefined || typeof value !== 'string') return [];
    const isList = schema.type === 'array';
    // In a header it is a list of nothing; a required one Prism reports as missing.
    if (value === '') return required || (isList && prefix === 'header') ? [] : judgeValue(prefix, key, schema, isList ? [''] : '');
    if (schema.type !== 'integer' || !Number.isInteger(Number(value)) || /^-?[0-9]+$/.test(value)) return [];
    return [{ path: [prefix, key], message: `expected an integer in decimal digits; came ${value}` }];
  });
}

function judgeValue(prefix: string, name: string, schema: NonNullable<PrismHeaders[number]['schema']>, value: unknown): Diagnostic[] {
  const result = validateAgainstSchema(value, schema, true, ValidationContext.Input, prefix);
  const found = result._tag === 'None' ? [] : result.value;
  return found.map(({ path = [], ...diagnostic }) => ({ ...diagnostic, path: [prefix, name, ...path.slice(1)] }));
}

type ReadBody = {
  /** The one content that Prism is to check; none where it has nothing to check. */
  readonly contents: PrismContents;
  readonly value: { readonly body?: unknown };
  readonly violations: Violation[];
};

/**
 * Chooses the content of exactly this media type, and reads the body. A request may leave the media type out where only
 * one is described.
 */
function readBody(
  direction: Violation['direction'],
  described: PrismContents,
  contentType: string | undefined,
  bytes: Uint8Array | undefined,
): ReadBody {
  const violation = (place: string, message: string): ReadBody => ({
    contents: [],
    value: {},
    violations: [{ direction, place, message }],
  });
  const size = bytes?.length ?? 0;
  if (described.length === 0) {
    return size === 0 ? { contents: [], value: {}, violations: [] } : violation('body', `expected no body; came ${size} bytes`);
  }
  // Whether a body may be missing is for Prism to say.
  if (direction === 'request' && bytes === undefined) return { contents: described, value: {}, violations: [] };

  const mediaType = essenceOf(contentType);
  const isImplied = mediaType === undefined && direction === 'request' && described.length === 1;
  const content = isImplied ? described[0] : described.find((candidate) => candidate.mediaType.toLowerCase() === mediaType);
  if (content === undefined) {
    if (direction === 'request' && size === 0) return { contents: described, value: {}, violations: [] };
    const expected = described.map((candidate) => candidate.mediaType).join(', ');
    return violation('header.content-type', `expected one of ${expected}; came ${mediaType ?? 'none'}`);
  }
  const { value, problem } = decodeBody(content.mediaType, bytes);
  if (problem !== undefined) return violation('body', problem);
  return { contents: [content], value: value === undefined ? {} : { body: value }, violations: [] };
}

/** Prism fails on a `Content-Type` that it cannot parse, so it gets that of the content that was chosen. */
function withType(values: Headers, contents: PrismContents): Record<string, string> {
  const [chosen] = contents;
  return chosen === undefined ? { ...values } : { ...values, 'content-type': chosen.mediaType };
}

/** A deprecated header is no violation; media types are judged by `readBody`. */
function diagnosticsOf(result: ReturnType<typeof validateInput | typeof validateOutput>): Diagnostic[] {
  const found: Diagnostic[] = result._tag === 'Left' ? result.left : [];
  return found.filter(({ code }) => code !== 'deprecated' && code !== 415);
}

/** @param names Names of parameters as described: Prism reports them in lower case. */
function toViolation(direction: Violation['direction'], names: readonly string[]) {
  return ({ path = ['body'], code, message }: Diagnostic): Violation => {
    const missing = code === 'required' ? /required property '(.+)'$/.exec(message)?.[1] : undefined;
    const [prefix = 'body', ...rest] = [...path.map(String), ...(missing === undefined ? [] : [missing])];
    if (prefix === 'body') return { direction, place: [prefix, ...rest].join('/'), message };
    const [name = '', ...more] = rest;
    const described = prefix === 'header' ? name : (names.find((candidate) => candidate.toLowerCase() === name.toLowerCase()) ?? name);
    return { direction, place: [`${prefix}.${described}`, ...more].join('/'), message };
  };
}

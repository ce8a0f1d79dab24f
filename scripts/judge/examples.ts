import type { Content, Document, Json, Operation, Parameter, Response } from '../model/model.ts';
import { readOperations } from '../model/operations.ts';
import { toPointer } from '../model/pointer.ts';
import type { Headers, JudgedExchange, JudgedRequest, Violation } from './exchange.ts';
import { createJudge, type Judge } from './prism.ts';

/** An exchange written out from the examples of the description. */
export interface ExampleExchange {
  readonly operation: Operation;
  readonly request: JudgedRequest;
  /** Which example the body of the request is; none where there is no body. */
  readonly requestExample?: BodyExample;
  /** The response that is shown; none where the exchange shows a request. */
  readonly response?: Response & { readonly example?: BodyExample };
  readonly exchange: JudgedExchange;
}

export interface BodyExample {
  readonly content: Content;
  readonly name: string;
}

/** What is wrong with an example, and where it stands in the description. */
export interface ExampleFinding {
  /** JSON pointer into the bundled document. */
  readonly pointer: string;
  readonly message: string;
}

/**
 * Puts every example of the description to Prism: each request with each of its bodies, and each response of each
 * operation with each of its bodies. Prism has to route the request to the operation and to find nothing wrong.
 */
export async function judgeExamples(document: Document): Promise<ExampleFinding[]> {
  let judge: Judge;
  try {
    judge = await createJudge(document);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ pointer: '', message: `expected a description that Prism can load: ${message}` }];
  }
  const findings = exampleExchanges(document).flatMap((example) => {
    const { operationId, violations } = judge.judge(example.exchange);
    const { id, method, pointer } = example.operation;
    if (operationId !== id) {
      const target = `${method.toUpperCase()} ${example.request.target}`;
      return [{ pointer, message: `expected Prism to take ${target} for ${id}; came ${operationId ?? 'no operation'}` }];
    }
    const shown = example.response === undefined ? 'request' : 'response';
    return violations
      .filter(({ direction }) => direction === shown)
      .map((violation) => ({ pointer: pointerOf(example, violation), message: `${violation.place}: ${violation.message}` }));
  });
  return [...new Map(findings.map((finding) => [`${finding.pointer} ${finding.message}`, finding])).values()];
}

/** Where the example stands that a violation is about. */
function pointerOf({ operation, requestExample, response }: ExampleExchange, { place }: Violation): string {
  const [, kind, name] = /^(path|query|header)\.([^/]+)/.exec(place) ?? [];
  const example = response === undefined ? requestExample : response.example;
  const isNamed = (candidate: { readonly name: string }) => candidate.name.toLowerCase() === name?.toLowerCase();
  const named =
    response === undefined
      ? operation.parameters.find((parameter) => parameter.in === kind && isNamed(parameter))
      : response.headers.find((header) => kind === 'header' && isNamed(header));
  if (named !== undefined) return named.pointer;
  if (example === undefined) return response?.pointer ?? operation.pointer;
  return place.startsWith('body') ? `${example.content.pointer}${toPointer(['examples', example.name])}` : example.content.pointer;
}

/** Writes out the examples of the description as exchanges: the requests of each operation, then its responses. */
export function exampleExchanges(document: Document): ExampleExchange[] {
  return readOperations(document).flatMap((operation) => {
    const bodies = bodyExamples(operation.requestBody?.contents ?? []);
    const requests = (operation.requestBody?.required ? bodies : [undefined, ...bodies]).map((example) => {
      const request = writeRequest(operation, example);
      return { operation, request, ...(example === undefined ? {} : { requestExample: example }), exchange: { request } };
    });
    const request = requests[0]?.request;
    if (request === undefined) return [];
    const responses = operation.responses.flatMap((response) => {
      // A body without an example cannot be shown; the rule `examples-present` reports it.
      const examples = response.contents.length === 0 ? [undefined] : bodyExamples(response.contents);
      return examples.map((example) => ({
        operation,
        request,
        response: { ...response, ...(example === undefined ? {} : { example }) },
        exchange: { request, response: writeResponse(response, example) },
      }));
    });
    return [...requests, ...responses];
  });
}

function bodyExamples(contents: readonly Content[]): BodyExample[] {
  return contents.flatMap((content) => content.examples.map(({ name }) => ({ content, name })));
}

function writeRequest(operation: Operation, example: BodyExample | undefined): JudgedRequest {
  const given = (place: Parameter['in']) => operation.parameters.filter((parameter) => parameter.in === place);
  const path = given('path').reduce((text, { name, example: value, multiSegment }) => {
    const encoded = multiSegment ? String(value).split('/').map(encodeURIComponent).join('/') : encodeURIComponent(String(value));
    return value === undefined ? text : text.replace(`{${name}}`, () => encoded.replaceAll('%3A', ':'));
  }, operation.path);
  const query = given('query').flatMap(({ name, example: value }) =>
    (Array.isArray(value) ? value : value === undefined ? [] : [value]).map((item) => `${name}=${encodeURIComponent(String(item))}`),
  );
  return {
    method: operation.method.toUpperCase(),
    target: query.length === 0 ? path : `${path}?${query.join('&')}`,
    ...writeMessage(given('header'), example),
  };
}

function writeResponse({ status, headers }: Response, example: BodyExample | undefined) {
  return { status: Number(status.replace('XX', '00')), ...writeMessage(headers, example) };
}

function writeMessage(
  fields: readonly { readonly name: string; readonly example?: Json }[],
  example: BodyExample | undefined,
): { headers: Headers; body?: Uint8Array } {
  const headers = fields.flatMap(({ name, example: value }): [string, string][] => (value === undefined ? [] : [[name, String(value)]]));
  if (example === undefined) return { headers: Object.fromEntries(headers) };
  const { content } = example;
  const value = content.examples.find(({ name }) => name === example.name)?.value ?? null;
  const text = content.binary ? String(value) : JSON.stringify(value);
  return { headers: Object.fromEntries([...headers, ['Content-Type', content.mediaType]]), body: new TextEncoder().encode(text) };
}

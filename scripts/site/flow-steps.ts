import { STATUS_CODES } from 'node:http';
import { type FlowRequest, type FlowResponse, targetOf } from '../flows/exchange.ts';
import { headerOf } from '../flows/expression.ts';
import { headersRead, outputsUsed } from '../flows/mentions.ts';
import type { Rehearsal } from '../flows/rehearsed.ts';
import type { StepRecord } from '../flows/run.ts';
import type { Json } from '../model/model.ts';
import { object } from '../model/operations.ts';
import type { Exchange } from './message.ts';

const MEDIA_TYPE = 'Content-Type';

/** A step of a run in brief: what its diagram shows, and what stands beside the diagram. */
export interface BriefStep {
  readonly id: string;
  /** What happens, as a sentence. */
  readonly description: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** What else of the request matters: the header fields the flow gives, and the body. */
  readonly sent: readonly string[];
  readonly status: number;
  readonly reason: string;
  /** What else of the answer matters: the header fields the flow looks at, and the body. */
  readonly received: readonly string[];
  /** Values that go on to later steps, with the numbers of those, counted from 1. */
  readonly kept: readonly { readonly name: string; readonly steps: readonly number[] }[];
}

/** The steps of a run in brief. The run has no fault, so every step has its exchange. */
export function briefSteps({ steps }: Pick<Rehearsal, 'steps'>): BriefStep[] {
  return steps.flatMap((record, index) => {
    const { step, request, response, outputs } = record;
    if (request === undefined || response === undefined) return [];
    return [
      {
        id: step.id,
        description: step.description,
        method: request.method,
        target: targetOf(request.url),
        sent: [...givenHeaders(record), ...bodyWords(request)],
        status: response.status,
        reason: STATUS_CODES[response.status] ?? '',
        received: [
          ...headersRead(step).flatMap((name) => field(response, name)),
          ...(response.status < 400 ? bodyWords(response, headersRead(step).includes(MEDIA_TYPE)) : errorWords(response)),
        ],
        kept: Object.keys(outputs)
          .filter((name) => outputs[name] !== null)
          .map((name) => ({
            name,
            steps: steps.flatMap((later, at) => (at > index && outputsUsed(later.step, step.id).includes(name) ? [at + 1] : [])),
          }))
          .filter((value) => value.steps.length > 0),
      },
    ];
  });
}

/** What a step sent and got, as HTTP messages. */
export function exchangeOf({ request, response }: StepRecord): Exchange | undefined {
  if (request === undefined || response === undefined) return undefined;
  const body = request.body === undefined ? [] : [['Content-Length', String(request.body.byteLength)] as const];
  return {
    request: {
      start: `${request.method} ${targetOf(request.url)} HTTP/1.1`,
      headers: [['Host', new URL(request.url).host], ...request.headers, ...body],
      ...textOf(request.body),
    },
    response: {
      start: `HTTP/1.1 ${response.status} ${STATUS_CODES[response.status] ?? ''}`.trimEnd(),
      headers: response.headers,
      ...textOf(response.body),
    },
  };
}

function givenHeaders({ step, request }: StepRecord): string[] {
  const given = step.parameters.filter(({ in: place }) => place === 'header').map(({ name }) => name);
  return request === undefined ? [] : given.flatMap((name) => field(request, name));
}

function field({ headers }: Pick<FlowResponse, 'headers'>, name: string): string[] {
  const value = headerOf(headers, name);
  return value === undefined ? [] : [`${name}: ${value}`];
}

/** @param typed The media type is shown as a header field already. */
function bodyWords({ headers, body }: FlowRequest | FlowResponse, typed = false): string[] {
  if (body === undefined || body.byteLength === 0) return [];
  const mediaType = headerOf(headers, MEDIA_TYPE);
  return [`${body.byteLength} bytes${typed || mediaType === undefined ? '' : ` of ${mediaType}`}`];
}

/** The error codes of an answer, as the specification writes them. */
function errorWords({ body }: FlowResponse): string[] {
  const text = new TextDecoder().decode(body);
  if (!text.startsWith('{')) return [];
  const { errors } = object(JSON.parse(text) as Json);
  return Array.isArray(errors) ? errors.map((error) => String(object(error).code)) : [];
}

function textOf(body: Uint8Array | undefined): { body?: string } {
  return body === undefined || body.byteLength === 0 ? {} : { body: new TextDecoder().decode(body) };
}

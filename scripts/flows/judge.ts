import { type OperationId, operations } from '../../generated/routes.ts';
import { checkExchange, checkParameters, checkRequestBody, checkResponse, type Violation } from '../mock/contract.ts';
import { algorithmOf, digestOf, type Hashing } from '../mock/digest.ts';
import { splitTarget } from '../mock/target.ts';
import { type FlowRequest, type FlowResponse, targetOf } from './exchange.ts';
import { headerOf } from './expression.ts';
import type { Fault, Judge } from './run.ts';
import type { Step } from './workflow.ts';

/** Of an answer whose body is the content that the digest names. */
const CONTENT_DIGEST = 'Docker-Content-Digest';

/**
 * Holds each exchange against the description of its operation, and content that was fetched by digest against that
 * digest.
 */
export function createJudge(hashing: Hashing): Judge {
  return (step, request, response) => [
    ...violationsOf(step, request, response).map(
      ({ direction, place, expected, got }): Fault => ({ what: `${direction} ${place}`, expected, got }),
    ),
    ...wrongContent(hashing, step, request, response),
  ];
}

function violationsOf(step: Step, request: FlowRequest, response: FlowResponse): readonly Violation[] {
  const id = step.operation.id as OperationId;
  const target = targetOf(request.url);
  const sent = { method: request.method, target, headers: fieldsOf(request), body: request.body ?? new Uint8Array() };
  const answer = { ...response, headers: fieldsOf(response) };
  if (step.follow === undefined) return checkExchange({ request: sent, response: answer }).violations;
  // The URL is the registry's own: nothing of its path can be checked.
  const parameters = { path: {}, query: splitTarget(target).query, headers: sent.headers };
  return [
    ...checkParameters(id, parameters).filter(({ place }) => !place.startsWith('path.')),
    ...checkRequestBody(id, sent.headers, request.body),
    ...checkResponse(id, request.method, answer),
  ];
}

function wrongContent(hashing: Hashing, { operation }: Step, request: FlowRequest, { status, body }: FlowResponse): Fault[] {
  const info = operations[operation.id as OperationId].responses[String(status)];
  const wanted = splitTarget(targetOf(request.url)).path.split('/').at(-1) ?? '';
  const algorithm = algorithmOf(wanted);
  const content = operation.method === 'get' && info !== undefined && CONTENT_DIGEST in info.headers;
  if (!content || !hashing.algorithms.includes(algorithm)) return [];
  const got = digestOf(hashing, algorithm, body);
  return got === wanted ? [] : [{ what: 'the digest of the content', expected: wanted, got }];
}

function fieldsOf({ headers }: Pick<FlowRequest, 'headers'>): Map<string, string> {
  const names = new Set(headers.map(([name]) => name.toLowerCase()));
  return new Map([...names].map((name) => [name, headerOf(headers, name) ?? '']));
}

import type { Json } from '../model/model.ts';
import { encode } from './encode.ts';
import type { FlowRequest } from './exchange.ts';
import { evaluate, type Scene } from './expression.ts';
import type { Step } from './workflow.ts';

/**
 * Composes the request of a step.
 *
 * @param url Where it goes: the base URL with the operation's path template, or the URL to follow.
 */
export function composeRequest(step: Step, url: string, scene: Scene): FlowRequest {
  const parameters = step.parameters
    .map(({ name, in: place, value }) => ({ name, place, value: evaluate(value, scene) }))
    // A parameter whose value is missing is left out.
    .filter(({ value }) => value !== null);
  const at = (place: string) => parameters.filter((parameter) => parameter.place === place);
  const filled = at('path').reduce((path, { name, value }) => path.replace(`{${name}}`, encode(text(value))), url);
  const query = at('query').map(({ name, value }) => `${encode(name)}=${encode(text(value))}`);
  return {
    method: step.operation.method.toUpperCase(),
    url: query.length === 0 ? filled : `${filled}${filled.includes('?') ? '&' : '?'}${query.join('&')}`,
    headers: [
      ...step.operation.accept.map((mediaType) => ['Accept', mediaType] as const),
      ...(step.requestBody === undefined ? [] : [['Content-Type', step.requestBody.contentType] as const]),
      ...at('header').map(({ name, value }) => [name, text(value)] as const),
    ],
    ...(step.requestBody === undefined ? {} : { body: new TextEncoder().encode(text(evaluate(step.requestBody.payload, scene))) }),
  };
}

/** The URL a `Location` names: as it came, and where it is relative, seen from the request that it answered. */
export function locate(location: string, from: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(location)) return location;
  // Put together rather than resolved: URL classes rewrite paths.
  if (/^\/(?!\/)/.test(location)) return `${/^[^/]*\/\/[^/?#]*/.exec(from)?.[0] ?? ''}${location}`;
  return new URL(location, from).href;
}

function text(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

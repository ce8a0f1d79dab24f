import { citations } from '../../../generated/citations.ts';
import { type OperationId, operations } from '../../../generated/routes.ts';
import { citationsOf } from '../../../scripts/mock/citations.ts';
import { checkParameters, checkRequestBody, checkResponse } from '../../../scripts/mock/contract.ts';
import { readParameters } from '../../../scripts/mock/parameters.ts';
import { routeTo } from '../../../scripts/mock/routing.ts';
import { splitTarget } from '../../../scripts/mock/target.ts';
import { type Exchange, fieldMap, type Request, type Response } from './exchange.ts';

/**
 * Holds an exchange against the description.
 *
 * @param follows The operation that was meant, where the URL is the registry's own and says nothing.
 */
export async function judge(request: Request, response: Response, follows?: OperationId): Promise<Exchange> {
  const { path, query } = splitTarget(request.target);
  const destination = routeTo(request.method, path);
  const operation = follows ?? (destination.kind === 'operation' ? destination.operationId : undefined);
  if (operation === undefined) return { request, response, departures: [], touched: [] };

  const headers = fieldMap(request.headers);
  const values = destination.kind === 'operation' && follows === undefined ? destination.path : {};
  const parameters = checkParameters(readParameters(operation, { path: values, query, headers }));
  const json = operations[operation].requestBody?.binary === false;
  const body = json && request.body !== undefined ? new Uint8Array(await request.body.arrayBuffer()) : undefined;
  const violations = [
    ...(follows === undefined ? parameters : parameters.filter(({ place }) => !place.startsWith('path.'))),
    ...checkRequestBody(operation, headers, body),
    ...checkResponse(operation, request.method, { ...response, headers: fieldMap(response.headers) }),
  ];
  const departures = violations.map((violation) => ({ ...violation, requirements: citationsOf(operation, violation) }));
  const places = [
    ...Object.keys(values).map((name) => `request path.${name}`),
    ...query.split('&').map((pair) => `request query.${pair.split('=')[0]}`),
    ...[...headers.keys()].map((name) => `request header.${name}`),
    ...[...fieldMap(response.headers).keys()].map((name) => `response header.${name}`),
  ];
  const touched = [...new Set(places.flatMap((place) => citations[operation][place] ?? []))];
  return { request, response, operation, departures, touched };
}

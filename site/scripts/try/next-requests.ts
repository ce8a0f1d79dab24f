import type { OperationId } from '../../../generated/routes.ts';
import { routeTo } from '../../../scripts/mock/routing.ts';
import { splitTarget } from '../../../scripts/mock/target.ts';
import type { TryData } from '../data.ts';
import { type Exchange, fieldMap } from './exchange.ts';

/** A request that an answer leads to. */
export interface NextRequest {
  readonly operation: OperationId;
  /** Where it goes: the URL as the answer gave it. */
  readonly url: string;
  /** Why, as the reader sees it. */
  readonly because: 'Location' | 'Link';
}

/** Where `Location` and `Link` of an answer lead. */
export function nextRequests({ operation, response }: Exchange, { operations }: Pick<TryData, 'operations'>): NextRequest[] {
  const fields = fieldMap(response.headers);
  const location = fields.get('location');
  const page = /<([^>]+)>\s*;\s*rel="?next"?/.exec(fields.get('link') ?? '')?.[1];
  const found: NextRequest[] = page === undefined || operation === undefined ? [] : [{ operation, url: page, because: 'Link' }];
  if (location === undefined || operation === undefined || response.status >= 300) return found;
  const uploads = operations.filter(({ follows }) => follows);
  const open = response.status !== 201 && (operation === 'startUpload' || uploads.some(({ id }) => id === operation));
  if (open)
    return [...found, ...uploads.map(({ id }): NextRequest => ({ operation: id as OperationId, url: location, because: 'Location' }))];
  const destination = routeTo('GET', splitTarget(location).path);
  return destination.kind === 'operation' ? [...found, { operation: destination.operationId, url: location, because: 'Location' }] : found;
}

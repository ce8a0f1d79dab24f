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
  /** The header field that says so. */
  readonly because: 'Location' | 'Link';
}

/** Where `Location` and `Link` of an answer lead. */
export function nextRequests(exchange: Exchange, { operations }: Pick<TryData, 'operations'>): NextRequest[] {
  const { operation, response } = exchange;
  if (operation === undefined || response.status >= 300) return [];
  const fields = fieldMap(response.headers);
  const page = /<([^>]+)>\s*;\s*rel="?next"?/.exec(fields.get('link') ?? '')?.[1];
  const location = fields.get('location');
  return [
    ...(page === undefined ? [] : [{ operation, url: page, because: 'Link' } as const]),
    ...(location === undefined ? [] : leadsTo(exchange, location, operations)),
  ];
}

function leadsTo(exchange: Exchange, url: string, operations: TryData['operations']): NextRequest[] {
  if (continuesUpload(exchange)) {
    return operations.filter(({ follows }) => follows).map(({ id }) => ({ operation: id as OperationId, url, because: 'Location' }));
  }
  const destination = routeTo('GET', splitTarget(url).path);
  return destination.kind === 'operation' ? [{ operation: destination.operationId, url, because: 'Location' }] : [];
}

const OF_UPLOADS: readonly (OperationId | undefined)[] = ['startUpload', 'uploadChunk', 'getUploadStatus'];

/** Whether the `Location` of an answer is where an upload goes on. What was created, or mounted, is a 201. */
export function continuesUpload({ operation, response: { status } }: Exchange): boolean {
  return OF_UPLOADS.includes(operation) && (status === 202 || status === 204);
}

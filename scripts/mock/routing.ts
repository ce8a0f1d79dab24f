import { type Method, type OperationId, type Route, routes } from '../../generated/routes.ts';
import { type RefusedSurface, refusedSurfaces } from '../../generated/scope.ts';

/** Where a request goes. */
export type Destination =
  | { readonly kind: 'operation'; readonly operationId: OperationId; readonly path: Readonly<Record<string, string>> }
  /** The path is of the API, the method is not among its own. */
  | { readonly kind: 'wrong-method'; readonly route: Route; readonly allowed: readonly Method[] }
  /** The path is not of the API; perhaps it is one that the scope decision keeps out. */
  | { readonly kind: 'unknown-path'; readonly refused?: RefusedSurface };

export type NoOperation = Exclude<Destination, { kind: 'operation' }>;

/** Finds the operation of a request. Path parameters come back as they were sent, still percent-encoded. */
export function routeTo(method: string, path: string): Destination {
  for (const route of routes) {
    const match = route.pattern.exec(path);
    if (match === null) continue;
    const operationId = Object.hasOwn(route.operations, method) ? route.operations[method as Method] : undefined;
    if (operationId === undefined) {
      return { kind: 'wrong-method', route, allowed: (Object.keys(route.operations) as Method[]).sort() };
    }
    const values: Record<string, string> = {};
    for (const [index, name] of route.parameters.entries()) values[name] = match[index + 1] ?? '';
    return { kind: 'operation', operationId, path: values };
  }
  const refused = refusedSurfaces.find(({ patterns }) => patterns.some((pattern) => pattern.test(path)));
  return { kind: 'unknown-path', ...(refused === undefined ? {} : { refused }) };
}

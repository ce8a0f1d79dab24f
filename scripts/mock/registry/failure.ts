import type { ErrorEntry } from '../../../generated/handlers.ts';

/** An error answer with one entry. Its status and code are held to the description where it is returned. */
export function fail<Status extends number, Code extends string>(
  status: Status,
  code: Code,
  message: string,
  detail?: unknown,
): { readonly status: Status; readonly errors: readonly [ErrorEntry<Code>] } {
  return { status, errors: [{ code, message, ...(detail === undefined ? {} : { detail }) }] };
}

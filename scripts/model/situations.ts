import type { ErrorCode, ErrorSituation, Operation } from './model.ts';

/** The situations in which an operation answers with a code and a status. */
export function situationsOf({ situations }: ErrorCode, status: string, operation: Pick<Operation, 'id'>): ErrorSituation[] {
  return situations.filter((situation) => hasStatus(situation, status) && concerns(situation, operation));
}

/** Whether a situation is one of this operation, as far as it says. */
export function concerns({ operations }: ErrorSituation, { id }: Pick<Operation, 'id'>): boolean {
  return operations?.includes(id) ?? true;
}

/** The operations that answer with a code in a situation. */
export function operationsIn(situation: ErrorSituation, code: string, operations: readonly Operation[]): Operation[] {
  return operations.filter(
    (operation) =>
      concerns(situation, operation) &&
      operation.responses.some(({ status, errorCodes }) => hasStatus(situation, status) && errorCodes.includes(code)),
  );
}

/** A response may stand for a class of statuses, such as `4XX`. */
function hasStatus({ status }: ErrorSituation, of: string): boolean {
  return of === String(status) || of === `${String(status)[0]}XX`;
}

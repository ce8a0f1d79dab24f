import type { ErrorCode, Model, Operation, Response } from '../model/model.ts';
import { toPointer } from '../model/pointer.ts';
import { operationsIn, situationsOf } from '../model/situations.ts';
import { definitionOf } from './places.ts';
import { defineRule, type Report } from './rule.ts';
import { list } from './text.ts';

export const errorCodes = defineRule({
  name: 'error-codes',
  checks: 'Each error response with a body names its codes, each code has a situation of that status, and each situation has a response.',
  find(model, report) {
    for (const operation of model.operations) {
      for (const response of operation.responses) checkResponse(model, operation, response, report);
    }
    model.errors.forEach(({ code, situations }, index) => {
      situations.forEach((situation, number) => {
        const sending = operationsIn(situation, code, model.operations).map(({ id }) => id);
        const silent = situation.operations?.filter((id) => !sending.includes(id)) ?? [];
        if (sending.length > 0 && silent.length === 0) return;
        const where = model.locate('errors.yaml', ['codes', index, 'situations', number, 'status']);
        const of = silent.length === 0 ? '' : ` of ${list(silent)}`;
        report(where, `expected a response ${situation.status}${of} whose x-oci-error-codes have ${code}, found none`);
      });
    });
  },
});

function checkResponse(model: Model, operation: Operation, response: Response, report: Report): void {
  const isHead = operation.method === 'head';
  const { status, errorCodes: codes, contents } = response;
  const where = definitionOf(model.document, response.pointer);
  const isError = /^[45]/.test(status);
  if (isHead || !isError) {
    const reason = isHead ? 'an answer to HEAD has no body' : `${status} is no error`;
    if (codes.length > 0) report(`${where}/x-oci-error-codes`, `expected no x-oci-error-codes, because ${reason}, found ${list(codes)}`);
    if (isHead && contents.length > 0) report(`${where}/content`, `expected no content, because ${reason}, found ${mediaTypes(response)}`);
    return;
  }
  if (contents.length === 0) report(where, `expected the content of this response ${status}, an error body, found none`);
  if (codes.length === 0) report(where, `expected x-oci-error-codes on this response ${status}, found none`);
  codes.forEach((code, index) => {
    const at = where + toPointer(['x-oci-error-codes', index]);
    const known = model.errors.find((error) => error.code === code);
    if (known === undefined) report(at, `expected a code of errors.yaml (${list(model.errors.map((error) => error.code))}), found ${code}`);
    else if (situationsOf(known, status, operation).length === 0) {
      report(at, `expected errors.yaml to say when ${operation.id} sends ${code} with ${status}, found situations for ${told(known)}`);
    }
  });
}

function mediaTypes({ contents }: Response): string {
  return list(contents.map(({ mediaType }) => mediaType));
}

/** What is said of a code: statuses, with their operations where they are named. */
function told({ situations }: ErrorCode): string {
  return list(
    situations.map(({ status, operations }) => (operations === undefined ? `${status}` : `${status} of ${operations.join(', ')}`)),
  );
}

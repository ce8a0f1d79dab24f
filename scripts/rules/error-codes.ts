import type { ErrorCode, Model, Response } from '../model/model.ts';
import { toPointer } from '../model/pointer.ts';
import { definitionOf } from './places.ts';
import { defineRule, type Report } from './rule.ts';
import { list } from './text.ts';

export const errorCodes = defineRule({
  name: 'error-codes',
  checks: 'Each error response with a body names its codes, each code has a situation of that status, and each situation has a response.',
  find(model, report) {
    for (const { method, responses } of model.operations) {
      for (const response of responses) checkResponse(model, method === 'head', response, report);
    }
    model.errors.forEach(({ code, situations }, index) => {
      situations.forEach(({ status }, number) => {
        if (isSent(model, code, status)) return;
        const where = model.locate('errors.yaml', ['codes', index, 'situations', number, 'status']);
        report(where, `expected a response ${status} whose x-oci-error-codes have ${code}, found none`);
      });
    });
  },
});

function checkResponse(model: Model, isHead: boolean, response: Response, report: Report): void {
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
    else if (!hasSituation(known, status)) {
      report(at, `expected errors.yaml to say when ${code} is sent with ${status}, found situations for ${list(statusesOf(known))}`);
    }
  });
}

function mediaTypes({ contents }: Response): string {
  return list(contents.map(({ mediaType }) => mediaType));
}

function statusesOf({ situations }: ErrorCode): string[] {
  return situations.map(({ status }) => String(status));
}

/** A response may stand for a class of statuses, such as `4XX`. */
function hasSituation(error: ErrorCode, status: string): boolean {
  return statusesOf(error).some((one) => one === status || status === `${one[0]}XX`);
}

function isSent(model: Model, code: string, status: number): boolean {
  const sends = ({ status: of, errorCodes: codes }: Response) =>
    codes.includes(code) && (of === String(status) || of === `${String(status)[0]}XX`);
  return model.operations.some(({ responses }) => responses.some(sends));
}

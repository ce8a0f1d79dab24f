import type { OperationId } from '../../../generated/routes.ts';
import { followFlow, type RunRecord, type StepRecord } from '../../../scripts/flows/run.ts';
import type { Workflow } from '../../../scripts/flows/workflow.ts';
import type { Exchange, Request, Response } from './exchange.ts';
import type { Session } from './session.ts';

/** A step that was taken. There is no exchange where nothing answered. */
export interface Taken {
  readonly record: StepRecord;
  readonly exchange?: Exchange;
}

export type Run = AsyncGenerator<Taken, RunRecord>;

/** The steps of a flow as they are taken, each kept in the session. */
export async function* startRun(
  flows: readonly Workflow[],
  flow: Workflow,
  session: Session,
  inputs: Readonly<Record<string, string>>,
): Run {
  const base = session.origin();
  let last: { request: Request; response: Response } | undefined;
  const steps = followFlow(flows, flow.id, {
    base,
    inputs,
    send: async ({ method, url, headers, body }) => {
      const length = body === undefined ? [] : [['Content-Length', String(body.byteLength)] as const];
      const request: Request = {
        method,
        target: url.startsWith(`${base}/`) ? url.slice(base.length) : url,
        headers: [['Host', new URL(url).host], ...headers, ...length],
        ...(body === undefined ? {} : { body: new Blob([new Uint8Array(body)]) }),
      };
      const response = await session.ask(request);
      last = { request, response };
      return response;
    },
  });
  for (;;) {
    last = undefined;
    const step = await steps.next();
    if (step.done) return step.value;
    const record = step.value;
    const answered = last as { request: Request; response: Response } | undefined;
    const follows = record.step.follow === undefined ? undefined : (record.step.operation.id as OperationId);
    if (answered === undefined) yield { record };
    else yield { record, exchange: await session.keep(answered.request, answered.response, follows) };
  }
}

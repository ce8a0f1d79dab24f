import type { Action, Criterion, Step } from './workflow.ts';

/** The names of the response headers that a step looks at, in their first order. */
export function headersRead(step: Step): string[] {
  return mentioned(expressionsOf(step), /\$response\.header\.([\w-]+)/g);
}

/** The outputs of an earlier step that a step uses. */
export function outputsUsed(step: Step, earlier: string): string[] {
  return mentioned(expressionsOf(step), new RegExp(`\\$steps\\.${earlier}\\.outputs\\.([\\w-]+)`, 'g'));
}

function expressionsOf(step: Step): string[] {
  const criteria = [...step.successCriteria, ...[...step.onSuccess, ...step.onFailure].flatMap((action: Action) => action.criteria)];
  return [
    ...(step.follow === undefined ? [] : [step.follow]),
    ...step.parameters.map(({ value }) => String(value)),
    ...(step.requestBody === undefined ? [] : [String(step.requestBody.payload)]),
    ...criteria.flatMap(({ context = '', condition }: Criterion) => [context, condition]),
    ...Object.values(step.outputs),
  ];
}

function mentioned(expressions: readonly string[], form: RegExp): string[] {
  return [...new Set(expressions.flatMap((text) => [...text.matchAll(form)].map(([, name = '']) => name)))];
}

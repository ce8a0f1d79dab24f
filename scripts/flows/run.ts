import type { Json } from '../model/model.ts';
import { type CheckedCriterion, checkCriterion } from './criterion.ts';
import { FlowError } from './error.ts';
import type { FlowRequest, FlowResponse, Send } from './exchange.ts';
import { evaluate, type Scene } from './expression.ts';
import { composeRequest, locate } from './request.ts';
import type { Action, Step, Workflow } from './workflow.ts';

/** Where an exchange went another way than it should. */
export interface Fault {
  /** What was looked at: a condition, or a place in the exchange such as `response header.location`. */
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

/** Holds an exchange against the description of its operation. */
export type Judge = (step: Step, request: FlowRequest, response: FlowResponse) => readonly Fault[];

export interface RunOptions {
  /** Where the registry is, such as `http://localhost:5000`. */
  readonly base: string;
  readonly send: Send;
  /** Values of inputs in place of their defaults. The flows that it depends on run with theirs. */
  readonly inputs?: Readonly<Record<string, Json>>;
  readonly judge?: Judge;
  /** The most steps of one flow, since a flow may go back to an earlier step (default: 50). */
  readonly limit?: number;
}

/** What a step did. */
export interface StepRecord {
  /** The id of the flow: the one asked for, or one that puts in place what it needs. */
  readonly flow: string;
  readonly step: Step;
  /** Absent where there was no URL to follow. */
  readonly request?: FlowRequest;
  /** Absent where no answer came. */
  readonly response?: FlowResponse;
  readonly criteria: readonly CheckedCriterion[];
  readonly outputs: Readonly<Record<string, Json>>;
  /** The action that decided where the flow goes on, where it was not simply the next step. */
  readonly action?: Action;
  /** Why the flow ends here without success. */
  readonly fault?: Fault;
}

/** What a flow did. */
export interface RunRecord {
  readonly flow: string;
  /** The values it ran with. */
  readonly inputs: Readonly<Record<string, Json>>;
  readonly steps: readonly StepRecord[];
  readonly outputs: Readonly<Record<string, Json>>;
  readonly fault?: Fault & { readonly flow: string; readonly step: string };
}

const STEP_LIMIT = 50;

/**
 * Follows a flow step by step, after the flows that it depends on. Each step is yielded when it is done; ask for the
 * next when it should be sent. After a step with a fault there is none.
 *
 * @throws FlowError for a flow that does not exist, or one that takes more steps than the limit.
 */
export async function* followFlow(flows: readonly Workflow[], id: string, options: RunOptions): AsyncGenerator<StepRecord, RunRecord> {
  const flow = flows.find((candidate) => candidate.id === id);
  if (flow === undefined) throw new FlowError(`expected a flow (${flows.map((each) => each.id).join(', ')}), found ${id}`);
  const inputs = { ...Object.fromEntries(flow.inputs.map((input) => [input.name, input.default])), ...options.inputs };
  for (const dependency of flow.dependsOn) {
    const { inputs: _, ...rest } = options;
    const { fault } = yield* followFlow(flows, dependency, rest);
    if (fault !== undefined) return { flow: id, inputs, steps: [], outputs: {}, fault };
  }

  const records: StepRecord[] = [];
  const outputs = new Map<string, Readonly<Record<string, Json>>>();
  const urls = new Map<string, string>();
  let step = flow.steps[0];
  while (step !== undefined) {
    if (records.length === (options.limit ?? STEP_LIMIT)) {
      throw new FlowError(`${flow.file}: expected at most ${records.length} steps, and ${step.id} would be one more; it may go in circles`);
    }
    const record: StepRecord = { flow: id, ...(await takeStep(step, { inputs, outputs }, urls, options)) };
    records.push(record);
    outputs.set(step.id, record.outputs);
    if (record.request !== undefined) urls.set(step.id, record.request.url);
    yield record;
    if (record.fault !== undefined) {
      return { flow: id, inputs, steps: records, outputs: {}, fault: { ...record.fault, flow: id, step: step.id } };
    }
    step = following(flow, record);
  }
  return { flow: id, inputs, steps: records, outputs: valuesOf(flow.outputs, { inputs, outputs }) };
}

/** Follows a flow to its end. The record holds its own steps; those of the flows it depends on are left out. */
export async function runFlow(flows: readonly Workflow[], id: string, options: RunOptions): Promise<RunRecord> {
  const steps = followFlow(flows, id, options);
  let next = await steps.next();
  while (!next.done) next = await steps.next();
  return next.value;
}

async function takeStep(
  step: Step,
  scene: Scene,
  urls: ReadonlyMap<string, string>,
  { base, send, judge }: RunOptions,
): Promise<Omit<StepRecord, 'flow'>> {
  const url = step.follow === undefined ? `${base.replace(/\/$/, '')}${step.operation.path}` : follow(step.follow, scene, urls);
  const none = { step, criteria: [], outputs: {} };
  if (url === undefined) return { ...none, fault: { what: step.follow ?? '', expected: 'the URL of an earlier answer', got: 'none' } };
  const request = composeRequest(step, url, scene);
  const unfilled = step.follow === undefined ? /\{[^}]*\}/.exec(request.url)?.[0] : undefined;
  if (unfilled !== undefined) return { ...none, request, fault: { what: 'the path', expected: `a value of ${unfilled}`, got: 'none' } };
  let response: FlowResponse;
  try {
    response = await send(request);
  } catch (error) {
    return { ...none, request, fault: { what: request.url, expected: 'an answer', got: reason(error) } };
  }

  const answered = { ...scene, response };
  const criteria = step.successCriteria.map((criterion) => checkCriterion(criterion, answered));
  const failed = criteria.find(({ holds }) => !holds);
  const actions = failed === undefined ? step.onSuccess : step.onFailure;
  const action = actions.find((candidate) => candidate.criteria.every((criterion) => checkCriterion(criterion, answered).holds));
  const fault =
    failed === undefined || action !== undefined
      ? judge?.(step, request, response)[0]
      : { what: failed.text, expected: 'this to hold', got: failed.got };
  return {
    step,
    request,
    response,
    criteria,
    outputs: valuesOf(step.outputs, answered),
    ...(action === undefined ? {} : { action }),
    ...(fault === undefined ? {} : { fault }),
  };
}

/** The step after a record; none where the flow ends. */
function following(flow: Workflow, { step, action }: StepRecord): Step | undefined {
  if (action === undefined) return flow.steps[flow.steps.indexOf(step) + 1];
  return flow.steps.find(({ id }) => id === action.to);
}

/** The URL to follow, seen from the request whose answer gave it. */
function follow(expression: string, scene: Scene, urls: ReadonlyMap<string, string>): string | undefined {
  const location = evaluate(expression, scene);
  const from = urls.get(expression.split('.')[1] ?? '');
  return typeof location === 'string' && from !== undefined ? locate(location, from) : undefined;
}

function valuesOf(expressions: Readonly<Record<string, string>>, scene: Scene): Record<string, Json> {
  return Object.fromEntries(Object.entries(expressions).map(([name, expression]) => [name, evaluate(expression, scene)]));
}

/** What went wrong, down to the first cause: `fetch failed` alone helps nobody. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${reason(error.cause)}` : error.message;
}

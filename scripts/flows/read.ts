import { acceptedTypes } from '../model/accepted-types.ts';
import type { Flow, Json, JsonObject, Model } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { validateCriterion } from './criterion.ts';
import { FlowError } from './error.ts';
import { isExpression, readExpression } from './expression.ts';
import type { Action, Criterion, Step, StepParameter, Workflow } from './workflow.ts';

/**
 * Reads the flows of the model, in the order of their files.
 *
 * @throws FlowError where a flow is written in a way that is not run: the message names file and step.
 */
export function readFlows(model: Model): Workflow[] {
  const ids = new Map(model.flows.map((flow) => [text(workflowOf(flow).workflowId), flowId(flow.file)]));
  return model.flows.map((flow) => readFlow(model, flow, ids));
}

/** The id of a flow by its file: `push-index` for `flows/push-index.arazzo.yaml`. */
export function flowId(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.arazzo\.yaml$/, '');
}

function workflowOf({ file, document }: Flow): JsonObject {
  const workflows = list(document.workflows);
  if (workflows.length !== 1) throw new FlowError(`${file}: expected one workflow, found ${workflows.length}`);
  return object(workflows[0]);
}

function readFlow(model: Model, flow: Flow, ids: ReadonlyMap<string, string>): Workflow {
  const workflow = workflowOf(flow);
  return within(flow.file, () => {
    only(workflow, ['workflowId', 'summary', 'description', 'dependsOn', 'inputs', 'steps', 'outputs']);
    const steps = list(workflow.steps).map((step) => within(text(object(step).stepId), () => readStep(model, object(step))));
    const targets = steps.flatMap(({ onSuccess, onFailure }) => [...onSuccess, ...onFailure]);
    for (const { name, to } of targets) {
      if (to !== undefined && !steps.some(({ id }) => id === to)) {
        throw new FlowError(`expected ${name} to lead to a step of the flow, found ${to}`);
      }
    }
    return {
      id: flowId(flow.file),
      file: flow.file,
      workflowId: text(workflow.workflowId),
      title: text(object(flow.document.info).title),
      summary: text(workflow.summary),
      description: text(workflow.description),
      dependsOn: list(workflow.dependsOn).map((dependency) => {
        const id = ids.get(text(dependency).split('.').at(-1) ?? '');
        if (id === undefined) throw new FlowError(`expected dependsOn to name a flow, found ${text(dependency)}`);
        return id;
      }),
      inputs: Object.entries(object(object(workflow.inputs).properties)).map(([name, input]) => {
        const value = object(input).default;
        if (value === undefined) throw new FlowError(`expected a default of the input ${name}, found none`);
        return { name, description: text(object(input).description), default: value };
      }),
      steps,
      outputs: readOutputs(workflow.outputs),
    };
  });
}

function readStep(model: Model, step: JsonObject): Step {
  only(step, [
    'stepId',
    'description',
    'operationId',
    'x-oci-follow',
    'parameters',
    'requestBody',
    'successCriteria',
    'onSuccess',
    'onFailure',
    'outputs',
  ]);
  const operation = model.operations.find(({ id }) => id === step.operationId);
  if (operation === undefined) throw new FlowError(`expected an operationId of the description, found ${String(step.operationId)}`);
  const body = step.requestBody === undefined ? undefined : object(step.requestBody);
  if (body !== undefined) only(body, ['contentType', 'payload']);
  return {
    id: text(step.stepId),
    description: text(step.description),
    operation: { id: operation.id, method: operation.method, path: operation.path, accept: acceptedTypes(model.document, operation) },
    ...(step['x-oci-follow'] === undefined ? {} : { follow: expression(step['x-oci-follow']) }),
    parameters: list(step.parameters).map((parameter) => readParameter(object(parameter))),
    ...(body === undefined
      ? {}
      : { requestBody: { contentType: text(body.contentType), payload: literalOrExpression(body.payload ?? null) } }),
    successCriteria: list(step.successCriteria).map((criterion) => readCriterion(object(criterion))),
    onSuccess: list(step.onSuccess).map((action) => readAction(object(action))),
    onFailure: list(step.onFailure).map((action) => readAction(object(action))),
    outputs: readOutputs(step.outputs),
  };
}

function readParameter(parameter: JsonObject): StepParameter {
  only(parameter, ['name', 'in', 'value']);
  const place = parameter.in;
  if (place !== 'path' && place !== 'query' && place !== 'header') {
    throw new FlowError(`expected the parameter ${text(parameter.name)} in path, query or header, found ${String(place)}`);
  }
  return { name: text(parameter.name), in: place, value: literalOrExpression(parameter.value ?? null) };
}

function readCriterion(criterion: JsonObject): Criterion {
  only(criterion, ['condition', 'context', 'type']);
  const read: Criterion = {
    condition: text(criterion.condition),
    ...(criterion.context === undefined ? {} : { context: text(criterion.context) }),
  };
  const type = criterion.type ?? 'simple';
  if ((type === 'regex') !== (read.context !== undefined) || (type !== 'regex' && type !== 'simple')) {
    throw new FlowError(`expected a simple condition, or a regex with a context, found type ${String(type)}`);
  }
  validateCriterion(read);
  return read;
}

function readAction(action: JsonObject): Action {
  only(action, ['name', 'type', 'stepId', 'criteria']);
  const { type } = action;
  if ((type !== 'goto' && type !== 'end') || (type === 'goto') !== (typeof action.stepId === 'string')) {
    throw new FlowError(`expected an action to go to a step or to end, found ${String(type)}`);
  }
  return {
    name: text(action.name),
    ...(type === 'goto' ? { to: text(action.stepId) } : {}),
    criteria: list(action.criteria).map((criterion) => readCriterion(object(criterion))),
  };
}

function readOutputs(outputs: Json | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(object(outputs)).map(([name, value]) => [name, expression(value)]));
}

function expression(value: Json): string {
  const written = text(value);
  readExpression(written);
  return written;
}

/** Expressions that are a part of a text, as in `{$inputs.name}`, are not evaluated. */
function literalOrExpression(value: Json): Json {
  if (isExpression(value)) return expression(value);
  if (typeof value === 'string' && value.includes('{$')) throw new FlowError(`expected a text or an expression, found a mixture: ${value}`);
  return value;
}

/** Whoever writes something that would be passed over learns of it. */
function only(of: JsonObject, keys: readonly string[]): void {
  const other = Object.keys(of).find((key) => !keys.includes(key));
  if (other !== undefined) throw new FlowError(`expected nothing but ${keys.join(', ')}, found ${other}`);
}

/** Names the place in front of what went wrong there. */
function within<Result>(place: string, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof FlowError) throw new FlowError(`${place}: ${error.message}`);
    throw error;
  }
}

function list(value: Json | undefined): Json[] {
  return Array.isArray(value) ? value : [];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value.trim() : '';
}

import type { Flow, JsonObject } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { defineRule } from './rule.ts';
import { list } from './text.ts';

export const flowsConsistent = defineRule({
  name: 'flows-consistent',
  checks: 'Each step of a flow names an operation, and follows an earlier answer just where the location is opaque.',
  find(model, report) {
    for (const flow of model.flows) {
      for (const { step, keys } of stepsOf(flow)) {
        // In the form `$sourceDescriptions.<name>.<operationId>` the last part counts; steps may also name a workflow.
        const id = typeof step.operationId === 'string' ? step.operationId.split('.').at(-1) : undefined;
        if (id === undefined) continue;
        const operation = model.operations.find((candidate) => candidate.id === id);
        const at = (key: string) => model.locate(flow.file, step[key] === undefined ? keys : [...keys, key]);
        if (operation === undefined) {
          report(
            at('operationId'),
            `expected an operationId of the description (${list(model.operations.map((each) => each.id))}), found ${id}`,
          );
        } else if (operation.opaqueLocation !== (step['x-oci-follow'] !== undefined)) {
          const wanted = operation.opaqueLocation
            ? 'x-oci-follow, because the location is opaque'
            : 'no x-oci-follow, because the location is not opaque';
          report(at('x-oci-follow'), `expected ${wanted}, on a step of ${id}, found ${operation.opaqueLocation ? 'none' : 'one'}`);
        }
      }
    }
  },
});

function stepsOf({ document }: Flow): { step: JsonObject; keys: (string | number)[] }[] {
  const workflows = Array.isArray(document.workflows) ? document.workflows : [];
  return workflows.flatMap((workflow, index) => {
    const { steps } = object(workflow);
    return (Array.isArray(steps) ? steps : []).map((step, number) => ({ step: object(step), keys: ['workflows', index, 'steps', number] }));
  });
}

import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { flowId } from '../../flows/read.ts';
import type { Rehearsal } from '../../flows/rehearsed.ts';
import type { Workflow } from '../../flows/workflow.ts';
import type { Model } from '../../model/model.ts';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import { type Problem, SiteError } from '../error.ts';
import type { Page } from '../page.ts';
import { flowLink } from '../parts/flows.ts';
import { counted, joined, operationLink } from '../parts/labels.ts';
import { flowPage } from './flow.ts';

/**
 * The pages of the flows: one that lists them, and one for each.
 *
 * @param rehearsals What happened when this build ran them.
 * @throws SiteError for a flow that did not run to its end: a diagram that does not run is not published.
 */
export function flowPages(context: Context, rehearsals: readonly Rehearsal[]): Page[] {
  const runs = new Map(context.flows.map(({ id }) => [id, rehearsals.filter(({ flow }) => flow === id)]));
  const problems = [...missing(context.flows, runs), ...failures(context.flows, rehearsals)];
  if (problems.length > 0) throw new SiteError(problems);
  return [listPage(context, rehearsals), ...context.flows.map((flow) => flowPage(context, flow, runs.get(flow.id) ?? []))];
}

/** The Arazzo sources, by the path at which they are offered. */
export function flowSources(model: Model): [string, string][] {
  return model.flows.map(({ file, text }) => [address.flowSource(flowId(file)).slice(1), text]);
}

function missing(flows: readonly Workflow[], runs: ReadonlyMap<string, readonly Rehearsal[]>): Problem[] {
  return flows
    .filter(({ id }) => runs.get(id)?.length === 0)
    .map(({ file }) => ({ file, message: 'expected this build to have run the flow, found no run of it' }));
}

/** Each failure once, in the flow where it happened: others depend on it, and it is met in many situations. */
function failures(flows: readonly Workflow[], rehearsals: readonly Rehearsal[]): Problem[] {
  const found = new Map<string, Problem>();
  for (const { situation, fault } of rehearsals) {
    if (fault === undefined) continue;
    const { flow, step, what, expected, got } = fault;
    const file = flows.find(({ id }) => id === flow)?.file ?? flow;
    const message = `expected the flow to run, found at its step ${step}: ${what}: expected ${expected}, got ${got} (${situation})`;
    const key = `${flow} ${step} ${what}`;
    found.set(key, found.get(key) ?? { file, message });
  }
  return [...found.values()];
}

function listPage(context: Context, rehearsals: readonly Rehearsal[]): Page {
  const { flows, text } = context;
  const exchanges = rehearsals.reduce((sum, { steps }) => sum + steps.length, 0);
  return {
    path: address.flows,
    styles: ['/flows.css'],
    title: 'Flows',
    description: 'What clients do in several requests: push, pull, mount, attach and delete, each as a diagram of a run.',
    lead: [
      h('h1', 'Flows'),
      h('p.lead', 'What clients do in several requests: which comes first, and what is carried from one answer to the next request.'),
      h('p.flow-ran', [
        h('strong', 'Run by this build.'),
        ' ',
        `Each diagram is drawn from a run against the mock registry: ${counted(rehearsals.length, 'run')} of ${counted(flows.length, 'flow')}, `,
        `${counted(exchanges, 'exchange')}, none of which left the description. Had one failed, this site would not have been built.`,
      ]),
    ],
    sections: [
      {
        id: 'all',
        title: 'All flows',
        children: [
          h(
            'ul.flow-list',
            inOrder(flows).map((flow) =>
              h('li', [h('h3', flowLink(flow)), h('div', [h('p', text.inline(flow.summary)), h('p.places', operationsOf(flow))])]),
            ),
          ),
        ],
      },
    ],
  };
}

/** Each after those it builds on, and what others build on first; deletion comes last. */
function inOrder(flows: readonly Workflow[]): Workflow[] {
  const depth = (id: string): number =>
    Math.max(0, ...(flows.find((flow) => flow.id === id)?.dependsOn ?? []).map((need) => depth(need) + 1));
  const builtOn = (id: string) => flows.filter(({ dependsOn }) => dependsOn.includes(id)).length;
  const deletes = ({ steps }: Workflow) => Number(steps.some(({ operation }) => operation.method === 'delete'));
  return [...flows].sort((a, b) => deletes(a) - deletes(b) || depth(a.id) - depth(b.id) || builtOn(b.id) - builtOn(a.id));
}

function operationsOf({ steps }: Workflow): ElementContent[] {
  const ids = [...new Set(steps.map(({ operation }) => operation.id))];
  return [{ type: 'text', value: `${counted(steps.length, 'step')}: ` }, ...joined(ids.map((id) => operationLink({ id })))];
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Rehearsal } from '../../flows/rehearsed.ts';
import type { StepRecord } from '../../flows/run.ts';
import type { Step, Workflow } from '../../flows/workflow.ts';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import { type BriefStep, briefSteps, exchangeOf } from '../flow-steps.ts';
import type { Page, Section } from '../page.ts';
import { flowLink } from '../parts/flows.ts';
import { counted, joined, operationLink, statusLabel } from '../parts/labels.ts';
import { exchangeFigure } from '../parts/message.ts';
import { keptWords, sequenceDiagram } from '../parts/sequence-diagram.ts';

/**
 * The page of a flow.
 *
 * @param runs Its runs by this build, without faults. The first that gives every output of the flow is shown first.
 */
export function flowPage(context: Context, flow: Workflow, runs: readonly Rehearsal[]): Page {
  const complete = (run: Rehearsal) => Object.values(run.outputs).every((value) => value !== null);
  const first = runs.find(complete) ?? runs[0];
  const others = runs.filter((run) => run !== first);
  return {
    path: address.flow(flow.id),
    styles: ['/flows.css'],
    title: flow.title,
    description: flow.summary,
    lead: lead(context, flow, runs),
    sections: [
      ...(first === undefined ? [] : [{ id: 'diagram', title: 'The exchange', children: runView(flow, first, others.length > 0) }]),
      ...(others.length === 0 ? [] : [otherWays(flow, others)]),
      stepSection(context, flow, first === undefined ? [] : [first, ...others]),
    ],
  };
}

function lead(context: Context, flow: Workflow, runs: readonly Rehearsal[]): ElementContent[] {
  const operations = [...new Set(flow.steps.map(({ operation }) => operation.id))];
  const needs = flow.dependsOn.flatMap((id) => context.flows.filter((candidate) => candidate.id === id));
  const fact = (name: string, value: readonly (ElementContent | string)[]) => h('div', [h('dt', name), h('dd', [...value])]);
  return [
    h('p.eyebrow', [h('a', { href: address.flows }, 'Flow')]),
    h('h1', flow.title),
    h('div.prose', context.text.block(flow.description)),
    ranView(flow, runs),
    h('dl.facts', [
      fact('Operations', joined(operations.map((id) => operationLink({ id })))),
      ...(needs.length === 0 ? [] : [fact('Comes after', joined(needs.map((need) => flowLink(need))))]),
      fact('Source', [h('a', { href: address.flowSource(flow.id) }, 'Arazzo 1.0')]),
    ]),
  ];
}

/** The statement that this page is about something that happened. */
function ranView(flow: Workflow, runs: readonly Rehearsal[]): Element {
  const records = runs.flatMap(({ steps }) => steps);
  const criteria = records.reduce((sum, record) => sum + record.criteria.length, 0);
  const taken = new Set(records.map(({ step }) => step.id));
  const left = flow.steps.filter(({ id }) => !taken.has(id)).map(({ id }) => id);
  return h('p.flow-ran', [
    h('strong', 'Run by this build. '),
    `${runs.length === 1 ? 'Once' : `In ${runs.length} situations`}, against the mock registry: ${counted(records.length, 'exchange')}, `,
    `${criteria} criteria, all of which held, and nothing left the description. `,
    left.length === 0 ? 'Every step was taken.' : `Not taken: ${left.join(', ')}.`,
  ]);
}

function runView(flow: Workflow, run: Rehearsal, named: boolean): Element[] {
  const steps = briefSteps(run);
  return [
    ...(named ? [h('p.flow-situation', run.situation)] : []),
    h('div.flow-run', [
      h('div.flow-diagram', [sequenceDiagram(`${flow.title}: ${run.situation}`, steps)]),
      h(
        'ol.flow-twin',
        steps.map((step) => h('li', twinView(flow, step))),
      ),
    ]),
  ];
}

/** What the diagram shows of a step, in words. */
function twinView(flow: Workflow, step: BriefStep): ElementContent[] {
  return [
    h('p', [step.description, ' ', h('a', { href: address.flowStep(flow.id, step.id) }, h('code', step.id))]),
    h('p.flow-line', [h('b', step.method), ` ${step.target}`, ...step.sent.map((line) => h('span.flow-detail', ` ${line}`))]),
    h('p.flow-line', [
      statusLabel(String(step.status)),
      ` ${step.reason}`,
      ...step.received.map((line) => h('span.flow-detail', ` ${line}`)),
    ]),
    ...step.kept.map(({ name, steps }) => h('p.flow-kept', `The client ${keptWords(name, steps)}.`)),
  ];
}

function otherWays(flow: Workflow, runs: readonly Rehearsal[]): Section {
  return {
    id: 'other-ways',
    title: 'Other ways',
    children: runs.flatMap((run) => [h('h3', run.situation.replace(/\.$/, '')), ...runView(flow, run, false)]),
  };
}

function stepSection(context: Context, flow: Workflow, runs: readonly Rehearsal[]): Section {
  const records = runs.flatMap((run) => run.steps.map((record) => ({ run, record })));
  return {
    id: 'steps',
    title: 'Each step',
    children: flow.steps.map((step) =>
      stepView(
        context,
        step,
        records.find(({ record }) => record.step.id === step.id),
      ),
    ),
    entries: flow.steps.map(({ id }) => ({ id: `step-${id}`, title: id })),
  };
}

function stepView(context: Context, step: Step, taken: { run: Rehearsal; record: StepRecord } | undefined): Element {
  const exchange = taken === undefined ? undefined : exchangeOf(taken.record);
  return h('section.flow-step', { id: `step-${step.id}` }, [
    h('h3', [h('a', { href: `#step-${step.id}` }, h('code', step.id))]),
    h('p', context.text.inline(step.description)),
    ...followHint(step),
    ...(taken === undefined || exchange === undefined
      ? [h('p.none', 'No run of this build took this step.')]
      : [
          exchangeFigure([operationLink(step.operation)], exchange),
          h('dl.rows.flow-facts', [
            fact('Criteria', criteriaList(taken.record)),
            ...outputFact(taken.record),
            ...requirementFact(context, taken.record, taken.run.requirements[step.id] ?? []),
          ]),
        ]),
  ]);
}

/** Nobody may read the URL of an upload as one to build. */
function followHint({ follow }: Step): Element[] {
  if (follow === undefined) return [];
  const [, from = '', , output = ''] = follow.split('.');
  return [
    h('p.places', ['Sent to the URL that ', h('a', { href: `#step-${from}` }, h('code', from)), ` gave as ${output}, used as it came.`]),
  ];
}

function fact(name: string, children: readonly ElementContent[]): Element {
  return h('div.row', [h('dt', h('span.word', name)), h('dd', [...children])]);
}

function criteriaList({ criteria }: StepRecord): ElementContent[] {
  return [
    h(
      'ul',
      criteria.map(({ text, got }) =>
        h('li', [h('code', text), ...(/ \|\| | matches /.test(text) ? [h('span.word', `, where ${got}`)] : [])]),
      ),
    ),
  ];
}

function outputFact({ step, outputs }: StepRecord): Element[] {
  const names = Object.keys(step.outputs).filter((name) => outputs[name] !== null);
  if (names.length === 0) return [];
  return [
    fact('Outputs', [
      h(
        'ul',
        names.map((name) => h('li', [h('b', name), ' from ', h('code', step.outputs[name] ?? '')])),
      ),
    ]),
  ];
}

/** Those that speak of other statuses are about other answers. */
function requirementFact(context: Context, { response }: StepRecord, names: readonly string[]): Element[] {
  const fitting = names.filter((name) => {
    const statuses: readonly string[] = context.requirements.get(name)?.text.match(/\b[1-5]\d\d\b/g) ?? [];
    return statuses.length === 0 || statuses.includes(String(response?.status));
  });
  if (fitting.length === 0) return [];
  return [fact('Requirements', joined(fitting.map((name) => h('a', { href: address.requirement(name) }, h('code', name)))))];
}

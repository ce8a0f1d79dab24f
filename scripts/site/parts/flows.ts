import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Workflow } from '../../flows/workflow.ts';
import type { Operation } from '../../model/model.ts';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import type { Section } from '../page.ts';
import { joined } from './labels.ts';

export function flowLink({ id, title }: Pick<Workflow, 'id' | 'title'>): Element {
  return h('a', { href: address.flow(id) }, title);
}

/** The flows that use an operation, with the steps that do; nothing where there is none. */
export function flowsOfOperation({ flows, text }: Context, operation: Operation): Section | undefined {
  const using = flows
    .map((flow) => ({ flow, steps: flow.steps.filter((step) => step.operation.id === operation.id) }))
    .filter(({ steps }) => steps.length > 0);
  if (using.length === 0) return undefined;
  return {
    id: 'flows',
    title: 'In flows',
    children: [
      h(
        'ul.flow-uses',
        using.map(({ flow, steps }) =>
          h('li', [
            h('p', [flowLink(flow), ': ', ...text.inline(flow.summary)]),
            h('p.places', ['As ', ...joined(steps.map(({ id }) => h('a', { href: address.flowStep(flow.id, id) }, h('code', id))))]),
          ]),
        ),
      ),
    ],
  };
}

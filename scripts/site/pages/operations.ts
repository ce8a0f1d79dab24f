import { h } from 'hastscript';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { capitalised, counted } from '../parts/labels.ts';
import { categories, operationTable } from '../parts/operations.ts';

/** All operations, by category. */
export function operationsPage(context: Context): Page {
  const { model } = context;
  return {
    path: address.operations,
    styles: ['/reference.css', '/operations.css'],
    title: 'Operations',
    description: `The ${counted(model.operations.length, 'operation')} of the API, with their statuses.`,
    lead: [
      h('h1', 'Operations'),
      h('p.lead', [
        `${counted(model.operations.length, 'operation')} on ${counted(new Set(model.operations.map(({ path }) => path)).size, 'path')}. `,
        'They are also there ',
        h('a', { href: address.allOperations }, 'on one page'),
        '.',
      ]),
    ],
    sections: categories(model).map(({ name, description, operations }) => ({
      id: name,
      title: capitalised(name),
      children: [h('p', context.text.inline(description)), operationTable(context, operations)],
    })),
  };
}

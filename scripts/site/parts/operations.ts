import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Model, Operation } from '../../model/model.ts';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import { methodLabel, pathLabel, sinceLabel, statusLabel } from './labels.ts';
import { spaced } from './rows.ts';

/** The categories in the order of the description, with what each is and its operations. */
export function categories(model: Model): { name: string; description: string; operations: readonly Operation[] }[] {
  const tags = (model.document.tags ?? []) as { name: string; description?: string }[];
  return tags.map(({ name, description = '' }) => ({
    name,
    description,
    operations: model.operations.filter(({ category }) => category === name),
  }));
}

/** Whether these are all operations: lists then say so instead of naming each. */
export function isEvery(ids: readonly string[], operations: readonly Operation[]): boolean {
  return operations.every(({ id }) => ids.includes(id));
}

/** Operations to choose from: method, path and what each does. */
export function operationList(context: Context, operations: readonly Operation[]): Element {
  return h(
    'ul.operation-list',
    operations.map((operation) =>
      h('li', [
        h('a', { href: address.operation(operation.id) }, [
          methodLabel(operation.method),
          ' ',
          pathLabel(operation.path),
          ' ',
          h('span.summary', [operation.summary.replace(/\.$/, ''), ...spaced([sinceLabel(context.model, operation.since)])]),
        ]),
      ]),
    ),
  );
}

/** Operations with the statuses they may answer with. */
export function operationTable(context: Context, operations: readonly Operation[]): Element {
  return h('table.operation-table', [
    h(
      'thead',
      h('tr', [h('th', { scope: 'col' }, 'Operation'), h('th', { scope: 'col' }, 'Answers'), h('th', { scope: 'col' }, 'Upstream')]),
    ),
    h(
      'tbody',
      operations.map((operation) =>
        h('tr', [
          h('th', { scope: 'row' }, [
            h('a', { href: address.operation(operation.id) }, [methodLabel(operation.method), ' ', pathLabel(operation.path)]),
            h('span.summary', [operation.summary.replace(/\.$/, ''), ...spaced([sinceLabel(context.model, operation.since)])]),
          ]),
          h(
            'td.statuses',
            operation.responses.flatMap(({ status }) => [
              h('a', { href: address.response(operation.id, status) }, statusLabel(status)),
              ' ',
            ]),
          ),
          h(
            'td.endpoints',
            operation.endpoints.flatMap((id) => [h('code', id), ' ']),
          ),
        ]),
      ),
    ),
  ]);
}

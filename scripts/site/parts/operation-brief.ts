import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Operation, Parameter, Response } from '../../model/model.ts';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import { impliedRequestHeaders } from '../header-index.ts';
import { errorLink, joined, methodLabel, pathLabel, sinceLabel, statusLabel } from './labels.ts';
import { spaced } from './rows.ts';

/** The class of an operation in our prose. A check counts by it. */
export const BRIEF = 'brief';

/** Between words, so that they do not run together without a style sheet. */
const SPACE: ElementContent = { type: 'text', value: ' ' };

export const briefId = (operation: Pick<Operation, 'id'>): string => `operation-${operation.id}`;

/** An operation in a few lines: what is sent, what comes back, and the failures with their codes. */
export function operationBrief(context: Context, operation: Operation): Element {
  const { id, method, path, responses } = operation;
  const sent = sentWords(context, operation);
  const good = responses.filter(({ status }) => status.startsWith('2'));
  const others = responses.filter((response) => !good.includes(response));
  return h(`div.${BRIEF}`, { id: briefId(operation) }, [
    h('p.brief-title', [h('a.name', { href: address.operation(id) }, id), ...spaced([sinceLabel(context.model, operation.since)])]),
    h('p.brief-path', [methodLabel(method), ' ', pathLabel(path)]),
    h('dl', [
      ...(sent.length === 0 ? [] : [line(['Sends'], joined(sent))]),
      ...good.map((response) => line([statusLink(id, response)], goodWords(context, response))),
      line(
        ['Else'],
        others.flatMap((response) => [failure(id, response), SPACE]),
      ),
    ]),
  ]);
}

function line(name: (ElementContent | string)[], value: ElementContent[]): Element {
  return h('div', [h('dt', name), h('dd', value)]);
}

/** What goes out besides the path. */
function sentWords({ model }: Context, operation: Operation): ElementContent[][] {
  const { id, parameters, requestBody } = operation;
  const parameter = (one: Pick<Parameter, 'in' | 'name'>) => h('a', { href: address.parameter(id, one) }, h('code', one.name));
  const named = parameters
    .filter((one) => one.in !== 'path')
    .map((one) => [
      ...(one.in === 'query' ? [h('span.word', 'query ')] : []),
      parameter(one),
      ...(one.required ? [h('span.word', ' required')] : []),
      ...spaced([sinceLabel(model, one.since)]),
    ]);
  const implied = impliedRequestHeaders(model, operation).map(({ name }) => [parameter({ in: 'header', name })]);
  const body = requestBody === undefined ? [] : [[h('span', requestBody.required ? 'a body' : 'a body, or none')]];
  return [...named, ...implied, ...body];
}

function statusLink(operation: string, { status }: Response): Element {
  return h('a', { href: address.response(operation, status) }, statusLabel(status));
}

function goodWords({ text }: Context, { description, headers }: Response): ElementContent[] {
  const required = headers.filter((header) => header.required).map(({ name }) => h('a', { href: address.header(name) }, h('code', name)));
  return [...text.inline(description), ...(required.length === 0 ? [] : [h('span.word', ' With '), ...joined(required)])];
}

function failure(operation: string, response: Response): Element {
  return h('span.failure', [statusLink(operation, response), ...response.errorCodes.flatMap((code) => [SPACE, errorLink(code)])]);
}

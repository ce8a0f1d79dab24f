import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Content, Header, Operation, Parameter, Response } from '../../model/model.ts';
import { situationsOf } from '../../model/situations.ts';
import { address, fragmentOf, parameterId, responseId } from '../addresses.ts';
import type { Context } from '../context.ts';
import { impliedContentType, impliedRequestHeaders } from '../header-index.ts';
import type { Page, Section } from '../page.ts';
import { counted, errorLink, joined, methodLabel, note, pathLabel, requiredLabel, sinceLabel, statusLabel } from '../parts/labels.ts';
import { requirementNames } from '../parts/requirement.ts';
import { row, rows, spaced, valueLine } from '../parts/rows.ts';
import { plain } from '../schema.ts';

/** Where on this page something has been described, by what it says. What is said again points there. */
type Described = Map<string, string>;

/**
 * All operations on one page, to search and to print. What several have in common is described with the first of them.
 * Ids are those of the operation's own page, with the operation in front.
 *
 * @param pages The pages of the operations, for their exchanges.
 */
export function allOperationsPage(context: Context, pages: readonly Page[]): Page {
  const { operations } = context.model;
  const described: Described = new Map();
  return {
    path: address.allOperations,
    styles: ['/specification.css'],
    title: 'All operations',
    description: `The ${counted(operations.length, 'operation')} of the API on one page: parameters, answers, headers and error codes.`,
    lead: [
      h('h1', 'All operations'),
      h('p.lead', [
        `All ${operations.length} on one page, to search and to print. What several have in common is described with the first of them. `,
        h('a', { href: address.operations }, 'Each on its own page'),
        ', with the words of its requirements and more examples.',
      ]),
    ],
    sections: operations.map((operation): Section => {
      const exchanges = pages.find(({ path }) => path === address.operation(operation.id))?.sections.find(({ id }) => id === 'examples');
      return {
        id: operation.id,
        title: operation.id,
        children: [
          ...lead(context, operation),
          ...(exchanges?.children ?? []).slice(0, 1),
          ...parameterViews(context, operation, described),
          ...operation.responses.map((response) => responseView(context, operation, response, described)),
          ...requirementList(context, operation),
        ],
      };
    }),
  };
}

const idOf = (operation: Operation, ...parts: string[]): string => [operation.id, ...parts].join('-');

function lead({ text }: Context, operation: Operation): ElementContent[] {
  return [
    h('p.lead', h('a', { href: address.operation(operation.id) }, operation.summary)),
    h('p.endpoint', [methodLabel(operation.method), ' ', pathLabel(operation.path)]),
    ...(operation.opaqueLocation
      ? [
          h('p.warning', [
            'Not a path to build: the URL is the one that ',
            h('a', { href: address.header('Location') }, 'Location'),
            ' gave.',
          ]),
        ]
      : []),
    h('div.prose', text.block(operation.description)),
    ...(operation.note === undefined ? [] : [note(text.block(operation.note))]),
  ];
}

function parameterViews(context: Context, operation: Operation, described: Described): ElementContent[] {
  const implied = impliedRequestHeaders(context.model, operation).map(({ name, mediaTypes }) =>
    row({ id: idOf(operation, parameterId({ in: 'header', name })), name: [h('code', name)] }, [mediaTypeLine(mediaTypes)]),
  );
  const body = operation.requestBody;
  const items = [
    ...operation.parameters.map((parameter) => parameterRow(context, operation, parameter, described)),
    ...implied,
    ...(body === undefined
      ? []
      : [
          row({ name: [h('span.word', 'Body')], labels: [requiredLabel(body.required)] }, [
            h('p', context.text.inline(body.description)),
            mediaTypeLine(body.contents.map(({ mediaType }) => mediaType)),
          ]),
        ]),
  ];
  return items.length === 0 ? [] : [h('h3', { id: idOf(operation, 'parameters') }, 'Request'), rows(items)];
}

function parameterRow(context: Context, operation: Operation, parameter: Parameter, described: Described): Element {
  const { model, text } = context;
  const id = idOf(operation, parameterId(parameter));
  return row(
    {
      id,
      name: [h('code', parameter.in === 'path' ? `{${parameter.name}}` : parameter.name)],
      labels: [
        ...(parameter.in === 'query' ? [h('span.word', 'query')] : []),
        requiredLabel(parameter.required),
        sinceLabel(model, parameter.since),
      ],
    },
    once(described, id, ['parameter', parameter.name, parameter.description, parameter.note], () => [
      h('p', [
        ...text.inline(parameter.description),
        ...(parameter.errorCode === undefined ? [] : [' Malformed: 400 ', errorLink(parameter.errorCode)]),
      ]),
      valueLine(context, parameter.schema, parameter.example === undefined ? undefined : plain(parameter.example), true),
      ...(parameter.note === undefined ? [] : [note(text.block(parameter.note))]),
    ]),
  );
}

function responseView(context: Context, operation: Operation, response: Response, described: Described): Element {
  const { model, text } = context;
  const id = idOf(operation, responseId(response.status));
  const views = response.headers.map((header) => headerView(context, operation, response, header, described));
  const types = impliedContentType(response);
  const again = [...views, ...(types === undefined ? [] : [contentType(`${id}-content-type`, types)])].filter(
    ({ tagName }) => tagName === 'span',
  );
  const rowsOfHeaders = views.filter(({ tagName }) => tagName !== 'span');
  return h('section.response', { id }, [
    h('h3', [
      h('a', { href: `#${id}` }, statusLabel(response.status)),
      ' ',
      ...text.inline(response.description),
      ...spaced([sinceLabel(model, response.since)]),
    ]),
    ...(response.note === undefined ? [] : [note(text.block(response.note))]),
    ...(response.errorCodes.length === 0 ? [] : [codeList(context, operation, response, described)]),
    ...(rowsOfHeaders.length === 0 ? [] : [rows(rowsOfHeaders)]),
    ...(again.length === 0 ? [] : [h('p.also', [h('span.word', 'Also '), ...joined(again)])]),
  ]);
}

/** Codes, each with the situations that have not been told yet. */
function codeList({ model, text }: Context, operation: Operation, { status, errorCodes }: Response, described: Described): Element {
  return h(
    'p.codes',
    joined(
      errorCodes.map((code) => {
        const error = model.errors.find((candidate) => candidate.code === code);
        const found = error === undefined ? [] : situationsOf(error, status, operation);
        const untold = found.filter(({ when }) => !described.has(`${status} ${code} ${when}`));
        for (const { when } of untold) described.set(`${status} ${code} ${when}`, code);
        return [errorLink(code), ...untold.flatMap(({ when }) => [h('span', ' '), ...text.inline(when)])];
      }),
      ' · ',
    ),
  );
}

/** A row with its description the first time, and its name with a link to that from then on. */
function headerView(context: Context, operation: Operation, response: Response, header: Header, described: Described): Element {
  const { model, text } = context;
  const id = idOf(operation, fragmentOf(address.responseHeader(operation.id, response.status, header.name)));
  const labels = [
    header.required ? requiredLabel(true, header.requiredSince) : undefined,
    sinceLabel(model, header.since),
    ...(header.deprecated ? [h('span.since', 'deprecated')] : []),
  ];
  const key = JSON.stringify(['header', header.name, header.description, header.note]);
  const before = described.get(key);
  if (before !== undefined) {
    const since = header.since === response.since ? labels.slice(0, 1) : labels;
    return h('span', { id }, [h('a', { href: `#${before}` }, h('code', header.name)), ...spaced(since)]);
  }
  described.set(key, id);
  return row({ id, name: [h('code', header.name)], labels: header.required ? labels : [requiredLabel(false), ...labels] }, [
    h('p', text.inline(header.description)),
    valueLine(context, undefined, header.example === undefined ? undefined : plain(header.example), false),
    ...(header.note === undefined ? [] : [note(text.block(header.note))]),
  ]);
}

function contentType(id: string, types: readonly string[]): Element {
  return h('span', { id }, [
    h('a', { href: address.header('Content-Type') }, h('code', 'Content-Type')),
    ' ',
    ...joined(
      types.map((type) => h('code', type)),
      ' or ',
    ),
  ]);
}

/** The description the first time, and a link to it from then on. */
function once(described: Described, id: string, what: readonly unknown[], describe: () => ElementContent[]): ElementContent[] {
  const key = JSON.stringify(what);
  const before = described.get(key);
  if (before !== undefined) return [h('p.again', h('a', { href: `#${before}` }, 'as above'))];
  described.set(key, id);
  return describe();
}

function mediaTypeLine(types: readonly Content['mediaType'][]): Element {
  return h(
    'p.value',
    joined(
      types.map((type) => h('code', type)),
      ' ',
    ),
  );
}

/** By name; their words are on the operation's page. Those of every operation are left out. */
function requirementList({ model, requirements }: Context, operation: Operation): Element[] {
  const own = operation.requirements
    .map((name) => requirements.get(name))
    .filter((requirement) => requirement !== undefined)
    .filter(({ operations }) => operations.length < model.operations.length);
  return [h('h3', { id: idOf(operation, 'requirements') }, 'Requirements'), requirementNames(own)];
}

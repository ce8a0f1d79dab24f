import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Content, ErrorCode, Header, Operation, Parameter, Requirement, Response } from '../../model/model.ts';
import { componentName } from '../../model/operations.ts';
import { situationsOf } from '../../model/situations.ts';
import { address, fragmentOf, parameterId, responseId } from '../addresses.ts';
import type { Context } from '../context.ts';
import { impliedContentType, impliedRequestHeaders } from '../header-index.ts';
import { composeExchange, typicalStatus } from '../message.ts';
import type { Page, Section } from '../page.ts';
import { flowsOfOperation } from '../parts/flows.ts';
import {
  capitalised,
  counted,
  errorLink,
  joined,
  methodLabel,
  note,
  pathLabel,
  requiredLabel,
  schemaLink,
  sinceLabel,
  statusLabel,
} from '../parts/labels.ts';
import { exchangeFigure, messageView } from '../parts/message.ts';
import { requirementBrief, requirementNames } from '../parts/requirement.ts';
import { row, rows, spaced, valueLine } from '../parts/rows.ts';
import { samplesView } from '../parts/samples.ts';
import { plain } from '../schema.ts';

/**
 * The page of an operation.
 *
 * @param examples Its exchanges, from our prose about it; without any, one is composed.
 */
export function operationPage(context: Context, operation: Operation, examples: readonly ElementContent[] | undefined): Page {
  const sections = [
    exchangeSection(context, operation, examples),
    sampleSection(context, operation),
    parameterSection(context, operation),
    bodySection(context, operation),
    responseSection(context, operation),
    flowsOfOperation(context, operation),
    requirementSection(context, operation),
  ];
  return {
    path: address.operation(operation.id),
    title: operation.id,
    description: `${operation.method.toUpperCase()} ${operation.path}: ${operation.summary}`,
    lead: lead(context, operation),
    sections: sections.filter((section) => section !== undefined),
  };
}

function lead(context: Context, operation: Operation): ElementContent[] {
  const { model, text } = context;
  const scope = model.scope.entries.find(({ id }) => id === operation.scope);
  const slashes = operation.parameters.filter(({ multiSegment }) => multiSegment);
  const fact = (name: string, ...value: (ElementContent | string)[]) => h('div', [h('dt', name), h('dd', value)]);
  return [
    h('p.eyebrow', [h('code', operation.id)]),
    h('h1', operation.summary.replace(/\.$/, '')),
    h('p.endpoint', [methodLabel(operation.method), ' ', pathLabel(operation.path)]),
    ...slashes.map(({ name }) => h('p.endpoint-hint', [h('code', `{${name}}`), ' may hold slashes, and they are sent as slashes.'])),
    ...(operation.opaqueLocation
      ? [
          h('div.warning', [
            h('p', [
              h('strong', 'Not a path to build. '),
              'This is where our mock registry puts its upload sessions; every registry chooses its own URLs. A client follows ',
              h('a', { href: address.header('Location') }, h('code', 'Location')),
              ' as it came, query included.',
            ]),
          ]),
        ]
      : []),
    h('div.prose', text.block(operation.description)),
    ...(operation.note === undefined ? [] : [note(text.block(operation.note))]),
    h('dl.facts', [
      fact(
        'Answers',
        ...operation.responses.flatMap(({ status }) => [h('a', { href: `#${responseId(status)}` }, statusLabel(status)), ' ']),
      ),
      fact('Category', h('a', { href: address.category(operation.category) }, capitalised(operation.category))),
      fact('Since', operation.since),
      fact(
        'Upstream',
        ...joined(
          operation.endpoints.map((id) => h('code', id)),
          ' ',
        ),
      ),
      fact('In scope by', h('a', { href: address.scopeEntry(operation.scope) }, scope?.title ?? operation.scope)),
    ]),
  ];
}

function exchangeSection(context: Context, operation: Operation, examples: readonly ElementContent[] | undefined): Section {
  const [first] = operation.responses;
  const composed = () => {
    const exchange = composeExchange(context.model, operation, { status: typicalStatus(first?.status ?? '200') });
    return [exchangeFigure([{ type: 'text', value: operation.summary.replace(/\.$/, '') }], exchange)];
  };
  return { id: 'examples', title: 'On the wire', children: examples ?? composed() };
}

function sampleSection(context: Context, operation: Operation): Section | undefined {
  const set = context.samples.get(operation.id);
  return set === undefined ? undefined : { id: 'samples', title: 'Samples', children: [samplesView(set)] };
}

function parameterSection(context: Context, operation: Operation): Section {
  const shown = new Set<string>();
  const groups: { title: string; items: Element[] }[] = (['path', 'query', 'header'] as const).map((place) => ({
    title: { path: 'In the path', query: 'In the query', header: 'Request headers' }[place],
    items: operation.parameters.filter((parameter) => parameter.in === place).map((parameter) => parameterRow(context, parameter, shown)),
  }));
  for (const implied of impliedRequestHeaders(context.model, operation)) {
    groups[2]?.items.push(
      row({ id: parameterId({ in: 'header', name: implied.name }), name: [h('code', implied.name)] }, [
        h('p', implied.description),
        h(
          'p.value',
          implied.mediaTypes.flatMap((type) => [h('code', type), ' ']),
        ),
      ]),
    );
  }
  const filled = groups.filter(({ items }) => items.length > 0);
  return {
    id: 'parameters',
    title: 'Parameters',
    children: filled.length === 0 ? [h('p.none', 'None.')] : filled.flatMap(({ title, items }) => [h('h3', title), rows(items)]),
  };
}

/** @param shown The schemas whose grammar this page has shown already. */
function parameterRow(context: Context, parameter: Parameter, shown: Set<string>): Element {
  const { model, text } = context;
  const example = parameter.example === undefined ? undefined : plain(parameter.example);
  const component = componentName(parameter.schema);
  const repeated = component !== undefined && shown.has(component);
  if (component !== undefined) shown.add(component);
  return row(
    {
      id: parameterId(parameter),
      name: [h('code', parameter.in === 'path' ? `{${parameter.name}}` : parameter.name)],
      labels: [requiredLabel(parameter.required), sinceLabel(model, parameter.since)],
    },
    [
      h('p', text.inline(parameter.description)),
      valueLine(context, parameter.schema, example, !repeated),
      h(
        'p.consequence',
        parameter.errorCode === undefined
          ? 'A value that cannot be read is ignored.'
          : ['A malformed value gets 400 with ', errorLink(parameter.errorCode), '.'],
      ),
      ...(parameter.note === undefined ? [] : [note(text.block(parameter.note))]),
    ],
  );
}

function bodySection(context: Context, operation: Operation): Section | undefined {
  const body = operation.requestBody;
  if (body === undefined) return undefined;
  const status = typicalStatus(operation.responses[0]?.status ?? '200');
  return {
    id: 'request-body',
    title: 'Request body',
    children: [
      h('p', [requiredLabel(body.required), ' ', ...context.text.inline(body.description)]),
      mediaTypeList(body.contents),
      ...(body.errorCode === undefined
        ? []
        : [h('p.consequence', ['A body that breaks its schema gets 400 with ', errorLink(body.errorCode), '.'])]),
      ...body.contents.flatMap((content) =>
        content.examples.map((example) => {
          const { request } = composeExchange(context.model, operation, { status, send: example.name, sendType: content.mediaType });
          return exampleDetails(context, `Request: ${example.summary ?? example.name}`, request);
        }),
      ),
    ],
  };
}

/** Media types with the schemas of what they hold. */
function mediaTypeList(contents: readonly Content[]): Element {
  return h(
    'ul.media-types',
    contents.map(({ mediaType, schema }) => {
      const name = componentName(schema);
      return h('li', [h('code', mediaType), ...(name === undefined ? [] : [' ', schemaLink(name)])]);
    }),
  );
}

function responseSection(context: Context, operation: Operation): Section {
  const shown = new Map<string, string>();
  return {
    id: 'responses',
    title: 'Responses',
    children: operation.responses.map((response) => responseView(context, operation, response, shown)),
    entries: operation.responses.map(({ status }) => ({ id: responseId(status), title: status })),
  };
}

/** @param shown Where on this page each header has been described: a repeated one points there. */
function responseView(context: Context, operation: Operation, response: Response, shown: Map<string, string>): Element {
  const { model, text } = context;
  const id = responseId(response.status);
  const headers = response.headers.map((header) => headerRow(context, operation, response, header, shown));
  const mediaTypes = impliedContentType(response);
  if (mediaTypes !== undefined) {
    headers.push(row({ id: `${id}-content-type`, name: [h('code', 'Content-Type')] }, [mediaTypeList(response.contents)]));
  }
  const bodyless = response.contents.length === 0;
  return h('section.response', { id }, [
    h('h3', [
      h('a', { href: `#${id}` }, statusLabel(response.status)),
      ' ',
      ...text.inline(response.description),
      ...spaced([sinceLabel(model, response.since)]),
    ]),
    ...(response.note === undefined ? [] : [note(text.block(response.note))]),
    rows([
      ...headers,
      ...(bodyless
        ? [row({ name: [h('span.word', 'Body')] }, [h('p.none', operation.method === 'head' ? 'None, as always with HEAD.' : 'None.')])]
        : []),
      ...response.errorCodes.map((code) => errorRow(context, operation, response, code)),
    ]),
    ...exampleViews(context, operation, response),
  ]);
}

function headerRow(context: Context, operation: Operation, response: Response, header: Header, shown: Map<string, string>): Element {
  const { model, text } = context;
  const id = fragmentOf(address.responseHeader(operation.id, response.status, header.name));
  const example = header.example === undefined ? undefined : plain(header.example);
  const fingerprint = JSON.stringify([header.name, header.description, header.note, header.schema]);
  const before = shown.get(fingerprint);
  if (before === undefined) shown.set(fingerprint, response.status);
  const labels = [
    requiredLabel(header.required, header.requiredSince),
    sinceLabel(model, header.since),
    ...(header.deprecated ? [h('span.since', 'deprecated')] : []),
  ];
  return row(
    { id, name: [h('code', header.name)], labels },
    before === undefined
      ? [
          h('p', text.inline(header.description)),
          valueLine(context, header.schema, example, false),
          ...(header.note === undefined ? [] : [note(text.block(header.note))]),
        ]
      : [h('p.again', ['As with ', h('a', { href: address.responseHeader(operation.id, before, header.name) }, before), '.'])],
  );
}

function errorRow(context: Context, operation: Operation, { status }: Response, code: string): Element {
  const error = context.model.errors.find((candidate) => candidate.code === code);
  return h('div.row.row-error', [
    h('dt', h('span.name', errorLink(code))),
    h('dd', [h('p', [...(error === undefined ? [] : context.text.inline(situation(error, status, operation)))])]),
  ]);
}

/** When the code comes with this status, or else what it means. */
function situation(error: ErrorCode, status: string, operation: Operation): string {
  const when = situationsOf(error, status, operation).map((candidate) => candidate.when);
  return when.length === 0 ? error.meaning : when.join(' ');
}

/** Each example of the response as a message; for one without a body, its headers. */
function exampleViews(context: Context, operation: Operation, response: Response): Element[] {
  const status = typicalStatus(response.status);
  if (response.contents.length === 0) {
    return [exampleDetails(context, 'Example', composeExchange(context.model, operation, { status }).response)];
  }
  return response.contents.flatMap((content) =>
    content.examples.map((example) => {
      const wish = { status, receive: example.name, receiveType: content.mediaType };
      const title = example.summary ?? errorCodeOf(example.value) ?? example.name;
      return exampleDetails(context, `Example: ${title}`, composeExchange(context.model, operation, wish).response);
    }),
  );
}

function errorCodeOf(value: unknown): string | undefined {
  const codes = (value as { errors?: { code?: string }[] } | null)?.errors?.map(({ code }) => `\`${code}\``);
  return codes === undefined ? undefined : [...new Set(codes)].join(', ');
}

function exampleDetails(context: Context, title: string, message: Parameters<typeof messageView>[0]): Element {
  return h('details.example', [h('summary', withoutLinks(context.text.inline(title))), messageView(message)]);
}

/** A summary is a control of its own: links inside it would fight with it. */
function withoutLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => (node.type === 'element' && node.tagName === 'a' ? node.children : [node]));
}

const ACTOR_GROUPS: readonly { actors: readonly Requirement['actor'][]; id: string; title: string }[] = [
  { actors: ['registry'], id: 'requirements-registry', title: 'The registry' },
  { actors: ['client'], id: 'requirements-client', title: 'The client' },
  { actors: ['both', 'none'], id: 'requirements-both', title: 'Both sides' },
  { actors: ['data'], id: 'requirements-data', title: 'What is sent' },
];

function requirementSection(context: Context, operation: Operation): Section {
  const all = operation.requirements.map((name) => context.requirements.get(name)).filter((requirement) => requirement !== undefined);
  const general = all.filter(({ operations }) => operations.length === context.model.operations.length);
  const own = all.filter((requirement) => !general.includes(requirement));
  const groups = ACTOR_GROUPS.map((group) => ({ ...group, items: own.filter(({ actor }) => group.actors.includes(actor)) })).filter(
    ({ items }) => items.length > 0,
  );
  return {
    id: 'requirements',
    title: 'Requirements',
    children: [
      ...groups.flatMap(({ id, title, items }) => [
        h('h3', { id }, title),
        h(
          'ul.requirements',
          items.map((requirement) => requirementBrief(context, requirement)),
        ),
      ]),
      ...(general.length === 0
        ? []
        : [
            h('h3', { id: 'requirements-all' }, 'Every operation'),
            h('p', `${counted(general.length, 'requirement')} that hold for every operation. The links lead to their words.`),
            requirementNames(general),
          ]),
    ],
    entries: groups.map(({ id, title }) => ({ id, title })),
  };
}

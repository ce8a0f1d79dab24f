import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Operation } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { address } from './addresses.ts';
import type { Context } from './context.ts';
import type { Directive, Resolve } from './markdown.ts';
import { composeExchange } from './message.ts';
import { entryList } from './navigation.ts';
import { scopeGlance } from './pages/scope.ts';
import { capitalised, citationLink, counted, errorLink, operationLink, schemaLink, statusLabel, versionLabel } from './parts/labels.ts';
import { exchangeFigure } from './parts/message.ts';
import { operationBrief } from './parts/operation-brief.ts';
import { categories, operationList } from './parts/operations.ts';
import { optionRows } from './parts/options.ts';
import { placedRequirement } from './parts/placed-requirement.ts';
import { glossaryList, termLink } from './parts/term.ts';
import { citeCommit } from './upstream.ts';

type Template = (context: Context, directive: Directive, downloads: readonly string[]) => ElementContent[];

/** What our prose may place, by kind and name. Ids that the model does not have are errors. */
const TEMPLATES: Readonly<Record<Directive['kind'], Readonly<Record<string, Template>>>> = {
  leaf: {
    'operations-table': operationsTable,
    'scope-table': (context) => [scopeGlance(context, 'h3')],
    'extensions-table': extensionsTable,
    'upstream-table': upstreamTable,
    'report-place': ({ repository }) => [reportPlace(repository)],
    'mock-options': () => [optionRows()],
    pages: (_context, { attributes }) => [entryList((attributes.at ?? '').split(' '))],
    downloads: (_context, _directive, downloads) => [downloadList(downloads)],
    exchange,
    glossary: (context) => [glossaryList(context.glossary)],
    operation: (context, { labelText }) => [
      operationBrief(
        context,
        one(context.model.operations, 'operation', labelText, ({ id }) => id),
      ),
    ],
    requirement: (context, { labelText, attributes }) => [
      placedRequirement(
        context,
        one(context.model.requirements, 'requirement', labelText, ({ name }) => name),
        attributes.example === undefined,
      ),
    ],
  },
  container: {
    columns: (_context, { children }) => [h('div.columns', [...children])],
    feature: (_context, { label, attributes, children }) => [
      h('div.feature', [h('h3', attributes.id === undefined ? {} : { id: attributes.id }, [...label]), h('div', [...children])]),
    ],
    since,
    column: (_context, { children }) => [h('div.column', [...children])],
  },
  text: {
    operation: (context, { labelText }) => [operationLink(one(context.model.operations, 'operation', labelText, ({ id }) => id))],
    code: (context, { labelText }) => [errorLink(one(context.model.errors, 'error code', labelText, ({ code }) => code).code)],
    header: (context, { labelText }) => {
      const { name } = one(context.headers, 'header', labelText, (entry) => entry.name);
      return [h('a', { href: address.header(name) }, h('code', name))];
    },
    schema: (context, { labelText }) => {
      const names = Object.keys(object(object(context.model.document.components).schemas));
      return [schemaLink(one(names, 'schema', labelText, (name) => name))];
    },
    requirement: (context, { labelText }) => {
      const { name } = one(context.model.requirements, 'requirement', labelText, (requirement) => requirement.name);
      return [h('a', { href: address.requirement(name) }, h('code', name))];
    },
    download: (_context, { labelText }, downloads) => [
      downloads.includes(labelText) ? h('a', { href: `/${labelText}` }, h('code', labelText)) : h('code', labelText),
    ],
    term: (context, { label, labelText, attributes }) => [
      termLink(
        one(context.glossary, 'term', attributes.of ?? labelText, ({ id }) => id),
        label,
      ),
    ],
    status: (context, { labelText, attributes }) => {
      const { id, responses } = one(context.model.operations, 'operation', attributes.of ?? '', (operation) => operation.id);
      const { status } = one(responses, `status of ${id}`, labelText, (response) => response.status);
      return [h('a.status-link', { href: address.response(id, status) }, statusLabel(status))];
    },
    parameter: (context, { labelText, attributes }) => {
      const { id, parameters } = one(context.model.operations, 'operation', attributes.of ?? '', (operation) => operation.id);
      const parameter = one(parameters, `parameter of ${id}`, labelText, ({ name }) => name);
      return [h('a', { href: address.parameter(id, parameter) }, h('code', parameter.name))];
    },
    since: (context, { labelText }) => [
      versionLabel(
        context.model,
        one(context.model.versions, 'version', labelText, (name) => name),
      ),
    ],
    count: (context, { attributes }) => [{ type: 'text', value: count(context, attributes) }],
  },
};

/**
 * Resolves the directives of our prose.
 *
 * @param downloads Paths of the machine-readable files that are published.
 */
export function createResolve(context: Context, downloads: readonly string[]): Resolve {
  return (directive) => {
    const templates = TEMPLATES[directive.kind];
    const template = Object.hasOwn(templates, directive.name) ? templates[directive.name] : undefined;
    if (template === undefined) {
      throw new Error(`expected one of the ${directive.kind} directives ${Object.keys(templates).join(', ')}, found ${directive.name}`);
    }
    return template(context, directive, downloads);
  };
}

/**
 * Resolves the directives of our prose for an older version. What only the newest knows is left out, and within a
 * sentence it stays a word: it leads nowhere. What the newest does not know either is wrong.
 */
export function createOlderResolve(older: Resolve, newest: Resolve): Resolve {
  return (directive) => {
    try {
      return older(directive);
    } catch {
      newest(directive);
      return directive.kind === 'text' ? [h('code', directive.labelText)] : [];
    }
  };
}

function operationsTable(context: Context, { attributes }: Directive): ElementContent[] {
  const all = categories(context.model);
  if (attributes.category !== undefined) {
    return [operationList(context, one(all, 'category', attributes.category, ({ name }) => name).operations)];
  }
  return [
    h(
      'div',
      all.map(({ name, description, operations }) =>
        h('div.operation-group', [
          h('h3', h('a', { href: address.category(name) }, capitalised(name))),
          h('p', context.text.inline(description)),
          operationList(context, operations),
        ]),
      ),
    ),
  ];
}

/**
 * An exchange: `operation` and `status`, the examples to `send` and to `receive`, values for parameters by name, and for
 * headers of the response as `answer.Name`.
 */
function exchange(context: Context, { label, attributes }: Directive): ElementContent[] {
  const { operation: id = '', status = '', send, receive, ...rest } = attributes;
  const operation: Operation = one(context.model.operations, 'operation', id, (candidate) => candidate.id);
  const entries = Object.entries(rest);
  const wish = {
    status,
    ...(send === undefined ? {} : { send }),
    ...(receive === undefined ? {} : { receive }),
    values: Object.fromEntries(entries.filter(([name]) => !name.startsWith('answer.'))),
    answer: Object.fromEntries(
      entries.filter(([name]) => name.startsWith('answer.')).map(([name, value]) => [name.slice('answer.'.length), value]),
    ),
  };
  const title = label.length === 0 ? [{ type: 'text' as const, value: operation.summary.replace(/\.$/, '') }] : label;
  return [exchangeFigure(title, composeExchange(context.model, operation, wish))];
}

function extensionsTable({ model, text }: Context): ElementContent[] {
  return [
    h(
      'dl.plain',
      model.extensions.map(({ key, meaning, standsOn }) =>
        h('div', { id: key }, [
          h('dt', h('code', key)),
          h('dd', [h('p', text.inline(meaning)), h('p.places', `On: ${standsOn.join(', ')}`)]),
        ]),
      ),
    ),
  ];
}

function upstreamTable({ model, text }: Context): ElementContent[] {
  return [
    h(
      'dl.plain',
      Object.values(model.upstream).map((upstream) =>
        h('div', [
          h('dt', upstream.repository),
          h('dd', [
            h('p', ['Commit ', h('code', citationLink(citeCommit(upstream))), ` of ${upstream.date}`]),
            ...(typeof upstream.note === 'string' ? [h('p', text.inline(upstream.note))] : []),
          ]),
        ]),
      ),
    ),
  ];
}

/** Where reports go. */
function reportPlace(repository: string | undefined): ElementContent {
  return repository === undefined
    ? h(
        'p',
        'This copy does not know where the project lives, so both lead here: write to whoever gave you the copy, and name the page or the requirement.',
      )
    : h('p', [
        'Both open an issue at ',
        h('a', { href: repository }, repository),
        ', with the page or the requirement named in its title.',
      ]);
}

/** What only a version and later ones have: marked, and left out of the pages of older versions. */
function since({ model }: Context, directive: Directive): ElementContent[] {
  const { version = '' } = directive.attributes;
  const isOlder = model.versions.at(-1) !== 'next' && !model.versions.some((name) => name === version);
  if (isOlder) return [];
  const label = versionLabel(
    model,
    one(model.versions, 'version', version, (name) => name),
  );
  return [h('div.since-part', [h('p.since-mark', label), ...directive.children])];
}

function downloadList(downloads: readonly string[]): ElementContent {
  if (downloads.length === 0) return h('p.none', 'Nothing has been generated yet.');
  return h(
    'ul',
    downloads.map((path) => h('li', h('a', { href: `/${path}` }, h('code', path)))),
  );
}

function count(context: Context, { of = '', actor }: Readonly<Record<string, string>>): string {
  const { model, headers } = context;
  const lists: Readonly<Record<string, { list: readonly unknown[]; noun: string }>> = {
    operations: { list: model.operations, noun: 'operation' },
    paths: { list: [...new Set(model.operations.map(({ path }) => path))], noun: 'path' },
    errors: { list: model.errors, noun: 'error code' },
    headers: { list: headers, noun: 'header' },
    requirements: {
      list: model.requirements.filter((requirement) => actor === undefined || requirement.actor === actor),
      noun: 'requirement',
    },
  };
  const found = Object.hasOwn(lists, of) ? lists[of] : undefined;
  if (found === undefined || found.list.length === 0) {
    throw new Error(`expected a count of ${Object.keys(lists).join(', ')}, found ${of}${actor === undefined ? '' : ` of ${actor}`}`);
  }
  return counted(found.list.length, found.noun);
}

function one<Item>(items: readonly Item[], kind: string, wanted: string, nameOf: (item: Item) => string): Item {
  const found = items.find((item) => nameOf(item) === wanted);
  if (found === undefined) throw new Error(`expected the name of a known ${kind}, found "${wanted}"`);
  return found;
}

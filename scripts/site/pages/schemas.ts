import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Example, JsonObject } from '../../model/model.ts';
import { object } from '../../model/operations.ts';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { counted, joined, operationLink, requiredLabel, schemaLink } from '../parts/labels.ts';
import { bodyFigure } from '../parts/message.ts';
import { constraintWords, row, rows, typeWords } from '../parts/rows.ts';
import { membersOf, plain, summarise } from '../schema.ts';

/** The shared schemas: documents with their members, and the grammars of names, digests and headers. */
export function schemasPage(context: Context): Page {
  const schemas = Object.entries(object(object(context.model.document.components).schemas)).map(([name, value]) => ({
    name,
    schema: object(value),
  }));
  const users = usersOf(context);
  const documents = schemas.filter(
    ({ schema }) => schema.properties !== undefined || schema.allOf !== undefined || schema.type === 'object',
  );
  const values = schemas.filter((schema) => !documents.includes(schema));
  const section = (id: string, title: string, words: string, list: typeof schemas) => ({
    id,
    title,
    children: [h('p', words), ...list.map(({ name, schema }) => schemaView(context, name, schema, users.get(name) ?? []))],
    entries: list.map(({ name }) => ({ id: name, title: name })),
  });
  return {
    path: address.schemas,
    styles: ['/reference.css'],
    title: 'Schemas',
    description: `The ${counted(schemas.length, 'schema')} of the API: documents, and the grammar of every value.`,
    lead: [
      h('h1', 'Schemas'),
      h(
        'p.lead',
        'What documents contain and what values look like. Members that are not listed are allowed: registries and clients pass on what they do not know.',
      ),
    ],
    sections: [
      section('documents', 'Documents', 'JSON objects, with the members that have a meaning here.', documents),
      section('values', 'Values', 'Strings in paths, queries, headers and documents.', values),
    ],
  };
}

/** @param users Operations whose own parameters, headers or bodies have the schema. */
function schemaView(context: Context, name: string, schema: JsonObject, users: readonly string[]): Element {
  const { model, text } = context;
  const members = membersOf(schema);
  const summary = summarise(model.document, schema);
  const written = Array.isArray(schema.examples)
    ? schema.examples.map((value) => ({ title: 'Example', text: typeof value === 'string' ? value : JSON.stringify(value, null, 2) }))
    : [];
  const files = model.examples.filter((example) => example.schema === name);
  return h('article.entry', { id: name }, [
    h('h3', h('a', { href: `#${name}` }, name)),
    ...text.block(typeof schema.description === 'string' ? schema.description : ''),
    ...(members.length === 0 || schema.allOf !== undefined
      ? [h('p.value', [h('span.type', typeWords(summary)), ...constraintWords(summary)])]
      : []),
    ...titledConstants(schema),
    ...(members.length === 0
      ? []
      : [
          rows(
            members.map((member) =>
              row(
                {
                  name: [h('code', member.name)],
                  labels: [requiredLabel(member.required), ...(member.deprecated ? [h('span.since', 'deprecated')] : [])],
                },
                [...(member.description === '' ? [] : [h('p', text.inline(member.description))]), memberValue(context, member.schema)],
              ),
            ),
          ),
        ]),
    ...(users.length === 0 ? [] : [h('p.places', ['Used directly by ', ...joined(users.map((id) => operationLink({ id })))])]),
    ...scalarExamples(written, files),
    ...files.filter(({ value }) => value !== null && typeof value === 'object').map(exampleDetails),
  ]);
}

function memberValue({ model }: Context, schema: JsonObject): Element {
  const summary = summarise(model.document, schema);
  const grammar = summary.component === undefined ? constraintWords(summary) : [];
  return h('p.value', [h('span.type', typeWords(summary)), ...grammar]);
}

/** Alternatives that have names, such as media types. */
function titledConstants(schema: JsonObject): ElementContent[] {
  const parts = Array.isArray(schema.oneOf) ? schema.oneOf.map(object) : [];
  if (parts.length === 0) return [];
  return [
    h(
      'ul.constants',
      parts.map((part) =>
        typeof part.$ref === 'string'
          ? h('li', ['any ', schemaLink(part.$ref.split('/').at(-1) ?? '')])
          : h('li', [
              h('code', plain(part.const ?? null)),
              ' ',
              h('span.word', String(part.title ?? '')),
              ...(part.deprecated === true ? [' ', h('span.since', 'deprecated')] : []),
            ]),
      ),
    ),
  ];
}

function scalarExamples(written: readonly { readonly text: string }[], files: readonly Example[]): ElementContent[] {
  const texts = [...written.map(({ text }) => text), ...files.map(({ value }) => value).filter((value) => typeof value === 'string')];
  const unique = [...new Set(texts)];
  if (unique.length === 0) return [];
  return [
    h('p.value', [
      h('span.word', 'e.g. '),
      ...joined(
        unique.map((text) => h('code', text)),
        ' ',
      ),
    ]),
  ];
}

function exampleDetails(example: Example): Element {
  return h('details.example', [h('summary', `Example: ${example.case.replaceAll('-', ' ')}`), bodyFigure(example.text)]);
}

/** The operations that refer to each schema themselves, not through another one. */
function usersOf({ model }: Context): Map<string, string[]> {
  const users = new Map<string, string[]>();
  for (const operation of model.operations) {
    const names = [...JSON.stringify(operation).matchAll(/"#\/components\/schemas\/(\w+)"/g)].map(([, name = '']) => name);
    for (const name of new Set(names)) users.set(name, [...(users.get(name) ?? []), operation.id]);
  }
  return users;
}

import { STATUS_CODES } from 'node:http';
import type { ElementContent } from 'hast';
import type { SearchDocument } from '../../site/scripts/data.ts';
import { object } from '../model/operations.ts';
import { address } from './addresses.ts';
import type { Context } from './context.ts';
import { renderText, textOf } from './markdown.ts';
import { typicalStatus } from './message.ts';
import type { Page } from './page.ts';

/** Enough to find a place by what it says, in characters. */
const LONGEST = 320;

/** Words of readers that our texts do not use, by the title of what they mean. */
const READERS_WORDS: Readonly<Record<string, string>> = {
  getUploadStatus: 'resume progress continue',
  uploadChunk: 'resumable',
  listTags: 'pagination paging',
  TOOMANYREQUESTS: 'rate limit throttling',
  headBlob: 'exists',
  headManifest: 'exists resolve',
  startUpload: 'cross-repository mount monolithic single-post',
};

/** Everything that has a name of its own, and every section of a page. The first for an address counts. */
export function searchDocuments(context: Context, pages: readonly Page[]): SearchDocument[] {
  const found = [...named(context), ...pages.flatMap((page) => sectionsOf(page))].map(withReadersWords);
  const missing = Object.keys(READERS_WORDS).filter((title) => !found.some((document) => document.title === title));
  if (missing.length > 0) throw new Error(`expected titles of the search index, found ${missing.join(', ')}`);
  const byPath = new Map<string, SearchDocument>();
  for (const document of found) if (!byPath.has(document.path)) byPath.set(document.path, document);
  return [...byPath.values()];
}

function named({ model, headers }: Context): SearchDocument[] {
  const schemas = object(object(model.document.components).schemas);
  return [
    ...model.operations.flatMap((operation): SearchDocument[] => [
      {
        type: 'operation',
        title: operation.id,
        path: local(address.operation(operation.id)),
        text: short(operation.summary),
        words: [operation.method.toUpperCase(), operation.path, operation.category, ...operation.endpoints].join(' '),
      },
      ...operation.parameters
        .filter((parameter) => parameter.in !== 'path')
        .map(
          (parameter): SearchDocument => ({
            type: 'section',
            title: `${operation.id} › ${parameter.name}`,
            path: local(address.parameter(operation.id, parameter)),
            text: short(parameter.description),
          }),
        ),
      ...operation.responses.map(
        ({ status, description }): SearchDocument => ({
          type: 'section',
          title: `${operation.id} › ${status}`,
          path: local(address.response(operation.id, status)),
          text: short(description),
          words: STATUS_CODES[typicalStatus(status)] ?? '',
        }),
      ),
    ]),
    ...headers.map(
      ({ name, uses }): SearchDocument => ({
        type: 'header',
        title: name,
        path: local(address.header(name)),
        text: short(meaningOf(uses.map(({ description }) => description))),
      }),
    ),
    ...model.legacyErrors.map(
      ({ code, meaning }): SearchDocument => ({
        type: 'error',
        title: code,
        path: local(address.error(code)),
        text: short(meaning),
      }),
    ),
    ...model.errors.map(
      ({ code, meaning, situations }): SearchDocument => ({
        type: 'error',
        title: code,
        path: local(address.error(code)),
        text: short(meaning),
        words: [...new Set(situations.map(({ status }) => status))].join(' '),
      }),
    ),
    ...Object.entries(schemas).map(
      ([name, schema]): SearchDocument => ({
        type: 'schema',
        title: name,
        path: local(address.schema(name)),
        text: short(String(object(schema).description ?? '')),
      }),
    ),
    ...model.scope.surfaces.map(
      ({ id, title, paths, why }): SearchDocument => ({
        type: 'scope',
        title,
        path: local(address.surface(id)),
        text: short(why),
        words: [id, ...paths].join(' '),
      }),
    ),
    ...model.scope.entries.map(
      ({ id, title, description }): SearchDocument => ({
        type: 'scope',
        title,
        path: local(address.scopeEntry(id)),
        text: short(description),
        words: id,
      }),
    ),
    ...model.requirements.map(
      ({ name, text }): SearchDocument => ({
        type: 'requirement',
        title: name,
        path: local(address.requirement(name)),
        text: short(text),
      }),
    ),
  ];
}

/** What is said most often, and how much else there is. */
function meaningOf(descriptions: readonly string[]): string {
  const distinct = [...new Set(descriptions)];
  const count = (text: string) => descriptions.filter((description) => description === text).length;
  const [first = '', ...others] = distinct.sort((a, b) => count(b) - count(a));
  return others.length === 0 ? first : `${first} (And ${others.length} other ${others.length === 1 ? 'meaning' : 'meanings'}.)`;
}

function withReadersWords(document: SearchDocument): SearchDocument {
  const words = Object.hasOwn(READERS_WORDS, document.title) ? READERS_WORDS[document.title] : undefined;
  return words === undefined ? document : { ...document, words: [document.words ?? '', words].join(' ').trim() };
}

/** A page, and its sections by their titles. Pages of operations are found by what they describe. */
function sectionsOf(page: Page): SearchDocument[] {
  if (!page.path.endsWith('/') || /^\/operations\/.+/.test(page.path)) return [];
  const type = page.path.startsWith('/flows/') && page.path !== '/flows/' ? 'flow' : 'section';
  return [
    { type, title: page.title, path: local(page.path), text: short(page.description) },
    ...page.sections.map(
      ({ id, title, children }): SearchDocument => ({
        type: 'section',
        title: page.path === address.home ? title : `${page.title} › ${title}`,
        path: local(`${page.path}#${id}`),
        text: cut(children.filter((node) => node.type === 'element' && node.tagName === 'p')),
      }),
    ),
  ];
}

const local = (path: string): string => path.slice(1);

/** Markdown without its marks. */
const short = (markdown: string): string => cut(renderText(markdown));

/** The beginning of a text, with a space where a paragraph ends. */
function cut(nodes: readonly ElementContent[]): string {
  const words = nodes
    .map((node) => textOf([node]))
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.length <= LONGEST ? words : words.slice(0, LONGEST).replace(/\s+\S*$/, ' …');
}

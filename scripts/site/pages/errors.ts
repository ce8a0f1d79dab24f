import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ErrorCode, Model } from '../../model/model.ts';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { citationLink, counted, errorLink, joined, responseLink, schemaLink, statusLabel } from '../parts/labels.ts';
import { bodyFigure } from '../parts/message.ts';
import { isEvery } from '../parts/operations.ts';
import { type Citation, citeMdn, citeRfc } from '../upstream.ts';

/** The error codes: what each means, when it comes with which status, and from which operations. */
export function errorsPage(context: Context): Page {
  const { model, text } = context;
  return {
    path: address.errors,
    styles: ['/reference.css'],
    title: 'Errors',
    description: `The ${counted(model.errors.length, 'error code')}, their meaning, and the operations that answer with them.`,
    lead: [
      h('h1', 'Errors'),
      h('p.lead', [
        `An answer of 4XX may carry a JSON body with one or more of these ${model.errors.length} codes: an `,
        schemaLink('ErrorBody'),
        '. The list is closed.',
      ]),
    ],
    sections: [
      { id: 'by-status', title: 'By status', children: [statusTable(context)] },
      {
        id: 'codes',
        title: 'Codes',
        children: model.errors.map((error) => codeView(context, error)),
        entries: model.errors.map(({ code }) => ({ id: code, title: code })),
      },
      {
        id: 'legacy',
        title: 'Codes of the past',
        children: [
          h('p', 'They stem from Docker’s schema 1 and are not part of the list. A client may meet them and does not rely on them.'),
          ...model.legacyErrors.map(({ code, meaning }) =>
            h('article.entry', { id: code }, [h('h3', h('a', { href: `#${code}` }, h('code', code))), h('p', text.inline(meaning))]),
          ),
        ],
      },
    ],
  };
}

function statusTable({ model }: Context): Element {
  const statuses = [
    ...new Set(
      model.operations.flatMap(({ responses }) => responses.filter(({ errorCodes }) => errorCodes.length > 0).map(({ status }) => status)),
    ),
  ].sort();
  return h('table.status-table', [
    h('thead', h('tr', [h('th', { scope: 'col' }, 'Status'), h('th', { scope: 'col' }, 'Codes')])),
    h(
      'tbody',
      statuses.map((status) => {
        const codes = new Set(
          model.operations.flatMap(({ responses }) => responses.filter((r) => r.status === status).flatMap((r) => r.errorCodes)),
        );
        return h('tr', [
          h('th', { scope: 'row' }, statusLabel(status)),
          h('td', [
            h(
              'p',
              model.errors.filter(({ code }) => codes.has(code)).flatMap(({ code }) => [errorLink(code), ' ']),
            ),
            h(
              'p.places',
              joined(
                statusReferences(model, status).map((citation) => citationLink(citation)),
                ' · ',
              ),
            ),
          ]),
        ]);
      }),
    ),
  ]);
}

/** What defines a status, and explains it. */
function statusReferences({ standards }: Model, status: string): Citation[] {
  const standard = standards.statuses.find((candidate) => candidate.status === status);
  return standard === undefined ? [] : [citeRfc(standard.rfc, standard.section), citeMdn('Status', status)];
}

function codeView(context: Context, error: ErrorCode): Element {
  const { model, text } = context;
  const statuses = [...new Set([...error.situations.map(({ status }) => String(status)), ...usedWith(context, error.code).keys()])].sort();
  const example = model.examples.find(
    ({ schema, value }) => schema === 'ErrorBody' && (value as { errors?: { code?: string }[] }).errors?.[0]?.code === error.code,
  );
  return h('article.entry', { id: error.code }, [
    h('h3', [h('a', { href: `#${error.code}` }, h('code', error.code)), ' ', h('span.word', error.id)]),
    h('p', text.inline(error.meaning)),
    h(
      'dl.situations',
      statuses.map((status) => {
        const when = error.situations.filter((situation) => String(situation.status) === status).map((situation) => situation.when);
        const operations = usedWith(context, error.code).get(status) ?? [];
        return h('div', [
          h('dt', statusLabel(status)),
          h('dd', [
            ...when.map((words) => h('p', text.inline(words))),
            h(
              'p.places',
              isEvery(operations, model.operations) ? ['Every operation'] : joined(operations.map((id) => responseLink(id, status))),
            ),
          ]),
        ]);
      }),
    ),
    ...(example === undefined ? [] : [h('details.example', [h('summary', 'Example of a body'), bodyFigure(example.text)])]),
  ]);
}

/** The operations that answer with a code, by status. */
function usedWith({ model }: Context, code: string): Map<string, string[]> {
  const places = new Map<string, string[]>();
  for (const { id, responses } of model.operations) {
    for (const { status, errorCodes } of responses) {
      if (errorCodes.includes(code)) places.set(status, [...(places.get(status) ?? []), id]);
    }
  }
  return places;
}

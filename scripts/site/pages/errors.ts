import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ErrorCode, ErrorSituation, Model } from '../../model/model.ts';
import { operationsIn } from '../../model/situations.ts';
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
  const statuses = [...new Set(error.situations.map(({ status }) => status))].sort();
  const example = model.examples.find(
    ({ schema, value }) => schema === 'ErrorBody' && (value as { errors?: { code?: string }[] }).errors?.[0]?.code === error.code,
  );
  return h('article.entry', { id: error.code }, [
    h('h3', [h('a', { href: `#${error.code}` }, h('code', error.code)), ' ', h('span.word', error.id)]),
    h('p', text.inline(error.meaning)),
    h(
      'dl.situations',
      statuses.map((status) =>
        h('div', [
          h('dt', statusLabel(String(status))),
          h(
            'dd',
            error.situations
              .filter((situation) => situation.status === status)
              .flatMap((situation) => situationView(context, error, situation)),
          ),
        ]),
      ),
    ),
    ...(example === undefined ? [] : [h('details.example', [h('summary', 'Example of a body'), bodyFigure(example.text)])]),
  ]);
}

/** When a code is sent, and by which operations. */
function situationView({ model, text }: Context, { code }: ErrorCode, situation: ErrorSituation): Element[] {
  const operations = operationsIn(situation, code, model.operations).map(({ id }) => id);
  const every = isEvery(operations, model.operations);
  return [
    h('p', text.inline(situation.when)),
    h('p.places', every ? ['Every operation'] : joined(operations.map((id) => responseLink(id, String(situation.status))))),
  ];
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import { address, fragmentOf } from '../addresses.ts';
import type { Context } from '../context.ts';
import type { HeaderUse } from '../header-index.ts';
import type { Page, Section } from '../page.ts';
import {
  citationLink,
  counted,
  joined,
  note,
  operationLink,
  requiredLabel,
  responseLink,
  sinceLabel,
  statusLabel,
} from '../parts/labels.ts';
import { isEvery } from '../parts/operations.ts';
import { row, rows, spaced, valueLine } from '../parts/rows.ts';
import { citeLine, citeMdn, citeRfc } from '../upstream.ts';

/** The headers: what each says in each place where it is sent. */
export function headersPage(context: Context): Page {
  const { headers } = context;
  return {
    path: address.headers,
    styles: ['/reference.css'],
    title: 'Headers',
    description: `The ${counted(headers.length, 'header')} of the API: direction, grammar, and the operations and statuses that carry them.`,
    lead: [
      h('h1', 'Headers'),
      h('p.lead', [
        `${counted(headers.length, 'header')} carry this protocol, most of them on answers without a body. `,
        'One name may mean different things in different places; each meaning is listed by itself.',
      ]),
      overview(context),
    ],
    sections: [
      {
        id: 'all',
        title: 'What each says',
        children: headers.map((entry) => {
          const id = fragmentOf(address.header(entry.name));
          return h('article.entry', { id }, [
            h('h3', h('a', { href: `#${id}` }, h('code', entry.name))),
            definedBy(context, entry.name),
            ...meanings(entry.uses).map((uses) => meaningView(context, uses)),
          ]);
        }),
        entries: headers.map(({ name }) => ({ id: fragmentOf(address.header(name)), title: name })),
      },
      ...(context.model.standards.obsolete.length === 0 ? [] : [obsoleteSection(context)]),
    ],
  };
}

/** Where a header is defined: by HTTP, in which case MDN has a page on it too, or by this API alone. */
function definedBy({ model, text }: Context, name: string): Element {
  const standard = model.standards.headers.find((header) => header.name === name);
  if (standard === undefined) return h('p.places', 'Defined by this API, not by HTTP.');
  return h('p.places', [
    citationLink(citeRfc(standard.rfc, standard.section)),
    ' · ',
    citationLink(citeMdn('Headers', name)),
    ...(standard.note === undefined ? [] : [' · ', ...text.inline(standard.note)]),
  ]);
}

/** RFCs that the upstream text still links to. */
function obsoleteSection({ model, text }: Context): Section {
  return {
    id: 'obsolete',
    title: 'Obsolete RFCs',
    children: [
      h('p', 'The specification links to documents that others have replaced. The links on this page lead to the new ones.'),
      rows(
        model.standards.obsolete.map(({ rfc, title, replacedBy, lines, note: words }) =>
          row({ id: fragmentOf(address.obsoleteRfc(rfc)), name: [h('span', `RFC ${rfc}`)], labels: [h('span.word', title)] }, [
            h('p', [
              'Replaced by ',
              ...joined(
                replacedBy.map((number) => citationLink(citeRfc(number))),
                ' and ',
              ),
              '. ',
              ...text.inline(words),
            ]),
            h('p.places', ['Linked from ', ...joined(lines.map((line) => citationLink(citeLine(model.upstream, line)))), ' upstream']),
          ]),
        ),
      ),
    ],
  };
}

function overview(context: Context): Element {
  return h('table', [
    h(
      'thead',
      h(
        'tr',
        ['Header', 'In requests', 'In answers'].map((title) => h('th', { scope: 'col' }, title)),
      ),
    ),
    h(
      'tbody',
      context.headers.map(({ name, uses }) => {
        const requests = uses.filter(({ direction }) => direction === 'request');
        const answers = uses.filter(({ direction }) => direction === 'response');
        const statuses = [...new Set(answers.map(({ status }) => status ?? ''))].sort();
        return h('tr', [
          h('th', { scope: 'row' }, h('a', { href: address.header(name) }, h('code', name))),
          h('td', requests.length === 0 ? '–' : 'yes'),
          h(
            'td',
            everywhere(context, answers) ? 'all' : statuses.length === 0 ? '–' : statuses.flatMap((status) => [statusLabel(status), ' ']),
          ),
        ]);
      }),
    ),
  ]);
}

/** Whether these are all answers of all operations. */
function everywhere({ model }: Context, uses: readonly HeaderUse[]): boolean {
  const answers = model.operations.reduce((count, { responses }) => count + responses.length, 0);
  return answers === new Set(uses.map(({ operation, status }) => `${operation} ${status}`)).size;
}

/** Uses that say the same, together. */
function meanings(uses: readonly HeaderUse[]): HeaderUse[][] {
  const groups = new Map<string, HeaderUse[]>();
  for (const use of uses) {
    const key = JSON.stringify([use.direction, use.description, use.note, use.schema, use.required, use.mediaTypes === undefined]);
    groups.set(key, [...(groups.get(key) ?? []), use]);
  }
  return [...groups.values()];
}

function meaningView(context: Context, uses: readonly HeaderUse[]): Element {
  const { model, text } = context;
  const [use] = uses;
  if (use === undefined) return h('div');
  const mediaTypes = [...new Set(uses.flatMap((each) => each.mediaTypes ?? []))];
  return h('div.meaning', [
    h('p.meaning-labels', [
      h(`span.direction.direction-${use.direction}`, use.direction),
      ...spaced([
        ...(use.mediaTypes === undefined ? [requiredLabel(use.required, use.requiredSince)] : []),
        sinceLabel(model, use.since),
        ...(use.deprecated ? [h('span.since', 'deprecated')] : []),
      ]),
    ]),
    h('div.meaning-body', [
      h('p', text.inline(use.description)),
      ...(mediaTypes.length === 0
        ? [valueLine(context, use.schema, use.example, true)]
        : [
            h(
              'p.value',
              mediaTypes.flatMap((type) => [h('code', type), ' ']),
            ),
          ]),
      ...(use.note === undefined ? [] : [note(text.block(use.note))]),
      ...(use.direction === 'request' ? [requestPlaces(context, uses)] : [responsePlaces(context, uses)]),
    ]),
  ]);
}

function requestPlaces({ model }: Context, uses: readonly HeaderUse[]): Element {
  const operations = uses.map(({ operation }) => operation);
  return h('p.places', isEvery(operations, model.operations) ? 'Every operation' : joined(operations.map((id) => operationLink({ id }))));
}

/** By status, since most headers come with one status from several operations. */
function responsePlaces(context: Context, uses: readonly HeaderUse[]): Element {
  if (everywhere(context, uses)) return h('p.places', 'Every answer of every operation');
  const { model } = context;
  const statuses = [...new Set(uses.map(({ status }) => status ?? ''))].sort();
  return h(
    'ul.places',
    statuses.map((status) => {
      const operations = uses.filter((use) => use.status === status).map(({ operation }) => operation);
      const withStatus = model.operations.filter(({ responses }) => responses.some((response) => response.status === status));
      const links =
        operations.length > 3 && operations.length === withStatus.length
          ? ['every operation that answers so']
          : joined(operations.map((id) => responseLink(id, status)));
      return h('li', [statusLabel(status), ' ', ...links]);
    }),
  );
}

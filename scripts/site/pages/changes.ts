import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type ApiChange, type Changes, history, type Place, type RequirementChange } from '../../model/changes.ts';
import { modelOf } from '../../model/edition.ts';
import type { Operation } from '../../model/model.ts';
import { address, changesId } from '../addresses.ts';
import type { Context } from '../context.ts';
import type { Page, Section } from '../page.ts';
import { counted, errorLink, joined, levelLabels, operationLink, responseLink, schemaLink, statusLabel } from '../parts/labels.ts';
import { actorWords } from '../parts/requirement.ts';
import { row, rows, spaced } from '../parts/rows.ts';
import { releaseOf } from '../upstream.ts';

/** What each version changed, computed from the description: the newest first. */
export function changesPage(context: Context): Page {
  const { model } = context;
  const all = history(model).reverse();
  return {
    path: address.changes,
    styles: ['/reference.css', '/changes.css'],
    title: 'Changes',
    description: `What changed in the API and in its requirements between ${model.versions.join(', ')}, computed from the description.`,
    lead: [
      h('h1', 'Changes'),
      h('p.lead', [
        'What each version changed, in what goes over the wire and in what is required. Both lists are computed: the descriptions of two versions are compared, and so are their requirements.',
      ]),
      h('p.word', 'Changes of the API, and requirements by what became of them:'),
      overview(all),
    ],
    sections: [
      ...all.map((changes) => versionSection(context, changes)),
      {
        id: 'known',
        title: 'What these lists cannot know',
        children: [
          h('ul', [
            h(
              'li',
              'Operations, parameters, headers, statuses and requirements are dated, back to 1.0. A header that was there before it was required is dated twice. An answer that no version names, such as 400 for a malformed name, is as old as its operation.',
            ),
            h(
              'li',
              'Schemas are not dated. Where a grammar changed, such as that of names, the note of a requirement says so, and both versions are described with the newer grammar. A schema listed as new is one that nothing older refers to.',
            ),
            h(
              'li',
              'Nothing is listed as gone, because nothing is: the texts were compared, and each statement and each endpoint of 1.0 is also in 1.1, and each of 1.1 on the main branch, some of them in other words. The description and the requirements hold what stands in the newest text, so these lists could not show it otherwise.',
            ),
            h('li', 'The API is told in the words of the newest version. Requirements are told in those of each version.'),
          ]),
        ],
      },
    ],
  };
}

/** How many changes of each kind there are. */
function overview(all: readonly Changes[]): Element {
  const count = ({ requirements }: Changes, effect: RequirementChange['effect']) =>
    requirements.filter((change) => change.effect === effect).length;
  const cell = (value: number) => h('td', value === 0 ? '–' : String(value));
  return h('table.matrix', [
    h('thead', [
      h('tr', [
        h('th', { scope: 'col' }, 'Version'),
        ...['API', 'Added', 'Stronger', 'Weaker', 'Changed'].map((title) => h('th', { scope: 'col' }, title)),
      ]),
    ]),
    h(
      'tbody',
      all.map((changes) =>
        h('tr', [
          h('th', { scope: 'row' }, [h('a', { href: address.changesOf(changes.to) }, changes.to), ` since ${changes.from}`]),
          cell(changes.api.length),
          ...(['added', 'strengthened', 'weakened', 'changed'] as const).map((effect) => cell(count(changes, effect))),
        ]),
      ),
    ),
  ]);
}

const API_GROUPS: readonly { effect: ApiChange['effect']; title: string }[] = [
  { effect: 'added', title: 'New in the API' },
  { effect: 'required', title: 'Required from now on' },
  { effect: 'optional', title: 'No longer required' },
  { effect: 'changed', title: 'Changed in the API' },
  { effect: 'removed', title: 'Gone from the API' },
];

const REQUIREMENT_GROUPS: readonly { effect: RequirementChange['effect']; title: string }[] = [
  { effect: 'strengthened', title: 'Requirements that became stronger' },
  { effect: 'weakened', title: 'Requirements that became weaker' },
  { effect: 'removed', title: 'Requirements that are gone' },
  { effect: 'added', title: 'New requirements' },
  { effect: 'changed', title: 'Requirements changed at the same level' },
];

const SUBJECTS: readonly ApiChange['subject'][] = [
  'operation',
  'parameter',
  'header',
  'request body',
  'media type',
  'status',
  'error code',
  'schema',
];

function versionSection(context: Context, changes: Changes): Section {
  const prefix = changesId(changes.to);
  const id = (...parts: string[]) =>
    [prefix, ...parts]
      .join('-')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-');
  const release = releaseOf(context.model.upstream, changes.to);
  const added = new Set(changes.api.filter(({ effect, subject }) => effect === 'added' && subject === 'operation').map(({ name }) => name));
  const reached = modelOf(context.model, changes.to).operations;
  const older = reached.filter(({ id: operation }) => !added.has(operation));
  const api = API_GROUPS.map(({ effect, title }) => {
    const list = SUBJECTS.flatMap((subject) => changes.api.filter((change) => change.effect === effect && change.subject === subject));
    const once = unique();
    const items = list.map((change) =>
      apiRow(context, change, older, once(id(change.effect, change.in ?? '', change.subject, change.name))),
    );
    return { id: id('api', effect), title, count: list.length, view: rows(items) };
  });
  const requirements = REQUIREMENT_GROUPS.map(({ effect, title }) => {
    const list = changes.requirements.filter((change) => change.effect === effect);
    const items = list.map((change) => requirementItem(context, change, id(change.requirement.name)));
    return { id: id('requirements', effect), title, count: list.length, view: h('ul.requirements', items) };
  });
  const groups = [...api, ...requirements].filter(({ count }) => count > 0);
  return {
    id: prefix,
    title: changes.to === 'next' ? 'Next, in no release yet' : `Version ${changes.to}`,
    children: [
      h('p', [
        `Compared with ${changes.from}: ${counted(changes.api.length, 'change')} of the API and ${changes.requirements.length} of the requirements. `,
        ...(release === undefined
          ? ['These are on the main branch of the specification.']
          : [`Read at release ${release.tag} of ${release.date}.`]),
      ]),
      ...(groups.length === 0 ? [h('p.none', 'Nothing changed.')] : []),
      ...groups.flatMap(({ id: group, title, view }) => [h('h3', { id: group }, h('a', { href: `#${group}` }, title)), view]),
    ],
    entries: groups.map(({ id: group, title, count }) => ({ id: group, title: `${title} (${count})` })),
  };
}

/** The same id is given a number when it comes again: one header may have changed in two ways. */
function unique(): (id: string) => string {
  const seen = new Map<string, number>();
  return (id) => {
    const times = (seen.get(id) ?? 0) + 1;
    seen.set(id, times);
    return times === 1 ? id : `${id}-${times}`;
  };
}

/** @param older The operations that were there before. */
function apiRow(context: Context, change: ApiChange, older: readonly Operation[], id: string): Element {
  const { name, subject, places, was, is } = change;
  const where = subject === 'operation' ? operationWords(context, name) : placeWords(older, change);
  const label = change.in === undefined ? subject : subject === 'parameter' ? `${change.in} parameter` : `${change.in} ${subject}`;
  return row({ id, name: [h('code', name)], labels: [h('span.word', label)] }, [
    h('p.change-places', [
      ...where,
      ...(subject === 'schema' && change.effect === 'added' ? ['Nothing older refers to ', schemaLink(name), '.'] : []),
      ...(subject === 'schema' && change.effect === 'changed' ? [schemaLink(name)] : []),
      ...(subject === 'error code' && places.length === 0 && change.effect !== 'removed' ? ['The list of codes: ', errorLink(name)] : []),
    ]),
    ...(was === undefined
      ? []
      : [h('p.value', [h('span.word', 'was '), h('code', shown(was)), h('span.word', ', is '), h('code', shown(is))])]),
  ]);
}

const shown = (value: ApiChange['was']): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));

/** What an operation does, where it is still there. */
function operationWords({ model }: Context, id: string): ElementContent[] {
  const operation = model.operations.find((candidate) => candidate.id === id);
  return operation === undefined ? [] : [h('a', { href: address.operation(id) }, operation.summary.replace(/\.$/, ''))];
}

/** The operations, by status where it concerns answers. Links lead to the very place. */
function placeWords(older: readonly Operation[], change: ApiChange): ElementContent[] {
  const { places, subject } = change;
  const answers = older.flatMap(({ id, responses }) => responses.map(({ status }) => `${id} ${status}`));
  const words = (value: string): ElementContent[] => [{ type: 'text', value }];
  if (subject !== 'status' && places.length > 0 && answers.length === places.length) return words('Every answer of every operation');
  if (subject === 'status' && places.length === older.length) return words('Every operation there was before');
  const statuses = [...new Set(places.map(({ status }) => status))];
  return joined(
    statuses.map((status): ElementContent[] => {
      const here = places.filter((place) => place.status === status);
      const withStatus = answers.filter((answer) => answer.endsWith(` ${status}`));
      const every = subject !== 'status' && here.length > 3 && here.length === withStatus.length;
      const links = every ? words('of every operation that answers so') : joined(here.map((place) => placeLink(change, place)));
      return status === undefined || subject === 'status' ? links : [statusLabel(status), ...words(' '), ...links];
    }),
    ' · ',
  );
}

function placeLink({ effect, subject, name, in: where }: ApiChange, { operation, status }: Place): Element {
  const code = h('code', operation);
  if (effect === 'removed') return code;
  if (status !== undefined) {
    return subject === 'header'
      ? h('a.operation', { href: address.responseHeader(operation, status, name) }, code)
      : responseLink(operation, status);
  }
  const parameter = subject === 'header' ? 'header' : where;
  const known = subject === 'parameter' || subject === 'header';
  if (!known || (parameter !== 'path' && parameter !== 'query' && parameter !== 'header')) return operationLink({ id: operation });
  return h('a.operation', { href: address.parameter(operation, { in: parameter, name }) }, code);
}

function requirementItem(context: Context, { effect, requirement, was, wasText, notes }: RequirementChange, id: string): Element {
  const { name, text, actor } = requirement;
  const code = h('code', name);
  return h('li.requirement', { id }, [
    h('p.requirement-labels', spaced([...levelLabels(requirement), h('span.actor', actorWords(actor))])),
    h('div.requirement-body', [
      h('p', context.text.inline(text)),
      ...(was === undefined ? [] : [h('p.requirement-note', [h('span.word', 'Was '), ...spaced(levelLabels({ levels: was }))])]),
      ...(wasText === undefined ? [] : [h('p.requirement-note', [h('span.word', 'Before: '), ...context.text.inline(wasText)])]),
      ...notes.map((words) => h('p.requirement-note', context.text.inline(words))),
      h('p.requirement-name', [effect === 'removed' ? code : h('a', { href: address.requirement(name) }, code)]),
    ]),
  ]);
}

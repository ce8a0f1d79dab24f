import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ScopeEntry, ScopeSource, ScopeSurface, Verdict } from '../../model/model.ts';
import { address, fragmentOf } from '../addresses.ts';
import type { Context } from '../context.ts';
import type { Page } from '../page.ts';
import { citationLink, joined, operationLink, pathLabel, verdictLabel } from '../parts/labels.ts';
import { citeSource } from '../upstream.ts';

const BASES: Readonly<Record<ScopeEntry['basis'], string>> = {
  decision: 'the decision of 2018',
  'later-act': 'a later act of the board',
  specification: 'the specification itself',
  reading: 'our reading; nothing upstream decides it',
};

/** What is in scope, what is not, why, and who decided it. */
export function scopePage(context: Context): Page {
  const { decision, entries, surfaces } = context.model.scope;
  const outside = surfaces.filter(({ verdict }) => verdict !== 'in');
  const inside = surfaces.filter(({ verdict }) => verdict === 'in');
  return {
    path: address.scope,
    styles: ['/reference.css', '/prose.css'],
    title: 'Scope',
    description: 'What the OCI Distribution specification covers, what it leaves out, and why.',
    lead: [
      h('h1', 'Scope'),
      h('p.lead', decision.summary),
      h('p.places', ['Source: ', citationLink(citeSource(context.model.upstream, decision.source))]),
      scopeGlance(context, 'h2'),
    ],
    sections: [
      {
        id: 'entries',
        title: 'The decision, row by row',
        children: entries.map((entry) => entryView(context, entry)),
        entries: entries.map(({ id, title }) => ({ id, title })),
      },
      {
        id: 'looking-for',
        title: 'What you may be looking for',
        children: [
          h(
            'p',
            'Things that registries offer or that readers expect, and that are not part of the API. For each: why, and what to do instead.',
          ),
          ...outside.map((surface) => surfaceView(context, surface)),
        ],
        entries: outside.map((surface) => ({ id: fragmentOf(address.surface(surface.id)), title: surface.title })),
      },
      {
        id: 'inside',
        title: 'What the API covers',
        children: inside.map((surface) => surfaceView(context, surface)),
      },
      {
        id: 'removed',
        title: 'Rows that went',
        children: [
          h('p', 'Rows of the board’s general table that the proposal took away, since the new project made them pointless.'),
          h(
            'dl.plain',
            decision.removedRows.map(({ title, why }) => h('div', [h('dt', title), h('dd', why)])),
          ),
        ],
      },
      {
        id: 'history',
        title: 'How it came about',
        children: [
          h(
            'ol.history',
            decision.history.map((event) =>
              h('li', [
                h('time', { dateTime: event.date }, event.date),
                h('div', [h('p', event.change), h('p.places', historySources(context, event))]),
              ]),
            ),
          ),
        ],
      },
    ],
  };
}

function historySources({ model }: Context, event: ScopeSource) {
  const { commit, ...rest } = event;
  const sources = [
    ...(event.pull_request === undefined ? [] : [rest]),
    ...(commit === undefined ? [] : [{ upstream: event.upstream, commit }]),
  ];
  return joined(
    sources.map((source) => citationLink(citeSource(model.upstream, source))),
    ' · ',
  );
}

function entryView(context: Context, entry: ScopeEntry): Element {
  const { model, text } = context;
  const operations = model.operations.filter(({ scope }) => scope === entry.id);
  const sources = [entry.source, ...(entry.alsoSee ?? [])].map((source) => citationLink(citeSource(model.upstream, source)));
  const first = entry.firstProposal;
  return h('article.ruling', { id: entry.id }, [
    h('div.ruling-labels', [
      h('p', verdictLabel(entry.verdict)),
      h('p.word', `by ${BASES[entry.basis]}${entry.row === undefined ? '' : `, row ${entry.row}`}`),
    ]),
    h('div.ruling-body', [
      h('h3', h('a', { href: `#${entry.id}` }, entry.title)),
      ...text.block(entry.description),
      h('div', [h('p.note-label', 'Why'), ...text.block(entry.why)]),
      ...(first === undefined
        ? []
        : [
            h('div.note', [
              h('p.note-label', 'First proposal'),
              h('p', [
                ...(first.verdict === undefined || first.verdict === entry.verdict ? [] : [verdictLabel(first.verdict), ' ']),
                ...text.inline(first.difference),
              ]),
            ]),
          ]),
      h('p.places', [...(operations.length === 0 ? [] : [...joined(operations.map(operationLink)), ' · ']), ...joined(sources, ' · ')]),
    ]),
  ]);
}

function surfaceView(context: Context, surface: ScopeSurface): Element {
  const { model, text } = context;
  const id = fragmentOf(address.surface(surface.id));
  const entry = model.scope.entries.find((candidate) => candidate.id === surface.entry);
  const sources = [...(surface.source === undefined ? [] : [surface.source]), ...(surface.alsoSee ?? [])];
  return h('article.ruling', { id }, [
    h('div.ruling-labels', [
      h('p', verdictLabel(surface.verdict)),
      h('p.word', ['by ', h('a', { href: address.scopeEntry(surface.entry) }, entry?.title ?? surface.entry)]),
    ]),
    h('div.ruling-body', [
      h('h3', h('a', { href: `#${id}` }, surface.title)),
      ...(surface.paths.length === 0
        ? []
        : [
            h(
              'ul.surface-paths',
              surface.paths.map((path) => h('li', pathLabel(path))),
            ),
          ]),
      ...text.block(surface.why),
      ...(surface.insteadUse === undefined
        ? []
        : [h('div.note.instead', [h('p.note-label', 'Instead'), ...text.block(surface.insteadUse)])]),
      ...(sources.length === 0
        ? []
        : [
            h(
              'p.places',
              joined(
                sources.map((source) => citationLink(citeSource(model.upstream, source))),
                ' · ',
              ),
            ),
          ]),
    ]),
  ]);
}

/** All entries at a glance, by verdict. */
export function scopeGlance({ model }: Context, heading: 'h2' | 'h3'): Element {
  const column = (verdict: Verdict) =>
    h('div', [
      h(heading, verdictLabel(verdict)),
      h(
        'ul',
        model.scope.entries
          .filter((entry) => entry.verdict === verdict)
          .map(({ id, title }) => h('li', h('a', { href: address.scopeEntry(id) }, title))),
      ),
    ]);
  return h('div.glance', [column('in'), column('out'), column('future')]);
}

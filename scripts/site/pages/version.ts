import { h } from 'hastscript';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import { isVersioned, startOf } from '../editions.ts';
import type { Page } from '../page.ts';
import { capitalised, counted } from '../parts/labels.ts';
import { categories, operationList } from '../parts/operations.ts';
import { releaseOf } from '../upstream.ts';

/**
 * The start of a released version.
 *
 * @param pages Its other pages.
 * @param files Its descriptions, as they are published.
 */
export function versionPage(context: Context, pages: readonly Page[], files: readonly string[]): Page {
  const { model, headers } = context;
  const version = model.versions.at(-1) ?? model.released;
  const release = releaseOf(model.upstream, version);
  const tops = pages.filter(({ path }) => isVersioned(path) && path.split('/').length === 3);
  return {
    path: startOf(version),
    styles: ['/reference.css', '/operations.css'],
    title: `Version ${version}`,
    description: `The API as of version ${version}, without what is in no release yet.`,
    lead: [
      h('h1', `Version ${version}`),
      h('p.lead', [
        ...(release === undefined ? [] : [`Released as ${release.tag} on ${release.date}: `]),
        `${counted(model.operations.length, 'operation')}, ${counted(headers.length, 'header')} and ${counted(model.requirements.length, 'requirement')}. `,
        'These pages are the reference without what is in no release yet. ',
        h('a', { href: address.changes }, 'What changed since'),
        ' is on a page of its own.',
      ]),
    ],
    sections: [
      {
        id: 'pages',
        title: 'Pages',
        children: [
          h(
            'dl.plain',
            tops.map(({ path, title, description }) => h('div', [h('dt', h('a', { href: path }, title)), h('dd', h('p', description))])),
          ),
        ],
      },
      {
        id: 'operations',
        title: 'Operations',
        children: categories(model)
          .filter(({ operations }) => operations.length > 0)
          .flatMap(({ name, operations }) => [
            h('h3', h('a', { href: address.category(name) }, capitalised(name))),
            operationList(context, operations),
          ]),
      },
      {
        id: 'description',
        title: 'Description',
        children: [
          h('p', ['The same as a file, for generators and other tools; ', h('a', { href: address.download }, 'more of them'), '.']),
          h(
            'ul',
            files.map((path) => h('li', h('a', { href: `/${path}` }, h('code', path)))),
          ),
        ],
      },
    ],
  };
}

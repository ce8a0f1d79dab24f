import type { Element } from 'hast';
import { h } from 'hastscript';
import { address } from '../addresses.ts';
import { type Download, fingerprint } from '../downloads.ts';
import type { Page } from '../page.ts';
import { counted } from '../parts/labels.ts';
import { row, rows } from '../parts/rows.ts';

/** The members of the data files, beyond what their names say. */
const MEMBERS: readonly (readonly [file: string, members: string])[] = [
  [
    'requirements.json',
    'versions, source (repository, commit, date), and requirements: name, href, chapter, levels, actor, since, changes (in, was with levels or text, note), operations, text, note, source (section, line, href).',
  ],
  [
    'errors.json',
    'errors: code, id, meaning, situations (status, when, and operations where only some can meet it), href, answers (operation, status); and legacy: code, meaning.',
  ],
  [
    'scope.json',
    'decision, entries (id, title, verdict, basis, description, why, source, href, and where there are any row, alsoSee, firstProposal) and surfaces (id, title, entry, verdict, paths, why, insteadUse, href).',
  ],
  ['flows.json', 'flows: id, workflow, summary, arazzo.'],
  [
    'changes.json',
    'changes: from, to, api (effect, subject, name, in, places, was, is) and requirements (effect, name, href, levels, was, wasText, notes, text).',
  ],
];

/** Everything that programs can take from here. */
export function downloadPage(files: readonly Download[], hasSitemap: boolean): Page {
  const group = (name: Download['group']) => rows(files.filter((file) => file.group === name).map(fileRow));
  return {
    path: address.download,
    styles: ['/reference.css'],
    title: 'Download',
    description: `The description of the API in OpenAPI, and ${counted(files.length, 'file')} in all for programs, with sizes and checksums.`,
    lead: [
      h('h1', 'Download'),
      h('p.lead', 'Everything here is also a file, computed from the same description as the pages. The addresses stay.'),
    ],
    sections: [
      {
        id: 'descriptions',
        title: 'The API',
        children: [
          h('p', 'For client generators, validators, editors and gateways. The two forms of a version hold the same value.'),
          group('description'),
        ],
      },
      {
        id: 'data',
        title: 'What stands around it',
        children: [
          h(
            'p',
            'For tests that cite requirements, for tools that explain errors, and for pages like these. All addresses in them begin at the start of this site.',
          ),
          group('data'),
        ],
      },
      {
        id: 'members',
        title: 'Members of the data files',
        children: [
          h('p', 'A file may gain members and loses none. A member without a value is left out.'),
          h(
            'dl.plain',
            MEMBERS.map(([file, members]) => h('div', [h('dt', h('code', file)), h('dd', h('p', members))])),
          ),
        ],
      },
      {
        id: 'pages',
        title: 'The pages as text',
        children: [
          h('p', ['Every page is there as Markdown too: put ', h('code', 'index.md'), ' behind its address.']),
          h('dl.plain', [
            textFile('llms.txt', 'A list of all pages with a line on each, for programs that read.'),
            textFile('llms-full.txt', 'All pages of the newest description in one file.'),
            ...(hasSitemap ? [textFile('sitemap.xml', 'The addresses of all pages, for search engines.')] : []),
          ]),
        ],
      },
    ],
  };
}

function textFile(path: string, words: string): Element {
  return h('div', [h('dt', h('a', { href: `/${path}` }, h('code', path))), h('dd', h('p', words))]);
}

function fileRow({ path, purpose, body }: Download): Element {
  const { sha256, size } = fingerprint(body);
  return row({ name: [h('a', { href: `/${path}` }, h('code', path))], labels: [h('span.word', `${kibibytes(size)} KiB`)] }, [
    h('p', purpose),
    h('p.value', [h('span.word', `${size} bytes, SHA-256 `), h('code', sha256)]),
  ]);
}

/** One digit where it matters. */
function kibibytes(size: number): string {
  const value = size / 1024;
  return value < 10 ? value.toFixed(1) : String(Math.round(value));
}

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Model } from '../../model/model.ts';
import { address } from '../addresses.ts';
import type { Context } from '../context.ts';
import { serverOf } from '../message.ts';
import type { Page } from '../page.ts';

/** The page on which a script sends requests to a registry that runs in it. Without scripts it says how to do the same. */
export function tryPage({ model }: Context): Page {
  const url = urlsOf(model);
  return {
    path: address.try,
    title: 'Try it',
    description: 'Send any request of the OCI Distribution API to a registry in the page, and see what the description says to it.',
    styles: ['/prose.css', '/try.css'],
    scripts: ['/try-start.js'],
    connects: true,
    lead: [
      h('h1', 'Try it'),
      h('p.lead', [
        'A whole registry runs in this page: the mock of this project, with real digests and no server. Send it any request, see what comes back byte for byte, and whether both keep to the description. Nothing leaves your browser.',
      ]),
      h('div#try.try', [h('noscript', h('div.note', withoutScripts()))]),
    ],
    sections: [
      {
        id: 'terminal',
        title: 'The same from a terminal',
        children: [
          h('p', ['The mock registry answers real clients too. In a copy of this project, with Node:']),
          command('npm ci\nnpm start -- --demo'),
          h('p', [
            'It serves this site and a registry with a few small images on one port. ',
            h('code', 'curl'),
            ' shows what goes over the wire; ',
            h('code', '--head'),
            ' asks without a body:',
          ]),
          command(
            [
              `curl -i ${url('checkSupport')}`,
              `curl --head ${url('headManifest')}`,
              `curl -i -H 'Content-Length: 0' -X POST ${url('startUpload')}`,
            ].join('\n'),
          ),
          h('p', [
            'What leaves the description is told on its standard error, in the response header ',
            h('code', 'Mock-Violation'),
            ', and at ',
            h('code', '/_mock/violations'),
            '.',
          ]),
        ],
      },
      {
        id: 'limits',
        title: 'What a browser hides',
        children: [
          h('p', [
            'The registry in the page gets every header that you write. With one that runs elsewhere, the browser stands in between:',
          ]),
          h('ul', [
            h('li', 'It sets fields such as Host, Content-Length and Accept-Encoding itself, and lets no page set them.'),
            h('li', 'It follows redirects, and shows only where they ended.'),
            h('li', 'It shows the names of response headers in lower case and in an order of its own.'),
            h('li', [
              'From another origin it asks only registries that allow it (CORS), and shows only the response headers that they expose. Few do. Headers that seem to be missing may have been sent.',
            ]),
            h('li', 'It may ask you before a page from the internet reaches a registry on your own machine.'),
          ]),
          h('p', [
            'With ',
            h('code', 'npm start'),
            ' page and registry have one origin, and the last two do not apply. The ',
            h('a', { href: address.operations }, 'operations'),
            ' say what is sent and what comes back.',
          ]),
        ],
      },
    ],
  };
}

function withoutScripts(): Element[] {
  return [
    h('p.note-label', 'This part needs JavaScript'),
    h('p', [
      'Here you would choose an operation, fill in its parameters, edit headers and body, and send it to the registry in the page; or follow a ',
      'flow, such as a push, step by step. The exchange would be shown as it went over the wire, with what leaves the description. ',
      'The same works ',
      h('a', { href: '#terminal' }, 'from a terminal'),
      '.',
    ]),
  ];
}

function command(text: string): Element {
  return h('pre.command', h('code', text));
}

/** What the demonstration holds. */
const DEMO: Readonly<Record<string, string>> = { name: 'demo/hello', reference: 'latest' };

/** The URLs of operations, with the demonstration in their variables. */
function urlsOf(model: Model): (id: string) => string {
  return (id) => {
    const operation = model.operations.find((candidate) => candidate.id === id);
    if (operation === undefined) throw new Error(`expected the id of an operation, found ${id}`);
    return `${serverOf(model)}${operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => DEMO[name] ?? '')}`;
  };
}

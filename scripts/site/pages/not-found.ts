import { h } from 'hastscript';
import { address } from '../addresses.ts';
import type { Page } from '../page.ts';

/** What a server shows where there is no page. */
export function notFoundPage(): Page {
  return {
    path: '/404.html',
    title: 'No such page',
    description: 'There is no page at this address.',
    lead: [
      h('h1', 'No such page'),
      h('p.lead', [
        'There is nothing at this address. Every ',
        h('a', { href: address.operations }, 'operation'),
        ', ',
        h('a', { href: address.errors }, 'error code'),
        ', ',
        h('a', { href: address.headers }, 'header'),
        ' and ',
        h('a', { href: address.requirements }, 'requirement'),
        ' has a place of its own.',
      ]),
    ],
    sections: [],
  };
}

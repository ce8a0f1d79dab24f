import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Frame } from './layout.ts';
import type { Page } from './page.ts';

export const SITE_NAME = 'OCI Distribution toolkit';

/** What the head of a page says to programs: its twin, its address, and how it is shown where it is shared. */
export function metadata(page: Page, title: string, { twin, url, canonical }: Frame): Element[] {
  const graph = {
    'og:site_name': SITE_NAME,
    'og:title': title,
    'og:description': page.description,
    'og:type': 'website',
    ...(url === undefined ? {} : { 'og:url': url }),
  };
  return [
    ...Object.entries(graph).map(([property, content]) => h('meta', { property, content })),
    ...(canonical === undefined ? [] : [h('link', { rel: ['canonical'], href: canonical })]),
    ...(twin === undefined ? [] : [h('link', { rel: ['alternate'], type: 'text/markdown', href: `/${twin}` })]),
  ];
}

import { composeSite } from '../../scripts/site/build.ts';
import { type Element, parseHtml } from './html.ts';
import { content, model } from './sources.ts';

/** The site as it is built. */
const site = composeSite(model, content);
export const { anchors } = site;
export const files: ReadonlyMap<string, string | Uint8Array> = new Map([...site.files, ...site.programs()]);

/** Its pages, by file. */
export const pages: ReadonlyMap<string, Element> = new Map(
  [...files].flatMap(([file, body]) => (file.endsWith('.html') ? [[file, parseHtml(String(body))] as const] : [])),
);

export function page(file: string): Element {
  const found = pages.get(file);
  if (found === undefined) throw new Error(`expected a page ${file}, found ${[...pages.keys()].join(', ')}`);
  return found;
}

import type { Problem } from '../error.ts';
import { elementsOf } from '../markdown.ts';
import { fileOf } from '../page.ts';
import { type FinishedPage, idsOf } from './places.ts';

/**
 * Finds links that lead nowhere and ids that are given twice.
 *
 * @param files Paths of the other published files, such as `site.css`.
 */
export function checkLinks(pages: readonly FinishedPage[], files: readonly string[]): Problem[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
  const known = new Set([...files, ...pages.map(({ path }) => fileOf(path))]);
  return pages.flatMap((page) => [...duplicates(page), ...brokenLinks(page)]);

  function duplicates(page: FinishedPage): Problem[] {
    const list = idsOf(page);
    const twice = new Set(list.filter((id, index) => list.indexOf(id) !== index));
    return [...twice].map((id) => ({ file: page.path, message: `expected every id once, found "${id}" again` }));
  }

  function brokenLinks(page: FinishedPage): Problem[] {
    const problems: Problem[] = [];
    for (const { tagName, properties } of elementsOf(page.tree.children)) {
      // The address of the page itself, which is on no page yet.
      if (tagName === 'link' && String(properties.rel) === 'canonical') continue;
      for (const target of [properties.href, properties.src]) {
        if (typeof target !== 'string' || /^https:\/\//.test(target)) continue;
        const [path = '', fragment] = (target.startsWith('#') ? `${page.path}${target}` : target).split('#');
        if (!path.startsWith('/')) {
          problems.push({
            file: page.path,
            message: `expected an address that begins with /, # or https://, found "${target}" on <${tagName}>`,
          });
        } else if (!known.has(fileOf(path))) {
          problems.push({ file: page.path, message: `expected a page or file at "${path}", found none; linked as "${target}"` });
        } else if (fragment !== undefined && !ids.get(path)?.has(fragment)) {
          problems.push({ file: page.path, message: `expected the id "${fragment}" on ${path}, found none; linked as "${target}"` });
        }
      }
    }
    return problems;
  }
}

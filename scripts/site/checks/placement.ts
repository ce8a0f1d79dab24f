import type { Model } from '../../model/model.ts';
import { address } from '../addresses.ts';
import type { Problem } from '../error.ts';
import { elementsOf } from '../markdown.ts';
import { BRIEF, briefId } from '../parts/operation-brief.ts';
import { PLACED } from '../parts/placed-requirement.ts';
import type { FinishedPage } from './places.ts';

/** Finds requirements and operations that stand on no chapter of the specification, and those that stand there more than once. */
export function checkPlacement(model: Model, pages: readonly FinishedPage[]): Problem[] {
  const places = new Map<string, string[]>();
  for (const { path, tree } of pages) {
    if (!path.startsWith(address.specification) || path === address.wholeSpecification) continue;
    for (const { properties } of elementsOf(tree.children)) {
      const classes = Array.isArray(properties.className) ? properties.className : [];
      const kind = [PLACED, BRIEF].find((name) => classes.includes(name));
      if (kind === undefined) continue;
      const key = `${kind} ${String(properties.id)}`;
      places.set(key, [...(places.get(key) ?? []), path]);
    }
  }
  const wanted = [
    ...model.requirements.map(({ name }) => ({ directive: `::requirement[${name}]`, key: `${PLACED} ${name}` })),
    ...model.operations.map((operation) => ({ directive: `::operation[${operation.id}]`, key: `${BRIEF} ${briefId(operation)}` })),
  ];
  return wanted.flatMap(({ directive, key }) => {
    const found = places.get(key) ?? [];
    if (found.length === 1) return [];
    const where = found.length === 0 ? 'in none' : `${found.length} times, at ${found.join(' and ')}`;
    return [{ file: 'site/content/spec', message: `expected ${directive} in one chapter and once, found it ${where}` }];
  });
}

import type { Model, Operation, Requirement } from '../model/model.ts';
import { placesOf, wholeOf } from '../model/places.ts';
import { codeFile, type GeneratedFile } from './file.ts';
import { comment, literal } from './source.ts';

/**
 * Which requirements speak of a place of an operation's exchange, so that a violation can cite them. A row says it by
 * its `places`; without them it speaks of what its text names: a header by its name, a query parameter by its name in
 * code marks, a status by its number.
 */
export function emitCitations(model: Model): GeneratedFile[] {
  const table = model.operations.map((operation) => [operation.id, citationTable(operation, model.requirements)]);
  return [
    codeFile(
      'citations.ts',
      "import type { RequirementName } from './requirements.ts';\nimport type { OperationId } from './routes.ts';",
      comment(
        'The requirements that speak of a place of an operation, such as `request query.n`, `response header.location` or\n`response status`. Within a body it is a JSON pointer without indices of arrays, such as `response body/errors/code`.',
      ),
      `export const citations: Readonly<Record<OperationId, Readonly<Record<string, readonly RequirementName[]>>>> = ${literal(Object.fromEntries(table))};`,
    ),
  ];
}

/** The names of the requirements that speak of each place of an operation. Places of which none speaks are left out. */
export function citationTable(operation: Operation, requirements: readonly Requirement[]): Record<string, string[]> {
  const described = placesOf(operation);
  const found = new Map<string, string[]>();
  for (const { name, operations, places, text } of requirements) {
    if (!operations.includes(operation.id)) continue;
    const spokenOf =
      places?.filter((place) => described.some((known) => known.place === wholeOf(place))) ??
      described.filter(({ terms }) => terms.some((term) => mentions(text, term))).map(({ place }) => place);
    for (const place of spokenOf) found.set(place, [...(found.get(place) ?? []), name]);
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a text names a term as a word of its own. */
function mentions(text: string, term: string): boolean {
  const escaped = term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text);
}

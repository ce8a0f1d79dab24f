import type { Model, Operation, Requirement } from '../model/model.ts';
import { codeFile, type GeneratedFile } from './file.ts';
import { comment, literal } from './source.ts';

/**
 * Which requirements speak of a parameter or a header of an operation, so that a violation can cite them.
 * A requirement speaks of what its text names: a header by its name, a query parameter by its name in code
 * marks.
 */
export function emitCitations(model: Model): GeneratedFile[] {
  const table = model.operations.map((operation) => [operation.id, citationsOf(operation, model.requirements)]);
  return [
    codeFile(
      'citations.ts',
      "import type { RequirementName } from './requirements.ts';\nimport type { OperationId } from './routes.ts';",
      comment('The requirements that speak of a place, such as `response header.location` or `request query.n`, of an operation.'),
      `export const citations: Readonly<Record<OperationId, Readonly<Record<string, readonly RequirementName[]>>>> = ${literal(Object.fromEntries(table))};`,
    ),
  ];
}

function citationsOf(operation: Operation, requirements: readonly Requirement[]): Record<string, string[]> {
  const own = requirements.filter(({ operations }) => operations.includes(operation.id));
  const speakingOf = (term: string) => own.filter(({ text }) => mentions(text, term)).map(({ name }) => name);
  const requestPlaces = operation.parameters.map(({ in: place, name }): [string, string[]] => [
    `request ${place}.${place === 'header' ? name.toLowerCase() : name}`,
    // Names such as `tag` and `from` are words too; where they mean the parameter they stand in code marks.
    place === 'header' ? speakingOf(name) : place === 'query' ? speakingOf(`\`${name}\``) : [],
  ]);
  const responsePlaces = operation.responses.flatMap(({ headers }) =>
    headers.map(({ name }): [string, string[]] => [`response header.${name.toLowerCase()}`, speakingOf(name)]),
  );
  const found = [...requestPlaces, ...responsePlaces].filter(([, names]) => names.length > 0);
  return Object.fromEntries(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Whether a text names a term as a word of its own. */
function mentions(text: string, term: string): boolean {
  const escaped = term.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\w-])${escaped}(?![\\w-])`).test(text);
}

import { type Extension, type JsonObject, SpecError } from './model.ts';

/**
 * Reads `extensions.md`: a section a key, headed by the key, with its meaning as first paragraph, a line
 * `Stands on: a, b`, and the JSON Schema of its value in a `json` fence.
 */
export function readExtensions(file: string, markdown: string): Extension[] {
  const sections = [...markdown.matchAll(/^## `(x-[a-z0-9-]+)`\n([\s\S]*?)(?=^## |$(?![\s\S]))/gm)];
  return sections.map((section) => {
    const [, key = '', body = ''] = section;
    const fail = (expected: string): never => {
      const line = markdown.slice(0, section.index).split('\n').length;
      throw new SpecError([{ rule: 'extensions', file, line, column: 1, message: `expected ${expected} in the section of ${key}` }]);
    };
    const meaning = /^\s*([^\n][\s\S]*?)\n\n/.exec(body)?.[1]?.replaceAll('\n', ' ') ?? fail('a paragraph that says what the key means');
    const standsOn = /^Stands on: (.+)$/m.exec(body)?.[1]?.split(', ') ?? fail('a line "Stands on: ..."');
    const fence = /^```json\n([\s\S]*?)\n```$/m.exec(body)?.[1] ?? fail('a json fence with the schema of the value');
    try {
      return { key, meaning, standsOn, schema: JSON.parse(fence) as JsonObject };
    } catch {
      return fail('valid JSON in the json fence');
    }
  });
}

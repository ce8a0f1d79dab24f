import type { Document } from '../model/model.ts';
import { readOperations } from '../model/operations.ts';

/** A path template that a path fits, and the path as a router of single segments can read it. */
export interface FittingTemplate {
  readonly template: string;
  /** The path with the slashes of multi-segment values sent as `%2F`. */
  readonly path: string;
}

/**
 * Makes the function that finds the template of a path: fixed parts match from the right, and the value of a parameter
 * marked `x-multi-segment` takes whatever is left. A `%2F` that the client sent stays one, so that it is refused as a
 * part of the name and not taken for a slash.
 */
export function createTemplateMatcher(document: Document): (path: string) => FittingTemplate | undefined {
  const operations = readOperations(document);
  const templates = [...new Set(operations.map(({ path }) => path))].map((template) => {
    const parameters = operations.filter(({ path }) => path === template).flatMap((operation) => operation.parameters);
    const parts = template.split(/(\{[^}]+\})/).map((text) => {
      const variable = /^\{(.+)\}$/.exec(text)?.[1];
      const multiSegment = parameters.some(({ name, multiSegment }) => name === variable && multiSegment);
      const pattern = variable === undefined ? text.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&') : multiSegment ? '.+' : '[^/]+';
      return { variable, multiSegment, pattern };
    });
    return { template, parts, pattern: new RegExp(`^${parts.map(({ pattern }) => `(${pattern})`).join('')}$`) };
  });

  return (path) => {
    const fitting = templates.flatMap(({ template, parts, pattern }) => {
      const texts = pattern.exec(path)?.slice(1);
      if (texts === undefined) return [];
      const encoded = texts.map((text, index) => {
        const { variable, multiSegment } = parts[index] ?? {};
        if (variable === undefined) return text;
        return decodable(multiSegment ? text.replaceAll(/%2F/gi, '%252F').replaceAll('/', '%2F') : text);
      });
      const left = texts.filter((_, index) => parts[index]?.multiSegment).join('').length;
      return [{ template, path: encoded.join(''), left }];
    });
    return fitting.sort((a, b) => a.left - b.left)[0];
  };
}

/** A text that cannot be percent-decoded is encoded once more: what is judged then is the text as it was sent. */
function decodable(text: string): string {
  try {
    decodeURIComponent(text);
    return text;
  } catch {
    return encodeURIComponent(text);
  }
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { isMap, isNode, isScalar, LineCounter, type Node, parseDocument, type Document as YamlDocument } from 'yaml';
import { UsageError } from '../expected-error.ts';
import { type Json, type Locate, type Location, SpecError } from './model.ts';

/** The description itself; it names the other files. */
export const ROOT = 'openapi.yaml';

/** A YAML or JSON file of `spec/`, parsed with its positions. */
interface Source {
  readonly file: string;
  readonly text: string;
  readonly value: Json;
  readonly yaml: YamlDocument.Parsed;
  readonly lines: LineCounter;
}

/** All files of a spec folder, by their path within it. */
export interface Sources {
  /** Paths of the files below a folder (`''` for all), sorted. */
  list(folder: string): string[];
  text(file: string): string;
  /** The parsed content of a YAML or JSON file. Throws a SpecError where the file is missing or no YAML. */
  value(file: string): Json;
  readonly locate: Locate;
}

/**
 * Reads the spec folder. Nothing is parsed before it is asked for.
 *
 * @throws UsageError where there is no description.
 */
export function readSources(folder: string): Sources {
  checkSpecFolder(folder);
  const files = walk(folder).map((path) => relative(folder, path).split(sep).join('/'));
  const parsed = new Map<string, Source>();

  const source = (file: string): Source => {
    let known = parsed.get(file);
    if (known === undefined) {
      known = parse(file, read(folder, file));
      parsed.set(file, known);
    }
    return known;
  };

  return {
    list: (below) => files.filter((file) => below === '' || file.startsWith(`${below}/`)),
    text: (file) => read(folder, file),
    value: (file) => source(file).value,
    locate: (file, keys) => locate(source, file, keys),
  };
}

/** @throws UsageError where a folder is not there, or holds no description. */
export function checkSpecFolder(folder: string): void {
  if (!statSync(join(folder, ROOT), { throwIfNoEntry: false })?.isFile())
    throw new UsageError(`expected a folder with an ${ROOT}, found none at ${folder}`);
}

function walk(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
}

function read(folder: string, file: string): string {
  const path = join(folder, file);
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) {
    throw new SpecError([{ rule: 'file', file, line: 1, column: 1, message: `expected a file ${file}, found none` }]);
  }
  return readFileSync(path, 'utf8');
}

function parse(file: string, text: string): Source {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  // One error often brings others with it that say nothing new.
  const [error] = yaml.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw new SpecError([{ rule: 'yaml', file, line, column: col, message: `expected valid YAML: ${error.message}` }]);
  }
  return { file, text, value: yaml.toJS() as Json, yaml, lines };
}

function locate(source: (file: string) => Source, file: string, keys: readonly (string | number)[]): Location {
  let current = source(file);
  let node: Node | null = current.yaml.contents;
  let anchor: Node | null = node;
  for (const key of keys) {
    const target = referencedFile(node, current.file);
    if (target !== undefined) {
      current = source(target);
      node = current.yaml.contents;
      anchor = node;
    }
    const next: { key: Node | null; value: Node | null } | undefined = child(node, key);
    if (next === undefined) break;
    anchor = next.key ?? next.value ?? anchor;
    node = next.value;
  }
  const { line, col } = current.lines.linePos(anchor?.range?.[0] ?? 0);
  return { file: current.file, line, column: col };
}

/** The file that `{ $ref: other.yaml }` points at, as a path within the spec folder. */
function referencedFile(node: Node | null, from: string): string | undefined {
  if (!isMap(node)) return undefined;
  const reference = node.get('$ref');
  if (typeof reference !== 'string' || reference.startsWith('#')) return undefined;
  return posix.join(posix.dirname(from), reference);
}

function child(node: Node | null, key: string | number): { key: Node | null; value: Node | null } | undefined {
  if (isMap(node)) {
    const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (pair === undefined) return undefined;
    return { key: isNode(pair.key) ? pair.key : null, value: isNode(pair.value) ? pair.value : null };
  }
  if (node !== null && 'items' in node) {
    const value = (node.items as unknown[])[Number(key)];
    return isNode(value) ? { key: null, value } : undefined;
  }
  return undefined;
}

import type { Document, Json, JsonObject } from '../model/model.ts';
import { componentName, object, readOperations, resolve } from '../model/operations.ts';
import { toPointer } from '../model/pointer.ts';

/** Names of one to this many segments can be written in the path-expanded description. */
export const MAX_SEGMENTS = 4;

/** Something that the description says and the compiled one cannot. */
export interface Loss {
  /** JSON pointer into the description that was compiled. */
  readonly pointer: string;
  readonly loss: string;
}

/**
 * Compiles the description for tools that route one segment per template variable. Each path with a parameter marked
 * `x-multi-segment` becomes one path per number of segments: `/v2/{name}/tags/list` becomes `/v2/{name1}/tags/list`,
 * `/v2/{name1}/{name2}/tags/list` and so on. The operation of one segment keeps its id; the others carry the number of
 * segments, as in `listTags_2`.
 *
 * @throws Error where the pattern of such a parameter does not say what a single segment is.
 */
export function pathExpanded(document: Document): { document: Document; losses: Loss[] } {
  const components = object(document.components);
  const parameters: JsonObject = { ...object(components.parameters) };
  const schemas: JsonObject = { ...object(components.schemas) };

  /** The parameter of one segment, counted from 1; where the whole one is a component, so is this. */
  const segmentOf = (whole: Json, number: number): Json => {
    const { 'x-multi-segment': _, ...parameter } = object(resolve(document, whole));
    const segment = {
      ...parameter,
      name: `${parameter.name}${number}`,
      description: `Segment ${number} of the \`${parameter.name}\`, without slashes.`,
      schema: segmentSchema(object(parameter.schema)),
      ...(parameter.example === undefined ? {} : { example: segmentExample(parameter.example, number) }),
    };
    const name = componentName(object(whole));
    if (name === undefined) return segment;
    delete parameters[name];
    parameters[`${name}${number}`] = segment;
    return { $ref: `#/components/parameters/${name}${number}` };
  };

  const segmentSchema = (whole: JsonObject): JsonObject => {
    const { examples: _, ...schema } = object(resolve(document, whole));
    const segment = { ...schema, description: 'One segment of it, without slashes.', pattern: segmentPattern(String(schema.pattern)) };
    const name = componentName(whole);
    if (name === undefined) return segment;
    schemas[`${name}Segment`] = { ...segment, description: `One segment of a \`${name}\`.` };
    return { $ref: `#/components/schemas/${name}Segment` };
  };

  const isWhole = (parameter: Json) => object(resolve(document, parameter))['x-multi-segment'] === true;
  const replace = (list: Json | undefined, count: number): Json[] =>
    (Array.isArray(list) ? list : []).flatMap((parameter) =>
      isWhole(parameter) ? numbers(count).map((number) => segmentOf(parameter, number)) : [parameter],
    );

  const expandItem = (item: JsonObject, count: number): JsonObject =>
    Object.fromEntries(
      Object.entries(item).map(([key, member]) => {
        if (key === 'parameters') return [key, replace(member, count)];
        const { operationId, ...operation } = object(member);
        if (typeof operationId !== 'string') return [key, member];
        const own = operation.parameters === undefined ? {} : { parameters: replace(operation.parameters, count) };
        return [key, { operationId: operationIdOf(operationId, count), ...operation, ...own }];
      }),
    );

  const multiSegment = multiSegmentOf(document);
  const paths = Object.entries(object(document.paths)).flatMap(([path, item]) => {
    const name = multiSegment.get(path);
    if (name === undefined) return [[path, item] as const];
    return numbers(MAX_SEGMENTS).map((count) => [expandPath(path, name, count), expandItem(object(item), count)] as const);
  });

  const { info } = document;
  return {
    document: {
      ...document,
      info: { ...object(info), description: `${String(object(info).description ?? '').trim()}\n\n${NOTICE}\n` },
      paths: Object.fromEntries(paths),
      components: { ...components, parameters, schemas },
    },
    losses: lossesOf(document, multiSegment),
  };
}

const NOTICE = `This copy is for tools that route one segment per template variable. A name of up to ${MAX_SEGMENTS} segments is written as
one parameter per segment, on one path per number of segments, and nothing is marked \`x-multi-segment\`.`;

/** The pattern of one segment, out of one that says: a segment, and any number of further ones after a slash. */
export function segmentPattern(pattern: string): string {
  const [open, close] = ['(?:/', ')*'];
  const body = /^\^(.*)\$$/s.exec(pattern)?.[1] ?? '';
  const segment = body.slice(0, (body.length - open.length - close.length) / 2);
  if (segment === '' || body !== `${segment}${open}${segment}${close}`)
    throw new Error(`expected the pattern of a name with segments to be ^S${open}S${close}$ for some S; came ${pattern}`);
  return `^${segment}$`;
}

/** The operation for names of this many segments. */
export function operationIdOf(operationId: string, count: number): string {
  return count === 1 ? operationId : `${operationId}_${count}`;
}

function expandPath(path: string, name: string, count: number): string {
  return path.replace(
    `{${name}}`,
    numbers(count)
      .map((number) => `{${name}${number}}`)
      .join('/'),
  );
}

/** For each path with a parameter of several segments, the name of that parameter. */
function multiSegmentOf(document: Document): Map<string, string> {
  return new Map(
    readOperations(document).flatMap(({ path, parameters }) =>
      parameters.filter(({ multiSegment }) => multiSegment).map(({ name }): [string, string] => [path, name]),
    ),
  );
}

function segmentExample(example: Json, number: number): string {
  const segments = String(example).split('/');
  return segments[number - 1] ?? segments.at(-1) ?? '';
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index + 1);
}

function lossesOf(document: Document, multiSegment: ReadonlyMap<string, string>): Loss[] {
  const everywhere: Loss[] = [
    {
      pointer: '/paths',
      loss: 'A name sent with %2F instead of slashes counts as one segment, and a router that decodes it first finds a slash that the pattern of a segment refuses.',
    },
    {
      pointer: '/paths',
      loss:
        'No path is ambiguous: two paths with equally many segments differ in a fixed one. But a router that settles for the first fixed segment that fits, ' +
        'without going back, misses names that hold a fixed part of another path, such as blobs.',
    },
    {
      pointer: '/components',
      loss: 'Examples of headers and bodies stay as they are: a Location shows the name of the description, however many segments the path has.',
    },
  ];
  const paths = [...multiSegment].map(([path, name]) => ({
    pointer: toPointer(['paths', path]),
    loss:
      `A ${name} of more than ${MAX_SEGMENTS} segments cannot be written: no path fits such a request. ` +
      `The ${name} is no value of its own but ${MAX_SEGMENTS} parameters, so that nothing can be said of it as a whole.`,
  }));
  const operations = readOperations(document)
    .filter(({ path }) => multiSegment.has(path))
    .map(({ id, pointer }) => ({
      pointer,
      loss: `One operation became ${MAX_SEGMENTS}, and the caller chooses by the number of segments: ${numbers(MAX_SEGMENTS)
        .map((count) => operationIdOf(id, count))
        .join(', ')}.`,
    }));
  return [...everywhere, ...paths, ...operations];
}

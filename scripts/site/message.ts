import { STATUS_CODES } from 'node:http';
import { encode } from '../flows/encode.ts';
import type { Content, Json, Model, Operation, Parameter, Response } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { fingerprint } from './downloads.ts';
import { impliedRequestHeaders } from './header-index.ts';
import { plain } from './schema.ts';

/** A request or a response as it goes over the wire. */
export interface Message {
  readonly start: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: string;
}

/** What an example shows, beyond what the description requires. */
export interface Wish {
  /** A status of the operation; for a class such as `3XX`, one of the class. */
  readonly status: string;
  /** Values of parameters by name. An empty one stands for the parameter's own example. */
  readonly values?: Readonly<Record<string, string>>;
  /** The body of the request: an example of its contents, or a file such as `ImageIndex/empty`. */
  readonly send?: string;
  /** Media type of that body, where several have an example of the name. */
  readonly sendType?: string;
  /** The body of the response, likewise. For HEAD it is what the headers speak of. */
  readonly receive?: string;
  readonly receiveType?: string;
  /** Values of response headers by name, in place of their examples. */
  readonly answer?: Readonly<Record<string, string>>;
}

export interface Exchange {
  readonly request: Message;
  readonly response: Message;
}

interface Body {
  readonly mediaType: string;
  readonly text: string;
}

/**
 * Composes an exchange from the examples of the description, such that it holds together: digests and lengths are
 * those of the bytes shown, and URLs repeat the names of the request.
 *
 * @throws Error where a wish names something the operation does not have.
 */
export function composeExchange(model: Model, operation: Operation, wish: Wish): Exchange {
  const response = findResponse(operation, wish.status);
  const values = wish.values ?? {};
  for (const name of Object.keys(values)) {
    if (!operation.parameters.some((parameter) => parameter.name === name)) {
      throw new Error(
        `expected a parameter of ${operation.id}, found ${name}; it has ${operation.parameters.map((parameter) => parameter.name).join(', ')}`,
      );
    }
  }
  for (const name of Object.keys(wish.answer ?? {})) {
    if (!response.headers.some((header) => header.name === name)) {
      throw new Error(`expected a header of the ${response.status} of ${operation.id}, found ${name}`);
    }
  }

  const sendable = ofType(operation.requestBody?.contents ?? [], wish.sendType);
  const receivable = ofType(response.contents, wish.receiveType);
  const sent = chooseBody(model, sendable, wish.send ?? (operation.requestBody?.required ? ANY : undefined));
  const received = chooseBody(model, receivable, wish.receive ?? (receivable.length > 0 ? ANY : undefined));
  const parameters = operation.parameters
    .filter(({ name, required }) => required || values[name] !== undefined)
    .map((parameter) => ({ parameter, value: valuesOf(model, parameter, values[parameter.name]) }));
  const value = (name: string) => parameters.find(({ parameter }) => parameter.name === name)?.value[0];
  const scene: Scene = { model, sent, received, value };

  return {
    request: {
      start: `${operation.method.toUpperCase()} ${target(operation.path, parameters)} HTTP/1.1`,
      headers: requestHeaders(scene, operation, parameters),
      ...(sent === undefined ? {} : { body: sent.text }),
    },
    response: {
      start: startLine(wish.status),
      headers: responseHeaders(scene, response, wish.answer ?? {}),
      ...(received === undefined || operation.method === 'head' ? {} : { body: received.text }),
    },
  };
}

/** The status an example of a response shows: its own, or a common one of its class. */
export function typicalStatus(status: string): string {
  return status === '3XX' ? '307' : status;
}

/** The bytes of a body: those of the file an example comes from, or the value written out. */
export function exampleText(model: Model, value: Json): string {
  if (typeof value === 'string') return value;
  const files = fileTexts.get(model.examples) ?? new Map(model.examples.map((example) => [JSON.stringify(example.value), example.text]));
  fileTexts.set(model.examples, files);
  return files.get(JSON.stringify(value)) ?? `${JSON.stringify(value, null, 2)}\n`;
}

const fileTexts = new WeakMap<Model['examples'], Map<string, string>>();

/** The URL of the server in the examples. */
export function serverOf(model: Model): string {
  return (model.document.servers as { url?: string }[] | undefined)?.[0]?.url ?? 'http://localhost';
}

export function digestOf(text: string): string {
  return `sha256:${fingerprint(text).sha256}`;
}

interface Scene {
  readonly model: Model;
  readonly sent: Body | undefined;
  readonly received: Body | undefined;
  /** The value of a parameter of the request. */
  readonly value: (name: string) => string | undefined;
}

interface Valued {
  readonly parameter: Parameter;
  readonly value: readonly string[];
}

function findResponse(operation: Operation, status: string): Response {
  const found = operation.responses.find((response) => response.status === status || response.status === `${status[0]}XX`);
  if (found === undefined) {
    throw new Error(`expected a status of ${operation.id}, found ${status}; it has ${operation.responses.map((r) => r.status).join(', ')}`);
  }
  return found;
}

/** Asks for the first example there is. */
const ANY = Symbol('any');

const ofType = (contents: readonly Content[], mediaType: string | undefined): readonly Content[] =>
  mediaType === undefined ? contents : contents.filter((content) => content.mediaType === mediaType);

function chooseBody(model: Model, contents: readonly Content[], name: string | typeof ANY | undefined): Body | undefined {
  if (name === undefined) return undefined;
  for (const content of contents) {
    const example = name === ANY ? content.examples[0] : content.examples.find((candidate) => candidate.name === name);
    if (example !== undefined) return { mediaType: content.mediaType, text: exampleText(model, example.value) };
  }
  if (name === ANY) return undefined;
  const file = model.examples.find((example) => `${example.schema}/${example.case}` === name);
  if (file === undefined) throw new Error(`expected the name of an example or a file such as ImageIndex/empty, found ${name}`);
  const own = object(file.value).mediaType;
  const fitting = contents.find(({ mediaType }) => mediaType === own) ?? contents[0];
  return { mediaType: fitting?.mediaType ?? String(own ?? ''), text: file.text };
}

/** The wished value, the digest of a file given as `@ImageManifest/image`, or the parameter's example. */
function valuesOf(model: Model, parameter: Parameter, wished: string | undefined): string[] {
  if (wished?.startsWith('@')) return [digestOf(chooseBody(model, [], wished.slice(1))?.text ?? '')];
  if (wished !== undefined && wished !== '') return [wished];
  const { example } = parameter;
  if (example === undefined) throw new Error(`expected an example for the parameter ${parameter.name}`);
  return Array.isArray(example) ? example.map(plain) : [plain(example)];
}

function target(path: string, parameters: readonly Valued[]): string {
  const filled = path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
    return parameters.find(({ parameter }) => parameter.in === 'path' && parameter.name === name)?.value[0] ?? name;
  });
  const query = parameters
    .filter(({ parameter }) => parameter.in === 'query')
    .flatMap(({ parameter, value }) => value.map((item) => `${encode(parameter.name)}=${encode(item)}`));
  return query.length === 0 ? filled : `${filled}?${query.join('&')}`;
}

function requestHeaders(scene: Scene, operation: Operation, parameters: readonly Valued[]): [string, string][] {
  const headers: [string, string][] = [['Host', new URL(serverOf(scene.model)).host]];
  const accept = impliedRequestHeaders(scene.model, operation).find(({ name }) => name === 'Accept');
  for (const mediaType of accept?.mediaTypes ?? []) headers.push(['Accept', mediaType]);
  if (scene.sent !== undefined) headers.push(['Content-Type', scene.sent.mediaType]);
  for (const { parameter, value } of parameters) {
    if (parameter.in === 'header' && parameter.name !== 'Content-Length') headers.push([parameter.name, value.join(', ')]);
  }
  const counts = operation.requestBody !== undefined || operation.parameters.some(({ name }) => name === 'Content-Length');
  if (counts) headers.push(['Content-Length', String(byteLength(scene.sent?.text ?? ''))]);
  return headers;
}

function responseHeaders(scene: Scene, response: Response, answer: Readonly<Record<string, string>>): [string, string][] {
  const headers: [string, string][] = [];
  for (const header of response.headers) {
    if (header.deprecated && answer[header.name] === undefined) continue;
    const example = header.example === undefined ? undefined : plain(header.example);
    const derive = DERIVED.get(header.name);
    const value = answer[header.name] ?? (derive === undefined ? example : derive(scene, example));
    if (value !== undefined) headers.push([header.name, value]);
  }
  if (response.contents.length > 0 && scene.received !== undefined && !headers.some(([name]) => name === 'Content-Type')) {
    headers.push(['Content-Type', scene.received.mediaType]);
  }
  return headers;
}

/**
 * Headers whose value follows from the rest of the exchange, and what it is; nothing where the header is not sent.
 * A test holds these names against the description.
 */
export const DERIVED: ReadonlyMap<string, (scene: Scene, example: string | undefined) => string | undefined> = new Map([
  [
    'Docker-Content-Digest',
    ({ sent, received, value }, example) => value('digest') ?? value('mount') ?? bodyDigest(received ?? sent) ?? example,
  ],
  ['Content-Length', ({ received }, example) => (received === undefined ? example : String(byteLength(received.text)))],
  [
    'Content-Range',
    ({ received }, example) => (received === undefined ? example : example?.replace(/\d+-\d+/, `0-${byteLength(received.text) - 1}`)),
  ],
  ['Content-Type', ({ received }, example) => received?.mediaType ?? example],
  ['ETag', ({ received }, example) => (received === undefined ? example : `"${bodyDigest(received)}"`)],
  ['Location', fillLocation],
  ['OCI-Subject', ({ sent }) => subjectOf(sent)],
  ['OCI-Tag', ({ value }, example) => (value('tag') === undefined ? undefined : example)],
  ['OCI-Namespace', ({ value }) => value('ns')],
  ['OCI-Filters-Applied', ({ value }, example) => (value('artifactType') === undefined ? undefined : example)],
  ['Link', () => undefined],
  ['Warning', () => undefined],
]);

/** The example URL with the names of this request, where it lies on a path of the API. */
function fillLocation({ model, value }: Scene, example: string | undefined): string | undefined {
  if (example === undefined) return undefined;
  // The longest first: an upload session lies below the path of blobs.
  const paths = [...new Set(model.operations.map(({ path }) => path))].sort((a, b) => b.length - a.length);
  for (const path of paths) {
    const names = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = '']) => name);
    const parts = path.split(/\{[^}]+\}/).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    const match = new RegExp(`^${parts.join('(.+)')}$`).exec(example);
    if (match === null || names.length === 0) continue;
    let index = 0;
    return path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => {
      index += 1;
      return value(name) ?? match[index] ?? name;
    });
  }
  return example;
}

function subjectOf(body: Body | undefined): string | undefined {
  if (body === undefined) return undefined;
  const digest = object(object(JSON.parse(body.text) as Json).subject).digest;
  return typeof digest === 'string' ? digest : undefined;
}

function bodyDigest(body: Body | undefined): string | undefined {
  return body === undefined ? undefined : digestOf(body.text);
}

function byteLength(text: string): number {
  return Buffer.byteLength(text);
}

function startLine(status: string): string {
  const shown = typicalStatus(status);
  return `HTTP/1.1 ${shown} ${STATUS_CODES[shown] ?? ''}`.trimEnd();
}

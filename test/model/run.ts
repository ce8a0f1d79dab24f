import { expect } from 'vitest';
import { operations, pathOf } from '../../generated/routes.ts';
import { checkExchange } from '../../scripts/mock/contract.ts';
import { emptyBody, type Handle, streamOf } from '../../scripts/mock/exchange.ts';
import { BODY_SHA256, type Command, CURRENT_TAG, NEXT_RANGE, OWN_NAME, OWN_SESSION, RIGHT_SHA256, RIGHT_SHA512 } from './command.ts';
import { digestBy } from './content.ts';
import {
  type Concrete,
  createModel,
  digestOfEverything,
  type Expected,
  type Model,
  type Options,
  respond,
  type Session,
} from './reference.ts';

type RequestCommand = Exclude<Command, { readonly rest: number }>;

interface Answer {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
}

/** A clock that both sides read. */
export interface Clock {
  now(): number;
  advance(milliseconds: number): void;
}

/**
 * Gives the same commands to a registry and to the model and compares what comes back, which also has to keep the
 * description.
 *
 * @throws an assertion that names the command and the difference.
 */
export async function runCommands(handle: Handle, options: Options, commands: readonly Command[], clock: Clock): Promise<void> {
  const model = createModel(options);
  for (const [index, command] of commands.entries()) {
    if ('rest' in command) {
      clock.advance(command.rest);
      continue;
    }
    model.now = clock.now();
    const request = resolve(model, command);
    const expected = respond(model, request);
    const answer = await send(handle, request, command);
    const what = `command ${index}: ${operations[request.operationId].method} ${targetOf(request)} -> ${answer.status} ${answer.text.slice(0, 300)}`;
    compare(expected, answer, what);
    if (expected.opens !== undefined) {
      const location = answer.headers.get('location') ?? '';
      model.sessions.push({ name: expected.opens, location, received: '', touched: model.now, open: true });
    }
  }
}

/** Puts in the values that depend on the state. */
function resolve(model: Model, { operationId, values, session: number, body }: RequestCommand): Concrete {
  const session = model.sessions.at(-1 - (number % Math.max(1, model.sessions.length)));
  const reference = [values['path reference']].flat()[0] ?? '';
  const text = (value: string): string => {
    switch (value) {
      case OWN_NAME:
        return session?.name ?? 'a';
      case OWN_SESSION:
        return session?.location.split('/').at(-1) ?? 'unknown';
      case RIGHT_SHA256:
        return digestOfEverything(operationId === 'completeUpload' ? session : undefined, body.text, 'sha256');
      case RIGHT_SHA512:
        return digestOfEverything(operationId === 'completeUpload' ? session : undefined, body.text, 'sha512');
      case NEXT_RANGE:
        return nextRange(session, body.text);
      case BODY_SHA256:
        return digestBy('sha256', body.text);
      case CURRENT_TAG:
        return `"${currentDigest(model, [values['path name']].flat()[0] ?? '', reference) ?? 'none'}"`;
      default:
        return value;
    }
  };
  const given = Object.entries(values).map(([key, value]) => {
    const [place = '', name = ''] = key.split(' ');
    return { place, name, texts: [value].flat().map(text) };
  });
  const of = (place: string) => given.filter((each) => each.place === place);
  const range = of('header').some(({ name }) => name === 'Content-Range');
  // How much of a chunk is kept whose length turns out wrong is not said anywhere; so a range comes with its length.
  const announced = operations[operationId].requestBody !== undefined && (body.announced || range);
  return {
    operationId,
    path: Object.fromEntries(of('path').map(({ name, texts: [only = ''] }) => [name, only])),
    query: new Map(of('query').map(({ name, texts }) => [name, texts])),
    headers: new Map([
      ...of('header').map(({ name, texts: [only = ''] }): [string, string] => [name.toLowerCase(), only]),
      ...(announced ? [['content-length', String(body.text.length)] as const] : []),
      ...(body.mediaType === '' ? [] : [['content-type', body.mediaType] as const]),
    ]),
    text: body.text,
    mediaType: body.mediaType,
  };
}

function nextRange(session: Session | undefined, text: string): string {
  const begin = session?.received.length ?? 0;
  return `${begin}-${begin + text.length - 1}`.replace(/--1$/, '-0');
}

function currentDigest(model: Model, name: string, reference: string): string | undefined {
  const repository = model.repositories.get(name);
  return reference.includes(':') ? (repository?.manifests.has(reference) ? reference : undefined) : repository?.tags.get(reference);
}

function targetOf({ operationId, path, query }: Concrete): string {
  const build = pathOf[operationId] as (values: Readonly<Record<string, string>>) => string;
  const pairs = [...query].flatMap(([name, texts]) => texts.map((text) => `${name}=${encodeURIComponent(text)}`));
  return pairs.length === 0 ? build(path) : `${build(path)}?${pairs.join('&')}`;
}

async function send(handle: Handle, request: Concrete, { body }: RequestCommand): Promise<Answer> {
  const { method } = operations[request.operationId];
  const target = targetOf(request);
  const bytes = Buffer.from(body.text);
  const stream = async function* () {
    yield bytes;
  };
  const answer = await handle({
    method,
    target,
    headers: request.headers,
    origin: 'http://localhost',
    body: bytes.byteLength === 0 ? emptyBody() : stream(),
  });
  const chunks: Uint8Array[] = [];
  if (answer.body !== undefined) for await (const chunk of streamOf(answer.body)) chunks.push(Buffer.from(chunk));
  const sent = Buffer.concat(chunks);
  const headers = new Map(answer.headers.map(([name, value]) => [name.toLowerCase(), value]));

  const exchange = {
    request: { method, target, headers: request.headers, ...(body.text === '' ? {} : { body: bytes }) },
    response: { status: answer.status, headers, body: sent },
  };
  const violations = checkExchange(exchange).violations.filter(({ direction }) => direction === 'response');
  expect(violations, `${method} ${target} -> ${answer.status} ${sent.toString().slice(0, 300)}`).toEqual([]);
  return { status: answer.status, headers, text: sent.toString() };
}

function compare(expected: Expected, answer: Answer, what: string): void {
  expect(answer.status, what).toBe(expected.status);
  if (expected.codes !== undefined) {
    const codes = (JSON.parse(answer.text) as { errors: { code: string }[] }).errors.map(({ code }) => code);
    if ('all' in expected.codes) expect(codes, what).toEqual(expected.codes.all);
    else expect(expected.codes.anyOf, what).toContain(codes[0]);
  }
  for (const [name, value] of Object.entries(expected.headers ?? {})) expect(answer.headers.get(name), `${name} of ${what}`).toBe(value);
  if (expected.text !== undefined) expect(answer.text, what).toBe(expected.text);
  if (expected.json !== undefined) expect(JSON.parse(answer.text), what).toEqual(expected.json);
  if (expected.next !== undefined) {
    const [, target = ''] = /^<([^>]+)>; rel="next"$/.exec(answer.headers.get('link') ?? '') ?? [];
    const query = new URLSearchParams(target.split('?')[1] ?? '');
    expect(Object.fromEntries(query), `link of ${what}`).toEqual(expected.next);
  }
}

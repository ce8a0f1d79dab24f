import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { expect } from 'vitest';
import { manifestMediaTypes, mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import type { Judge } from '../../scripts/judge/prism.ts';
import { createJudge } from '../../scripts/judge/prism.ts';
import { checkExchange } from '../../scripts/mock/contract.ts';
import { createMock, type MockOptions } from '../../scripts/mock/node/create.ts';
import { serve } from '../../scripts/mock/node/server.ts';

export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into whatever JSON came.
  readonly json: any;
  /** The codes of an error body. */
  readonly codes: readonly string[];
}

export interface Sent {
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes with a Content-Length, or chunks without. */
  readonly body?: Uint8Array | string | AsyncIterable<Uint8Array>;
}

export interface Observed {
  readonly sent: Sent;
  readonly answer: Answer;
  /** What Prism and our own validators say of it. */
  readonly prism: readonly Finding[];
  readonly ours: readonly Finding[];
  readonly operationId: string | undefined;
}
interface Finding {
  readonly direction: 'request' | 'response';
  readonly place: string;
}

let judge: Promise<Judge> | undefined;
const loadJudge = () => {
  judge ??= createJudge(JSON.parse(readFileSync('generated/openapi.json', 'utf8')));
  return judge;
};

/**
 * A mock registry over real HTTP whose every exchange is held against the description by Prism and by our own
 * validators. An answer that leaves the description fails the test, and so does a request that leaves it without
 * being refused, or that one judge objects to and the other does not.
 */
export async function startRegistry(options: MockOptions = {}) {
  const { judge: judgeByPrism } = await loadJudge();
  const server = await serve(createMock(options), { host: '127.0.0.1', port: 0 });
  const observed: Observed[] = [];

  const send = async (method: string, target: string, { headers, body }: Pick<Sent, 'headers' | 'body'> = {}): Promise<Answer> => {
    const sent: Sent = { method, target, ...(headers === undefined ? {} : { headers }), ...(body === undefined ? {} : { body }) };
    const { answer, sentHeaders, bytes } = await roundTrip(server.url, sent);
    const request = { method, target, headers: sentHeaders, ...(body === undefined ? {} : { body: bytes }) };
    const byPrism = judgeByPrism({ request, response: answer });
    const byUs = checkExchange({
      request: { ...request, headers: new Map(Object.entries(sentHeaders)) },
      response: { ...answer, headers: new Map(Object.entries(answer.headers)) },
    });
    const exchange: Observed = { sent, answer, prism: byPrism.violations, ours: byUs.violations, operationId: byUs.operationId };
    observed.push(exchange);
    hold(exchange);
    return answer;
  };

  return { url: server.url, observed, send, close: server.close, ...conveniences(send) };
}

export type TestRegistry = Awaited<ReturnType<typeof startRegistry>>;

function hold({ sent, answer, prism, ours, operationId }: Observed): void {
  const what = `${sent.method} ${sent.target.slice(0, 200)} -> ${answer.status} ${answer.text.slice(0, 300)}`;
  const of = (findings: readonly Finding[], direction: Finding['direction']) =>
    findings.filter((finding) => finding.direction === direction);
  expect(of(ours, 'response'), `our validators on the answer: ${what}`).toEqual([]);
  if (operationId === undefined) {
    expect([404, 405], `a request outside the description: ${what}`).toContain(answer.status);
    return;
  }
  expect(of(prism, 'response'), `Prism on the answer: ${what}`).toEqual([]);
  const ourObjections = of(ours, 'request');
  if (ourObjections.length > 0)
    expect(Math.floor(answer.status / 100), `refused, because of ${JSON.stringify(ourObjections)}: ${what}`).toBe(4);
  if (ourObjections.some(({ place }) => PRISM_IS_LAX.has(place))) return;
  const disagreement = `Prism says ${JSON.stringify(prism)}, our validators ${JSON.stringify(ours)}: ${what}`;
  expect(of(prism, 'request').length > 0, disagreement).toBe(ourObjections.length > 0);
}

/** Prism reads `1e3` and numbers beyond 2^53 as integers. */
const PRISM_IS_LAX: ReadonlySet<string> = new Set(['query.n']);

interface RoundTrip {
  readonly answer: Answer;
  /** By lower-case name. */
  readonly sentHeaders: Record<string, string>;
  readonly bytes: Uint8Array;
}

async function roundTrip(url: string, { method, target, headers, body }: Sent): Promise<RoundTrip> {
  const { hostname, port } = new URL(url);
  const whole = typeof body === 'string' ? Buffer.from(body) : body;
  const length = whole instanceof Uint8Array ? { 'content-length': String(whole.byteLength) } : {};
  const sentHeaders = Object.fromEntries(Object.entries({ ...length, ...headers }).map(([name, value]) => [name.toLowerCase(), value]));
  const request = httpRequest({ hostname, port, method, path: target, headers: sentHeaders, agent: false });
  const answered = new Promise<Answer>((resolve, reject) => {
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => resolve(readAnswer(response.statusCode ?? 0, response.headersDistinct, Buffer.concat(chunks))));
    });
  });
  const sent: Uint8Array[] = [];
  if (whole instanceof Uint8Array) sent.push(whole);
  else if (whole !== undefined) {
    for await (const chunk of whole) {
      sent.push(chunk);
      if (!request.write(chunk)) await Promise.race([once(request, 'drain'), answered]);
    }
  }
  request.end(whole instanceof Uint8Array ? whole : undefined);
  return { answer: await answered, sentHeaders, bytes: Buffer.concat(sent) };
}

function readAnswer(status: number, headers: NodeJS.Dict<string[]>, body: Uint8Array): Answer {
  const text = Buffer.from(body).toString('utf8');
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    json = undefined;
  }
  const errors = (json as { errors?: { code: string }[] } | undefined)?.errors ?? [];
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, (values ?? []).join(', ')])),
    body,
    text,
    json,
    codes: Array.isArray(errors) ? errors.map(({ code }) => code) : [],
  };
}

export function sha256(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export function sha512(bytes: Uint8Array | string): string {
  return `sha512:${createHash('sha512').update(bytes).digest('hex')}`;
}

/** Reproducible bytes without a pattern. */
export function randomBytes(size: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = seed;
  for (let index = 0; index < size; index += 1) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}

export const EMPTY_CONFIG = '{}';

export function descriptorOf(content: Uint8Array | string, mediaType: string = mediaTypes.ociEmptyJsonObject) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { mediaType, digest: sha256(bytes), size: bytes.byteLength };
}

/** The text of an image manifest whose config is the empty JSON object. */
export function imageManifest(members: object = {}): string {
  return JSON.stringify({
    schemaVersion: 2,
    mediaType: mediaTypes.ociImageManifest,
    config: descriptorOf(EMPTY_CONFIG),
    layers: [],
    ...members,
  });
}

export function imageIndex(manifests: readonly object[], members: object = {}): string {
  return JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociImageIndex, manifests, ...members });
}

type Send = (method: string, target: string, rest?: Pick<Sent, 'headers' | 'body'>) => Promise<Answer>;

function conveniences(send: Send) {
  const pushBlob = async (name: string, content: Uint8Array | string): Promise<string> => {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const digest = sha256(bytes);
    const answer = await send('POST', `${uploads(name)}?digest=${digest}`, { headers: OCTETS, body: bytes });
    expect(answer.status, answer.text).toBe(201);
    return digest;
  };
  const pushManifest = (name: string, reference: string, text: string, mediaType: string = mediaTypes.ociImageManifest, query = '') =>
    send('PUT', `${pathOf.putManifest({ name, reference })}${query}`, { headers: { 'Content-Type': mediaType }, body: text });
  return {
    pushBlob,
    pushManifest,
    /** Pushes the empty config and a manifest that needs nothing else. */
    async pushImage(name: string, reference: string, members: object = {}): Promise<{ digest: string; text: string; answer: Answer }> {
      await pushBlob(name, EMPTY_CONFIG);
      const text = imageManifest(members);
      const answer = await pushManifest(name, reference, text);
      expect(answer.status, answer.text).toBe(201);
      return { digest: sha256(text), text, answer };
    },
    async openUpload(name: string, query = ''): Promise<string> {
      const { status, headers } = await send('POST', `${uploads(name)}${query}`, { headers: { 'Content-Length': '0' } });
      expect(status).toBe(202);
      return headers.location ?? '';
    },
  };
}

export const OCTETS = { 'Content-Type': 'application/octet-stream' };
export const ACCEPT = { Accept: manifestMediaTypes.join(', ') };

export function uploads(name: string): string {
  return pathOf.startUpload({ name });
}

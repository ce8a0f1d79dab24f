import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { connect, type Socket } from 'node:net';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import type { Handle } from '../../scripts/mock/exchange.ts';
import { createMock, type MockOptions } from '../../scripts/mock/node/create.ts';
import { serve } from '../../scripts/mock/node/server.ts';

/** An answer, read whole. */
export interface Answer {
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly text: string;
  /** The codes of an error body. */
  readonly codes: readonly string[];
}

export interface Rest {
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes with a Content-Length. */
  readonly body?: Uint8Array | string;
}

export type TestServer = Awaited<ReturnType<typeof startServer>>;

/** A detector of hangs, in milliseconds. */
const HANG = 10_000;

/**
 * A mock registry over real HTTP for hostile clients: bare sockets, and requests that no judge looks at. Requests that
 * keep the description belong to test/mock/harness.ts.
 */
export async function startServer(options: MockOptions = {}, wrap: (handle: Handle) => Handle = (handle) => handle) {
  const server = await serve(wrap(createMock(options)), { host: '127.0.0.1', port: 0 });
  const { hostname, port } = new URL(server.url);

  const open = async (): Promise<Socket> => {
    const socket = connect(Number(port), hostname);
    socket.on('error', () => {});
    // A connection on which nothing comes any more ends, so that whoever waits for it learns of it.
    socket.setTimeout(HANG, () => socket.destroy());
    await once(socket, 'connect');
    return socket;
  };
  /** Sends text as it is and gives everything that comes back until the connection ends. */
  const exchange = async (text: string | Uint8Array): Promise<string> => {
    const socket = await open();
    socket.write(text);
    return readToEnd(socket);
  };
  const ask = (method: string, target: string, { headers, body }: Rest = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const bytes = body === undefined ? undefined : Buffer.from(body);
      const length = bytes === undefined ? {} : { 'Content-Length': String(bytes.byteLength) };
      const request = httpRequest({ hostname, port, method, path: target, headers: { ...length, ...headers }, agent: false });
      request.on('error', reject);
      request.on('response', (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => resolve(answerOf(response.statusCode ?? 0, response.headersDistinct, Buffer.concat(chunks))));
      });
      request.end(bytes);
    });
  const pushBlob = async (name: string, content: Uint8Array | string): Promise<string> => {
    const digest = sha256(content);
    const { status, text } = await ask('POST', `${pathOf.startUpload({ name })}?digest=${digest}`, { headers: OCTETS, body: content });
    if (status !== 201) throw new Error(`expected the blob to be stored, but came ${status} ${text}`);
    return digest;
  };
  const openUpload = async (name: string): Promise<string> => {
    const { headers } = await ask('POST', pathOf.startUpload({ name }), { headers: { 'Content-Length': '0' } });
    if (headers.location === undefined) throw new Error('expected an upload to be opened');
    return headers.location;
  };
  const pushManifest = (name: string, reference: string, text: string, mediaType: string = mediaTypes.ociImageManifest) =>
    ask('PUT', pathOf.putManifest({ name, reference }), { headers: { 'Content-Type': mediaType }, body: text });

  return { url: server.url, open, exchange, ask, pushBlob, openUpload, pushManifest, close: server.close };
}

/** Everything that comes back until the connection ends. */
export async function readToEnd(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  await once(socket, 'close');
  return Buffer.concat(chunks).toString('latin1');
}

/** What came back on a connection, up to and with the first text that is waited for. */
export async function readUntil(socket: Socket, wanted: string): Promise<string> {
  let text = '';
  while (!text.includes(wanted)) {
    const [chunk] = (await Promise.race([once(socket, 'data'), once(socket, 'close').then(() => ['closed'])])) as [Buffer | 'closed'];
    if (chunk === 'closed')
      throw new Error(`expected ${JSON.stringify(wanted)} before the connection ended, but came ${JSON.stringify(text)}`);
    text += chunk.toString('latin1');
  }
  return text;
}

/** The first status of what came back, and the code of the error body behind it. */
export function readRefusal(text: string): { status: number; code: string | undefined } {
  const [, status = '0'] = /^HTTP\/1\.1 (\d{3}) /.exec(text) ?? [];
  const [, code] = /"code":"([A-Z_]+)"/.exec(text) ?? [];
  return { status: Number(status), code };
}

function answerOf(status: number, headers: NodeJS.Dict<string[]>, body: Buffer): Answer {
  const text = body.toString('utf8');
  return {
    status,
    headers: Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, (values ?? []).join(', ')])),
    body,
    text,
    codes: [...text.matchAll(/"code":"([A-Z_]+)"/g)].map(([, code = '']) => code),
  };
}

export function sha256(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

export const OCTETS = { 'Content-Type': 'application/octet-stream' };
export const EMPTY_CONFIG = '{}';

export function descriptorOf(content: Uint8Array | string, mediaType: string = mediaTypes.ociEmptyJsonObject) {
  return { mediaType, digest: sha256(content), size: Buffer.byteLength(content) };
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

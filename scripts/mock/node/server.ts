import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { finished } from 'node:stream/promises';
import { type ErrorCode, errorMediaType } from '../../../generated/error-codes.ts';
import type { Awaitable, ByteStream, Payload } from '../../../generated/handlers.ts';
import { andThen } from '../awaitable.ts';
import { emptyBody, type Handle, streamOf, type WireRequest, type WireResponse } from '../exchange.ts';

export interface RunningServer {
  /** Such as `http://127.0.0.1:5000`. */
  readonly url: string;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/**
 * Serves a handler over HTTP.
 *
 * @throws the error of `listen`, such as EADDRINUSE.
 */
export async function serve(handle: Handle, { host, port }: { host: string; port: number }): Promise<RunningServer> {
  const server = createServer((incoming, outgoing) => exchange(handle, incoming, outgoing, false));
  server.on('checkContinue', (incoming: IncomingMessage, outgoing: ServerResponse) => exchange(handle, incoming, outgoing, true));
  server.on('clientError', refuseBrokenRequest);
  // A push may take as long as it takes; only a client that does not finish its header is cut off.
  server.requestTimeout = 0;
  server.headersTimeout = 10_000;
  // Silence is another matter than a long body. It is the limit between requests too: a second timer would cost as much
  // as finding a manifest.
  server.timeout = 120_000;
  server.keepAliveTimeout = 0;

  await listen(server, host, port);
  const { port: bound } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${bound}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function exchange(handle: Handle, incoming: IncomingMessage, outgoing: ServerResponse, expectsContinue: boolean): void {
  // A connection that breaks ends the body's stream, where it is noticed.
  outgoing.on('error', ignore);
  const fail = (error: unknown): void => {
    // A client that hangs up, in the middle of its body or of the answer, cannot be told. Anything else is a defect.
    if (!incoming.socket.destroyed) console.error(`${incoming.method} ${incoming.url}:`, error);
    outgoing.destroy();
  };
  try {
    const request = readRequest(incoming, outgoing, expectsContinue);
    const sent = andThen(handle(request), (response) => send(response, outgoing));
    const end = (): void => {
      if (request.body !== emptyBody() && !incoming.complete) letGo(incoming);
    };
    if (sent instanceof Promise) sent.catch(fail).then(end);
    else end();
  } catch (error) {
    fail(error);
  }
}

function ignore(): void {}

/** How much of a body that nobody wants is let go, so that the connection can be used again. */
const LET_GO = 8 * 1024 * 1024;

/** Reads past the rest of a body, or ends the connection when there is too much of it. */
function letGo(incoming: IncomingMessage): void {
  let left = LET_GO;
  incoming.on('data', (chunk: Buffer) => {
    left -= chunk.byteLength;
    if (left < 0) incoming.socket.destroy();
  });
}

function readRequest(incoming: IncomingMessage, outgoing: ServerResponse, expectsContinue: boolean): WireRequest {
  const headers = readFields(incoming.rawHeaders);
  const { socket } = incoming;
  return {
    method: incoming.method ?? '',
    target: incoming.url ?? '/',
    headers,
    body: announcesBody(headers) ? readBody(incoming, outgoing, expectsContinue) : emptyBody(),
    origin: originOf(headers.get('host'), socket),
    peer: socket.remoteAddress,
  };
}

/** The fields by lower-case name; Node's own maps are made on demand, and dearer. */
function readFields(raw: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (let index = 0; index + 1 < raw.length; index += 2) {
    const name = (raw[index] as string).toLowerCase();
    const value = raw[index + 1] as string;
    const known = fields.get(name);
    fields.set(name, known === undefined ? value : `${known}, ${value}`);
  }
  return fields;
}

/** RFC 9112, section 6.3. */
function announcesBody(headers: ReadonlyMap<string, string>): boolean {
  return headers.has('transfer-encoding') || (headers.get('content-length') ?? '0') !== '0';
}

/** The body, for whose sake a client that waits for 100 is told to go on only when somebody begins to read. */
async function* readBody(incoming: IncomingMessage, outgoing: ServerResponse, expectsContinue: boolean): ByteStream {
  if (expectsContinue) outgoing.writeContinue();
  // Who stops reading still wants to answer, so the connection stays.
  yield* incoming.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
}

function originOf(host: string | undefined, socket: Socket): string {
  const legal = host !== undefined && /^[A-Za-z0-9.\-_[\]:]+$/.test(host);
  return `http://${legal ? host : `${socket.localAddress ?? 'localhost'}:${socket.localPort ?? ''}`}`;
}

/** Sends an answer. There is a promise to wait for only where the body is a stream. */
function send({ status, headers, body }: WireResponse, outgoing: ServerResponse): Awaitable<void> {
  const fields: string[] = [];
  for (const [name, value] of headers) fields.push(name, value);
  outgoing.writeHead(status, fields);
  if (body === undefined) outgoing.end();
  else if (body instanceof Uint8Array) outgoing.end(body);
  else return sendStream(body, outgoing);
}

/** Sockets on which an answer is on its way. */
const answering = new WeakSet<Socket>();

async function sendStream(body: Payload, outgoing: ServerResponse): Promise<void> {
  const { socket } = outgoing;
  if (socket !== null) answering.add(socket);
  try {
    for await (const chunk of streamOf(body)) {
      if (outgoing.destroyed) return;
      await write(chunk, outgoing);
    }
    outgoing.end();
    await finished(outgoing);
  } finally {
    if (socket !== null) answering.delete(socket);
  }
}

/** Writes a chunk, and waits until its bytes are not needed any more. */
function write(chunk: Uint8Array, outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      outgoing.off('close', done);
      resolve();
    };
    outgoing.on('close', done);
    outgoing.write(chunk, done);
  });
}

/** Answers what Node's parser refused, in the form of the API. */
function refuseBrokenRequest(error: NodeJS.ErrnoException, socket: Socket): void {
  // Within an answer that is on its way, another one would be taken for a part of it.
  if (!socket.writable || answering.has(socket)) {
    socket.destroy();
    return;
  }
  const tooLarge = error.code === 'HPE_HEADER_OVERFLOW';
  const badLength = error.code === 'HPE_INVALID_CONTENT_LENGTH' || error.code === 'HPE_UNEXPECTED_CONTENT_LENGTH';
  const code: ErrorCode = badLength ? 'SIZE_INVALID' : 'UNSUPPORTED';
  const status = tooLarge ? '431 Request Header Fields Too Large' : '400 Bad Request';
  const message = tooLarge ? 'The header fields are larger than this registry reads.' : `The request is no valid HTTP: ${error.message}.`;
  const body = JSON.stringify({ errors: [{ code, message }] });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: ${errorMediaType}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}

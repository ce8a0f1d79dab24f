import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { type OperationId, operations, pathOf } from '../../generated/routes.ts';
import { emptyBody, type Handle, streamOf } from '../../scripts/mock/exchange.ts';
import { createMock } from '../../scripts/mock/node/create.ts';
import { type RunningServer, serve } from '../../scripts/mock/node/server.ts';
import { openRunStore, RUN_STORES, type RunStore } from '../mock/store-kinds.ts';
import { EMPTY_CONFIG, imageManifest, sha256 } from './server.ts';

/** An exchange with state of its own, so that many can be cut at once. */
interface Prepared {
  readonly head: string;
  readonly body: string;
  /** Looks whether the state is right after the client sent so many bytes and hung up, or after an answer that began to arrive. */
  verify(sent: number, answered: boolean): Promise<void>;
}
type Prepare = (unique: string) => Promise<Prepared>;

/** How many connections are cut at the same time. */
const AT_ONCE = 40;

/** By the first part of a repository's name. All of these have the same length, and so have the exchanges. */
const registries = new Map<string, Handle>();
const STORES = Object.keys(RUN_STORES) as RunStore[];
/** One exchange in so many is with each store other than the quickest. */
const SHARE = 16;
const storeOf = (name: string) => name.split('/')[0];
const registry: Handle = (request) => {
  const handle = registries.get(storeOf(request.target.replace('/v2/', '')) ?? '') ?? registries.get('memory');
  if (handle === undefined) throw new Error('expected the registries to be there');
  return handle(request);
};
const runs: AsyncDisposable[] = [];
let inFlight = 0;
let moved = (): void => {};
/** The registry, counting the requests it is busy with. */
const watched: Handle = async (request) => {
  inFlight += 1;
  try {
    return await registry(request);
  } finally {
    inFlight -= 1;
    moved();
  }
};
/** Connections as the server sees them. */
const accepted = new Set<Socket>();
let acceptedInAll = 0;
const note = (message: unknown): void => {
  const { socket } = message as { socket: Socket };
  accepted.add(socket);
  acceptedInAll += 1;
  socket.on('close', () => {
    accepted.delete(socket);
    moved();
  });
  moved();
};

/** Waits until the server has seen `connections` in all, and the end of each and of what it asked for. */
async function settled(connections: number): Promise<void> {
  while (acceptedInAll < connections || accepted.size > 0 || inFlight > 0) {
    await new Promise<void>((resolve) => {
      moved = resolve;
    });
  }
}

let server: RunningServer;
beforeAll(async () => {
  for (const kind of STORES) {
    const run = await openRunStore(kind);
    runs.push(run);
    registries.set(kind, createMock({ store: run.store }));
  }
  subscribe('net.server.socket', note);
  server = await serve(watched, { host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  unsubscribe('net.server.socket', note);
  await server.close();
  for (const run of runs) await run[Symbol.asyncDispose]();
});

async function call(method: string, target: string, fields: Record<string, string> = {}, text = '') {
  const bytes = Buffer.from(text);
  const body = async function* () {
    yield bytes;
  };
  const answer = await registry({
    method,
    target,
    headers: new Map(Object.entries({ 'content-length': String(bytes.byteLength), ...fields })),
    body: text === '' ? emptyBody() : body(),
    origin: 'http://localhost',
  });
  const chunks: Uint8Array[] = [];
  if (answer.body !== undefined) for await (const chunk of streamOf(answer.body)) chunks.push(Buffer.from(chunk));
  return { status: answer.status, headers: new Map(answer.headers), text: Buffer.concat(chunks).toString() };
}

const head = (method: string, target: string, ...fields: string[]) =>
  [`${method} ${target} HTTP/1.1`, 'Host: a', ...fields, '', ''].join('\r\n');
const length = (text: string) => `Content-Length: ${Buffer.byteLength(text)}`;
const chunked = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n0\r\n\r\n`;
const JSON_TYPE = `Content-Type: ${mediaTypes.ociImageManifest}`;
const CONTENT = 'abcdefgh';
const BEFORE = 'abc';
const REST = CONTENT.slice(BEFORE.length);

async function pushBlob(name: string, content: string): Promise<string> {
  const digest = sha256(content);
  expect((await call('POST', `${pathOf.startUpload({ name })}?digest=${digest}`, {}, content)).status).toBe(201);
  return digest;
}
async function pushImage(name: string): Promise<string> {
  await pushBlob(name, EMPTY_CONFIG);
  const put = await call(
    'PUT',
    pathOf.putManifest({ name, reference: 'latest' }),
    { 'content-type': mediaTypes.ociImageManifest },
    imageManifest(),
  );
  expect(put.status).toBe(201);
  return sha256(imageManifest());
}
async function openUpload(name: string, content: string): Promise<string> {
  const location = (await call('POST', pathOf.startUpload({ name }))).headers.get('Location') ?? '';
  if (content !== '') expect((await call('PATCH', location, {}, content)).status).toBe(202);
  return location;
}
const blobOf = (name: string) => call('GET', pathOf.getBlob({ name, digest: sha256(CONTENT) }));

/** A request that only looks: whatever happens to it, what it looked at stays. */
const looking =
  (method: string, target: (name: string, digest: string) => string, push: (name: string) => Promise<string>): Prepare =>
  async (name) => {
    const path = target(name, await push(name));
    const before = await call('GET', path);
    return { head: head(method, path), body: '', verify: async () => expect(await call('GET', path)).toEqual(before) };
  };

/** A request that removes something: it is gone once the client has the answer, and there as long as the request is not whole. */
const removing =
  (target: (name: string, digest: string) => string, push: (name: string) => Promise<string>, left: number): Prepare =>
  async (name) => {
    const path = target(name, await push(name));
    const request = head('DELETE', path);
    return {
      head: request,
      body: '',
      verify: async (sent, answered) => {
        const { status } = await call('GET', path);
        if (answered) expect(status).toBe(404);
        else if (sent < request.length) expect(status).toBe(left);
        else expect([left, 404]).toContain(status);
      },
    };
  };

/** A session to which bytes were on the way: it holds some of them in a row and can be finished, or it is finished. */
const uploading =
  (request: (location: string) => { head: string; body: string }, finishes = false): Prepare =>
  async (name) => {
    const location = await openUpload(name, BEFORE);
    const { head: fields, body } = request(location);
    return {
      head: fields,
      body,
      verify: async (sent, answered) => {
        const whole = sent === fields.length + body.length;
        const status = await call('GET', location);
        if (finishes && (answered || (whole && status.status === 404))) {
          expect(status.status).toBe(404);
          expect(await blobOf(name)).toMatchObject({ status: 200, text: CONTENT });
          return;
        }
        expect(status.status).toBe(204);
        expect((await blobOf(name)).status).toBe(404);
        const received = Number(status.headers.get('Range')?.replace(/^0-/, '')) + 1;
        expect(received).toBeGreaterThanOrEqual(BEFORE.length);
        expect(received).toBeLessThanOrEqual(BEFORE.length + Math.max(0, sent - fields.length));
        if (answered && body !== '') expect(received).toBe(CONTENT.length);
        if (received < CONTENT.length) {
          const range = { 'content-range': `${received}-${CONTENT.length - 1}` };
          expect((await call('PATCH', location, range, CONTENT.slice(received))).status).toBe(202);
        }
        expect((await call('PUT', `${location}?digest=${sha256(CONTENT)}`)).status).toBe(201);
        expect((await blobOf(name)).text).toBe(CONTENT);
      },
    };
  };

/** A request that stores something: all of it or nothing. */
const storing =
  (request: (name: string) => { head: string; body: string }, path: (name: string) => string, text: string): Prepare =>
  async (name) => {
    await pushBlob(name, EMPTY_CONFIG);
    const { head: fields, body } = request(name);
    return {
      head: fields,
      body,
      verify: async (sent, answered) => {
        const found = await call('GET', path(name));
        if (answered) expect(found.status).toBe(200);
        else if (sent < fields.length + body.length) expect(found.status).toBe(404);
        else expect([200, 404]).toContain(found.status);
        if (found.status === 200) expect(found.text).toBe(text);
      },
    };
  };

const manifest = imageManifest();
const manifestPath = (name: string) => pathOf.putManifest({ name, reference: 'cut' });
const blobPath = (name: string) => pathOf.getBlob({ name, digest: sha256(CONTENT) });
const singlePost = (name: string) => `${pathOf.startUpload({ name })}?digest=${sha256(CONTENT)}`;

const EXCHANGES: Readonly<Record<OperationId, Readonly<Record<string, Prepare>>>> = {
  checkSupport: { '': looking('GET', pathOf.checkSupport, pushImage) },
  getBlob: {
    '': looking('GET', (name) => pathOf.getBlob({ name, digest: sha256(EMPTY_CONFIG) }), pushImage),
  },
  headBlob: { '': looking('HEAD', (name) => pathOf.headBlob({ name, digest: sha256(EMPTY_CONFIG) }), pushImage) },
  deleteBlob: {
    '': removing(
      (name, digest) => pathOf.deleteBlob({ name, digest }),
      (name) => pushBlob(name, CONTENT),
      200,
    ),
  },
  getManifest: { '': looking('GET', (name) => pathOf.getManifest({ name, reference: 'latest' }), pushImage) },
  headManifest: { '': looking('HEAD', (name) => pathOf.headManifest({ name, reference: 'latest' }), pushImage) },
  putManifest: {
    '': storing((name) => ({ head: head('PUT', manifestPath(name), JSON_TYPE, length(manifest)), body: manifest }), manifestPath, manifest),
    ' in chunks': storing(
      (name) => ({ head: head('PUT', manifestPath(name), JSON_TYPE, 'Transfer-Encoding: chunked'), body: chunked(manifest) }),
      manifestPath,
      manifest,
    ),
  },
  deleteManifest: {
    ' by digest': removing((name, digest) => pathOf.deleteManifest({ name, reference: digest }), pushImage, 200),
    ' by tag': removing((name) => pathOf.deleteManifest({ name, reference: 'latest' }), pushImage, 200),
  },
  startUpload: {
    '': looking('POST', (name) => pathOf.startUpload({ name }), pushImage),
    ' with the blob': storing((name) => ({ head: head('POST', singlePost(name), length(CONTENT)), body: CONTENT }), blobPath, CONTENT),
    ' with the blob in chunks': storing(
      (name) => ({ head: head('POST', singlePost(name), 'Transfer-Encoding: chunked'), body: chunked(CONTENT) }),
      blobPath,
      CONTENT,
    ),
    ' with a mount': storing(
      (name) => ({
        head: head('POST', `${pathOf.startUpload({ name })}?mount=${sha256(CONTENT)}&from=${storeOf(name)}/source`, length('')),
        body: '',
      }),
      blobPath,
      CONTENT,
    ),
  },
  getUploadStatus: { '': uploading((location) => ({ head: head('GET', location), body: '' })) },
  uploadChunk: {
    '': uploading((location) => ({ head: head('PATCH', location, 'Content-Range: 3-7', length(REST)), body: REST })),
    ' in chunks': uploading((location) => ({ head: head('PATCH', location, 'Transfer-Encoding: chunked'), body: chunked(REST) })),
  },
  completeUpload: {
    '': uploading(
      (location) => ({ head: head('PUT', `${location}?digest=${sha256(CONTENT)}`, 'Content-Range: 3-7', length(REST)), body: REST }),
      true,
    ),
  },
  cancelUpload: {
    '': removing(
      (_name, location) => location,
      (name) => openUpload(name, BEFORE),
      204,
    ),
  },
  listTags: { '': looking('GET', (name) => pathOf.listTags({ name }), pushImage) },
  listReferrers: { '': looking('GET', (name, digest) => pathOf.listReferrers({ name, digest }), pushImage) },
};

const rows = (Object.entries(EXCHANGES) as [OperationId, Readonly<Record<string, Prepare>>][]).flatMap(([operationId, variants]) =>
  Object.entries(variants).map(([variant, prepare]) => [`${operationId}${variant}`, prepare] as const),
);
let cuts = 0;

/** Runs something for each number from `first` to `last`, some at a time, and then waits for the server. */
async function forEach(first: number, last: number, cut: (index: number) => Promise<() => Promise<void>>): Promise<void> {
  for (let from = first; from <= last; from += AT_ONCE) {
    const indices = Array.from({ length: Math.min(AT_ONCE, last - from + 1) }, (_, offset) => from + offset);
    const expected = acceptedInAll + indices.length;
    const verifications = await Promise.all(indices.map(cut));
    await settled(expected);
    for (const verify of verifications) await verify();
    cuts += indices.length;
  }
  expect((await fetch(`${server.url}/v2/`, { headers: { Connection: 'close' } })).status).toBe(200);
}

const port = () => Number(new URL(server.url).port);
let unique = 0;
const nextName = () => {
  unique += 1;
  return `${STORES[unique % SHARE] ?? 'memory'}/n${unique}`;
};

/** Sends the first bytes of a request and hangs up. */
async function sendAndHangUp(bytes: Buffer): Promise<void> {
  const socket = connect(port(), '127.0.0.1');
  socket.on('error', () => {});
  await once(socket, 'connect');
  if (bytes.byteLength === 0) socket.destroy();
  else socket.write(bytes, () => socket.destroy());
  await once(socket, 'close');
}

/** Sends a request, reads the first bytes of what comes back and hangs up. Gives how many came. */
async function readAndHangUp(request: string, count: number): Promise<number> {
  let read = 0;
  const socket = connect({
    port: port(),
    host: '127.0.0.1',
    onread: {
      buffer: Buffer.alloc(Math.min(count, 65_536)),
      callback: (bytes) => {
        read += bytes;
        if (read >= count) socket.resetAndDestroy();
        return read < count;
      },
    },
  });
  socket.on('error', () => {});
  socket.write(request);
  await once(socket, 'close');
  return read;
}

async function answerLength(prepare: Prepare): Promise<number> {
  const { head: fields, body } = await prepare(nextName());
  const socket = connect(port(), '127.0.0.1');
  socket.write(fields.replace('Host: a', 'Host: a\r\nConnection: close') + body);
  let size = 0;
  socket.on('data', (chunk) => {
    size += chunk.byteLength;
  });
  await once(socket, 'close');
  return size;
}

describe('a client that hangs up after any byte', () => {
  beforeAll(async () => {
    for (const kind of STORES) await pushBlob(`${kind}/source`, CONTENT);
  });
  afterAll(() => console.log(`${cuts} exchanges cut, in ${rows.length} forms of ${Object.keys(operations).length} operations`));

  it.each(rows)('of the request of %s leaves everything as it should be', async (_what, prepare) => {
    const { head: fields, body } = await prepare(nextName());
    await forEach(0, fields.length + body.length, async (sent) => {
      const prepared = await prepare(nextName());
      const bytes = Buffer.from(prepared.head + prepared.body).subarray(0, sent);
      await sendAndHangUp(bytes);
      return () => prepared.verify(bytes.byteLength, false);
    });
  });

  it.each(rows)('of the answer to %s leaves everything as it should be', async (_what, prepare) => {
    await forEach(1, await answerLength(prepare), async (count) => {
      const prepared = await prepare(nextName());
      const read = await readAndHangUp(prepared.head + prepared.body, count);
      expect(read).toBe(count);
      return () => prepared.verify(prepared.head.length + prepared.body.length, true);
    });
  });

  it('of a blob that is larger than what the network holds leaves everything as it should be', async () => {
    const large = 'x'.repeat(16_000_000);
    const path = pathOf.getBlob({ name: 'spills/large', digest: await pushBlob('spills/large', large) });
    const steps = 100;
    await forEach(1, steps, async (step) => {
      const count = Math.floor((step / steps) * large.length * 0.9);
      expect(await readAndHangUp(head('GET', path), count)).toBeGreaterThanOrEqual(count);
      return async () => {};
    });
    expect((await call('GET', path)).text.length).toBe(large.length);
  });

  it('is done for every operation', () => {
    expect(Object.keys(EXCHANGES).sort()).toEqual(Object.keys(operations).sort());
  });
});

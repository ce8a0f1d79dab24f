import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import type { Handle, WireRequest, WireResponse } from '../../scripts/mock/exchange.ts';
import { createMock } from '../../scripts/mock/node/create.ts';
import { MEGABYTE } from './memory.ts';
import {
  type Answer,
  descriptorOf,
  EMPTY_CONFIG,
  imageIndex,
  imageManifest,
  readRefusal,
  readToEnd,
  sha256,
  startServer,
  type TestServer,
} from './server.ts';

const name = 'library/app';
const PAGE = 5;
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ pageLimit: PAGE });
  await server.pushBlob(name, EMPTY_CONFIG);
});
afterAll(() => server.close());

const tagsOf = ({ text }: Answer): string[] => JSON.parse(text).tags;
const digestsOf = ({ text }: Answer): string[] => JSON.parse(text).manifests.map(({ digest }: { digest: string }) => digest);
const nextOf = ({ headers }: Answer) => /^<([^>]+)>; rel="next"$/.exec(headers.link ?? '')?.[1];

const refusalOf = ({ status, body }: WireResponse) => ({
  status,
  code: body instanceof Uint8Array ? JSON.parse(Buffer.from(body).toString()).errors[0].code : undefined,
});

const subject = descriptorOf('a subject', mediaTypes.ociImageManifest);
const TAGS = Array.from({ length: 12 }, (_, index) => `v${String(index).padStart(2, '0')}`);
const REFERRERS = TAGS.map((title) => imageManifest({ subject, annotations: { title } }));
beforeAll(async () => {
  for (const tag of TAGS) await server.pushManifest(name, tag, imageManifest());
  for (const text of REFERRERS) await server.pushManifest(name, sha256(text), text);
});

describe('unbounded n', () => {
  it.each(['?n=1000', '?n=2147483648', '?n=9007199254740991', '', '?last=v00'])('no page exceeds the limit: %s', async (query) => {
    const answer = await server.ask('GET', `${pathOf.listTags({ name })}${query}`);
    expect(tagsOf(answer)).toHaveLength(PAGE);
    expect(nextOf(answer)).toBeDefined();
  });

  it.each(['?n=-1', '?n=-9223372036854775808', '?n=99999999999999999999', '?n=1e9', '?n=0x10', '?n=NaN', '?n=5&n=6', '?n=+5', '?n=%205'])(
    'is refused where it is no whole number: %s',
    async (query) => {
      const answer = await server.ask('GET', `${pathOf.listTags({ name })}${query}`);
      expect(answer).toMatchObject({ status: 400, codes: ['UNSUPPORTED'] });
    },
  );

  it('nor does a page of referrers, which has no n', async () => {
    const answer = await server.ask('GET', `${pathOf.listReferrers({ name, digest: subject.digest })}?n=1000`);
    expect(digestsOf(answer)).toHaveLength(PAGE);
  });
});

describe('pagination loops', () => {
  const walk = async (start: string, entriesOf: (answer: Answer) => string[]): Promise<string[]> => {
    const seen: string[] = [];
    const visited = new Set<string>();
    for (let next: string | undefined = start; next !== undefined; ) {
      expect(visited, 'a page that was there before').not.toContain(next);
      visited.add(next);
      const answer: Answer = await server.ask('GET', next);
      expect(answer.status, next).toBe(200);
      seen.push(...entriesOf(answer));
      next = nextOf(answer);
    }
    return seen;
  };

  it.each(['', '?n=1', '?n=2', '?n=5', '?n=7', '?n=12', '?n=1000'])('a walk over the tags sees each once and ends: %s', async (query) => {
    expect(await walk(`${pathOf.listTags({ name })}${query}`, tagsOf)).toEqual(TAGS);
  });

  it.each(['zzz', 'v11', 'v99', '_'])('a walk from behind the end, or from no tag at all, ends: %s', async (last) => {
    const seen = await walk(`${pathOf.listTags({ name })}?last=${last}`, tagsOf);
    expect(seen).toEqual(TAGS.filter((tag) => tag > last));
  });

  it('a walk over the referrers sees each once and ends, filtered or not', async () => {
    const path = pathOf.listReferrers({ name, digest: subject.digest });
    const type = encodeURIComponent(mediaTypes.ociEmptyJsonObject);
    for (const query of ['', `?artifactType=${type}`]) {
      expect(await walk(`${path}${query}`, digestsOf)).toEqual(REFERRERS.map(sha256).sort());
    }
    for (const last of ['zzz', '', `${sha256('')}`]) {
      const seen = await walk(`${path}?last=${last}`, digestsOf);
      expect(seen).toEqual(
        REFERRERS.map(sha256)
          .sort()
          .filter((digest) => digest > last),
      );
    }
  });

  it('a walk ends while tags come and go', async () => {
    const moving = 'moving/app';
    await server.pushBlob(moving, EMPTY_CONFIG);
    for (const tag of TAGS) await server.pushManifest(moving, tag, imageManifest());
    const seen: string[] = [];
    for (let next: string | undefined = `${pathOf.listTags({ name: moving })}?n=2`; next !== undefined; ) {
      const answer: Answer = await server.ask('GET', next);
      seen.push(...tagsOf(answer));
      const [first = '', last = ''] = tagsOf(answer);
      // What was just listed goes, and something comes that sorts before it.
      await server.ask('DELETE', pathOf.deleteManifest({ name: moving, reference: last || first }));
      await server.pushManifest(moving, `a${first}`, imageManifest());
      next = nextOf(answer);
    }
    expect(seen).toEqual(TAGS);
  });
});

describe('oversized and endless bodies', () => {
  const LIMIT = 100_000;
  const put = (members: Partial<WireRequest>): WireRequest => ({
    method: 'PUT',
    target: pathOf.putManifest({ name, reference: 'large' }),
    headers: new Map([['content-type', mediaTypes.ociImageManifest]]),
    origin: 'http://localhost',
    body: (async function* () {})(),
    ...members,
  });

  it('a manifest without end is read up to the limit and not further', async () => {
    const handle = createMock({ manifestLimit: LIMIT });
    let sent = 0;
    const endless = async function* () {
      for (;;) {
        sent += 1000;
        yield Buffer.alloc(1000, ' ');
      }
    };
    expect((await handle(put({ body: endless() }))).status).toBe(413);
    expect(sent).toBeLessThanOrEqual(LIMIT + 1000);
  });

  it('one that announces too much is not read at all', async () => {
    const handle = createMock({ manifestLimit: LIMIT });
    let asked = false;
    const body = async function* () {
      asked = true;
      yield Buffer.alloc(1);
    };
    const headers = new Map([
      ['content-type', mediaTypes.ociImageManifest],
      ['content-length', String(LIMIT + 1)],
    ]);
    expect((await handle(put({ headers, body: body() }))).status).toBe(413);
    expect(asked).toBe(false);
  });

  const upload = (method: string, target: string, members: Partial<WireRequest> = {}): WireRequest => put({ method, target, ...members });
  /** The ways in which the bytes of a blob come, each with a request for it; where there is a session, with its status. */
  const WAYS = ['POST', 'PATCH', 'PUT'] as const;
  const begin = async (handle: Handle, way: (typeof WAYS)[number]) => {
    const query = `?digest=${sha256('none')}`;
    if (way === 'POST') return { target: `${pathOf.startUpload({ name })}${query}`, status: async () => undefined };
    const { headers } = await handle(upload('POST', pathOf.startUpload({ name })));
    const [, location = ''] = headers.find(([field]) => field === 'Location') ?? [];
    const status = async () => (await handle(upload('GET', location))).status;
    return { target: way === 'PUT' ? `${location}${query}` : location, status };
  };

  it.each(WAYS)('a blob without end that comes by %s is read up to the limit and not further, and nothing of it stays', async (way) => {
    const handle = createMock({ blobLimit: LIMIT });
    const { target, status } = await begin(handle, way);
    let sent = 0;
    const endless = async function* () {
      for (;;) {
        sent += 1000;
        yield Buffer.alloc(1000);
      }
    };
    expect(refusalOf(await handle(upload(way, target, { body: endless() })))).toEqual({ status: 400, code: 'SIZE_INVALID' });
    expect(sent).toBeLessThanOrEqual(LIMIT + 1000);
    expect(await status()).toBe(way === 'POST' ? undefined : 404);
  });

  it.each(WAYS)('one that announces too much by %s is not read at all, and a session stays as it was', async (way) => {
    const handle = createMock({ blobLimit: LIMIT });
    const { target, status } = await begin(handle, way);
    let asked = false;
    const body = (async function* () {
      asked = true;
      yield Buffer.alloc(1);
    })();
    const headers = new Map([['content-length', String(LIMIT + 1)]]);
    expect(refusalOf(await handle(upload(way, target, { headers, body })))).toEqual({ status: 400, code: 'SIZE_INVALID' });
    expect(asked).toBe(false);
    expect(await status()).toBe(way === 'POST' ? undefined : 204);
  });

  it('nor does a blob become too large by chunks that are not', async () => {
    const handle = createMock({ blobLimit: LIMIT });
    const { target, status } = await begin(handle, 'PATCH');
    const half = async function* () {
      yield Buffer.alloc(LIMIT / 2);
    };
    for (const expected of [202, 202, 400]) expect((await handle(upload('PATCH', target, { body: half() }))).status).toBe(expected);
    expect(await status()).toBe(404);
  });

  it('over a socket, the answer comes while the client still sends, and then the connection ends', async () => {
    const socket = await server.open();
    const answered = readToEnd(socket);
    let closed = false;
    void answered.then(() => {
      closed = true;
    });
    socket.write(`PUT ${pathOf.putManifest({ name, reference: 'large' })} HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n`);
    const chunk = Buffer.from(`10000\r\n${' '.repeat(65_536)}\r\n`);
    const most = 256 * MEGABYTE;
    let sent = 0;
    while (!closed && sent < most) {
      sent += chunk.byteLength;
      await (socket.write(chunk) ? setImmediate() : Promise.race([once(socket, 'drain'), answered]));
    }
    socket.destroy();
    expect(readRefusal(await answered)).toEqual({ status: 413, code: 'SIZE_INVALID' });
    expect(sent).toBeLessThan(most);
    expect((await server.ask('GET', pathOf.listTags({ name }))).status).toBe(200);
  });

  it('an operation without a body does not wait for one', async () => {
    const socket = await server.open();
    socket.write(`GET ${pathOf.listTags({ name })} HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\n`);
    const [chunk] = await new Promise<Buffer[]>((resolve) => socket.once('data', (...data: Buffer[]) => resolve(data)));
    expect(String(chunk)).toMatch(/^HTTP\/1\.1 200 OK/);
    socket.destroy();
  });

  it('a header that is too large is 431', async () => {
    const long = 'x'.repeat(20_000);
    for (const request of [
      `GET /v2/ HTTP/1.1\r\nHost: a\r\nX: ${long}\r\n\r\n`,
      `GET /v2/${long}/tags/list HTTP/1.1\r\nHost: a\r\n\r\n`,
      `GET /v2/ HTTP/1.1\r\nHost: a\r\n${'X: 12345678\r\n'.repeat(4000)}\r\n`,
    ]) {
      expect(readRefusal(await server.exchange(request))).toEqual({ status: 431, code: 'UNSUPPORTED' });
    }
  });

  it('a chunk longer than its range says is refused, and its session goes on', async () => {
    const location = await server.openUpload(name);
    const long = await server.exchange(
      `PATCH ${location} HTTP/1.1\r\nHost: a\r\nContent-Range: 0-3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n` +
        '2\r\nab\r\n4\r\ncdef\r\n0\r\n\r\n',
    );
    expect(readRefusal(long)).toEqual({ status: 400, code: 'SIZE_INVALID' });
    const { headers } = await server.ask('GET', location);
    expect(Number(headers.range?.split('-')[1])).toBeLessThan(4);
  });
});

describe('deep and wide JSON', () => {
  const nested = (open: string, close: string, depth: number, inner = '1') => open.repeat(depth) + inner + close.repeat(depth);
  const DEPTH = 200_000;

  it.each([
    ['arrays', nested('[', ']', DEPTH)],
    ['objects', nested('{"a":', '}', DEPTH / 2)],
    ['unclosed arrays', '['.repeat(2 * DEPTH)],
    ['a member that nobody knows', imageManifest().replace(/}$/, `,"unknown":${nested('[', ']', DEPTH)}}`)],
    ['annotations', imageManifest({ annotations: 0 }).replace('"annotations":0', `"annotations":{"a":${nested('{"a":', '}', DEPTH / 4)}}`)],
    ['layers', imageManifest({ layers: 0 }).replace('"layers":0', `"layers":[${nested('[', ']', DEPTH)}]`)],
    ['a media type', imageManifest({ mediaType: 0 }).replace('"mediaType":0', `"mediaType":${nested('[', ']', DEPTH)}`)],
  ])('%s, very deep, are answered like anything else', async (what, text) => {
    for (const contract of ['off', 'warn', 'enforce'] as const) {
      const strict = await startServer({ contract });
      await strict.pushBlob(name, EMPTY_CONFIG);
      const answer = await strict.pushManifest(name, 'deep', text);
      expect(answer.status, answer.text.slice(0, 200)).toBe(what === 'a member that nobody knows' ? 201 : 400);
      await strict.close();
    }
  });

  it('ten thousand entries that are wrong, or that are missing, do not make an answer larger than the request', async () => {
    const many = Array.from({ length: 10_000 });
    const wrong = imageManifest({ layers: many.map(() => ({})) });
    const missing = imageIndex(many.map((_, number) => descriptorOf(String(number), mediaTypes.ociImageManifest)));
    for (const [text, mediaType, code] of [
      [wrong, mediaTypes.ociImageManifest, 'MANIFEST_INVALID'],
      [missing, mediaTypes.ociImageIndex, 'MANIFEST_BLOB_UNKNOWN'],
    ] as const) {
      const answer = await server.pushManifest(name, 'wide', text, mediaType);
      expect(answer).toMatchObject({ status: 400 });
      expect(answer.codes[0]).toBe(code);
      expect(answer.body.byteLength).toBeLessThan(3 * text.length);
    }
  });
});

import { readdirSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { pathOf } from '../../generated/routes.ts';
import { startRegistry } from '../../scripts/mock/node/start-registry.ts';
import { temporaryFolder } from '../mock/store-kinds.ts';
import {
  type Answer,
  EMPTY_CONFIG,
  imageManifest,
  OCTETS,
  readRefusal,
  readToEnd,
  readUntil,
  sha256,
  startServer,
  type TestServer,
} from './server.ts';

const name = 'library/app';
const temporary = temporaryFolder();
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const status = async (location: string) => server.ask('GET', location);
const patch = (location: string, body: string, range?: string) =>
  server.ask('PATCH', location, { headers: { ...OCTETS, ...(range === undefined ? {} : { 'Content-Range': range }) }, body });
const put = (location: string, content: string, body = '') =>
  server.ask('PUT', `${location}?digest=${sha256(content)}`, { headers: OCTETS, body });
const blob = (content: string) => server.ask('GET', pathOf.getBlob({ name, digest: sha256(content) }));

/** Begins a request that sends `sent` and then stops; the answer to Expect says that somebody reads. */
async function begin(method: string, target: string, length: number, sent: string): Promise<Socket> {
  const socket = await server.open();
  socket.write(
    `${method} ${target} HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: ${length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`,
  );
  await readUntil(socket, '100 Continue\r\n\r\n');
  socket.write(sent);
  return socket;
}

const finish = async (socket: Socket, rest: string) => {
  const answer = readToEnd(socket);
  socket.write(rest);
  return readRefusal(await answer);
};

const BUSY = { status: 416, codes: ['BLOB_UPLOAD_INVALID'] };
const GONE = { status: 404, codes: ['BLOB_UPLOAD_UNKNOWN'] };

describe('uploads that nobody finishes', () => {
  it('are so many and no more, until one ends or has expired', async () => {
    const few = await startServer({ uploadLimit: 3 });
    const locations = [await few.openUpload(name), await few.openUpload(name), await few.openUpload('library/other')];
    const open = () => few.ask('POST', pathOf.startUpload({ name }), { headers: { 'Content-Length': '0' } });
    expect(await open()).toMatchObject({ status: 429, codes: ['TOOMANYREQUESTS'] });
    // What needs no session is served.
    expect((await few.ask('POST', `${pathOf.startUpload({ name })}?digest=${sha256('x')}`, { headers: OCTETS, body: 'x' })).status).toBe(
      201,
    );
    expect((await few.ask('DELETE', locations[0] ?? '')).status).toBe(204);
    expect((await open()).status).toBe(202);
    expect((await open()).status).toBe(429);
    await few.close();
  });

  it('expire with their files though nobody sends another request, until the registry is closed', async () => {
    const folder = join(temporary, 'store');
    const files = () => readdirSync(join(folder, '_incoming'));
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const registry = await startRegistry({ store: folder, uploadLifetime: 1000 });
    try {
      const opened = await registry.fetch(pathOf.startUpload({ name }), { method: 'POST' });
      const body = Buffer.alloc(1_000_000);
      expect((await registry.fetch(opened.headers.get('location') ?? '', { method: 'PATCH', headers: OCTETS, body })).status).toBe(202);
      expect(files()).toHaveLength(1);
      await sleep(1100);
      expect(files()).toHaveLength(1);
      vi.advanceTimersToNextTimer();
      await expect.poll(files).toEqual([]);
    } finally {
      await registry.close();
      expect(vi.getTimerCount()).toBe(0);
      vi.useRealTimers();
    }
  });
});

describe('session races', () => {
  it('a session has one writer: the second is told to wait, and takes nothing away', async () => {
    const location = await server.openUpload(name);
    const first = await begin('PATCH', location, 10, 'hello');
    expect(await patch(location, 'other')).toMatchObject(BUSY);
    expect(await patch(location, 'other', '0-4')).toMatchObject(BUSY);
    expect(await put(location, 'other', 'other')).toMatchObject(BUSY);
    expect((await finish(first, 'world')).status).toBe(202);
    expect((await status(location)).headers.range).toBe('0-9');
    expect((await put(location, 'helloworld')).status).toBe(201);
    expect((await blob('helloworld')).text).toBe('helloworld');
  });

  it('a status asked for while bytes arrive is the one before them', async () => {
    const location = await server.openUpload(name);
    await patch(location, 'hello');
    const writer = await begin('PATCH', location, 5, 'wor');
    expect(await status(location)).toMatchObject({ status: 204, headers: { range: '0-4' } });
    expect((await finish(writer, 'ld')).status).toBe(202);
    expect((await status(location)).headers.range).toBe('0-9');
  });

  it('a PUT while a PATCH runs does not finish half a blob', async () => {
    const location = await server.openUpload(name);
    const writer = await begin('PATCH', location, 8, 'half');
    expect(await put(location, 'half')).toMatchObject(BUSY);
    expect((await blob('half')).status).toBe(404);
    expect((await finish(writer, 'done')).status).toBe(202);
    expect((await put(location, 'halfdone')).status).toBe(201);
  });

  it('bytes that arrive after the digest was verified are not in the blob', async () => {
    const location = await server.openUpload(name);
    await patch(location, 'verified');
    const answers = await Promise.all([
      put(location, 'verified'),
      patch(location, 'late'),
      patch(location, 'later'),
      put(location, 'verified'),
    ]);
    const done = answers.filter((answer) => answer.status === 201);
    expect(done.length).toBeLessThanOrEqual(1);
    for (const answer of answers) expect([201, 202, 400, 404, 416]).toContain(answer.status);
    const found = await blob('verified');
    expect(found.status).toBe(done.length === 1 ? 200 : 404);
    if (done.length === 1) expect(found.text).toBe('verified');
  });

  it('a DELETE while a PATCH runs ends the session, and the PATCH learns of it', async () => {
    const location = await server.openUpload(name);
    const writer = await begin('PATCH', location, 10, 'hello');
    expect((await server.ask('DELETE', location)).status).toBe(204);
    expect(await status(location)).toMatchObject(GONE);
    expect(await finish(writer, 'world')).toEqual({ status: 404, code: 'BLOB_UPLOAD_UNKNOWN' });
    expect(await put(location, 'helloworld')).toMatchObject(GONE);
  });

  it('a DELETE while a PUT runs leaves no blob, least of all one with other bytes', async () => {
    const location = await server.openUpload(name);
    const writer = await begin('PUT', `${location}?digest=${sha256('cancelled')}`, 9, 'cancel');
    expect((await server.ask('DELETE', location)).status).toBe(204);
    expect(await finish(writer, 'led')).toEqual({ status: 404, code: 'BLOB_UPLOAD_UNKNOWN' });
    expect((await blob('cancelled')).status).toBe(404);
  });

  it('a cancelled session stays cancelled', async () => {
    const location = await server.openUpload(name);
    await patch(location, 'gone');
    expect((await server.ask('DELETE', location)).status).toBe(204);
    for (const answer of [
      await status(location),
      await patch(location, 'x'),
      await put(location, 'gone'),
      await server.ask('DELETE', location),
    ]) {
      expect(answer).toMatchObject(GONE);
    }
  });

  it('a finished session stays finished, and its digest can be pushed again', async () => {
    const finished: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      const location = await server.openUpload(name);
      expect((await put(location, 'again', 'again')).status).toBe(201);
      finished.push(location);
    }
    for (const location of finished) {
      for (const answer of [await status(location), await patch(location, 'more'), await put(location, 'again', 'again')]) {
        expect(answer).toMatchObject(GONE);
      }
    }
    expect((await blob('again')).text).toBe('again');
  });

  it('a session belongs to its repository', async () => {
    const location = await server.openUpload(name);
    const elsewhere = location.replace(name, 'another/app');
    for (const answer of [
      await status(elsewhere),
      await patch(elsewhere, 'x'),
      await put(elsewhere, 'x', 'x'),
      await server.ask('DELETE', elsewhere),
    ]) {
      expect(answer).toMatchObject(GONE);
    }
    expect((await status(location)).status).toBe(204);
  });

  it('sixteen clients that push the same blob at once all succeed, whichever way they take', async () => {
    const content = 'the same for all';
    const pushes = Array.from({ length: 16 }, async (_, index): Promise<Answer> => {
      if (index % 2 === 0) {
        return server.ask('POST', `${pathOf.startUpload({ name })}?digest=${sha256(content)}`, { headers: OCTETS, body: content });
      }
      const location = await server.openUpload(name);
      await patch(location, content.slice(0, index));
      return put(location, content, content.slice(index));
    });
    for (const answer of await Promise.all(pushes)) expect(answer.status, answer.text).toBe(201);
    expect((await blob(content)).text).toBe(content);
  });

  it('sixteen clients that write to one session at once get one blob or a refusal, never a mixture', async () => {
    for (let round = 0; round < 10; round += 1) {
      const location = await server.openUpload(name);
      const chunks = Array.from({ length: 16 }, (_, index) => String.fromCharCode(97 + index).repeat(1 + round));
      const answers = await Promise.all(chunks.map((chunk) => patch(location, chunk, `0-${chunk.length - 1}`)));
      const winners = chunks.filter((_, index) => answers[index]?.status === 202);
      expect(winners).toHaveLength(1);
      expect((await put(location, winners[0] ?? '')).status).toBe(201);
      expect((await blob(winners[0] ?? '')).text).toBe(winners[0]);
    }
  });

  it('of sixteen conditional pushes of one tag, one creates it', async () => {
    await server.pushBlob(name, EMPTY_CONFIG);
    const target = pathOf.putManifest({ name, reference: 'contended' });
    const texts = Array.from({ length: 16 }, (_, number) => imageManifest({ annotations: { number: String(number) } }));
    const answers = await Promise.all(
      texts.map((text) =>
        server.ask('PUT', target, { headers: { 'Content-Type': JSON.parse(text).mediaType, 'If-None-Match': '*' }, body: text }),
      ),
    );
    const winners = texts.filter((_, index) => answers[index]?.status === 201);
    expect(winners).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 412)).toHaveLength(15);
    expect((await server.ask('GET', target)).text).toBe(winners[0]);
  });
});

describe('locks held over a read', () => {
  it('clients that stop in the middle of a body hold up nobody else, not even in their repository', async () => {
    const stalled: Socket[] = [];
    for (let count = 0; count < 50; count += 1) {
      stalled.push(await begin('PATCH', await server.openUpload(name), 1000, 'some'));
      stalled.push(await begin('PUT', `${await server.openUpload(name)}?digest=${sha256('x')}`, 1000, 'some'));
      stalled.push(await begin('POST', `${pathOf.startUpload({ name })}?digest=${sha256('x')}`, 1000, 'some'));
      stalled.push(await begin('PUT', pathOf.putManifest({ name, reference: 'slow' }), 1000, '{"some":'));
    }
    await server.pushBlob(name, EMPTY_CONFIG);
    expect((await server.pushManifest(name, 'quick', imageManifest())).status).toBe(201);
    expect((await server.ask('GET', pathOf.getManifest({ name, reference: 'quick' }))).text).toBe(imageManifest());
    expect((await server.ask('DELETE', pathOf.deleteManifest({ name, reference: 'quick' }))).status).toBe(202);
    expect((await server.ask('GET', pathOf.listTags({ name }))).status).toBe(200);
    for (const socket of stalled) socket.destroy();
  });

  it('nor do clients that do not read what they asked for', async () => {
    const digest = await server.pushBlob(name, new Uint8Array(8_000_000));
    const stalled: Socket[] = [];
    for (let count = 0; count < 20; count += 1) {
      const socket = await server.open();
      socket.pause();
      socket.write(`GET ${pathOf.getBlob({ name, digest })} HTTP/1.1\r\nHost: a\r\n\r\n`);
      stalled.push(socket);
    }
    const answer = await server.ask('GET', pathOf.getBlob({ name, digest }));
    expect(answer.body.byteLength).toBe(8_000_000);
    expect((await server.ask('DELETE', pathOf.deleteBlob({ name, digest }))).status).toBe(202);
    for (const socket of stalled) socket.destroy();
  });
});

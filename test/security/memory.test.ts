import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { openStore } from '../../scripts/mock/node/open-store.ts';
import { temporaryFolder } from '../mock/store-kinds.ts';
import { THOROUGH } from '../thorough.ts';
import { type Holdings, MEGABYTE, settledHoldings } from './memory.ts';
import { EMPTY_CONFIG, imageManifest, OCTETS, sha256, startServer, type TestServer } from './server.ts';

const name = 'library/app';
const LIFETIME = 200;
const chunk = Buffer.alloc(1_000_000, 1);
/** How many times, and so 30 MB in all. */
const ROUNDS = 30;
/** Far below what the rounds send, far above what a process holds on to by itself. */
const ALLOWED = 8 * MEGABYTE;
/** Uploads of 1 MB each, and what all of them may hold in memory: far less than they sent. */
const STALLED = THOROUGH ? 1000 : 150;
const STALLED_ALLOWED = 96 * MEGABYTE;

const root = temporaryFolder();
let server: TestServer;
beforeAll(async () => {
  server = await startServer({ uploadLifetime: LIFETIME });
  await server.pushBlob(name, EMPTY_CONFIG);
});
afterAll(() => server.close());

async function holdingsAfter(round: (index: number) => Promise<unknown>, rest: () => Promise<unknown> = async () => undefined) {
  // The first rounds warm up what is compiled and kept once.
  for (let index = 0; index < 3; index += 1) await round(-1 - index);
  await rest();
  const before = await settledHoldings();
  for (let index = 0; index < ROUNDS; index += 1) await round(index);
  await rest();
  return { before, after: await settledHoldings() };
}

function expectNoGrowth({ before, after }: { before: Holdings; after: Holdings }): void {
  expect(after.bytes - before.bytes).toBeLessThan(ALLOWED);
  expect(after.handles - before.handles).toBeLessThan(10);
}

const patch = (location: string) => server.ask('PATCH', location, { headers: OCTETS, body: chunk });

describe('memory growth', () => {
  it('would be seen: what is kept is counted', async () => {
    const kept: Buffer[] = [];
    const { before, after } = await holdingsAfter(async (index) => kept.push(Buffer.alloc(chunk.byteLength, index)));
    expect(after.bytes - before.bytes).toBeGreaterThan(2 * ALLOWED);
    expect(kept.length).toBeGreaterThan(ROUNDS);
  });

  it('uploads that are cancelled leave nothing', async () => {
    expectNoGrowth(
      await holdingsAfter(async () => {
        const location = await server.openUpload(name);
        await patch(location);
        expect((await server.ask('DELETE', location)).status).toBe(204);
      }),
    );
  });

  it.each(['memory', 'directory'])('%s: uploads that stall share a bounded memory, however many they are', async (kind) => {
    const store = await openStore(kind === 'directory' ? join(root, 'store') : kind);
    const many = await startServer({ store });
    const before = await settledHoldings();
    const locations: string[] = [];
    for (let index = 0; index < STALLED; index += 1) {
      const location = await many.openUpload(name);
      locations.push(location);
      const body = Buffer.alloc(chunk.byteLength, index);
      expect((await many.ask('PATCH', location, { headers: OCTETS, body })).status).toBe(202);
    }
    const after = await settledHoldings();
    console.log(`${STALLED} stalled uploads of 1 MB, store ${kind}: ${Math.round((after.bytes - before.bytes) / MEGABYTE)} MiB in memory`);
    expect(after.bytes - before.bytes).toBeLessThan(STALLED_ALLOWED);
    // All of it is there, in memory or not.
    for (const index of [0, STALLED - 1]) {
      const digest = sha256(Buffer.alloc(chunk.byteLength, index));
      expect((await many.ask('PUT', `${locations[index]}?digest=${digest}`, { headers: OCTETS })).status).toBe(201);
      expect(sha256((await many.ask('GET', pathOf.getBlob({ name, digest }))).body)).toBe(digest);
    }
    await many.close();
    await store.close();
  });

  it('uploads that nobody finishes expire and leave nothing', async () => {
    expectNoGrowth(
      await holdingsAfter(
        async () => patch(await server.openUpload(name)),
        async () => {
          await setTimeout(LIFETIME + 50);
          await server.openUpload(name);
        },
      ),
    );
  });

  it('pushes with a wrong digest leave nothing, whichever way they take', async () => {
    const query = `?digest=${sha256('other')}`;
    expectNoGrowth(
      await holdingsAfter(async (index) => {
        const single = async () => server.ask('POST', `${pathOf.startUpload({ name })}${query}`, { headers: OCTETS, body: chunk });
        const put = async () => server.ask('PUT', `${await server.openUpload(name)}${query}`, { headers: OCTETS, body: chunk });
        expect((await (index % 2 === 0 ? single() : put())).status).toBe(400);
      }),
    );
  });

  it('clients that hang up leave nothing', async () => {
    expectNoGrowth(
      await holdingsAfter(
        async () => {
          const socket = await server.open();
          socket.write(`POST ${pathOf.startUpload({ name })}?digest=${sha256('x')} HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n`);
          socket.write(chunk, () => socket.destroy());
          await once(socket, 'close');
        },
        () => setTimeout(50),
      ),
    );
  });

  it('blobs that are pushed and deleted, mounted and deleted, leave nothing', async () => {
    expectNoGrowth(
      await holdingsAfter(async (index) => {
        const content = Buffer.concat([Buffer.from(String(index)), chunk]);
        const digest = await server.pushBlob(name, content);
        expect((await server.ask('POST', `${pathOf.startUpload({ name: 'other' })}?mount=${digest}&from=${name}`)).status).toBe(201);
        for (const each of [name, 'other'])
          expect((await server.ask('DELETE', pathOf.deleteBlob({ name: each, digest }))).status).toBe(202);
      }),
    );
  });

  it('the same blob pushed again and again is kept once', async () => {
    expectNoGrowth(await holdingsAfter(async (index) => server.pushBlob(`copy/${Math.abs(index) % 10}`, chunk)));
  });

  it('manifests that are pushed and deleted leave nothing, among the referrers neither', async () => {
    const subject = { mediaType: mediaTypes.ociImageManifest, digest: sha256('a subject'), size: 9 };
    expectNoGrowth(
      await holdingsAfter(async (index) => {
        const text = imageManifest({ subject, annotations: { number: String(index), padding: 'x'.repeat(chunk.byteLength) } });
        expect((await server.pushManifest(name, 'latest', text)).status).toBe(201);
        expect((await server.ask('DELETE', pathOf.deleteManifest({ name, reference: sha256(text) }))).status).toBe(202);
      }),
    );
  });

  it('asking for repositories, blobs, tags and sessions that are not there creates none', async () => {
    const long = 'x'.repeat(8_000);
    expectNoGrowth(
      await holdingsAfter(async (index) => {
        for (let count = 0; count < 10; count += 1) {
          const missing = `missing/${long}/${Math.abs(index)}-${count}`;
          const path = [pathOf.listTags, pathOf.startUpload][count % 2]?.({ name: missing }) ?? '';
          await server.ask('GET', path);
        }
      }),
    );
  });
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { pathOf } from '../../generated/routes.ts';
import { emptyBody } from '../../scripts/mock/exchange.ts';
import { createMock } from '../../scripts/mock/node/create.ts';
import { serve } from '../../scripts/mock/node/server.ts';
import { EMPTY_CONFIG, sha256, startServer, type TestServer } from './server.ts';

const name = 'library/app';
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const RESET = '/_mock/reset';
const kept = async () => (await server.ask('HEAD', pathOf.headBlob({ name, digest: sha256(EMPTY_CONFIG) }))).status === 200;
beforeEach(() => server.pushBlob(name, EMPTY_CONFIG));

describe('the admin surface', () => {
  it.each([
    'evil.example',
    'evil.example:5000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    'localhost:5000.evil',
    '10.0.0.1',
    '[::2]',
  ])('is not to be had under a name that is none of this machine, as after DNS rebinding: %s', async (Host) => {
    for (const [method, path] of [
      ['POST', RESET],
      ['GET', '/_mock/violations'],
      ['DELETE', '/_mock/violations'],
      ['GET', '/_mock/snapshot'],
      ['POST', '/_mock/seed'],
      ['GET', '/_mock/unknown'],
    ] as const) {
      expect(await server.ask(method, path, { headers: { Host } }), path).toMatchObject({ status: 403, codes: ['DENIED'] });
    }
    expect(await kept()).toBe(true);
  });

  it.each(['http://evil.example', 'https://localhost.evil.example', 'null', ''])(
    'is not to be had by a page from elsewhere: %j',
    async (Origin) => {
      for (const [method, path] of [
        ['POST', RESET],
        ['GET', '/_mock/snapshot'],
        ['POST', '/_mock/seed'],
      ] as const) {
        expect(await server.ask(method, path, { headers: { Origin } }), path).toMatchObject({ status: 403, codes: ['DENIED'] });
      }
      expect(await kept()).toBe(true);
    },
  );

  it.each([
    ['10.0.0.1', 403],
    ['::ffff:10.0.0.1', 403],
    ['fe80::1', 403],
    ['2001:db8::1', 403],
    ['127.0.0.1', 204],
    ['::ffff:127.0.0.1', 204],
    ['::1', 204],
  ])('is for clients on this machine, whatever name they use: one at %s gets %i', async (peer, status) => {
    const handle = createMock();
    const request = { method: 'POST', target: RESET, headers: new Map(), body: emptyBody(), origin: 'http://localhost', peer };
    expect((await handle(request)).status).toBe(status);
  });

  it.each([
    ['localhost:5000', 204],
    ['192.0.2.7:5000', 204],
    ['[2001:db8::7]:5000', 204],
    ['registry:5000', 204],
    ['registry.default.svc.cluster.local', 204],
    ['host.docker.internal:5000', 204],
    ['evil.example', 403],
    ['registry.evil.example:5000', 403],
    ['evil.example.', 403],
    ['internal.evil.example', 403],
    ['192.0.2.7.evil.example', 403],
    ['[::1].evil.example', 403],
    ['', 403],
  ])(
    'with --admin anywhere is for clients elsewhere, under names that no page can have: for one who calls it %j it is %i',
    async (host, status) => {
      const handle = createMock({ admin: 'anywhere' });
      const ask = async (origin: string | undefined, peer = '172.17.0.1') => {
        const headers = new Map(origin === undefined ? [] : [['origin', origin]]);
        const answer = await handle({ method: 'POST', target: RESET, headers, body: emptyBody(), origin: `http://${host}`, peer });
        return answer.status;
      };
      expect(await ask(undefined)).toBe(status);
      expect(await ask(undefined, '127.0.0.1')).toBe(status);
      expect(await ask(`http://${host}`)).toBe(status);
      for (const page of ['http://evil.example', 'https://localhost:5000', 'null', '']) expect(await ask(page), page).toBe(403);
    },
  );

  it('is told from where a client comes', async () => {
    const peers: (string | undefined)[] = [];
    const { url, close } = await serve(
      ({ peer }) => {
        peers.push(peer);
        return { status: 200, headers: [] };
      },
      { host: '127.0.0.1', port: 0 },
    );
    await fetch(url);
    await close();
    expect(peers).toEqual(['127.0.0.1']);
  });

  it('has no routes but its own, whatever JavaScript objects have besides', async () => {
    for (const route of [
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
      '',
      'reset/',
      'reset/..',
      '../v2/',
      '%72eset',
      'violations/constructor',
    ]) {
      for (const method of ['GET', 'POST']) {
        expect((await server.ask(method, `/_mock/${route}`)).status, `${method} ${route}`).toBe(404);
      }
    }
    expect(await kept()).toBe(true);
  });

  it('does nothing for a request that only looks', async () => {
    for (const method of ['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']) {
      for (const path of [RESET, '/_mock/seed']) expect((await server.ask(method, path)).status, `${method} ${path}`).toBe(405);
    }
    expect(await kept()).toBe(true);
  });
});

describe('CORS with credentials', () => {
  it('no page from elsewhere is let in, whatever it asks for', async () => {
    const preflight = {
      Origin: 'http://evil.example',
      'Access-Control-Request-Method': 'DELETE',
      'Access-Control-Request-Headers': 'authorization',
    };
    for (const path of [
      pathOf.checkSupport(),
      pathOf.listTags({ name }),
      pathOf.deleteBlob({ name, digest: sha256(EMPTY_CONFIG) }),
      '/_mock/violations',
      RESET,
    ]) {
      for (const method of ['OPTIONS', 'GET']) {
        const { headers } = await server.ask(method, path, { headers: { ...preflight, Cookie: 'a=b', Authorization: 'Basic eA==' } });
        expect(Object.keys(headers).filter((field) => field.startsWith('access-control-'))).toEqual([]);
      }
    }
  });
});

import { spawn } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { EMPTY_CONFIG, imageManifest, OCTETS, readRefusal, readToEnd, readUntil, sha256, startServer, type TestServer } from './server.ts';

const name = 'library/app';
const large = new Uint8Array(16_000_000).fill(1);
let server: TestServer;
let absolute: TestServer;
beforeAll(async () => {
  server = await startServer();
  absolute = await startServer({ location: 'absolute' });
  await server.pushBlob(name, EMPTY_CONFIG);
  await server.pushBlob(name, large);
});
afterAll(async () => {
  await server.close();
  await absolute.close();
});

const manifest = { 'Content-Type': mediaTypes.ociImageManifest };

describe('request smuggling', () => {
  const upload = (fields: string, body: string) =>
    `POST ${pathOf.startUpload({ name })}?digest=${sha256('abcd')} HTTP/1.1\r\nHost: a\r\n${fields}\r\n\r\n${body}`;
  const smuggled = `DELETE ${pathOf.deleteBlob({ name, digest: sha256(EMPTY_CONFIG) })} HTTP/1.1\r\nHost: a\r\n\r\n`;

  it.each([
    ['Content-Length and Transfer-Encoding', 'Content-Length: 4\r\nTransfer-Encoding: chunked', '0\r\n\r\n'],
    ['Transfer-Encoding and Content-Length', 'Transfer-Encoding: chunked\r\nContent-Length: 4', '0\r\n\r\n'],
    ['two lengths', 'Content-Length: 4\r\nContent-Length: 0', 'abcd'],
    ['two lengths in one', 'Content-Length: 4, 4', 'abcd'],
    ['a signed length', 'Content-Length: +4', 'abcd'],
    ['a length in hexadecimal', 'Content-Length: 0x4', 'abcd'],
    ['chunked twice', 'Transfer-Encoding: chunked, chunked', '0\r\n\r\n'],
    ['chunked that is not last', 'Transfer-Encoding: chunked, identity', '0\r\n\r\n'],
    ['a coding nobody knows', 'Transfer-Encoding: xchunked', '0\r\n\r\n'],
    ['a space before the colon', 'Transfer-Encoding : chunked', '0\r\n\r\n'],
    ['a folded field', 'X: y\r\n Transfer-Encoding: chunked', '0\r\n\r\n'],
    ['a bare line feed', 'X: y\nTransfer-Encoding: chunked', '0\r\n\r\n'],
    ['a carriage return in a value', 'X: y\rContent-Length: 4', 'abcd'],
    ['NUL in a value', 'X: \0', ''],
    ['a chunk size that is none', 'Transfer-Encoding: chunked', 'x\r\n\r\n'],
    ['a negative chunk size', 'Transfer-Encoding: chunked', '-1\r\n\r\n'],
    ['a chunk size beyond 64 bits', 'Transfer-Encoding: chunked', 'fffffffffffffffff\r\n\r\n'],
    ['a chunk longer than its size', 'Transfer-Encoding: chunked', '4\r\nabcdef\r\n0\r\n\r\n'],
  ])('%s is refused, and what follows is no request', async (_what, fields, body) => {
    const socket = await server.open();
    socket.setTimeout(1000, () => socket.end());
    const answered = readToEnd(socket);
    socket.write(upload(fields, body + smuggled));
    const text = await answered;
    expect(text.match(/HTTP\/1\.1 \d{3}/g) ?? []).toHaveLength(1);
    expect(readRefusal(text).status).toBe(400);
    expect((await server.ask('HEAD', pathOf.headBlob({ name, digest: sha256(EMPTY_CONFIG) }))).status).toBe(200);
    expect((await server.ask('HEAD', pathOf.headBlob({ name, digest: sha256('abcd') }))).status).toBe(404);
  });

  it('requests in a row are answered in their order, whatever the first one left unread', async () => {
    const text = await server.exchange(
      `PUT ${pathOf.putManifest({ name: 'UPPER', reference: 'a' })} HTTP/1.1\r\nHost: a\r\nContent-Length: ${smuggled.length}\r\n\r\n${smuggled}` +
        'GET /v2/ HTTP/1.1\r\nHost: a\r\n\r\n' +
        'GET /v2/none HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    );
    expect(text.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 400', 'HTTP/1.1 200', 'HTTP/1.1 404']);
    expect((await server.ask('HEAD', pathOf.headBlob({ name, digest: sha256(EMPTY_CONFIG) }))).status).toBe(200);
  });

  it('something that is no request does not get into an answer that is being sent', async () => {
    let goOn = (): void => {};
    const asked = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const stream = async function* () {
      yield Buffer.from('first');
      await asked;
      yield Buffer.from('second');
    };
    const slow = await startServer({}, () => async () => ({
      status: 200,
      headers: [['Content-Length', '11']],
      body: { size: 11, stream },
    }));
    const socket = await slow.open();
    socket.write('GET /v2/ HTTP/1.1\r\nHost: a\r\n\r\n');
    const begun = await readUntil(socket, 'first');
    const rest = readToEnd(socket);
    socket.write('this is no request\r\n\r\n');
    await setTimeout(50);
    goOn();
    expect(begun.endsWith('first')).toBe(true);
    // The answer is cut off or goes on; there is none within it.
    expect(await rest).toMatch(/^(?:second|$)/);
    await slow.close();
  });
});

describe('unsafe Location and Host', () => {
  const open = (host: string | undefined) =>
    absolute.exchange(
      `POST ${pathOf.startUpload({ name })} HTTP/1.1\r\n${host === undefined ? '' : `Host: ${host}\r\n`}Content-Length: 0\r\nConnection: close\r\n\r\n`,
    );
  const locationOf = (text: string) => /\r\nLocation: ([^\r\n]*)\r\n/.exec(text)?.[1];

  it('names the host that the client used', async () => {
    expect(locationOf(await open('registry.example.com:5000'))).toMatch(/^http:\/\/registry\.example\.com:5000\/v2\//);
    expect(locationOf(await open('[::1]:5000'))).toMatch(/^http:\/\/\[::1\]:5000\/v2\//);
  });

  it.each([
    'evil.example/path',
    'evil.example?query',
    'evil.example#fragment',
    'user@evil.example',
    'user:secret@evil.example',
    'evil.example\\path',
    '"evil.example"',
    '<evil.example>',
    'evil example',
    'evil\texample',
    "evil'example",
    'evil%2eexample',
    'evil.example,other.example',
    '\u00e4.example',
    '',
  ])('a Host that is none is not taken over: %j', async (host) => {
    const text = await open(host);
    if (readRefusal(text).status === 400) return expect(locationOf(text)).toBeUndefined();
    expect(readRefusal(text).status).toBe(202);
    expect(locationOf(text)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v2\/library\/app\/blobs\/uploads\/[\w-]+$/);
  });

  it('a missing Host is refused in HTTP/1.1 and replaced in HTTP/1.0', async () => {
    expect(readRefusal(await open(undefined)).status).toBe(400);
    const old = await absolute.exchange(`POST ${pathOf.startUpload({ name })} HTTP/1.0\r\nContent-Length: 0\r\n\r\n`);
    expect(locationOf(old)).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v2\//);
  });

  it('what a proxy is said to have forwarded is not believed', async () => {
    const forwarded =
      'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: ftp\r\nForwarded: host=evil.example\r\nX-Original-Host: evil.example';
    for (const text of [await open(`registry.example.com\r\n${forwarded}`), await open(`a\r\nHost: evil.example`)]) {
      expect(text).not.toContain('evil.example');
    }
  });

  it('a header cannot be split by what was pushed or asked for', async () => {
    const split = '%0d%0aX-Injected:%20yes';
    const targets = [
      `${pathOf.listTags({ name })}?last=a${split}`,
      `${pathOf.listTags({ name: `a${split}` })}`,
      `${pathOf.getManifest({ name, reference: `a${split}` })}`,
      `${pathOf.listReferrers({ name, digest: sha256('a') })}?artifactType=a/b${split}`,
      `${pathOf.listReferrers({ name, digest: sha256('a') })}?last=${split}`,
    ];
    for (const target of targets) {
      const text = await server.exchange(`GET ${target} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`);
      expect(text.split('\r\n\r\n')[0]).not.toMatch(/X-Injected/i);
    }
    const tagged = await server.ask('PUT', `${pathOf.putManifest({ name, reference: sha256(imageManifest()) })}?tag=a${split}`, {
      headers: manifest,
      body: imageManifest(),
    });
    expect(tagged).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
    expect(tagged.headers['x-injected']).toBeUndefined();
  });

  it('a path in Location holds nothing but what keeps the grammar', async () => {
    const { headers } = await server.ask('POST', `${pathOf.startUpload({ name })}?a=b%0d%0a`, { headers: { 'Content-Length': '0' } });
    expect(headers.location).toMatch(/^\/v2\/library\/app\/blobs\/uploads\/[\w-]+$/);
  });
});

describe('unknown methods', () => {
  it.each(['PROPFIND', 'OPTIONS', 'TRACE', 'LOCK', 'PURGE'])('%s is 405 where the path is known and 404 elsewhere', async (method) => {
    expect(await server.ask(method, pathOf.listTags({ name }))).toMatchObject({ status: 405, headers: { allow: 'GET' } });
    expect(await server.ask(method, '/unknown')).toMatchObject({ status: 404 });
  });

  it.each(['BREW', 'get', 'constructor', '__proto__', 'GET\0', 'GE T', ''])('%j is no request', async (method) => {
    expect(readRefusal(await server.exchange(`${method} /v2/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)).status).toBe(400);
  });

  it('CONNECT and an upgrade open nothing', async () => {
    const tunnel = await server.exchange('CONNECT evil.example:443 HTTP/1.1\r\nHost: a\r\n\r\n');
    expect(tunnel).not.toMatch(/^HTTP\/1\.1 2/);
    const upgraded = await server.exchange('GET /v2/ HTTP/1.1\r\nHost: a\r\nConnection: Upgrade, close\r\nUpgrade: websocket\r\n\r\n');
    expect(upgraded).not.toMatch(/^HTTP\/1\.1 101/);
  });

  it.each(['HTTP/3', 'HTTP/1.2', 'FTP/1.1', 'http/1.1'])('a version that is not spoken is refused: %s', async (version) => {
    const text = await server.exchange(`GET /v2/ ${version}\r\nHost: a\r\nConnection: close\r\n\r\n`);
    expect(readRefusal(text).status).toBe(400);
  });
});

describe('Expect: 100-continue', () => {
  const expecting = (method: string, target: string, fields = 'Content-Length: 1000') =>
    `${method} ${target} HTTP/1.1\r\nHost: a\r\n${fields}\r\nExpect: 100-continue\r\n\r\n`;
  const json = `Content-Type: ${mediaTypes.ociImageManifest}\r\nContent-Length:`;

  it.each([
    ['an unknown upload', expecting('PATCH', pathOf.uploadChunk({ name, session: 'unknown' })), 404],
    ['a bad name', expecting('POST', `${pathOf.startUpload({ name: 'UPPER' })}?digest=${sha256('x')}`), 400],
    ['a bad digest', expecting('POST', `${pathOf.startUpload({ name })}?digest=sha256:bad`), 400],
    ['a manifest that is too large', expecting('PUT', pathOf.putManifest({ name, reference: 'a' }), `${json} 5000000`), 413],
    ['a method that is none of the path', expecting('PATCH', pathOf.listTags({ name })), 405],
    ['an unknown path', expecting('PUT', '/v2/'), 405],
    ['deletion', expecting('DELETE', pathOf.deleteManifest({ name, reference: 'absent' })), 404],
  ])('%s is refused before the body', async (_what, request, status) => {
    const socket = await server.open();
    socket.write(request);
    const text = await readUntil(socket, '\r\n\r\n');
    expect(readRefusal(text).status).toBe(status);
    socket.destroy();
  });

  it('what follows a refusal is not taken for the body that was not sent, nor for a request', async () => {
    const text = await server.exchange(
      `${expecting('PATCH', pathOf.uploadChunk({ name, session: 'unknown' }))}GET /v2/ HTTP/1.1\r\nHost: a\r\n\r\n`,
    );
    expect(text.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 404']);
  });

  it('another expectation is 417', async () => {
    const text = await server.exchange('GET /v2/ HTTP/1.1\r\nHost: a\r\nExpect: 200-ok\r\nConnection: close\r\n\r\n');
    expect(readRefusal(text).status).toBe(417);
  });
});

describe('slow clients', () => {
  /** The server behind an address, as Node announces it. */
  async function observeServer(): Promise<Server> {
    let found: Server | undefined;
    const note = (message: unknown) => {
      found = (message as { server: Server }).server;
    };
    subscribe('http.server.request.start', note);
    await server.ask('GET', pathOf.checkSupport());
    unsubscribe('http.server.request.start', note);
    if (found === undefined) throw new Error('expected Node to announce the request');
    return found;
  }

  it('have a limited time for their header, and for silence, but not for a long body', async () => {
    const { headersTimeout, requestTimeout, timeout, keepAliveTimeout } = await observeServer();
    const within = (value: number, least: number, most: number) => value >= least && value <= most;
    expect(within(headersTimeout, 1, 30_000), `headersTimeout is ${headersTimeout}`).toBe(true);
    // A push of a gigabyte over a slow line takes longer than any limit for the whole request.
    expect(requestTimeout).toBe(0);
    expect(within(timeout, 60_000, 600_000), `the time a connection may rest is ${timeout}`).toBe(true);
    // Between requests it is the same time: longer than proxies keep idle connections, so that they, and not we, close them.
    expect(keepAliveTimeout).toBe(0);
  });

  it('five hundred that do not finish their header keep nobody else out', async () => {
    const stalled: Socket[] = [];
    for (let count = 0; count < 500; count += 1) {
      const socket = await server.open();
      socket.write('GET /v2/ HTTP/1.1\r\nHost: a\r\nX-Slow: ');
      stalled.push(socket);
    }
    expect((await server.ask('GET', pathOf.checkSupport())).status).toBe(200);
    for (const socket of stalled) socket.destroy();
  });
});

describe('process death on an aborted stream', () => {
  it('a process whose clients hang up in the middle of everything lives on, and says nothing of it', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    const complaints: string[] = [];
    child.stderr.on('data', (chunk) => complaints.push(String(chunk)));
    const ended = once(child, 'exit');
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const { hostname, port, origin } = new URL(JSON.parse(line).url);
    const content = Buffer.alloc(8_000_000, 1);
    const push = await fetch(`${origin}${pathOf.startUpload({ name })}?digest=${sha256(content)}`, {
      method: 'POST',
      headers: OCTETS,
      body: content,
    });
    expect(push.status).toBe(201);
    const location = (await fetch(`${origin}${pathOf.startUpload({ name })}`, { method: 'POST' })).headers.get('location');

    const head = (method: string, target: string, fields = '') => `${method} ${target} HTTP/1.1\r\nHost: a\r\n${fields}\r\n`;
    const requests = [
      head('GET', pathOf.getBlob({ name, digest: sha256(content) })),
      `${head('PATCH', location ?? '', 'Content-Length: 1000\r\n')}some`,
      `${head('PATCH', location ?? '', 'Transfer-Encoding: chunked\r\n')}4\r\nsome\r\nx`,
      `${head('PUT', `${location}?digest=${sha256('x')}`, 'Content-Length: 1000\r\n')}some`,
      `${head('POST', `${pathOf.startUpload({ name })}?digest=${sha256('x')}`, 'Content-Length: 1000\r\n')}some`,
      `${head('PUT', pathOf.putManifest({ name, reference: 'a' }), 'Content-Length: 1000\r\n')}{"some":`,
      head('PUT', pathOf.putManifest({ name, reference: 'a' }), 'Content-Length: 1000\r\nExpect: 100-continue\r\n'),
      `${head('GET', pathOf.getBlob({ name, digest: sha256(content) }))}no request`,
    ];
    const hangUp = async (request: string, how: (socket: Socket) => void) => {
      const socket = connect(Number(port), hostname);
      socket.on('error', () => {});
      await once(socket, 'connect');
      socket.write(request);
      await setTimeout(20);
      how(socket);
      await once(socket, 'close');
    };
    const ways = [
      (socket: Socket) => socket.destroy(),
      (socket: Socket) => socket.resetAndDestroy(),
      (socket: Socket) => socket.end().resume(),
    ];
    await Promise.all(requests.flatMap((request) => ways.map((how) => hangUp(request, how))));

    expect((await fetch(`${origin}/v2/`)).status).toBe(200);
    expect(child.exitCode).toBeNull();
    child.kill('SIGTERM');
    expect((await ended)[0]).toBe(0);
    expect(complaints.join('')).toBe('');
  });
});

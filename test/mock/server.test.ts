import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { openStore } from '../../scripts/mock/node/open-store.ts';
import { startRegistry as startLibrary } from '../../scripts/mock/node/start-registry.ts';
import { DEFAULT_OPTIONS } from '../../scripts/mock/registry/options.ts';
import {
  EMPTY_CONFIG,
  imageIndex,
  imageManifest,
  OCTETS,
  randomBytes,
  sha256,
  startRegistry,
  type TestRegistry,
  uploads,
} from './harness.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
});
afterAll(() => registry.close());

async function open(): Promise<Socket> {
  const { hostname, port } = new URL(registry.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
}

/** Sends text as it is and gives everything that comes back until the connection ends. */
async function exchange(text: string): Promise<string> {
  const socket = await open();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk) => chunks.push(chunk));
  socket.write(text);
  await once(socket, 'end');
  return Buffer.concat(chunks).toString();
}

describe('over a bare connection', () => {
  it('takes a request target in absolute form', async () => {
    const answer = await exchange(
      'GET http://registry.example.com/v2/ HTTP/1.1\r\nHost: registry.example.com\r\nConnection: close\r\n\r\n',
    );
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it.each([
    ['a header that is too large', `GET /v2/ HTTP/1.1\r\nHost: a\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'UNSUPPORTED'],
    ['a length that is no number', 'POST /v2/a/blobs/uploads/ HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n', 400, 'SIZE_INVALID'],
    ['something that is no HTTP', 'hello\r\n\r\n', 400, 'UNSUPPORTED'],
  ])('answers %s in the form of the API', async (_what, text, status, code) => {
    const [head = '', body = ''] = (await exchange(text)).split('\r\n\r\n');
    expect(head).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(JSON.parse(body).errors[0].code).toBe(code);
  });

  it('lets a client that waits for 100 send a body, and spares it one that is refused', async () => {
    const location = await registry.openUpload('a');
    const ask = (path: string, length: number) =>
      `PUT ${path} HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: ${length}\r\nExpect: 100-continue\r\nConnection: close\r\n\r\n`;
    const socket = await open();
    socket.write(ask(`${location}?digest=${sha256('abcd')}`, 4));
    expect(String((await once(socket, 'data'))[0])).toBe('HTTP/1.1 100 Continue\r\n\r\n');
    socket.write('abcd');
    expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 201 Created/);
    socket.destroy();

    const refused = await open();
    refused.write(ask(`${pathOf.completeUpload({ name: 'a', session: 'unknown' })}?digest=${sha256('abcd')}`, 4));
    expect(String((await once(refused, 'data'))[0])).toMatch(/^HTTP\/1\.1 404 Not Found/);
    refused.destroy();
  });
});

describe('when a client hangs up', () => {
  it('in the middle of a chunk, the upload keeps what came and can be resumed', async () => {
    const bytes = randomBytes(1000, 7);
    const location = await registry.openUpload('a');
    const socket = await open();
    socket.write(`PATCH ${location} HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\n`);
    socket.write(bytes.subarray(0, 400));
    await expect.poll(async () => (await registry.send('GET', location)).headers.range === '0-0').toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await expect.poll(async () => (await registry.send('GET', location)).headers.range).toBe('0-399');

    const rest = await registry.send('PATCH', location, { headers: { ...OCTETS, 'Content-Range': '400-999' }, body: bytes.subarray(400) });
    expect(rest.status).toBe(202);
    expect((await registry.send('PUT', `${location}?digest=${sha256(bytes)}`, { headers: OCTETS })).status).toBe(201);
  });

  it('while another request writes to the same upload, the second one is told to wait', async () => {
    const location = await registry.openUpload('a');
    const socket = await open();
    socket.write(`PATCH ${location} HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000\r\n\r\nsome`);
    await expect.poll(async () => (await registry.send('PATCH', location, { headers: OCTETS, body: '' })).status).toBe(416);
    socket.destroy();
  });

  it('at any moment, the server goes on', async () => {
    const { digest } = await registry.pushImage('a', 'latest');
    const large = await registry.pushBlob('a', randomBytes(1_000_000, 8));
    const requests = [
      `GET ${pathOf.getBlob({ name: 'a', digest: large })} HTTP/1.1\r\nHost: a\r\n\r\n`,
      `GET ${pathOf.getManifest({ name: 'a', reference: digest })} HTTP/1.1\r\nHost: a\r\n\r\n`,
      `POST ${uploads('a')}?digest=${sha256('abcd')} HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: 4\r\n\r\nabcd`,
      `PUT ${pathOf.putManifest({ name: 'a', reference: 'cut' })} HTTP/1.1\r\nHost: a\r\nContent-Type: ${mediaTypes.ociImageManifest}\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"a":\r\n`,
    ];
    for (const text of requests) {
      for (let length = 1; length <= text.length; length += 7) {
        const socket = await open();
        socket.on('error', () => {});
        socket.write(text.slice(0, length), () => socket.destroy());
        await once(socket, 'close');
      }
    }
    expect((await registry.send('GET', pathOf.getBlob({ name: 'a', digest: large }))).body.byteLength).toBe(1_000_000);
    expect((await registry.send('GET', pathOf.getManifest({ name: 'a', reference: 'cut' }))).status).toBe(404);
  });
});

it('does not hold a large blob back until it is whole, nor a slow client up', async () => {
  const location = await registry.openUpload('a');
  const slow = await open();
  slow.write(`PATCH ${location} HTTP/1.1\r\nHost: a\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\nslow`);
  await registry.pushBlob('a', EMPTY_CONFIG);
  expect((await registry.pushManifest('a', 'meanwhile', imageManifest())).status).toBe(201);
  slow.destroy();
});

it('takes options that are undefined for options that are not given', async () => {
  const names = [...Object.keys(DEFAULT_OPTIONS), 'manifestLimit', 'contract', 'store', 'port', 'host', 'onViolation', 'onUnexpected'];
  await using library = await startLibrary(Object.fromEntries(names.map((name) => [name, undefined])));
  const pushed = await library.fetch(pathOf.putManifest({ name: 'a', reference: 'v1' }), {
    method: 'PUT',
    headers: { 'Content-Type': mediaTypes.ociImageIndex },
    body: imageIndex([]),
  });
  expect(pushed.status).toBe(201);
  expect(await (await library.fetch(pathOf.listTags({ name: 'a' }))).json()).toEqual({ name: 'a', tags: ['v1'] });
  expect((await library.fetch(uploads('a'), { method: 'POST' })).headers.get('location')).toMatch(/^\//);
});

it('lets go of its store when it cannot listen, but not of one that it was given', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'taken-'));
  const { port } = new URL(registry.url);
  await expect(startLibrary({ store: folder, port: Number(port) })).rejects.toThrow('EADDRINUSE');
  const store = await openStore(folder);
  await expect(startLibrary({ store, port: Number(port) })).rejects.toThrow('EADDRINUSE');
  const again = await startLibrary({ store });
  const pushed = await again.fetch(`${uploads('a')}?digest=${sha256('x')}`, { method: 'POST', headers: OCTETS, body: 'x' });
  expect(pushed.status).toBe(201);
  await again.close();
  rmSync(folder, { recursive: true });
});

describe('npm run mock', () => {
  const start = (...args: string[]) =>
    spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = async (child: ReturnType<typeof start>) => {
    const output: Record<'stdout' | 'stderr', string> = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) child[name].on('data', (chunk) => (output[name] += String(chunk)));
    const [code] = await once(child, 'close');
    return { code, ...output };
  };

  it('says where it listens, serves, and ends cleanly', async () => {
    const child = start('--port', '0');
    const [line] = await once(createInterface(child.stdout), 'line');
    const { url } = JSON.parse(line);
    expect((await fetch(`${url}/v2/`)).status).toBe(200);
    child.kill('SIGTERM');
    expect(await ended(child)).toMatchObject({ code: 0, stderr: '' });
  });

  // Not every container has this address.
  it.runIf(Object.values(networkInterfaces()).some((list) => list?.some(({ address }) => address === '::1')))(
    'listens on an address of IPv6, and has something to begin with there',
    async () => {
      const child = start('--port', '0', '--host', '::1', '--demo');
      const [line] = await once(createInterface(child.stdout), 'line');
      const { url } = JSON.parse(line);
      expect(url).toMatch(/^http:\/\/\[::1\]:\d+$/);
      expect((await fetch(`${url}${pathOf.listTags({ name: 'demo/hello' })}`)).status).toBe(200);
      child.kill('SIGTERM');
      expect(await ended(child)).toMatchObject({ code: 0, stderr: '' });
    },
  );

  it('tells in one line that its store could not be closed', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'service-'));
    const child = start('--port', '0', '--demo', '--store', folder);
    await once(createInterface(child.stdout), 'line');
    // The folder of what is being written.
    rmSync(join(folder, '_incoming'), { recursive: true });
    child.kill('SIGTERM');
    const { code, stderr } = await ended(child);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Cannot close the store .+: ENOENT.+\n$/);
    rmSync(folder, { recursive: true });
  });

  it('tells of a port in use in one line', async () => {
    const { port } = new URL(registry.url);
    const { code, stdout, stderr } = await ended(start('--port', port));
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^Cannot listen on 127\.0\.0\.1:\d+: the port is in use; .+\n$/);
  });

  it.each([
    [['--port', 'many'], /^--port: expected a whole number from 0 to 65535, but it is many\.\nSee --help\.\n$/],
    [['--location', 'nowhere'], /^--location: expected absolute or relative/],
    [['--unknown'], /--unknown/],
    [['--fail-on-violation', '--contract', 'off'], /^--fail-on-violation: expected --contract warn or enforce with it, but it is off/],
  ])('refuses %j without a stack trace', async (args, message) => {
    const { code, stderr } = await ended(start(...args));
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(stderr).not.toMatch(/\n\s+at /);
  });

  it.each([
    ['something left the description', ['--fail-on-violation'], [], 1],
    ['the list of it was emptied', ['--fail-on-violation'], [['DELETE', '/_mock/violations']], 1],
    ['everything was reset', ['--fail-on-violation', '--contract', 'enforce'], [['POST', '/_mock/reset']], 1],
    ['nobody asked for that', [], [], 0],
  ] as const)('tells by its exit code that something left the description, when %s', async (_when, args, afterwards, expected) => {
    const child = start('--port', '0', ...args);
    const [line] = await once(createInterface(child.stdout), 'line');
    const { url } = JSON.parse(line);
    await fetch(`${url}${pathOf.listTags({ name: 'a' })}?n=none`);
    for (const [method, path] of afterwards) expect((await fetch(`${url}${path}`, { method })).status).toBe(204);
    child.kill('SIGTERM');
    const { code, stderr } = await ended(child);
    expect(code).toBe(expected);
    expect(stderr).toMatch(/^violation: request of listTags at query\.n: expected a whole number, got none \(tags-.+\)\n$/);
  });

  it('takes its options from the environment, and flags outweigh it', async () => {
    const environment = { ...process.env, OCI_MOCK_NO_REFERRERS: 'true', OCI_MOCK_PORT: '0', OCI_MOCK_LOCATION: 'nowhere' };
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', '--location', 'absolute'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [line] = await once(createInterface(child.stdout), 'line');
    const { url } = JSON.parse(line);
    expect((await fetch(`${url}${pathOf.listReferrers({ name: 'a', digest: sha256('x') })}`)).status).toBe(404);
    expect((await fetch(`${url}${uploads('a')}`, { method: 'POST' })).headers.get('location')).toContain(url);
    child.kill('SIGTERM');
    await ended(child);
  });

  it('explains itself', async () => {
    const { code, stdout } = await ended(start('--help'));
    expect(code).toBe(0);
    for (const flag of ['--port', '--location', '--sparse', '--no-referrers', '--help']) expect(stdout).toContain(flag);
  });
});

it('a large blob comes back whole, over a socket that is read slowly and in the process and in a snapshot, to all who ask at once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'large-'));
  const content = Buffer.from(randomBytes(12_345_678));
  const digest = sha256(content);
  const path = pathOf.getBlob({ name: 'a', digest });
  for (const store of ['memory', folder]) {
    await using library = await startLibrary({ store });
    const push = { method: 'POST', headers: OCTETS, body: content };
    expect((await library.fetch(`${pathOf.startUpload({ name: 'a' })}?digest=${digest}`, push)).status).toBe(201);
    const slowly = async () => {
      const hash = createHash('sha256');
      const [response] = (await once(get(`${library.url}${path}`), 'response')) as [IncomingMessage];
      for await (const chunk of response) {
        await setImmediate();
        hash.update(chunk);
      }
      return `sha256:${hash.digest('hex')}`;
    };
    const inSnapshot = async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of library.snapshot()) chunks.push(chunk);
      const archive = Buffer.concat(chunks);
      const at = archive.indexOf(content.subarray(0, 1000));
      return sha256(archive.subarray(at, at + content.byteLength));
    };
    const inProcess = async () => sha256(Buffer.from(await (await library.fetch(path)).arrayBuffer()));
    const asked = [inSnapshot(), ...Array.from({ length: 8 }, (_, index) => (index % 2 === 0 ? slowly() : inProcess()))];
    expect(new Set(await Promise.all(asked))).toEqual(new Set([digest]));
  }
  rmSync(folder, { recursive: true });
});

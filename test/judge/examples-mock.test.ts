import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_SEGMENTS, operationIdOf, pathExpanded } from '../../scripts/emit/path-expanded.ts';
import { exampleExchanges } from '../../scripts/judge/examples.ts';
import type { JudgedRequest, JudgedResponse } from '../../scripts/judge/exchange.ts';
import { createJudge, type Judge } from '../../scripts/judge/prism.ts';
import { loadModel } from '../../scripts/model/load.ts';
import type { Document, Operation } from '../../scripts/model/model.ts';
import { readOperations } from '../../scripts/model/operations.ts';

let description: Document;
let expanded: Document;
let judge: Judge;
let folder: string;
let file: string;
let server: ChildProcess;
let url: string;

beforeAll(async () => {
  description = (await loadModel('spec')).document;
  expanded = pathExpanded(description).document;
  folder = mkdtempSync(join(tmpdir(), 'examples-mock-test-'));
  file = join(folder, 'path-expanded.json');
  writeFileSync(file, JSON.stringify(expanded));
  server = start('--port', '0', '--document', file);
  [judge, url] = await Promise.all([createJudge(description), firstLine(server).then((line) => JSON.parse(line).url as string)]);
});

afterAll(async () => {
  if (server.exitCode === null) {
    server.kill();
    await once(server, 'exit');
  }
  rmSync(folder, { recursive: true });
});

function start(...args: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'scripts/mock-examples.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function firstLine(child: ChildProcess): Promise<string> {
  const [chunk] = (await once(child.stdout as NonNullable<ChildProcess['stdout']>, 'data')) as [Buffer];
  return String(chunk).split('\n')[0] ?? '';
}

async function run(...args: string[]): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const child = start(...args);
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (output.stdout += chunk));
  child.stderr?.on('data', (chunk) => (output.stderr += chunk));
  await once(child, 'close');
  return { code: child.exitCode, ...output };
}

/** Sends a request as it is, and collects the answer. */
function send({ method, target, headers, body }: JudgedRequest): Promise<Required<JudgedResponse>> {
  const { 'Content-Length': _, ...fields } = headers;
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const sent = httpRequest(
      { hostname, port, method, path: target, headers: { ...fields, ...(body && { 'Content-Length': body.length }) } },
      (answer) => {
        const chunks: Buffer[] = [];
        const collected = Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)]));
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: collected, body: Buffer.concat(chunks) }));
      },
    );
    sent.on('error', reject).end(body);
  });
}

const successes = ({ responses }: Operation) => responses.filter(({ status }) => /^2/.test(status));

describe('the mock of examples', () => {
  it.each([1, 2, 3])('answers every operation with each of its successes for a name of %i segments', async (count) => {
    const answered: string[] = [];
    for (const original of readOperations(description)) {
      const id = original.path.includes('{name}') ? operationIdOf(original.id, count) : original.id;
      const { operation, request } = exampleExchanges(expanded).find((example) => example.operation.id === id) ?? {};
      if (operation === undefined || request === undefined) throw new Error(`${id} has no example`);
      for (const { status, headers } of successes(operation)) {
        const response = await send({ ...request, headers: { ...request.headers, Prefer: `code=${status}` } });
        const place = `${id} ${status}`;
        expect({ place, status: response.status }).toEqual({ place, status: Number(status) });
        const required = headers.filter((header) => header.required).map(({ name }) => name.toLowerCase());
        expect({ place, missing: required.filter((name) => !response.headers[name]) }).toEqual({ place, missing: [] });
        expect({ place, ...judge.judge({ request, response }) }).toEqual({ place, operationId: original.id, violations: [] });
        answered.push(original.id);
      }
    }
    expect(new Set(answered).size).toBe(15);
  });

  it('takes every example of a request body, indexes among them', async () => {
    const pushes = exampleExchanges(expanded).filter(({ operation, response }) => operation.id === 'putManifest' && response === undefined);
    expect(pushes.length).toBeGreaterThan(3);
    for (const { request, requestExample } of pushes) {
      const { status } = await send(request);
      expect({ name: requestExample?.name, status }).toEqual({ name: requestExample?.name, status: 201 });
    }
  });

  it('answers with the media type that is asked for, and with an error or a redirect that is asked for', async () => {
    const { request } = exampleExchanges(expanded).find(({ operation }) => operation.id === 'getManifest_2') ?? {};
    if (request === undefined) throw new Error('getManifest_2 has no example');
    const asked = (headers: Record<string, string>) => send({ ...request, headers: { ...request.headers, ...headers } });
    const index = 'application/vnd.oci.image.index.v1+json';
    expect((await asked({ Accept: index })).headers['content-type']).toBe(index);
    expect((await asked({ Prefer: 'code=404' })).status).toBe(404);
    expect(await asked({ Prefer: 'code=307' })).toMatchObject({ status: 307, headers: { location: expect.stringMatching(/^https:/) } });
  });

  it('has no path for names of more segments', async () => {
    const name = Array.from({ length: MAX_SEGMENTS + 1 }, () => 'a').join('/');
    expect((await send({ method: 'GET', target: `/v2/${name}/tags/list`, headers: {} })).status).toBe(404);
  });
});

describe('the command', () => {
  it('--help says how to use it', async () => {
    expect(await run('--help')).toMatchObject({ code: 0, stdout: expect.stringContaining('--port N') });
  });

  it('a wrong option, a wrong port and a missing document are told in a line', async () => {
    const runs = await Promise.all([run('--prot', '1'), run('--port', 'x'), run('--document', join(folder, 'none.json'))]);
    expect(runs.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(runs.map(({ stderr }) => stderr)).toEqual([
      expect.stringContaining('--prot'),
      expect.stringContaining('expected a number from 0 to 65535; came x'),
      expect.stringContaining('npm run generate'),
    ]);
    for (const { stderr } of runs) expect(stderr).not.toMatch(/^ {4}at /m);
  });

  it('a port in use gives one line and exit code 1', async () => {
    const { port } = new URL(url);
    expect(await run('--port', port, '--document', file)).toEqual({
      code: 1,
      stdout: '',
      stderr: `port ${port} on 127.0.0.1 is in use; choose another with --port\n`,
    });
  });

  // The last one: it ends the server.
  it('SIGTERM ends it with exit code 0, and prism-cli with it', async () => {
    server.kill('SIGTERM');
    const [code] = await once(server, 'exit');
    expect(code).toBe(0);
    await expect(send({ method: 'GET', target: '/v2/', headers: {} })).rejects.toThrow(/ECONNREFUSED/);
  });
});

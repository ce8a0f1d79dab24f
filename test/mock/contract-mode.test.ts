import { request } from 'node:http';
import { expect, it } from 'vitest';
import { errorMediaType } from '../../generated/error-codes.ts';
import { pathOf } from '../../generated/routes.ts';
import { answerCalls } from '../../scripts/mock/calls.ts';
import { type ContractMode, type ReportedViolation, underContract } from '../../scripts/mock/contract-mode.ts';
import { emptyBody, type WireResponse } from '../../scripts/mock/exchange.ts';
import { startRegistry } from '../../scripts/mock/node/start-registry.ts';
import { sha256 } from './harness.ts';

const digest = sha256('{}');
const target = pathOf.getBlob({ name: 'a', digest });

/** Sends a request to a registry that always gives the same answer. */
async function exchange(mode: ContractMode, answer: WireResponse, headers: Record<string, string> = {}) {
  const reported: ReportedViolation[] = [];
  const handle = answerCalls(
    underContract(
      () => answer,
      mode,
      (violation) => reported.push(violation),
    ),
  );
  const fields = new Map(Object.entries(headers));
  const response = await handle({ method: 'GET', target, headers: fields, body: emptyBody(), origin: 'http://localhost' });
  const text = response.body instanceof Uint8Array ? new TextDecoder().decode(response.body) : '';
  return { reported, response, text, marked: response.headers.find(([name]) => name === 'Mock-Violation')?.[1] };
}

const good: WireResponse = {
  status: 200,
  headers: [
    ['Docker-Content-Digest', digest],
    ['Content-Type', 'application/octet-stream'],
  ],
  body: new Uint8Array([1]),
};
const bad: WireResponse = { ...good, headers: [['Content-Type', 'application/octet-stream']] };

it('says nothing of an exchange that keeps the description', async () => {
  for (const mode of ['off', 'warn', 'enforce'] as const)
    expect(await exchange(mode, good)).toMatchObject({ reported: [], response: good, marked: undefined });
});

it('reads JSON as the registry does: with a byte order mark it is none', async () => {
  const text = '\ufeff{"errors":[{"code":"BLOB_UNKNOWN","message":"There is none."}]}';
  const answer = (body: string): WireResponse => ({ status: 404, headers: [['Content-Type', errorMediaType]], body: Buffer.from(body) });
  expect((await exchange('warn', answer(text.slice(1)))).reported).toEqual([]);
  expect((await exchange('warn', answer(text))).reported).toMatchObject([{ place: 'body', expected: 'JSON in UTF-8' }]);
});

it('says nothing when it is off', async () => {
  expect(await exchange('off', bad, { range: 'nonsense' })).toMatchObject({ reported: [], response: bad });
});

it('warns of both sides, cites requirements, and lets the exchange go on', async () => {
  const { reported, response, marked } = await exchange('warn', bad, { range: 'nonsense' });
  expect(response).toMatchObject({ status: 200, body: good.body });
  expect(marked).toBe('request header.range, response header.docker-content-digest');
  expect(reported).toMatchObject([
    { direction: 'request', operationId: 'getBlob', place: 'header.range', got: 'nonsense', method: 'GET', target },
    { direction: 'response', operationId: 'getBlob', place: 'header.docker-content-digest', expected: 'a value', got: 'none' },
  ]);
  expect(reported[0]?.requirements).toEqual(['pull-blob-range']);
  expect(reported[1]?.requirements).toContain('pull-blob-digest-header');
});

it('enforces: 400 for the client, who never reaches the registry, and 500 for the registry', async () => {
  const client = await exchange('enforce', bad, { range: 'nonsense' });
  expect(client.response.status).toBe(400);
  expect(JSON.parse(client.text).errors[0]).toMatchObject({
    code: 'UNSUPPORTED',
    detail: { direction: 'request', place: 'header.range', got: 'nonsense' },
  });
  expect(client.reported).toHaveLength(1);
  const registry = await exchange('enforce', bad);
  expect(registry.response.status).toBe(500);
  expect(JSON.parse(registry.text).errors[0].detail).toMatchObject({ direction: 'response', place: 'header.docker-content-digest' });
});

it('is served: in a header, in a list that can be emptied, and by the library', async () => {
  await using registry = await startRegistry({ contract: 'warn' });
  await fetch(`${registry.url}${pathOf.startUpload({ name: 'a' })}?digest=${digest}`, { method: 'POST', body: '{}' });
  const answer = await fetch(`${registry.url}${target}`, { headers: { Range: 'nonsense' } });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('mock-violation')).toContain('request header.range');
  expect(registry.violations.map(({ place }) => place)).toContain('header.range');

  const listed = await (await fetch(`${registry.url}/_mock/violations`)).json();
  expect(listed.violations).toEqual(JSON.parse(JSON.stringify(registry.violations)));
  expect((await fetch(`${registry.url}/_mock/violations`, { method: 'DELETE' })).status).toBe(204);
  expect(registry.violations).toEqual([]);
  expect((await fetch(`${registry.url}/_mock/violations`, { method: 'PUT' })).headers.get('allow')).toBe('GET, DELETE');
  expect((await fetch(`${registry.url}/_mock/nothing`)).status).toBe(404);

  expect((await fetch(`${registry.url}/_mock/reset`, { method: 'POST' })).status).toBe(204);
  expect((await fetch(`${registry.url}${target}`)).status).toBe(404);
});

it('is watched by default', async () => {
  await using registry = await startRegistry();
  expect((await registry.fetch(`${pathOf.listTags({ name: 'a' })}?n=none`)).headers.get('mock-violation')).toBe('request query.n');
  expect(registry.violations).toMatchObject([{ place: 'query.n', method: 'GET' }]);
});

it('its own surface answers only to names of this machine', async () => {
  await using registry = await startRegistry();
  expect((await registry.fetch('/_mock/violations')).status).toBe(200);
  const ask = (host: string) =>
    new Promise<number>((resolve) =>
      request({ host: '127.0.0.1', port: new URL(registry.url).port, path: '/_mock/violations', headers: { host } }, (response) =>
        resolve(response.resume().statusCode ?? 0),
      ).end(),
    );
  for (const host of ['localhost:5000', '127.0.0.1', '127.1.2.3:80', '[::1]:5000', 'LOCALHOST']) expect(await ask(host), host).toBe(200);
  for (const host of ['evil.example.com', 'localhost.evil.example.com', '10.0.0.1', '127.0.0.1.evil.example.com'])
    expect(await ask(host), host).toBe(403);
});

it('a push that a reset ends is refused, not stored without its bytes', async () => {
  await using registry = await startRegistry();
  let arrived = () => {};
  const reset = new Promise<void>((resolve) => {
    arrived = resolve;
  }).then(() => registry.reset());
  const body = new ReadableStream({
    start: (controller) => controller.enqueue(Buffer.from('{')),
    async pull(controller) {
      arrived();
      await reset;
      controller.enqueue(Buffer.from('}'));
      controller.close();
    },
  });
  const answer = await registry.fetch(`${pathOf.startUpload({ name: 'a' })}?digest=${digest}`, { method: 'POST', body });
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ errors: [{ code: 'BLOB_UPLOAD_INVALID' }] });
  expect((await registry.fetch(target)).status).toBe(404);
});

it('a reset ends uploads too, and fetch in the process needs no socket', async () => {
  await using registry = await startRegistry();
  const opened = await registry.fetch(pathOf.startUpload({ name: 'a' }), { method: 'POST' });
  expect(opened.status).toBe(202);
  const location = opened.headers.get('location') ?? '';
  expect((await registry.fetch(location)).status).toBe(204);
  await registry.reset();
  expect((await registry.fetch(location)).status).toBe(404);
  const pushed = await registry.fetch(`${pathOf.startUpload({ name: 'a' })}?digest=${digest}`, { method: 'POST', body: '{}' });
  expect(pushed.status).toBe(201);
  expect(await (await registry.fetch(target)).text()).toBe('{}');
  expect((await registry.fetch(target, { method: 'HEAD' })).headers.get('content-length')).toBe('2');
});

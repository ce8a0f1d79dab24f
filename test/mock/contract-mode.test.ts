import { request } from 'node:http';
import { expect, it } from 'vitest';
import { errorMediaType } from '../../generated/error-codes.ts';
import { manifestMediaTypes, mediaTypes } from '../../generated/media-types.ts';
import { operations, pathOf } from '../../generated/routes.ts';
import { refusedSurfaces } from '../../generated/scope.ts';
import { type ContractMode, type ReportedViolation, underContract } from '../../scripts/mock/contract-mode.ts';
import { emptyBody, type WireRequest, type WireResponse } from '../../scripts/mock/exchange.ts';
import { startRegistry } from '../../scripts/mock/node/start-registry.ts';
import { descriptorOf, EMPTY_CONFIG, imageIndex, imageManifest, sha256 } from './harness.ts';

const digest = sha256('{}');
const target = pathOf.getBlob({ name: 'a', digest });

/** Sends a request to a registry that always gives the same answer. */
async function exchange(
  mode: ContractMode,
  answer: WireResponse,
  headers: Record<string, string> = {},
  request: Partial<WireRequest> = {},
) {
  const reported: ReportedViolation[] = [];
  const handle = underContract(
    async ({ request: { body } }) => {
      for await (const _ of body);
      return answer;
    },
    mode,
    (violation) => reported.push(violation),
  );
  const fields = new Map(Object.entries(headers));
  const response = await handle({
    method: 'GET',
    target,
    headers: fields,
    body: emptyBody(),
    origin: 'http://localhost',
    ...request,
  });
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

it('enforces it for a JSON body that the registry would take', async () => {
  const path = pathOf.putManifest({ name: 'a', reference: 'latest' });
  const stored: WireResponse = {
    status: 201,
    headers: [
      ['Location', path],
      ['Docker-Content-Digest', digest],
      ['Content-Length', '0'],
    ],
  };
  const put = (mode: ContractMode, headers: Record<string, string>, text: string) =>
    exchange(mode, stored, headers, {
      method: 'PUT',
      target: path,
      body: (async function* () {
        yield new TextEncoder().encode(text);
      })(),
    });
  const typed = { 'content-type': mediaTypes.ociImageManifest };
  expect(await put('enforce', typed, imageManifest())).toMatchObject({ reported: [], response: stored });
  expect((await put('warn', typed, '[]')).response.status).toBe(201);
  const broken = await put('enforce', typed, imageManifest({ config: descriptorOf(EMPTY_CONFIG), layers: 'none' }));
  expect(broken.response.status).toBe(400);
  expect(JSON.parse(broken.text).errors[0]).toMatchObject({
    code: 'MANIFEST_INVALID',
    detail: { place: 'body/layers', requirements: ['push-manifest-references-blobs'] },
  });
  const untyped = await put('enforce', {}, imageManifest());
  expect(untyped).toMatchObject({ response: { status: 400 }, marked: 'request header.content-type' });
  expect(untyped.reported[0]?.requirements).toContain('push-manifest-content-type');
});

it.each([
  [pathOf.getBlob({ name: 'UPPER', digest }), 'NAME_INVALID', 'path.name', ['name-grammar']],
  [pathOf.getBlob({ name: 'a', digest: 'sha256:bad' }), 'DIGEST_INVALID', 'path.digest', ['blob-reference-is-digest']],
  [pathOf.getManifest({ name: 'a', reference: 'sha256:bad' }), 'DIGEST_INVALID', 'path.reference', ['tag-grammar']],
  [pathOf.getManifest({ name: 'a', reference: '-bad-' }), 'MANIFEST_INVALID', 'path.reference', ['tag-grammar']],
  [`${pathOf.listTags({ name: 'a' })}?n=none`, 'UNSUPPORTED', 'query.n', ['tags-page-full']],
])('enforces with the code that the description gives the parameter: %s', async (path, code, place, requirements) => {
  await using registry = await startRegistry({ contract: 'enforce' });
  const answer = await registry.fetch(path);
  expect(answer.status).toBe(400);
  const { errors } = await answer.json();
  expect(errors).toMatchObject([{ code, detail: { direction: 'request', place, requirements: expect.arrayContaining(requirements) } }]);
});

it('tells of a body where there is none, and of upload bytes that are no bytes, by their headers', async () => {
  expect(await exchange('enforce', good, { 'content-length': '0' })).toMatchObject({ reported: [] });
  for (const headers of [{ 'content-length': '2' }, { 'transfer-encoding': 'chunked' }]) {
    expect(await exchange('enforce', good, headers)).toMatchObject({ response: { status: 400 }, marked: 'request body' });
  }
});

it.each(['warn', 'enforce'] as const)('tells of a path and of a method that the description does not have: %s', async (contract) => {
  await using registry = await startRegistry({ contract });
  const path = pathOf.listTags({ name: 'a' });
  const method = await registry.fetch(path, { method: 'POST' });
  expect([method.status, method.headers.get('mock-violation')]).toEqual([405, 'request method']);
  const unknown = await registry.fetch('/v2/a/nothing');
  expect([unknown.status, unknown.headers.get('mock-violation')]).toEqual([404, 'request path']);
  expect(registry.violations).toEqual([
    { direction: 'request', place: 'method', expected: 'GET', got: 'POST', method: 'POST', target: path, requirements: [] },
    {
      direction: 'request',
      place: 'path',
      expected: 'a path of the description',
      got: '/v2/a/nothing',
      method: 'GET',
      target: '/v2/a/nothing',
      requirements: [],
    },
  ]);
});

it('says nothing of what the scope keeps out, nor of what is outside of the API', async () => {
  await using registry = await startRegistry({ contract: 'enforce' });
  const outside = ['/v2/_catalog', '/v2/_oci/ext/discover', '/v1/search', '/v2', '/nothing'];
  for (const path of outside) expect((await registry.fetch(path)).status, path).toBe(404);
  expect(refusedSurfaces.some(({ patterns }) => patterns.some((pattern) => pattern.test('/v2/_catalog')))).toBe(true);
  expect(registry.violations).toEqual([]);
});

it('says nothing of unknown members and unknown query parameters', async () => {
  await using registry = await startRegistry({ contract: 'enforce' });
  const name = 'a';
  const extra = { unknown: { of: ['anything'] } };
  const blob = await registry.fetch(`${pathOf.startUpload({ name })}?digest=${sha256(EMPTY_CONFIG)}&origin=a&_state=x`, {
    method: 'POST',
    body: EMPTY_CONFIG,
    headers: { 'Content-Type': 'application/octet-stream' },
  });
  expect(blob.status).toBe(201);
  const descriptor = { ...descriptorOf(EMPTY_CONFIG), ...extra };
  const documents = {
    [mediaTypes.ociImageManifest]: imageManifest({ ...extra, config: descriptor }),
    [mediaTypes.ociImageIndex]: imageIndex([descriptor], extra),
    [mediaTypes.dockerImageManifest]: JSON.stringify({
      ...extra,
      schemaVersion: 2,
      mediaType: mediaTypes.dockerImageManifest,
      config: { ...descriptor, mediaType: mediaTypes.dockerImageConfiguration },
      layers: [],
    }),
    [mediaTypes.dockerManifestList]: JSON.stringify({
      ...extra,
      schemaVersion: 2,
      mediaType: mediaTypes.dockerManifestList,
      manifests: [],
    }),
  };
  expect(Object.keys(documents).sort()).toEqual([...manifestMediaTypes].sort());
  for (const [mediaType, body] of Object.entries(documents)) {
    const pushed = await registry.fetch(`${pathOf.putManifest({ name, reference: 'latest' })}?unknown=1`, {
      method: 'PUT',
      headers: { 'Content-Type': mediaType },
      body,
    });
    expect(pushed.status, `${mediaType}: ${await pushed.text()}`).toBe(201);
    expect((await registry.fetch(`${pathOf.getManifest({ name, reference: 'latest' })}?unknown=1`)).status).toBe(200);
  }
  for (const path of [operations.checkSupport.path, pathOf.listTags({ name }), pathOf.listReferrers({ name, digest })]) {
    expect((await registry.fetch(`${path}?unknown=1&constructor=`)).status, path).toBe(200);
  }
  expect(registry.violations).toEqual([]);
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

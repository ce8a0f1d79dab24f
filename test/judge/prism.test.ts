import { beforeAll, describe, expect, it } from 'vitest';
import { type ExampleExchange, exampleExchanges } from '../../scripts/judge/examples.ts';
import type { JudgedExchange, JudgedRequest, JudgedResponse, Violation } from '../../scripts/judge/exchange.ts';
import { createJudge, type Judge } from '../../scripts/judge/prism.ts';
import { checkExchange } from '../../scripts/mock/contract.ts';
import { loadModel } from '../../scripts/model/load.ts';
import type { Document } from '../../scripts/model/model.ts';
import { object } from '../../scripts/model/operations.ts';

let document: Document;
let examples: ExampleExchange[];
let judge: Judge;

beforeAll(async () => {
  document = (await loadModel('spec')).document;
  examples = exampleExchanges(document);
  judge = await createJudge(document);
});

const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const bytes = (...values: number[]) => Uint8Array.from(values);

/** A valid exchange of an operation, with the first example of this status (and of this media type). */
function valid(id: string, status?: number | string, mediaType?: string): Required<JudgedExchange> {
  const found = examples.find(
    ({ operation, response }) =>
      operation.id === id &&
      response !== undefined &&
      (status === undefined ? /^2/.test(response.status) : response.status === String(status)) &&
      (mediaType === undefined || response.example?.content.mediaType === mediaType),
  );
  if (found?.exchange.response === undefined) throw new Error(`no example of ${id} with ${status ?? 'success'}`);
  return { request: found.exchange.request, response: found.exchange.response };
}

/** The same exchange with parts of the request or response replaced; a header set to `undefined` is left out. */
function change(
  exchange: Required<JudgedExchange>,
  { request = {}, response = {} }: { request?: Change<JudgedRequest>; response?: Change<JudgedResponse> },
): Required<JudgedExchange> {
  return { request: merge(exchange.request, request), response: merge(exchange.response, response) };
}

type Change<Message> = Omit<Partial<Message>, 'headers'> & { headers?: Record<string, string | undefined> };

function merge<Message extends JudgedRequest | JudgedResponse>(message: Message, { headers = {}, ...rest }: Change<Message>): Message {
  const fields = Object.entries({ ...message.headers, ...headers }).filter(([, value]) => value !== undefined);
  return { ...message, ...rest, headers: Object.fromEntries(fields) };
}

/** In which directions our own validators find something. */
function ours({ request, response }: JudgedExchange): string[] {
  const fields = (headers: Readonly<Record<string, string>>) =>
    new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const answer = response ?? { status: 200, headers: {} };
  const { violations } = checkExchange({
    request: { ...request, headers: fields(request.headers) },
    response: { ...answer, headers: fields(answer.headers) },
  });
  return violations.filter(({ direction }) => direction === 'request' || response !== undefined).map(({ direction }) => direction);
}

const places = (violations: readonly Violation[]) => [...new Set(violations.map(({ direction, place }) => `${direction} ${place}`))];

describe('valid exchanges', () => {
  const names = ['busybox', 'library/busybox', 'a/b/c/d/app', 'foo/tags/list', 'a/blobs/uploads', 'v2/manifests', 'blobs/uploads'];

  it.each(names)('every example of the description is no violation for the name %s', (name) => {
    const named = structuredClone(document);
    object(object(object(named.components).parameters).Name).example = name;
    const judged = exampleExchanges(named).map(({ operation, exchange }) => ({ id: operation.id, ...judge.judge(exchange) }));

    expect(judged.filter(({ id, operationId, violations }) => id !== operationId || violations.length > 0)).toEqual([]);
    expect(exampleExchanges(named).flatMap(({ exchange }) => ours(exchange))).toEqual([]);
    expect(new Set(judged.map(({ id }) => id)).size).toBe(15);
  });

  it('bytes are never read as text', () => {
    const content = bytes(0xff, 0xfe, 0x00, 0x80);
    const upload = change(valid('uploadChunk'), { request: { body: content } });
    const download = change(valid('getBlob', 200), { response: { body: content } });
    expect([...judge.judge(upload).violations, ...judge.judge(download).violations]).toEqual([]);
  });

  it('a blob of no bytes is a body', () => {
    expect(judge.judge(change(valid('uploadChunk'), { request: { body: bytes() } })).violations).toEqual([]);
    expect(judge.judge(change(valid('getBlob', 200), { response: { body: bytes() } })).violations).toEqual([]);
  });

  it.each([
    ['a list', { 'OCI-Tag': '1.2.3, 1.2' }],
    ['repeated fields, joined', { 'oci-tag': '1.2.3,1.2' }],
    ['one tag', { 'OCI-Tag': '1.2.3' }],
    ['an empty list', { 'OCI-Tag': '' }],
    ['no header', { 'OCI-Tag': undefined }],
  ])('header lists: %s', (_, headers) => {
    const exchange = change(valid('putManifest'), { response: { headers: { 'OCI-Tag': undefined, ...headers } } });
    expect(judge.judge(exchange).violations).toEqual([]);
  });

  it.each(['tag=a', 'tag=a&tag=b', 'other=1', ''])('query lists: ?%s', (query) => {
    const { request, response } = valid('putManifest');
    const target = `${request.target.split('?')[0]}?${query}`;
    expect(judge.judge(change({ request, response }, { request: { target } })).violations).toEqual([]);
  });

  it('a plus sign in a query is a plus sign', () => {
    const { request, response } = valid('listReferrers');
    const path = request.target.split('?')[0];
    for (const artifactType of ['application/vnd.example+json', 'application%2Fvnd.example%2Bjson'])
      expect(judge.judge({ request: { ...request, target: `${path}?artifactType=${artifactType}` }, response }).violations).toEqual([]);
  });

  it('an upload in the field leaves out Content-Type', () => {
    const exchange = change(valid('uploadChunk'), { request: { headers: { 'Content-Type': undefined, 'Content-Length': undefined } } });
    expect(judge.judge(exchange).violations).toEqual([]);
  });

  it('a media type may carry parameters, and a redirect any status of its class', () => {
    const error = change(valid('getManifest', 404), { response: { headers: { 'Content-Type': 'application/json; charset=utf-8' } } });
    const redirect = change(valid('getBlob', '3XX'), { response: { status: 307 } });
    expect([...judge.judge(error).violations, ...judge.judge(redirect).violations]).toEqual([]);
  });
});

describe('violations of responses', () => {
  const manifest = 'application/vnd.oci.image.manifest.v1+json';
  const index = 'application/vnd.oci.image.index.v1+json';
  const response = (id: string, status: number | string, changed: Change<JudgedResponse>) => () =>
    change(valid(id, status), { response: changed });

  it.each<[string, () => Required<JudgedExchange>, string]>([
    ['an upload opened without Location', response('startUpload', 202, { headers: { Location: undefined } }), 'header.location'],
    ['a chunk stored without Range', response('uploadChunk', 202, { headers: { Range: undefined } }), 'header.range'],
    ['an upload range with a unit', response('uploadChunk', 202, { headers: { Range: 'bytes=0-1' } }), 'header.range'],
    ['a Location with a fragment', response('putManifest', 201, { headers: { Location: '/v2/a#b' } }), 'header.location'],
    [
      'a malformed digest',
      response('getBlob', 200, { headers: { 'Docker-Content-Digest': 'sha256:xyz' } }),
      'header.docker-content-digest',
    ],
    [
      'a blob without its digest',
      response('getBlob', 200, { headers: { 'Docker-Content-Digest': undefined } }),
      'header.docker-content-digest',
    ],
    ['HEAD of a blob without its size', response('headBlob', 200, { headers: { 'Content-Length': undefined } }), 'header.content-length'],
    ['a size that is no number', response('headBlob', 200, { headers: { 'Content-Length': 'two' } }), 'header.content-length'],
    ['an empty digest', response('putManifest', 201, { headers: { 'Docker-Content-Digest': '' } }), 'header.docker-content-digest'],
    ['an empty Location', response('putManifest', 201, { headers: { Location: '' } }), 'header.location'],
    ['a size in exponents', response('headBlob', 200, { headers: { 'Content-Length': '1e3' } }), 'header.content-length'],
    ['a negative size', response('headBlob', 200, { headers: { 'Content-Length': '-1' } }), 'header.content-length'],
    [
      'HEAD of a manifest without its media type',
      response('headManifest', 200, { headers: { 'Content-Type': undefined } }),
      'header.content-type',
    ],
    [
      'HEAD of a manifest of an unknown media type',
      response('headManifest', 200, { headers: { 'Content-Type': 'application/vnd.evil+json' } }),
      'header.content-type',
    ],
    ['HEAD with a body', response('headManifest', 200, { body: json({}) }), 'body'],
    ['a body where none is described', response('deleteManifest', 202, { body: json({}) }), 'body'],
    [
      'a part of a blob without Content-Range',
      response('getBlob', 206, { headers: { 'Content-Range': undefined } }),
      'header.content-range',
    ],
    ['an undeclared status', response('getManifest', 200, { status: 418 }), 'status'],
    ['an undeclared success', response('putManifest', 201, { status: 200 }), 'status'],
    ['a redirect without Location', response('getBlob', '3XX', { headers: { Location: undefined } }), 'header.location'],
    ['a tag that is none in a header list', response('putManifest', 201, { headers: { 'OCI-Tag': '1.2, -bad' } }), 'header.oci-tag/1'],
    [
      'an unknown filter',
      response('listReferrers', 200, { headers: { 'OCI-Filters-Applied': 'artifactType,size' } }),
      'header.oci-filters-applied/1',
    ],
    ['a warning of another shape', response('listTags', 200, { headers: { Warning: 'careful' } }), 'header.warning'],
    ['a link that is not the next page', response('listTags', 200, { headers: { Link: '</v2/a/tags/list>; rel="prev"' } }), 'header.link'],
    ['no tags', response('listTags', 200, { body: json({ name: 'a', tags: null }) }), 'body/tags'],
    ['a tag that is none', response('listTags', 200, { body: json({ name: 'a', tags: ['ok', '-bad'] }) }), 'body/tags/1'],
    ['a list without its name', response('listTags', 200, { body: json({ tags: [] }) }), 'body/name'],
    ['a list that is no JSON', response('listTags', 200, { body: new TextEncoder().encode('{') }), 'body'],
    ['an empty body where JSON is due', response('listTags', 200, { body: bytes() }), 'body'],
    ['a manifest without config', response('getManifest', 200, { body: json({ schemaVersion: 2, layers: [] }) }), 'body/config'],
    ['an index under the media type of a manifest', () => swap(manifest, index), 'body/config'],
    ['a manifest under the media type of an index', () => swap(index, manifest), 'body/manifests'],
    [
      'an unknown manifest type',
      response('getManifest', 200, { headers: { 'Content-Type': 'application/vnd.evil+json' } }),
      'header.content-type',
    ],
    ['a manifest without a media type', response('getManifest', 200, { headers: { 'Content-Type': undefined } }), 'header.content-type'],
    ['referrers as plain JSON', response('listReferrers', 200, { headers: { 'Content-Type': 'application/json' } }), 'header.content-type'],
    ['referrers as a manifest', response('listReferrers', 200, { headers: { 'Content-Type': manifest } }), 'header.content-type'],
    ['referrers without mediaType', response('listReferrers', 200, { body: json({ schemaVersion: 2, manifests: [] }) }), 'body/mediaType'],
    [
      'an error code in lower case',
      response('getManifest', 404, { body: json({ errors: [{ code: 'manifest_unknown' }] }) }),
      'body/errors/0/code',
    ],
    ['an error code of our own', response('getManifest', 404, { body: json({ errors: [{ code: 'TEAPOT' }] }) }), 'body/errors/0/code'],
    ['no errors', response('getManifest', 404, { body: json({ errors: [] }) }), 'body/errors'],
    ['an error as text', response('getManifest', 404, { headers: { 'Content-Type': 'text/plain' } }), 'header.content-type'],
  ])('%s', (_, exchange, place) => {
    expect(places(judge.judge(exchange()).violations)).toContain(`response ${place}`);
    expect(ours(exchange())).toContain('response');
  });

  /** The body of one media type under another. */
  function swap(mediaType: string, bodyOf: string): Required<JudgedExchange> {
    const { body } = valid('getManifest', 200, bodyOf).response;
    return change(valid('getManifest', 200, mediaType), { response: body === undefined ? {} : { body } });
  }
});

describe('violations of requests', () => {
  const target = (id: string, changed: (target: string) => string) => () => {
    const exchange = valid(id);
    return change(exchange, { request: { target: changed(exchange.request.target) } });
  };
  const request = (id: string, changed: Change<JudgedRequest>) => () => change(valid(id), { request: changed });
  const query = (text: string) => (whole: string) => `${whole.split('?')[0]}?${text}`;

  it.each<[string, () => JudgedExchange, string]>([
    ['a negative page size', target('listTags', query('n=-1')), 'query.n'],
    ['a page size that is no number', target('listTags', query('n=ten')), 'query.n'],
    ['an empty page size', target('listTags', query('n=')), 'query.n'],
    ['a page size in exponents', target('listTags', query('n=1e3')), 'query.n'],
    ['a page size in hexadecimal', target('listTags', query('n=0x10')), 'query.n'],
    ['two page sizes', target('listTags', query('n=1&n=2')), 'query.n'],
    ['a last tag that is none', target('listTags', query('last=-x')), 'query.last'],
    ['a filter that is no media type', target('listReferrers', query('artifactType=sbom')), 'query.artifactType'],
    ['an empty tag', target('putManifest', query('tag=')), 'query.tag/0'],
    ['one of several tags', target('putManifest', query('tag=a&tag=-b')), 'query.tag/1'],
    ['a digest that is none', target('startUpload', query('digest=sha256:abc')), 'query.digest'],
    ['a name to mount from in upper case', target('startUpload', query('from=UPPER')), 'query.from'],
    ['an upload finished without digest', target('completeUpload', query('')), 'query.digest'],
    ['an upload finished with an empty digest', target('completeUpload', query('digest=')), 'query.digest'],
    ['an upload finished with Digest', target('completeUpload', (whole) => whole.replace('digest=', 'Digest=')), 'query.digest'],
    ['a name in upper case', () => ({ request: { method: 'GET', target: '/v2/UPPER/tags/list', headers: {} } }), 'path.name'],
    ['a name with an empty segment', () => ({ request: { method: 'GET', target: '/v2/a//b/tags/list', headers: {} } }), 'path.name'],
    ['a name sent with %2F', () => ({ request: { method: 'GET', target: '/v2/a%2Fb/tags/list', headers: {} } }), 'path.name'],
    ['a name that cannot be decoded', () => ({ request: { method: 'GET', target: '/v2/a%zz/tags/list', headers: {} } }), 'path.name'],
    ['an upload without its slash', () => ({ request: { method: 'GET', target: '/v2/a/blobs/uploads', headers: {} } }), 'path.digest'],
    ['a malformed digest', () => ({ request: { method: 'GET', target: '/v2/a/blobs/sha256:abc', headers: {} } }), 'path.digest'],
    ['a malformed reference', () => ({ request: { method: 'GET', target: '/v2/a/manifests/-x', headers: {} } }), 'path.reference'],
    ['a chunk range with a unit', request('uploadChunk', { headers: { 'Content-Range': 'bytes 0-1/2' } }), 'header.content-range'],
    ['a range without a unit', request('getBlob', { headers: { Range: '0-1' } }), 'header.range'],
    ['a length that is no number', request('uploadChunk', { headers: { 'Content-Length': 'two' } }), 'header.content-length'],
    ['a chunk as JSON', request('uploadChunk', { headers: { 'Content-Type': 'application/json' } }), 'header.content-type'],
    ['a body to GET', request('getManifest', { body: json({}) }), 'body'],
    ['a manifest without config', request('putManifest', { body: json({ schemaVersion: 2, layers: [] }) }), 'body/config'],
    ['a manifest that is no JSON', request('putManifest', { body: bytes(0xff) }), 'body'],
    [
      'a manifest of an unknown type',
      request('putManifest', { headers: { 'Content-Type': 'application/vnd.evil+json' } }),
      'header.content-type',
    ],
    ['a manifest without a type', request('putManifest', { headers: { 'Content-Type': undefined } }), 'header.content-type'],
    [
      'an index under the media type of a manifest',
      request('putManifest', { body: json({ schemaVersion: 2, manifests: [] }) }),
      'body/layers',
    ],
    ['no manifest', () => ({ request: withoutBody(valid('putManifest').request) }), 'body'],
    ['no chunk', () => ({ request: withoutBody(valid('uploadChunk').request) }), 'body'],
  ])('%s', (_, exchange, place) => {
    const { operationId, violations } = judge.judge(exchange());
    expect(operationId).toBeDefined();
    expect(places(violations)).toContain(`request ${place}`);
    // Without a body our validators take it as not observed.
    if (place !== 'body' || exchange().request.body !== undefined) expect(ours(exchange())).toContain('request');
  });

  it('nothing else is wrong then: one planted fault is reported at one place', () => {
    expect(places(judge.judge(target('listTags', query('n=-1'))()).violations)).toEqual(['request query.n']);
    expect(places(judge.judge(request('putManifest', { headers: { 'Content-Type': 'a/b' } })()).violations)).toEqual([
      'request header.content-type',
    ]);
  });

  function withoutBody({ body: _, ...request }: JudgedRequest): JudgedRequest {
    return request;
  }
});

describe('requests that are no operation', () => {
  it.each([
    ['GET', '/v2'],
    ['GET', '/v2/_catalog'],
    ['GET', '/v2/blobs/uploads/'],
    ['POST', '/v2//blobs/uploads/'],
    ['GET', '/v2/a/blobs/uploads/'],
    ['POST', '/v2/a/tags/list'],
    ['GET', '/v2/a/manifests/'],
    ['GET', '/v3/a/tags/list'],
  ])('%s %s', (method, target) => {
    const { operationId, violations } = judge.judge({ request: { method, target, headers: {} }, response: { status: 404, headers: {} } });
    expect(operationId).toBeUndefined();
    expect(violations).toEqual([{ direction: 'request', place: 'path', message: expect.stringContaining('no operation') }]);
  });
});

describe('hostile exchanges are judged, and never an exception', () => {
  const contentTypes = ['garbage', 'a/b/c', 'application/json; =', '*/*', 'multipart/form-data', '\u0000'];
  it.each(contentTypes)('Content-Type %j', (contentType) => {
    const headers = { 'Content-Type': contentType };
    const body = bytes(0xff, 0);
    const judged = examples.flatMap(({ request, exchange: { response } }) => [
      judge.judge({ request: merge(request, { headers, body }) }),
      ...(response === undefined ? [] : [judge.judge({ request, response: merge(response, { headers, body }) })]),
    ]);
    expect(judged.filter(({ operationId, violations }) => operationId === undefined || violations.length === 0)).toEqual([]);
  });

  it.each(['*', '', '?', '/%', 'http://host/v2/', '/v2/#', '//v2/'])('target %j', (target) => {
    expect(judge.judge({ request: { method: 'GET', target, headers: {} } }).operationId).toBeUndefined();
  });

  it('a query that cannot be decoded', () => {
    const request = { method: 'GET', target: '/v2/a/tags/list?%=%zz&__proto__=1&constructor&last=%ff', headers: {} };
    expect(places(judge.judge({ request }).violations)).toEqual(['request query.last']);
  });
});

describe('nothing is switched off', () => {
  it('no parameter and no header takes any value', () => {
    const hostile = ['', '!'];
    const slack = examples.flatMap(({ operation, request, response, exchange }) => {
      if (response === undefined) {
        return operation.parameters
          .filter(({ in: place }) => place === 'header')
          .filter(({ name }) =>
            hostile.every((value) => isClean({ request: { ...request, headers: { ...request.headers, [name]: value } } }, name)),
          )
          .map(({ name }) => `${operation.id} ${name}`);
      }
      return response.headers
        .filter(({ name }) =>
          hostile.every((value) =>
            isClean(change(exchange as Required<JudgedExchange>, { response: { headers: { [name]: value } } }), name),
          ),
        )
        .map(({ name }) => `${operation.id} ${response.status} ${name}`);
    });
    expect(slack).toEqual([]);
  });

  it('no JSON body takes a list', () => {
    const slack = examples.filter(({ operation, response, requestExample, exchange, request }) => {
      const content = response === undefined ? requestExample?.content : response.example?.content;
      if (content === undefined || content.binary) return false;
      const changed =
        exchange.response === undefined
          ? { request: { ...request, body: json([]) } }
          : { request, response: { ...exchange.response, body: json([]) } };
      return operation !== undefined && judge.judge(changed).violations.length === 0;
    });
    expect(slack).toEqual([]);
  });

  it('refuses a dialect with which Prism checks nothing', async () => {
    await expect(createJudge({ ...document, jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base' })).rejects.toThrow(
      /jsonSchemaDialect/,
    );
  });

  function isClean(exchange: JudgedExchange, header: string): boolean {
    return !judge.judge(exchange).violations.some(({ place }) => place.startsWith(`header.${header.toLowerCase()}`));
  }
});

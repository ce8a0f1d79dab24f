import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { operations } from '../../generated/routes.ts';
import { tar } from '../../scripts/mock/tar.ts';
import type { TryData, TryOperation } from '../../site/scripts/data.ts';
import { composeHeaders, composeTarget, readLines, withBody, withLine } from '../../site/scripts/try/compose.ts';
import type { Exchange, Request } from '../../site/scripts/try/exchange.ts';
import { startRun } from '../../site/scripts/try/flow-run.ts';
import { pageHashing } from '../../site/scripts/try/hashing.ts';
import { judge } from '../../site/scripts/try/judge.ts';
import { nextRequests } from '../../site/scripts/try/next-requests.ts';
import { createPageRegistry } from '../../site/scripts/try/page-registry.ts';
import { sampleImage, seed } from '../../site/scripts/try/sample-content.ts';
import { createSession } from '../../site/scripts/try/session.ts';
import { files } from './built.ts';

const data = JSON.parse(String(files.get('try.json'))) as TryData;

function operation(id: string): TryOperation {
  const found = data.operations.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`expected the operation ${id}`);
  return found;
}

const values = (parameters: Record<string, string>, location = '') => ({ parameters: new Map(Object.entries(parameters)), location });
const sha256 = (bytes: Uint8Array | string) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

describe('a request', () => {
  it('keeps the slashes of a name and the colon of a digest', () => {
    expect(composeTarget(operation('getBlob'), values({ name: 'a/b/c', digest: 'sha256:00' }))).toBe('/v2/a/b/c/blobs/sha256:00');
  });

  it('leaves out what has no value, and sends a list as several', () => {
    expect(composeTarget(operation('putManifest'), values({ name: 'a', reference: 'sha256:00', tag: '1, 1.2' }))).toBe(
      '/v2/a/manifests/sha256:00?tag=1&tag=1.2',
    );
  });

  it('follows a URL as it came, query included', () => {
    const location = 'http://elsewhere/up%2Fload?state=x';
    expect(composeTarget(operation('completeUpload'), values({ digest: 'sha256:00' }, location))).toBe(`${location}&digest=sha256:00`);
    expect(composeTarget(operation('completeUpload'), values({ digest: 'sha256:00' }))).toBe('');
  });

  it('says what it accepts, and what its body is', () => {
    const lines = composeHeaders(operation('getManifest'), values({}), 'registry.test');
    expect(readLines(lines)).toEqual([['Host', 'registry.test'], ...operation('getManifest').accept.map((type) => ['Accept', type])]);
    const put = withBody('Host: registry.test', operation('putManifest'), { size: 2, mediaType: 'text/plain' });
    expect(put).toBe('Host: registry.test\nContent-Type: text/plain\nContent-Length: 2');
    expect(withBody(put, operation('putManifest'), undefined)).toBe('Host: registry.test\nContent-Length: 0');
    expect(withBody('', operation('getBlob'), undefined)).toBe('');
  });

  it('keeps the order of header lines', () => {
    expect(withLine('A: 1\nB: 2\nC: 3', 'b', '4')).toBe('A: 1\nb: 4\nC: 3');
    expect(withLine('A: 1\nB: 2', 'a', '')).toBe('B: 2');
  });
});

it('hashes as Node does, whatever the chunks', () => {
  const bytes = new Uint8Array(100_000).map((_, index) => index % 251);
  for (const algorithm of pageHashing.algorithms) {
    const hash = pageHashing.create(algorithm);
    for (let from = 0; from < bytes.byteLength; from += 7_777) hash.update(bytes.subarray(from, from + 7_777));
    expect(hash.hex()).toBe(createHash(algorithm).update(bytes).digest('hex'));
  }
});

it('makes an image whose digests are right', () => {
  const { config, layer, manifest } = sampleImage('Hello.');
  expect(layer.digest).toBe(sha256(tar({ 'etc/greeting': 'Hello.\n' })));
  expect(manifest.digest).toBe(sha256(manifest.bytes));
  const parsed = JSON.parse(new TextDecoder().decode(manifest.bytes));
  expect(parsed.config.digest).toBe(sha256(config.bytes));
  expect(parsed.layers[0]).toMatchObject({ digest: layer.digest, size: layer.bytes.byteLength });
});

describe('the registry in the page', () => {
  it('has something to pull, and something that refers to it', async () => {
    const send = createPageRegistry();
    const { manifest } = await seed(send);
    const pulled = await send({ method: 'GET', target: '/v2/demo/hello/manifests/latest', headers: [['Accept', manifest.mediaType]] });
    expect(sha256(pulled.body)).toBe(manifest.digest);
    const referrers = await send({ method: 'GET', target: `/v2/demo/hello/referrers/${manifest.digest}`, headers: [] });
    expect(JSON.parse(new TextDecoder().decode(referrers.body)).manifests).toHaveLength(1);
  });

  it('begins anew', async () => {
    const session = await createSession();
    const request: Request = { method: 'DELETE', target: '/v2/demo/hello/manifests/latest', headers: [] };
    const status = async () => (await session.ask(request)).status;
    await session.keep(request, await session.ask({ method: 'GET', target: '/v2/', headers: [] }), undefined);
    expect([await status(), await status(), session.exchanges.length]).toEqual([202, 404, 1]);
    await session.reset();
    expect([await status(), session.exchanges.length]).toEqual([202, 0]);
  });
});

async function exchange(request: Request): Promise<Exchange> {
  const session = await createSession();
  return session.keep(request, await session.ask(request), undefined);
}

describe('the judgement of an exchange', () => {
  it('finds nothing where both keep to the description, and names who speaks of it', async () => {
    const found = await exchange({ method: 'GET', target: '/v2/demo/hello/tags/list?n=1', headers: [] });
    expect(found).toMatchObject({ operation: 'listTags', departures: [] });
    expect(found.touched.length).toBeGreaterThan(0);
    for (const name of found.touched) expect(data.requirements).toHaveProperty(name);
  });

  it('names place and requirement of what leaves it', async () => {
    const found = await exchange({ method: 'GET', target: '/v2/demo/hello/tags/list?n=many', headers: [] });
    expect(found.departures).toMatchObject([{ direction: 'request', place: 'query.n', got: 'many' }]);
    expect(found.departures[0]?.requirements.length).toBeGreaterThan(0);
  });

  it('finds what a registry does wrong', async () => {
    const request = { method: 'GET', target: '/v2/demo/hello/tags/list', headers: [] };
    const found = await judge(request, {
      status: 200,
      headers: [['Content-Type', 'application/json']],
      body: new TextEncoder().encode('{}'),
    });
    expect(found.departures.map(({ direction, place }) => `${direction} ${place}`)).toContain('response body');
  });

  it('does not look at the path of a URL that was followed', async () => {
    const request = { method: 'PUT', target: '/anywhere?digest=sha256:00', headers: [] };
    const answer = { status: 201, headers: [['Location', '/somewhere']] as const, body: new Uint8Array() };
    expect((await judge(request, answer)).operation).toBeUndefined();
    const followed = await judge(request, answer, 'completeUpload');
    expect(followed.departures.map(({ place }) => place)).toEqual(['query.digest']);
  });
});

describe('an answer', () => {
  it('leads on by its Location to everything an upload can do', async () => {
    const found = nextRequests(
      await exchange({ method: 'POST', target: '/v2/demo/hello/blobs/uploads/', headers: [['Content-Length', '0']] }),
      data,
    );
    expect(found.map(({ operation: id }) => id)).toEqual(data.operations.filter(({ follows }) => follows).map(({ id }) => id));
    expect(found[0]?.url).toMatch(/^\/v2\/demo\/hello\/blobs\/uploads\/./);
  });

  it('leads on by its Link to the next page', async () => {
    const session = await createSession();
    for (const tag of ['a', 'b']) {
      const { manifest } = session.seeded;
      await session.ask({
        method: 'PUT',
        target: `/v2/demo/hello/manifests/${tag}`,
        headers: [['Content-Type', manifest.mediaType]],
        body: new Blob([manifest.bytes]),
      });
    }
    const request = { method: 'GET', target: '/v2/demo/hello/tags/list?n=1', headers: [] };
    const found = nextRequests(await session.keep(request, await session.ask(request), undefined), data);
    expect(found).toMatchObject([{ operation: 'listTags', because: 'Link' }]);
  });
});

describe('a flow in the page', () => {
  it.each(data.flows.flatMap((flow) => [true, false].map((referrers) => [flow.id, referrers] as const)))(
    '%s comes to its end, with the referrers API: %s',
    async (id, referrers) => {
      const session = await createSession();
      await session.reset({ referrers });
      const flow = data.flows.find((candidate) => candidate.id === id);
      if (flow === undefined) throw new Error(`expected the flow ${id}`);
      const run = startRun(data.flows, flow, session, {});
      let step = await run.next();
      while (!step.done) {
        expect(step.value.exchange?.departures).toEqual([]);
        step = await run.next();
      }
      expect(step.value.fault).toBeUndefined();
      expect(session.exchanges.length).toBeGreaterThan(1);
    },
  );
});

it('knows every operation, with text and requirements for each', () => {
  expect(data.operations.map(({ id }) => id).sort()).toEqual(Object.keys(operations).sort());
  for (const { summary, requirements } of data.operations) {
    expect(summary).not.toBe('');
    for (const name of requirements) expect(data.requirements[name]?.text).toBeTruthy();
  }
  expect(data.flows.length).toBeGreaterThan(5);
});

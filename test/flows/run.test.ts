import { describe, expect, it } from 'vitest';
import { type FlowRequest, type FlowResponse, type Send, sendWith, targetOf } from '../../scripts/flows/exchange.ts';
import { createJudge } from '../../scripts/flows/judge.ts';
import { readFlows } from '../../scripts/flows/read.ts';
import { followFlow, runFlow } from '../../scripts/flows/run.ts';
import { sendTo } from '../../scripts/flows/send-to.ts';
import { createMock } from '../../scripts/mock/node/create.ts';
import { nodeHashing } from '../../scripts/mock/node/hashing.ts';
import { startRegistry } from '../../scripts/mock/node/start-registry.ts';
import { loadModel } from '../../scripts/model/load.ts';
import { rehearse } from '../../scripts/rehearsal.ts';

const model = await loadModel('spec');
const flows = readFlows(model);
const judge = createJudge(nodeHashing);
const base = 'http://localhost:5000';

describe('rehearsing', async () => {
  const records = await rehearse(model);

  it('runs every flow to its end, and takes every step of it', () => {
    expect(records.flatMap(({ flow, situation, fault }) => (fault === undefined ? [] : [{ flow, situation, fault }]))).toEqual([]);
    for (const { id, steps } of flows) {
      const taken = new Set(records.filter(({ flow }) => flow === id).flatMap((record) => record.steps.map(({ step }) => step.id)));
      expect([...taken].sort(), id).toEqual(steps.map((step) => step.id).sort());
    }
  });

  it('gives the same record each time', async () => {
    expect(await rehearse(model)).toEqual(records);
  });
});

describe.each(flows.map(({ id }) => id))('%s', (id) => {
  it('runs over HTTP, and nothing leaves the description', async () => {
    await using registry = await startRegistry({ contract: 'warn', location: 'absolute' });
    const { fault } = await runFlow(flows, id, { base: `${registry.url}/`, send: sendWith(fetch), judge });
    expect(fault).toBeUndefined();
    expect(registry.violations).toEqual([]);
  });
});

it('yields the steps of the flows it depends on first, one at a time', async () => {
  const sent: string[] = [];
  const ask = sendTo(createMock(), base);
  const send: Send = (request) => {
    sent.push(`${request.method} ${targetOf(request.url)}`);
    return ask(request);
  };
  const steps = followFlow(flows, 'push-index', { base, send });
  const first = await steps.next();
  expect(first.value).toMatchObject({ flow: 'push-monolithic', step: { id: 'checkConfig' }, response: { status: 404 } });
  expect(sent).toHaveLength(1);
  const others = [];
  for await (const { flow, step } of steps) others.push(`${flow} ${step.id}`);
  expect(others.slice(-4)).toEqual([
    'push-monolithic checkManifest',
    'push-index checkManifest',
    'push-index pushIndex',
    'push-index listTags',
  ]);
});

it('takes other values of the inputs', async () => {
  const record = await runFlow(flows, 'push-chunked', { base, send: sendTo(createMock(), base), judge, inputs: { name: 'else/where' } });
  expect(record.fault).toBeUndefined();
  expect(record.outputs.blobLocation).toMatch(/^\/v2\/else\/where\/blobs\/sha256:/);
});

describe('a Location', () => {
  /** A registry whose upload URLs have another shape. */
  const shaped = (outside: (location: string) => string, inside: (url: string) => string): { send: Send; urls: string[] } => {
    const ask = sendTo(createMock({ contract: 'enforce' }), base);
    const urls: string[] = [];
    const send: Send = async (request) => {
      urls.push(request.url);
      const response = await ask({ ...request, url: inside(request.url) });
      const change = ([name, value]: readonly [string, string]): [string, string] =>
        name === 'Location' && value.includes('/uploads/') ? [name, outside(value)] : [name, value];
      return { ...response, headers: response.headers.map(change) };
    };
    return { send, urls };
  };

  it.each([
    ['with a query', (location: string) => `${location}?_state=a%2Fb%3D&c`, /\?_state=a%2Fb%3D&c/],
    ['on another path', (location: string) => `/u/../up//${location.split('/').at(-1)}`, /^\/u\/\.\.\/up\/\//],
    ['as a whole URL', (location: string) => `${base}${location}`, /^\//],
  ])('%s is followed as it came', async (_, outside, shape) => {
    const known = new Map<string, string>();
    const { send, urls } = shaped(
      (location) => {
        const shown = outside(location);
        known.set(shown.replace(base, ''), location);
        return shown;
      },
      (url) => {
        const shown = [...known.keys()].find((candidate) => targetOf(url).startsWith(candidate));
        return shown === undefined ? url : url.replace(shown, known.get(shown) ?? '').replace('&', url.includes('?_state') ? '?' : '&');
      },
    );
    const { fault } = await runFlow(flows, 'push-chunked', { base, send, judge });
    expect(fault).toBeUndefined();
    const followed = urls.map(targetOf).filter((target) => shape.test(target) && !target.endsWith('/uploads/'));
    expect(followed.length).toBeGreaterThanOrEqual(5);
    expect(followed.filter((target) => /[?&]digest=sha256:[0-9a-f]{64}$/.test(target))).toHaveLength(1);
  });
});

describe('a registry that is wrong fails the flow', () => {
  type Change = (response: FlowResponse, request: FlowRequest) => FlowResponse;
  const header =
    (name: string, value?: string): Change =>
    ({ headers, ...response }) => ({
      ...response,
      headers: headers.flatMap((field) => (field[0] !== name ? [field] : value === undefined ? [] : [[name, value] as const])),
    });
  const on =
    (method: string, target: RegExp, change: Change): Change =>
    (response, request) =>
      request.method === method && target.test(targetOf(request.url)) ? change(response, request) : response;

  const run = (id: string, change: Change, judged = true) => {
    const ask = sendTo(createMock(), base);
    const send: Send = async (request) => change(await ask(request), request);
    return runFlow(flows, id, { base, send, ...(judged ? { judge } : {}) });
  };
  const other = `sha256:${'0'.repeat(64)}`;

  it.each<[string, string, Change, object]>([
    [
      'another digest in a header',
      'push-monolithic',
      on('HEAD', /manifests/, header('Docker-Content-Digest', other)),
      {
        step: 'checkManifest',
        what: '$response.header.Docker-Content-Digest == $inputs.manifestDigest',
        got: expect.stringContaining(`$response.header.Docker-Content-Digest is ${other}`),
      },
    ],
    [
      'a Location that is lost',
      'push-monolithic',
      on('POST', /uploads/, header('Location')),
      { step: 'startConfig', what: '$response.header.Location != null' },
    ],
    [
      'a Range that is lost',
      'push-chunked',
      on('PATCH', /uploads/, header('Range')),
      { step: 'uploadFirstChunk', what: '$response.header.Range == $inputs.firstRange' },
    ],
    [
      'a status the description does not have',
      'push-index',
      on('GET', /tags/, (response) => ({ ...response, status: 299 })),
      { step: 'listTags', what: '$statusCode == 200', got: '$statusCode is 299' },
    ],
    [
      'another status that it has',
      'delete',
      on('DELETE', /blobs/, (response) => ({ ...response, status: 405, headers: [] })),
      { step: 'deleteBlob', what: '$statusCode == 202' },
    ],
    [
      'a header that no criterion looks at, against its grammar',
      'push-monolithic',
      on('PUT', /manifests/, header('Docker-Content-Digest', 'sha256:short')),
      { step: 'pushManifest', what: 'response header.docker-content-digest', got: 'sha256:short' },
    ],
    [
      'content that is not that of the digest',
      'pull-by-tag',
      on('GET', /blobs/, (response) => ({ ...response, body: new TextEncoder().encode('something else') })),
      { step: 'fetchChildConfig', what: 'the digest of the content', got: expect.stringMatching(/^sha256:/) },
    ],
    [
      'a body that is no index',
      'push-artifact',
      on('GET', /referrers/, (response) => ({ ...response, body: new TextEncoder().encode('{}') })),
      { step: 'listReferrers', what: '$response.body#/manifests/0/digest == $inputs.manifestDigest' },
    ],
  ])('%s', async (_, id, change, expected) => {
    expect((await run(id, change)).fault).toMatchObject(expected);
  });

  it('without a judge, by the criteria alone', async () => {
    const record = await run('push-monolithic', on('POST', /uploads/, header('Location')), false);
    expect(record.fault).toEqual({
      flow: 'push-monolithic',
      step: 'startConfig',
      what: '$response.header.Location != null',
      expected: 'this to hold',
      got: '$response.header.Location is missing',
    });
  });

  it('in a flow that others depend on', async () => {
    const record = await run(
      'pull-by-tag',
      on('PUT', /manifests\/1\.0\.0/, (response) => ({ ...response, status: 500, headers: [] })),
    );
    expect(record).toMatchObject({ flow: 'pull-by-tag', steps: [], fault: { flow: 'push-monolithic', step: 'pushManifest' } });
  });

  it('by silence', async () => {
    const send: Send = () => Promise.reject(new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') }));
    const { fault } = await runFlow(flows, 'push-chunked', { base, send });
    expect(fault).toMatchObject({ step: 'startUpload', expected: 'an answer', got: 'fetch failed: connect ECONNREFUSED' });
  });

  it('by circles', async () => {
    const ask = sendTo(createMock({ referrers: false }), base);
    const send: Send = async (request) => {
      const conditional = request.headers.some(([name]) => name.startsWith('If-'));
      return conditional ? { status: 412, headers: [], body: new Uint8Array() } : ask(request);
    };
    await expect(runFlow(flows, 'referrers-fallback', { base, send, limit: 9 })).rejects.toThrow(
      'flows/referrers-fallback.arazzo.yaml: expected at most 9 steps, and readFallback would be one more; it may go in circles',
    );
  });
});

it('names the flows there are', async () => {
  const steps = followFlow(flows, 'nothing', { base, send: sendTo(createMock(), base) });
  await expect(steps.next()).rejects.toThrow(/^expected a flow \(delete, mount, .*\), found nothing$/);
});

import { afterAll, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { type OperationId, operations, pathOf } from '../../generated/routes.ts';
import type { MockOptions } from '../../scripts/mock/node/create.ts';
import {
  type Answer,
  descriptorOf,
  EMPTY_CONFIG,
  imageManifest,
  type Observed,
  OCTETS,
  sha256,
  startRegistry,
  type TestRegistry,
  uploads,
} from './harness.ts';

/**
 * Every answer the description declares, given by the mock over HTTP and judged by Prism and by our own validators.
 * The table at the end says how often.
 */
const observed: Observed[] = [];

/** What no mock without access control, redirects and other limits than that of uploads can be made to answer. */
const NEVER_SENT = ['3XX', '401', '403', '429', '431'];
/** Described because other registries answer so; ours answers something else. */
const NOT_OURS: Readonly<Partial<Record<OperationId, readonly string[]>>> = {
  checkSupport: ['404'],
  putManifest: ['404'],
  startUpload: ['404'],
};

const digest = sha256(EMPTY_CONFIG);
const absent = sha256('absent');
const json = { 'Content-Type': mediaTypes.ociImageManifest };

type Step = (registry: TestRegistry, name: string) => Promise<Answer>;
const request =
  (method: string, target: (name: string) => string, rest: Parameters<TestRegistry['send']>[2] = {}): Step =>
  ({ send }, name) =>
    send(method, target(name), rest);
const inSession =
  (method: string, query: string, rest: Parameters<TestRegistry['send']>[2] = {}): Step =>
  async ({ openUpload, send }, name) =>
    send(method, `${await openUpload(name)}${query}`, rest);
const unknownSession = (name: string) => pathOf.getUploadStatus({ name, session: 'unknown' });
const gone = () => pathOf.getManifest({ name: 'nobody', reference: 'latest' });

const answers: Record<OperationId, Record<string, Step | { readonly options: MockOptions; readonly step: Step }>> = {
  checkSupport: { 200: request('GET', pathOf.checkSupport) },
  getBlob: {
    200: request('GET', (name) => pathOf.getBlob({ name, digest })),
    206: request('GET', (name) => pathOf.getBlob({ name, digest }), { headers: { Range: 'bytes=0-0' } }),
    400: request('GET', (name) => pathOf.getBlob({ name, digest: 'sha256:bad' })),
    404: request('GET', (name) => pathOf.getBlob({ name, digest: absent })),
    416: request('GET', (name) => pathOf.getBlob({ name, digest }), { headers: { Range: 'bytes=9-' } }),
  },
  headBlob: {
    200: request('HEAD', (name) => pathOf.headBlob({ name, digest })),
    400: request('HEAD', () => pathOf.headBlob({ name: 'UPPER', digest })),
    404: request('HEAD', (name) => pathOf.headBlob({ name, digest: absent })),
  },
  deleteBlob: {
    202: async ({ pushBlob, send }, name) => send('DELETE', pathOf.deleteBlob({ name, digest: await pushBlob(name, 'to be deleted') })),
    400: request('DELETE', (name) => pathOf.deleteBlob({ name, digest: 'sha256:bad' })),
    404: request('DELETE', (name) => pathOf.deleteBlob({ name, digest: absent })),
    405: { options: { deleteBlobs: false }, step: request('DELETE', (name) => pathOf.deleteBlob({ name, digest })) },
  },
  getManifest: {
    200: request('GET', (name) => pathOf.getManifest({ name, reference: 'latest' })),
    400: request('GET', (name) => pathOf.getManifest({ name, reference: '-bad' })),
    404: request('GET', gone),
  },
  headManifest: {
    200: request('HEAD', (name) => pathOf.headManifest({ name, reference: 'latest' })),
    400: request('HEAD', (name) => pathOf.headManifest({ name, reference: '-bad' })),
    404: request('HEAD', (name) => pathOf.headManifest({ name, reference: 'absent' })),
  },
  putManifest: {
    201: ({ pushManifest }, name) => {
      const text = imageManifest({ subject: descriptorOf('anything', mediaTypes.ociImageManifest) });
      return pushManifest(name, sha256(text), text, mediaTypes.ociImageManifest, '?tag=one&tag=two');
    },
    400: request('PUT', (name) => pathOf.putManifest({ name, reference: 'bad' }), { headers: json, body: '{}' }),
    412: request('PUT', (name) => pathOf.putManifest({ name, reference: 'latest' }), {
      headers: { ...json, 'If-None-Match': '*' },
      body: imageManifest(),
    }),
    413: request('PUT', (name) => pathOf.putManifest({ name, reference: 'large' }), {
      headers: json,
      body: imageManifest({ annotations: { a: 'x'.repeat(5_000_000) } }),
    }),
    414: ({ pushManifest }, name) => {
      const text = imageManifest();
      return pushManifest(
        name,
        sha256(text),
        text,
        mediaTypes.ociImageManifest,
        `?${Array.from({ length: 101 }, (_, index) => `tag=${index}`).join('&')}`,
      );
    },
  },
  deleteManifest: {
    202: async ({ pushImage, send }, name) => {
      await pushImage(name, 'to-be-deleted');
      return send('DELETE', pathOf.deleteManifest({ name, reference: 'to-be-deleted' }));
    },
    400: request('DELETE', (name) => pathOf.deleteManifest({ name, reference: '-bad' })),
    404: request('DELETE', (name) => pathOf.deleteManifest({ name, reference: 'absent' })),
    405: { options: { deleteTags: false }, step: request('DELETE', (name) => pathOf.deleteManifest({ name, reference: 'latest' })) },
  },
  startUpload: {
    201: request('POST', (name) => `${uploads(name)}?mount=${digest}`),
    202: { options: { chunkMinLength: 1024 }, step: request('POST', uploads) },
    400: request('POST', (name) => `${uploads(name)}?digest=${absent}`, { headers: OCTETS, body: 'present' }),
    429: { options: { uploadLimit: 0 }, step: request('POST', uploads) },
  },
  getUploadStatus: {
    204: inSession('GET', ''),
    400: request('GET', (name) => pathOf.getUploadStatus({ name, session: '.hidden' })),
    404: request('GET', unknownSession),
  },
  uploadChunk: {
    202: inSession('PATCH', '', { headers: { ...OCTETS, 'Content-Range': '0-1' }, body: '{}' }),
    400: inSession('PATCH', '', { headers: { ...OCTETS, 'Content-Range': '0-9' }, body: '{}' }),
    404: request('PATCH', unknownSession, { headers: OCTETS, body: '{}' }),
    416: inSession('PATCH', '', { headers: { ...OCTETS, 'Content-Range': '5-6' }, body: '{}' }),
  },
  completeUpload: {
    201: inSession('PUT', `?digest=${digest}`, { headers: OCTETS, body: '{}' }),
    400: inSession('PUT', `?digest=${digest}`, { headers: OCTETS, body: '[]' }),
    404: request('PUT', (name) => `${unknownSession(name)}?digest=${digest}`, { headers: OCTETS, body: '{}' }),
    416: inSession('PUT', `?digest=${digest}`, { headers: { ...OCTETS, 'Content-Range': '5-6' }, body: '{}' }),
  },
  cancelUpload: {
    204: inSession('DELETE', '', { headers: { 'Content-Length': '0' } }),
    400: request('DELETE', (name) => pathOf.cancelUpload({ name, session: '.hidden' })),
    404: request('DELETE', unknownSession),
  },
  listTags: {
    200: { options: { pageLimit: 1 }, step: request('GET', (name) => `${pathOf.listTags({ name })}?n=1`) },
    400: request('GET', (name) => `${pathOf.listTags({ name })}?n=-1`),
    404: request('GET', () => pathOf.listTags({ name: 'nobody' })),
  },
  listReferrers: {
    200: request('GET', (name) => `${pathOf.listReferrers({ name, digest })}?artifactType=application/vnd.example.sbom.v1`),
    400: request('GET', (name) => pathOf.listReferrers({ name, digest: 'sha256:bad' })),
    404: { options: { referrers: false }, step: request('GET', (name) => pathOf.listReferrers({ name, digest })) },
  },
};

const rows = (Object.entries(answers) as [OperationId, (typeof answers)[OperationId]][]).flatMap(([operationId, steps]) =>
  Object.entries(steps).map(([status, step]) => ({ operationId, status, ...(typeof step === 'function' ? { options: {}, step } : step) })),
);

it.each(rows)('$operationId answers $status, for names of any depth', async ({ operationId, status, options, step }) => {
  const registry = await startRegistry(options);
  for (const name of ['busybox', 'library/busybox', 'a/b/c', 'foo/tags/list', 'a/blobs/uploads']) {
    await registry.pushImage(name, 'latest');
    await registry.pushImage(name, 'another');
    const answer = await step(registry, name);
    expect(`${answer.status} ${answer.text}`).toMatch(new RegExp(`^${status} `));
    expect(registry.observed.at(-1)?.operationId).toBe(operationId);
  }
  observed.push(...registry.observed);
  await registry.close();
});

it('every status of the description is answered, or known not to be', () => {
  for (const [operationId, { responses }] of Object.entries(operations) as [OperationId, (typeof operations)[OperationId]][]) {
    const excused = [...NEVER_SENT, ...(NOT_OURS[operationId] ?? [])];
    const missing = Object.keys(responses).filter((status) => !excused.includes(status) && !(status in answers[operationId]));
    expect(missing, operationId).toEqual([]);
    expect(Object.keys(answers[operationId]).filter((status) => !(status in responses))).toEqual([]);
  }
});

afterAll(() => {
  const table = new Map<string, number>();
  for (const { operationId, answer } of observed) {
    const key = `${operationId} ${answer.status}`;
    table.set(key, (table.get(key) ?? 0) + 1);
  }
  const lines = Object.keys(operations).map((operationId) => {
    const counts = [...table].filter(([key]) => key.startsWith(`${operationId} `)).map(([key, count]) => `${key.split(' ')[1]}: ${count}`);
    return `  ${operationId.padEnd(16)} ${counts.sort().join('  ')}`;
  });
  const answered = `${observed.length} exchanges in ${table.size} pairs of operation and status`;
  console.log(`${answered}, each judged by Prism and by our validators:\n${lines.join('\n')}`);
});

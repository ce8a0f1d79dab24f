import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handle, WireRequest, WireResponse } from '../../scripts/mock/exchange.ts';
import { createMock } from '../../scripts/mock/node/create.ts';
import { openRunStore, type RunStore } from '../mock/store-kinds.ts';
import { THOROUGH } from '../thorough.ts';
import { type Command, command } from './command.ts';
import { MANIFEST_LIMIT } from './content.ts';
import type { Options } from './reference.ts';
import { type Clock, runCommands } from './run.ts';

/** How many sequences; `RUNS=10000 npx vitest run --config test/vitest.config.ts test/model` tries longer. */
const RUNS = Number(process.env.RUNS ?? (THOROUGH ? 4_000 : 150));
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
const LONGEST = 80;

const options: fc.Arbitrary<Options> = fc.record({
  sparse: fc.boolean(),
  referrers: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  deleteBlobs: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  deleteManifests: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  deleteTags: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, fc.constant(false)),
  pageLimit: fc.constantFrom(1, 2, 1000),
  tagLimit: fc.constantFrom(2, 100),
  uploadLifetime: fc.constant(1000),
});
const stores: fc.Arbitrary<RunStore> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<RunStore>('memory') },
  { weight: 3, arbitrary: fc.constant<RunStore>('spills') },
  { weight: 1, arbitrary: fc.constant<RunStore>('folder') },
);
const commands = fc.array(command, { minLength: 1, maxLength: LONGEST, size: 'max' });

// Only the date stands still: it moves when a command says so.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});
const clock: Clock = { now: Date.now, advance: () => {} };
beforeEach(() => {
  Object.assign(clock, { now: () => Date.now(), advance: (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds) });
});

const compareWithModel = (spoil: (handle: Handle) => Handle, count: (commands: readonly Command[], kind: RunStore) => void = () => {}) =>
  fc.asyncProperty(options, commands, stores, async (chosen, sequence, kind) => {
    count(sequence, kind);
    await using run = await openRunStore(kind);
    const mock = createMock({ ...chosen, manifestLimit: MANIFEST_LIMIT, store: run.store });
    await runCommands(spoil(mock), chosen, sequence, clock);
  });

describe('the mock', () => {
  it(
    'does what the model says, whatever is asked of it in whatever order',
    async () => {
      console.log(`seed ${SEED}; SEED=${SEED} RUNS=${RUNS} repeats this run`);
      const counts = new Map<string, number>();
      const kinds = new Map<RunStore, number>();
      const count = (sequence: readonly Command[], kind: RunStore) => {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        for (const each of sequence) {
          const name = 'rest' in each ? 'rest' : each.operationId;
          counts.set(name, (counts.get(name) ?? 0) + 1);
        }
      };
      await fc.assert(
        compareWithModel((handle) => handle, count),
        { numRuns: RUNS, seed: SEED },
      );
      const total = [...counts.values()].reduce((sum, each) => sum + each, 0);
      console.log(
        `${RUNS} sequences (${[...kinds].map(([kind, each]) => `${each} ${kind}`).join(', ')}), ${total} commands: ${[...counts].map(([name, each]) => `${name} ${each}`).join(', ')}`,
      );
      expect(counts.size).toBe(16);
      expect(kinds.size).toBe(3);
    },
    60_000 + RUNS * 50,
  );
});

describe('the model finds a registry that', () => {
  const textOf = ({ body }: WireResponse) => (body instanceof Uint8Array ? Buffer.from(body).toString() : '');
  const withText = (response: WireResponse, text: string): WireResponse => ({
    status: response.status,
    headers: response.headers.map(([name, value]) => (name === 'Content-Length' ? [name, String(Buffer.byteLength(text))] : [name, value])),
    body: Buffer.from(text),
  });
  const withHeader = (response: WireResponse, name: string, change: (value: string) => string): WireResponse => ({
    ...response,
    headers: response.headers.map(([each, value]) => [each, each === name ? change(value) : value]),
  });
  /** Spoils the answers to some requests. */
  const spoilt =
    (applies: (request: WireRequest) => boolean, spoil: (response: WireResponse, request: WireRequest) => WireResponse) =>
    (handle: Handle): Handle =>
    async (request) => {
      const response = await handle(request);
      return applies(request) ? spoil(response, request) : response;
    };
  const isTagList = ({ target }: WireRequest) => /\/tags\/list(?:\?|$)/.test(target);

  const defects: Readonly<Record<string, (handle: Handle) => Handle>> = {
    'does not sort its tags': spoilt(isTagList, (response) => {
      if (response.status !== 200) return response;
      const { name, tags } = JSON.parse(textOf(response));
      return withText(response, JSON.stringify({ name, tags: tags.reverse() }));
    }),
    'ends a page without a link': spoilt(isTagList, (response) => ({
      ...response,
      headers: response.headers.filter(([name]) => name !== 'Link'),
    })),
    'counts the range one too far': spoilt(
      ({ method }) => method === 'PATCH',
      (response) => withHeader(response, 'Range', (range) => range.replace(/\d+$/, (last) => String(Number(last) + 1))),
    ),
    'says that it deletes manifests, and keeps them': (handle) => async (request) => {
      if (request.method !== 'DELETE' || !request.target.includes('/manifests/')) return handle(request);
      const { status } = await handle({ ...request, method: 'HEAD' });
      return status === 200 ? { status: 202, headers: [['Content-Length', '0']] } : handle(request);
    },
    'deletes a blob everywhere': (handle) => async (request) => {
      const [, digest] = /\/blobs\/(sha256:[^?]*)/.exec(request.target) ?? [];
      if (request.method !== 'DELETE' || digest === undefined) return handle(request);
      const response = await handle(request);
      if (response.status === 202) for (const name of ['a', 'a/b']) await handle({ ...request, target: `/v2/${name}/blobs/${digest}` });
      return response;
    },
    'takes a manifest under a wrong digest': (handle) => async (request) => {
      const wrong = request.method === 'PUT' && /\/manifests\/sha256:[a-f0-9]{64}/.test(request.target);
      return handle(wrong ? { ...request, target: request.target.replace(/sha256:[^?]*/, 'latest') } : request);
    },
    'forgets the artifact type of referrers': spoilt(
      ({ target }) => target.includes('/referrers/'),
      (response) => (response.status === 200 ? withText(response, textOf(response).replaceAll(/,"artifactType":"[^"]*"/g, '')) : response),
    ),
    'ignores If-None-Match': (handle) => (request) =>
      handle({ ...request, headers: new Map([...request.headers].filter(([name]) => name !== 'if-none-match')) }),
    'never lets an upload expire': (handle) => async (request) => {
      const now = Date.now();
      vi.setSystemTime(0);
      try {
        return await handle(request);
      } finally {
        vi.setSystemTime(now);
      }
    },
    'mixes up two error codes': spoilt(
      () => true,
      (response) => (response.status === 404 ? withText(response, textOf(response).replace('NAME_UNKNOWN', 'BLOB_UNKNOWN')) : response),
    ),
    'leaves the description': spoilt(
      ({ method, target }) => method === 'HEAD' && target.includes('/blobs/'),
      (response) => ({ ...response, headers: response.headers.filter(([name]) => name !== 'Docker-Content-Digest') }),
    ),
  };

  it.each(Object.entries(defects))('%s', async (_what, spoil) => {
    const { failed, counterexample } = await fc.check(compareWithModel(spoil), { numRuns: 2000, seed: 1, endOnFailure: false });
    expect(failed).toBe(true);
    // What is reported is small enough to be understood.
    expect(counterexample?.[1].length).toBeLessThanOrEqual(8);
  });
});

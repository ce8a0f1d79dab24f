import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { type OperationId, operations } from '../../generated/routes.ts';
import { checkExchange, placeOf } from '../../scripts/mock/contract.ts';
import type { ContractMode } from '../../scripts/mock/contract-mode.ts';
import { type Handle, sizeOf, streamOf, type WireRequest, type WireResponse } from '../../scripts/mock/exchange.ts';
import { createMock, type MockOptions } from '../../scripts/mock/node/create.ts';
import { serve } from '../../scripts/mock/node/server.ts';
import { openRunStore, type RunStore } from '../mock/store-kinds.ts';
import { MEGABYTE, settledHoldings } from '../security/memory.ts';
import { THOROUGH } from '../thorough.ts';
import { mutate, mutateBytes, type Parts } from './mutate.ts';
import { exampleRequests, pushExamples, withSession } from './prepare.ts';
import { createRandom } from './random.ts';

/** How many requests; `FUZZ=100000 npx vitest run --config test/vitest.config.ts test/fuzz` sends more. */
const REQUESTS = Number(process.env.FUZZ ?? (THOROUGH ? 100_000 : 6_000));
const OVER_SOCKETS = Math.ceil(REQUESTS / 7);
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 31);
/** How many connections there are at once. */
const AT_ONCE = 16;
/** A detector of hangs, in milliseconds. */
const HANG = 10_000;
const HOUR = 60 * 60 * 1000;

const examples = exampleRequests();

interface Observed {
  readonly request: WireRequest;
  readonly body: Buffer;
  readonly response: WireResponse;
  readonly sent: Buffer;
}

interface Prepared extends AsyncDisposable {
  readonly handle: Handle;
  readonly unexpected: unknown[];
}

/** A mock that holds what the examples speak of, and that tells of every error it did not expect. */
async function prepare(options: MockOptions = {}, kind: RunStore = 'memory'): Promise<Prepared> {
  const unexpected: unknown[] = [];
  const { store, [Symbol.asyncDispose]: end } = await openRunStore(kind);
  const onUnexpected = (error: unknown) => unexpected.push(error);
  const handle = createMock({ sparse: true, manifestLimit: 100_000, onUnexpected, store, ...options });
  await pushExamples(handle, examples);
  return { handle, unexpected, [Symbol.asyncDispose]: end };
}

/** The stores of the beginnings, in turn. */
const STORES: readonly RunStore[] = ['memory', 'spills', 'memory', 'folder'];
const storeOf = (beginning: number): RunStore => STORES[beginning % STORES.length] ?? 'memory';

async function send(handle: Handle, { method, target, headers, body }: Parts, whole: boolean): Promise<Observed> {
  const stream = async function* () {
    const half = Math.floor(body.byteLength / 2);
    for (const chunk of whole ? [body] : [body.subarray(0, half), body.subarray(half)]) if (chunk.byteLength > 0) yield chunk;
  };
  const fields = new Map<string, string>(
    whole || body.byteLength === 0 ? [['content-length', String(body.byteLength)]] : [['transfer-encoding', 'chunked']],
  );
  for (const [name, value] of headers) {
    const known = fields.get(name.toLowerCase());
    fields.set(name.toLowerCase(), known === undefined ? value : `${known}, ${value}`);
  }
  const request: WireRequest = { method, target, headers: fields, origin: 'http://localhost', body: stream() };
  const response = await handle(request);
  const chunks: Uint8Array[] = [];
  if (response.body !== undefined) for await (const chunk of streamOf(response.body)) chunks.push(Buffer.from(chunk));
  return { request, body, response, sent: Buffer.concat(chunks) };
}

/** What is wrong with an answer, whatever was asked. */
function faultsOf({ request, body, response, sent }: Observed, contract: ContractMode): string[] {
  const headers = new Map(response.headers.map(([name, value]) => [name.toLowerCase(), value]));
  const faults: string[] = [];
  if (response.status < 200 || response.status >= 500) faults.push(`status ${response.status}`);
  for (const [name, value] of headers) {
    if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(value)) faults.push(`the header ${name} is ${JSON.stringify(value)}`);
  }
  const length = headers.get('content-length');
  if (response.body !== undefined && length !== String(sent.byteLength))
    faults.push(`Content-Length ${length} for ${sent.byteLength} bytes`);
  if (response.body !== undefined && sizeOf(response.body) !== sent.byteLength) faults.push('a size that is not that of the bytes');
  if (request.method === 'HEAD' && sent.byteLength > 0) faults.push('an answer to HEAD with a body');
  const { operationId, violations } = checkExchange({
    request: { method: request.method, target: request.target, headers: request.headers, body },
    response: { status: response.status, headers, body: sent },
  });
  const ofRequest = violations.filter(({ direction }) => direction === 'request');
  if (contract === 'enforce' && ofRequest.length > 0 && response.status < 400)
    faults.push(`a request that leaves the description at ${ofRequest.map(({ place }) => place).join(', ')} is not refused`);
  const undescribed = contract === 'enforce' && headers.has('mock-violation') ? beyondDescription(operationId, sent) : [];
  for (const { direction, place, expected, got } of violations) {
    if (direction === 'response' && !undescribed.includes(place)) faults.push(`${place}: expected ${expected}, got ${got}`);
  }
  return faults;
}

/**
 * Where a refusal under the contract has to go beyond the description: it gives no code to some parameters, which others
 * ignore, nor to bodies where there is none; and GET /v2/ has no answer at all to a request that is wrong in itself.
 */
function beyondDescription(operationId: OperationId | undefined, sent: Buffer): string[] {
  if (operationId === undefined || sent.byteLength === 0) return [];
  if (operationId === 'checkSupport') return ['status'];
  const { parameters, requestBody } = operations[operationId];
  const coded = [
    ...parameters.filter(({ errorCode }) => errorCode !== undefined).map((parameter) => placeOf({ parameter })),
    ...(requestBody?.errorCode === undefined ? [] : ['header.content-type', 'body']),
  ];
  const { errors } = JSON.parse(sent.toString()) as { errors: { code: string; detail?: { place?: string } }[] };
  return errors.flatMap(({ code, detail: { place = '' } = {} }, index) =>
    code === 'UNSUPPORTED' && !coded.includes(place.split('/', 1)[0] ?? '') ? [`body/errors/${index}/code`] : [],
  );
}

const excerpt = ({ method, target, headers, body }: Parts) =>
  JSON.stringify({ method, target: target.slice(0, 500), headers, body: body.toString('latin1').slice(0, 500) });

describe('requests that are spoilt', () => {
  console.log(`seed ${SEED}; SEED=${SEED} FUZZ=${REQUESTS} repeats this run`);

  const modes: readonly ContractMode[] = ['off', 'warn', 'enforce'];
  it.each(modes)(
    'are answered, and by what the description says, with the contract %s',
    async (contract) => {
      const random = createRandom(SEED + modes.indexOf(contract));
      const before = await settledHoldings();
      const statuses = new Map<number, number>();
      let beginning = modes.indexOf(contract);
      let prepared = await prepare({ contract }, storeOf(beginning));
      const beginAnew = async (): Promise<void> => {
        await prepared[Symbol.asyncDispose]();
        beginning += 1;
        prepared = await prepare({ contract }, storeOf(beginning));
      };
      for (let index = 0; index < REQUESTS / 3; index += 1) {
        // From time to time everything is spoilt so far that a new beginning tells more.
        if (index % 1000 === 999) await beginAnew();
        const { handle, unexpected } = prepared;
        const parts = mutate(await withSession(handle, random.pick(examples)), random);
        const what = `request ${index} of seed ${SEED}: ${excerpt(parts)}`;
        const observed = await send(handle, parts, random.below(4) > 0).catch((error: unknown) => {
          throw new Error(what, { cause: error });
        });
        expect(faultsOf(observed, contract), `${what} -> ${observed.response.status} ${observed.sent.toString().slice(0, 300)}`).toEqual(
          [],
        );
        expect(unexpected, what).toEqual([]);
        statuses.set(observed.response.status, (statuses.get(observed.response.status) ?? 0) + 1);
      }
      await prepared[Symbol.asyncDispose]();
      const after = await settledHoldings();
      const table = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
      console.log(`${Math.ceil(REQUESTS / 3)} requests with the contract ${contract}: ${table.join(', ')}`);
      // They come through to the registry, and not only to its first check.
      for (const status of [200, 201, 202, 400, 404, 405]) expect(statuses.get(status), `answers with ${status}`).toBeGreaterThan(0);
      expect(after.bytes - before.bytes).toBeLessThan(24 * MEGABYTE);
      expect(after.handles - before.handles).toBeLessThan(10);
    },
    HOUR,
  );

  it(
    'are answered over sockets too, down to single bits',
    async () => {
      const random = createRandom(SEED);
      await using prepared = await prepare({ contract: 'warn' }, 'spills');
      const { handle, unexpected } = prepared;
      const server = await serve(handle, { host: '127.0.0.1', port: 0 });
      const port = Number(new URL(server.url).port);
      const before = await settledHoldings();
      const statuses = new Map<string, number>();
      for (let from = 0; from < OVER_SOCKETS; from += AT_ONCE) {
        const texts: Buffer[] = [];
        while (texts.length < Math.min(AT_ONCE, OVER_SOCKETS - from)) {
          texts.push(mutateBytes(await withSession(handle, random.pick(examples)), random));
        }
        const answers = await Promise.all(texts.map((text) => exchange(port, text)));
        for (const [index, answer] of answers.entries()) {
          const what = `request ${from + index} of seed ${SEED}: ${JSON.stringify(texts[index]?.toString('latin1').slice(0, 1000))}`;
          expect(answer, what).not.toBe('hangs');
          const found = [...answer.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status = '']) => status);
          expect(
            found.filter((status) => status.startsWith('5')),
            `${what} -> ${answer.slice(0, 500)}`,
          ).toEqual([]);
          for (const status of found.length === 0 ? ['none'] : found) statuses.set(status, (statuses.get(status) ?? 0) + 1);
        }
        expect(unexpected).toEqual([]);
      }
      expect((await fetch(`${server.url}/v2/`, { headers: { Connection: 'close' } })).status).toBe(200);
      const after = await settledHoldings();
      await server.close();
      const table = [...statuses].sort().map(([status, count]) => `${status}: ${count}`);
      console.log(`${OVER_SOCKETS} requests over sockets: ${table.join(', ')}`);
      for (const status of ['200', '201', '202', '400', '404', '405'])
        expect(statuses.get(status), `answers with ${status}`).toBeGreaterThan(0);
      // What was stored, or opened and not yet expired, is kept; it grows with what was accepted, and with nothing else.
      const accepted = (statuses.get('201') ?? 0) + (statuses.get('202') ?? 0) + OVER_SOCKETS / 4;
      expect(after.bytes - before.bytes).toBeLessThan(24 * MEGABYTE + accepted * 8192);
      expect(after.handles - before.handles).toBeLessThan(10);
    },
    HOUR,
  );
});

/** Sends bytes, says that there are no more, and gives everything that comes back. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1');
    socket.setTimeout(HANG, () => {
      resolve('hangs');
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(chunks).toString('latin1')));
    socket.end(bytes);
  });
}

describe('the judge of spoilt requests', () => {
  const judge = async (spoil: (response: WireResponse) => WireResponse, contract: ContractMode = 'off', query = '') => {
    await using prepared = await prepare({ contract });
    const { handle } = prepared;
    const spoilt: Handle = async (request) => spoil(await handle(request));
    const parts = examples.find(({ target }) => target.endsWith('/tags/list'));
    if (parts === undefined) throw new Error('expected an example that lists tags');
    return faultsOf(await send(spoilt, { ...parts, target: `${parts.target}${query}` }, true), contract);
  };
  const withHeader = (name: string, value: string) => (response: WireResponse) => ({
    ...response,
    headers: [...response.headers, [name, value] as const],
  });

  it('has nothing to say of a good answer', async () => {
    expect(await judge((response) => response)).toEqual([]);
    expect(await judge((response) => response, 'enforce', '?n=none')).toEqual([]);
  });

  it('objects to a violation that is not refused, where the contract is enforced', async () => {
    const taken = (response: WireResponse) => ({ ...response, status: 200 });
    expect((await judge(taken, 'enforce', '?n=none')).join('\n')).toMatch(/^a request that leaves the description at query\.n/);
  });

  it('objects to a refusal with a code that the description does not have there', async () => {
    const recode = (response: WireResponse) => {
      const body = Buffer.from(
        Buffer.from(response.body as Uint8Array)
          .toString()
          .replace('UNSUPPORTED', 'SIZE_INVALID'),
      );
      return { ...response, body };
    };
    expect((await judge(recode, 'enforce', '?n=none')).join('\n')).toMatch(/^body\/errors\/0\/code/m);
  });

  it.each([
    ['a status that is a defect', (response: WireResponse) => ({ ...response, status: 500 }), /status 500/],
    ['a status that is not described', (response: WireResponse) => ({ ...response, status: 418 }), /^status: expected/],
    ['a header that could be split', withHeader('Link', 'a\r\nb'), /the header link/],
    ['a wrong length', withHeader('Content-Length', '1'), /Content-Length 1 for/],
    ['a body of another type', withHeader('Content-Type', 'text/html'), /^header\.content-type/],
    ['a body that breaks its schema', (response: WireResponse) => ({ ...response, body: Buffer.from('{"name":1}') }), /^body/],
  ])('objects to %s', async (_what, spoil, expected) => {
    expect((await judge(spoil)).join('\n')).toMatch(new RegExp(expected, 'm'));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { exampleExchanges } from '../../scripts/judge/examples.ts';
import type { JudgedRequest } from '../../scripts/judge/exchange.ts';
import { concatenate } from '../../scripts/mock/bytes.ts';
import { checkExchange } from '../../scripts/mock/contract.ts';
import { type Handle, streamOf, type WireResponse } from '../../scripts/mock/exchange.ts';
import { assembleMock } from '../../scripts/mock/node/create.ts';
import { createDice, mutate } from './mutations.ts';

const COUNT = Number(process.env.FUZZ ?? 20_000);
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);
const MEGABYTE = 1024 * 1024;

const requests = exampleExchanges(JSON.parse(readFileSync('generated/openapi.json', 'utf8'))).map(({ request }) => request);

/** Asks, and reads the whole answer. */
async function ask(handle: Handle, request: JudgedRequest): Promise<WireResponse & { readonly bytes: Uint8Array }> {
  const headers = new Map(Object.entries(request.headers).map(([name, value]) => [name.toLowerCase(), value]));
  const body = (async function* () {
    if (request.body !== undefined) yield request.body;
  })();
  const response = await handle({ method: request.method, target: request.target, headers, body, origin: 'http://localhost:5000' });
  const chunks: Uint8Array[] = [];
  if (response.body !== undefined) for await (const chunk of streamOf(response.body)) chunks.push(chunk);
  return { ...response, bytes: concatenate(chunks) };
}

/** What is wrong with the answer to a request, if anything is. */
async function faultOf(handle: Handle, request: JudgedRequest): Promise<string | undefined> {
  const { status, headers, bytes } = await ask(handle, request);
  if (status >= 500) return `answers ${status}`;
  const fields = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
  const { violations } = checkExchange({
    request: { ...request, headers: new Map(Object.entries(request.headers)) },
    response: { status, headers: fields, body: bytes },
  });
  const ours = violations.filter(({ direction }) => direction === 'response' && status !== 405);
  return ours.length === 0 ? undefined : `leaves the description: ${JSON.stringify(ours)}`;
}

async function fuzz(handle: Handle, count: number, seed: number): Promise<{ statuses: Map<number, number>; fault?: string }> {
  const dice = createDice(seed);
  const statuses = new Map<number, number>();
  for (let number = 0; number < count; number += 1) {
    // Some stay as they are, so that there is content for the others to meet.
    const valid = dice.pick(requests);
    const request = dice.roll(3) === 0 ? valid : mutate(valid, dice);
    const fault = await faultOf(async (wire) => {
      const response = await handle(wire);
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      return response;
    }, request).catch((error) => `throws ${error}`);
    if (fault !== undefined)
      return {
        statuses,
        fault: `request ${number}: ${request.method} ${request.target.slice(0, 300)} ${JSON.stringify(request.headers).slice(0, 300)} ${fault}`,
      };
  }
  return { statuses };
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
const openFiles = () => readdirSync('/proc/self/fd').length;

it(`${COUNT} mutated requests: no 5xx, no exception, no answer outside the description, no growth (FUZZ=${COUNT} SEED=${SEED})`, async () => {
  const defects: unknown[] = [];
  const mock = assembleMock({ contract: 'warn', sparse: true, onUnexpected: (error) => defects.push(error) });
  // A first run fills what is kept on purpose, such as the list of violations.
  await fuzz(mock.handle, Math.min(COUNT, 2000), SEED + 1);
  await mock.reset();
  collectGarbage();
  const [memory, files] = [process.memoryUsage().heapUsed, process.platform === 'linux' ? openFiles() : 0];
  const { statuses, fault } = await fuzz(mock.handle, COUNT, SEED);
  expect(fault).toBeUndefined();
  expect(defects).toEqual([]);
  await mock.reset();
  collectGarbage();
  expect((process.memoryUsage().heapUsed - memory) / MEGABYTE).toBeLessThan(30);
  if (process.platform === 'linux') expect(openFiles()).toBeLessThanOrEqual(files + 2);
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  console.log(`${COUNT} mutated requests (FUZZ=${COUNT} SEED=${SEED}): ${counts.join('  ')}`);
}, 600_000);

it('finds a registry that fails, throws, or leaves the description', async () => {
  const spoilt: Handle[] = [
    async () => ({ status: 500, headers: [] }),
    async () => Promise.reject(new Error('broken')),
    async () => ({ status: 418, headers: [] }),
    async () => ({ status: 200, headers: [] }),
  ];
  for (const handle of spoilt) expect((await fuzz(handle, 200, 1)).fault).toBeDefined();
});

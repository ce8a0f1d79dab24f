import { collect } from '../../../scripts/mock/bytes.ts';
import { answerCalls } from '../../../scripts/mock/calls.ts';
import { streamOf } from '../../../scripts/mock/exchange.ts';
import { createMemoryStore } from '../../../scripts/mock/memory-store.ts';
import { DEFAULT_MANIFEST_LIMIT, type RegistryOptions } from '../../../scripts/mock/registry/options.ts';
import { createRegistry } from '../../../scripts/mock/registry/registry.ts';
import { createWire } from '../../../scripts/mock/wire.ts';
import { chunksOf, fieldMap, type Send } from './exchange.ts';
import { pageHashing } from './hashing.ts';

/** Where the registry in the page would be, if it were somewhere (RFC 2606). */
export const PAGE_ORIGIN = 'http://registry.test';

/** The largest blob in bytes: a page has nothing but its memory. */
const BLOB_LIMIT = 64 * 1024 * 1024;

/** The mock registry, empty, in this page: the same code as behind `npm run mock`. It lasts as long as the page. */
export function createPageRegistry(options: Partial<RegistryOptions> = {}): Send {
  const platform = { store: createMemoryStore(), hashing: pageHashing, now: Date.now, newSessionId };
  const handle = answerCalls(
    createWire(createRegistry(platform, { blobLimit: BLOB_LIMIT, ...options }), {
      manifestLimit: DEFAULT_MANIFEST_LIMIT,
      onUnexpected: (error, { method, target }) => console.error(`${method} ${target}:`, error),
    }),
  );
  return async ({ method, target, headers, body }) => {
    const answer = await handle({ method, target, headers: fieldMap(headers), body: chunksOf(body), origin: PAGE_ORIGIN });
    const bytes = answer.body === undefined ? undefined : await collect(streamOf(answer.body), Number.POSITIVE_INFINITY);
    return { status: answer.status, headers: answer.headers, body: bytes ?? new Uint8Array() };
  };
}

/** `crypto.randomUUID` is there on secure origins only. */
function newSessionId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

import { randomUUID } from 'node:crypto';
import type { Handle } from '../exchange.ts';
import { createMemoryStore } from '../memory-store.ts';
import type { RegistryOptions } from '../registry/options.ts';
import { createRegistry } from '../registry/registry.ts';
import { createWire } from '../wire.ts';
import { nodeHashing } from './hashing.ts';

export const DEFAULT_MANIFEST_LIMIT = 4 * 1024 * 1024;

export interface MockOptions extends Partial<RegistryOptions> {
  /** The largest manifest in bytes. */
  readonly manifestLimit?: number;
}

/** A registry in memory, ready to answer. */
export function createMock(options: MockOptions = {}): Handle {
  const registry = createRegistry({ store: createMemoryStore(), hashing: nodeHashing, now: Date.now, newSessionId: randomUUID }, options);
  return createWire(registry, {
    manifestLimit: options.manifestLimit ?? DEFAULT_MANIFEST_LIMIT,
    onUnexpected: (error, request) => console.error(`${request.method} ${request.target}:`, error),
  });
}

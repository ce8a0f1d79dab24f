import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Handle } from '../../scripts/mock/exchange.ts';
import { createMock, type MockOptions } from '../../scripts/mock/node/create.ts';
import { openStore } from '../../scripts/mock/node/open-store.ts';
import { type RunningServer, serve } from '../../scripts/mock/node/server.ts';
import type { Store } from '../../scripts/mock/store.ts';
import { describeTraffic, observe, type Seen, wrongAnswers } from './observe.ts';

/** Where a registry keeps its content: as `--store` has it by default, or in a folder of its own. */
export type StoreKind = 'memory' | 'directory';

export interface ClientRegistryOptions extends Omit<MockOptions, 'store'> {
  readonly store?: StoreKind;
}

/** A mock registry that clients talk to, and what it has seen. */
export interface ClientRegistry {
  /** Host and port, as clients want it. */
  readonly host: string;
  readonly url: string;
  readonly store: Store;
  /** The folder of a directory store. */
  readonly folder: string;
  /** The exchanges of the running test, oldest first. */
  readonly seen: readonly Seen[];
}

/**
 * Serves a mock registry for the tests of a `describe`, with a store as a person gets it. Each answer is held against
 * the description, and one that leaves it fails the test; the output tells at the end where clients left it.
 *
 * @param wrap puts something between the network and the registry, such as a fault.
 */
export function useRegistry(
  { store: kind = 'memory', ...options }: ClientRegistryOptions = {},
  wrap: (handle: Handle) => Handle = (handle) => handle,
): ClientRegistry {
  const all: Seen[] = [];
  let start = 0;
  let root: string;
  let folder: string;
  let store: Store;
  let server: RunningServer;
  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'registry-'));
    folder = join(root, 'store');
    store = await openStore(kind === 'directory' ? folder : kind);
    const handle = observe(createMock({ ...options, store }), (seen) => all.push(seen));
    server = await serve(wrap(handle), { host: '127.0.0.1', port: 0 });
  });
  afterEach(() => {
    const wrong = wrongAnswers(all.slice(start));
    start = all.length;
    expect(wrong, 'answers that leave the description').toEqual([]);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
    rmSync(root, { recursive: true });
    console.log(describeTraffic(all).join('\n'));
  });
  return {
    get host() {
      return server.url.replace('http://127.0.0.1', 'localhost');
    },
    get url() {
      return server.url;
    },
    get store() {
      return store;
    },
    get folder() {
      return folder;
    },
    get seen() {
      return all.slice(start);
    },
  };
}

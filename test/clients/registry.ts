import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { Handle } from '../../scripts/mock/exchange.ts';
import { createMock, type MockOptions } from '../../scripts/mock/node/create.ts';
import { type RunningServer, serve } from '../../scripts/mock/node/server.ts';
import { describeTraffic, observe, type Seen, wrongAnswers } from './observe.ts';

/** A mock registry that clients talk to, and what it has seen. */
export interface ClientRegistry {
  /** Host and port, as clients want it. */
  readonly host: string;
  readonly url: string;
  /** The exchanges of the running test, oldest first. */
  readonly seen: readonly Seen[];
}

/**
 * Serves a mock registry for the tests of a `describe`. Each answer is held against the description, and one that
 * leaves it fails the test; the output tells at the end where clients left it.
 *
 * @param wrap puts something between the network and the registry, such as a fault.
 */
export function useRegistry(options: MockOptions = {}, wrap: (handle: Handle) => Handle = (handle) => handle): ClientRegistry {
  const all: Seen[] = [];
  let start = 0;
  let server: RunningServer;
  beforeAll(async () => {
    const handle = observe(createMock(options), (seen) => all.push(seen));
    server = await serve(wrap(handle), { host: '127.0.0.1', port: 0 });
  });
  afterEach(() => {
    const wrong = wrongAnswers(all.slice(start));
    start = all.length;
    expect(wrong, 'answers that leave the description').toEqual([]);
  });
  afterAll(async () => {
    await server.close();
    console.log(describeTraffic(all).join('\n'));
  });
  return {
    get host() {
      return server.url.replace('http://127.0.0.1', 'localhost');
    },
    get url() {
      return server.url;
    },
    get seen() {
      return all.slice(start);
    },
  };
}

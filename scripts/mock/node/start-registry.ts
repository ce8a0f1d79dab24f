import type { Store } from '../store.ts';
import { fetchFrom } from '../web/fetch.ts';
import { assembleMock, type Mock, type MockOptions } from './create.ts';
import { openStore } from './open-store.ts';
import { serve } from './server.ts';

export interface StartOptions extends Omit<MockOptions, 'store'> {
  /** Where the content is kept: in memory, the default, in a folder, or in a store of your own. */
  readonly store?: 'memory' | (string & {}) | Store | undefined;
  /** The port to listen on; 0, the default, picks a free one. */
  readonly port?: number | undefined;
  /** The address to listen on (default: 127.0.0.1). */
  readonly host?: string | undefined;
}

/** A registry that answers over HTTP until it is closed. */
export interface RunningRegistry extends Omit<Mock, 'handle' | 'startSweeping'>, AsyncDisposable {
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Host and port as they stand in the name of an image, such as `127.0.0.1:40123`. */
  readonly host: string;
  /** Asks the registry in this process, without a socket. */
  readonly fetch: typeof fetch;
  /** Ends every connection and lets go of what is kept. */
  close(): Promise<void>;
}

/**
 * Starts a registry.
 *
 * @throws the error of `listen`, such as EADDRINUSE.
 */
export async function startRegistry(options: StartOptions = {}): Promise<RunningRegistry> {
  const store = typeof options.store === 'object' ? options.store : await openStore(options.store);
  const { handle, startSweeping, ...mock } = assembleMock({ ...options, store });
  const server = await serve(handle, { host: options.host ?? '127.0.0.1', port: options.port ?? 0 }).catch(async (error) => {
    // A store that was handed in is still the caller's.
    if (store !== options.store) await store.close();
    throw error;
  });
  const stopSweeping = startSweeping();
  const close = async (): Promise<void> => {
    stopSweeping();
    await server.close();
    await mock.store.close();
  };
  return {
    ...mock,
    url: server.url,
    host: new URL(server.url).host,
    fetch: fetchFrom(handle, server.url),
    close,
    [Symbol.asyncDispose]: close,
  };
}

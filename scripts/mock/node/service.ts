import { ExpectedError } from '../../expected-error.ts';
import type { Handle } from '../exchange.ts';
import { fetchFrom } from '../web/fetch.ts';
import { assembleMock } from './create.ts';
import { pushDemo } from './demo.ts';
import type { ServeFlags } from './flags.ts';
import { openStore } from './open-store.ts';
import { seedFromLayout } from './seed.ts';
import { type RunningServer, serve } from './server.ts';

/**
 * Serves a registry until the process is told to end. The first line on stdout is one JSON object with the URL; a port
 * that is taken is one clear line and exit code 1. Violations of the contract are told on stderr, a line each.
 *
 * @param extend Puts something around the registry, such as pages beside it.
 * @returns the URL.
 */
export async function runService(
  { host, port, options, store: location, demo, seeds, failOnViolation }: ServeFlags,
  extend: (registry: Handle) => Handle = (registry) => registry,
): Promise<string> {
  const store = await openStore(location);
  // The list of violations may be emptied; that there was one stays true.
  let violated = false;
  const { handle, startSweeping } = assembleMock({
    ...options,
    store,
    onViolation: ({ direction, operationId, place, expected, got, requirements }) => {
      violated = true;
      const cited = requirements.length > 0 ? ` (${requirements.join(', ')})` : '';
      console.error(`violation: ${direction} of ${operationId} at ${place}: expected ${expected}, got ${got}${cited}`);
    },
  });
  const open = async (): Promise<RunningServer> => {
    const ask = fetchFrom(handle, 'http://localhost');
    if (demo) await pushDemo(ask);
    for (const { layout, repository } of seeds) await seedFromLayout(ask, layout, repository);
    return serve(extend(handle), { host, port }).catch((error: NodeJS.ErrnoException) => {
      throw new ExpectedError(`Cannot listen on ${host}:${port}: ${reasonOf(error)}.`);
    });
  };
  const server = await open().catch(async (error) => {
    await store.close();
    throw error;
  });
  const stopSweeping = startSweeping();
  const end = async (): Promise<void> => {
    stopSweeping();
    await server.close();
    await store.close().catch((error: Error) => {
      console.error(`Cannot close the store ${location}: ${error.message}. What its journal holds is read when it is opened again.`);
      process.exitCode = 1;
    });
    if (failOnViolation && violated) process.exitCode = 1;
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  // Last, since whoever reads it may end the process at once.
  console.log(JSON.stringify({ url: server.url, pid: process.pid }));
  return server.url;
}

function reasonOf({ code, message }: NodeJS.ErrnoException): string {
  switch (code) {
    case 'EADDRINUSE':
      return 'the port is in use; stop what listens there, or choose another with --port (0 picks a free one)';
    case 'EACCES':
      return 'the port needs more rights; choose one above 1023 with --port';
    case 'EADDRNOTAVAIL':
      return 'this machine does not have the address; choose another with --host';
    default:
      return message;
  }
}

import type { Handle } from '../exchange.ts';
import { type RunningServer, serve } from './server.ts';

/**
 * Serves until the process is told to end. The first line on stdout is one JSON object with the URL; a port that is
 * taken is one clear line and exit code 1.
 */
export async function runService(handle: Handle, address: { host: string; port: number }): Promise<number | undefined> {
  let server: RunningServer;
  try {
    server = await serve(handle, address);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Record<string, string> = {
      EADDRINUSE: `the port is in use; stop what listens there, or choose another with --port (0 picks a free one)`,
      EACCES: `the port needs more rights; choose one above 1023 with --port`,
      EADDRNOTAVAIL: `this machine does not have the address; choose another with --host`,
    };
    console.error(`Cannot listen on ${address.host}:${address.port}: ${reasons[code ?? ''] ?? message}.`);
    return 1;
  }
  console.log(JSON.stringify({ url: server.url, pid: process.pid }));
  const end = () => void server.close();
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  return undefined;
}

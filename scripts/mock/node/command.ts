import { DEFAULT_PORT, describeFlags, readFlags } from './flags.ts';
import { runService } from './service.ts';

/**
 * The command line of the mock registry.
 *
 * @param call How it is called, for the help text.
 * @param args The arguments after that.
 */
export async function mockCommand(call: string, args: readonly string[]): Promise<number | undefined> {
  const flags = readFlags(DEFAULT_PORT, args);
  if (!flags.help) {
    await runService(flags);
    return undefined;
  }
  console.log(`Usage: ${call} [options]

Serves the mock registry. The first line on stdout is a JSON object with its url; SIGTERM ends it.
It takes every push, verifies every digest, and checks no credentials. It speaks plain HTTP.

${describeFlags()}`);
  return 0;
}

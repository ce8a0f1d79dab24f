import { runCommand } from './command.ts';
import { describeFlags, readFlags } from './mock/node/flags.ts';
import { runService } from './mock/node/service.ts';

const DEFAULT_PORT = 5000;

const HELP = `Usage: npm run mock -- [options]

Serves the mock registry. The first line on stdout is a JSON object with its url; SIGTERM ends it.
It keeps everything in memory, takes every push, and checks no credentials. It speaks plain HTTP.

${describeFlags()}

The default port is ${DEFAULT_PORT}. For programs, call it as: npm run --silent mock -- --port 0`;

await runCommand(async () => {
  const flags = readFlags(DEFAULT_PORT);
  if (!flags.help) return runService(flags);
  console.log(HELP);
  return 0;
});

#!/usr/bin/env node
import { runCommand } from './command.ts';
import { UsageError } from './expected-error.ts';
import { mockCommand } from './mock/node/command.ts';

const NAME = 'oci-distribution-kit';

const HELP = `Usage: ${NAME} COMMAND [options]

  mock     serve the mock registry; ${NAME} mock --help has its options
  help     print this`;

await runCommand(async () => {
  const [command = 'help', ...args] = process.argv.slice(2);
  switch (command) {
    case 'mock':
      return mockCommand(`${NAME} mock`, args);
    case 'help':
    case '--help':
      console.log(HELP);
      return 0;
    default:
      throw new UsageError(`expected a command such as mock, found ${command}`);
  }
});

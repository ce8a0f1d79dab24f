import { runCommand } from './command.ts';
import { mockCommand } from './mock/node/command.ts';

await runCommand(() => mockCommand('npm run mock --', process.argv.slice(2)));

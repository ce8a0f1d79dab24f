import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs';
import { runCommand } from './command.ts';
import { ExpectedError } from './expected-error.ts';

const OUT = 'dist';
/** Written by the generator as JavaScript with declarations, which the compiler does not copy. */
const COPIED = ['generated/validators.js', 'generated/validators.d.ts'];

await runCommand(async () => {
  rmSync(OUT, { recursive: true, force: true });
  const { status } = spawnSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
  if (status !== 0) {
    rmSync(OUT, { recursive: true, force: true });
    throw new ExpectedError(
      `expected sources that compile, but the compiler told what does not; there is no ${OUT} until that is put right`,
    );
  }
  mkdirSync(`${OUT}/generated`, { recursive: true });
  for (const file of COPIED) cpSync(file, `${OUT}/${file}`);
  chmodSync(`${OUT}/scripts/cli.js`, 0o755);
  // On stderr, since `npm pack --json` writes to stdout.
  console.error(`the package is in ${OUT}`);
  return 0;
});

import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, rmSync } from 'node:fs';

const OUT = 'dist';
/** Written by the generator as JavaScript with declarations, which the compiler does not copy. */
const COPIED = ['generated/validators.js', 'generated/validators.d.ts'];

rmSync(OUT, { recursive: true, force: true });
execFileSync(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], { stdio: 'inherit' });
mkdirSync(`${OUT}/generated`, { recursive: true });
for (const file of COPIED) cpSync(file, `${OUT}/${file}`);
chmodSync(`${OUT}/scripts/cli.js`, 0o755);
// On stderr, since `npm pack --json` writes to stdout.
console.error(`the package is in ${OUT}`);

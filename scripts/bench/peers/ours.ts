import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PeerEntry } from './peer.ts';
import { outputOf } from './programs.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const BUILT = join(ROOT, 'dist/scripts/cli.js');

/** Our mock in the configurations that are compared. */
const VARIANTS = [
  { name: 'ours-off', text: 'memory, contract off', flags: ['--contract', 'off'] },
  { name: 'ours-warn', text: 'memory, contract warn', flags: ['--contract', 'warn'] },
  { name: 'ours-enforce', text: 'memory, contract enforce', flags: ['--contract', 'enforce'] },
  { name: 'ours-directory', text: 'directory, contract off', flags: ['--contract', 'off'], directory: true },
] as const;

/** What runs as ours: the built package, or the sources through tsx where nothing was built from them as they are. */
export const build: 'fresh' | 'stale' | 'none' = stateOfBuild();
const NODE_ARGS = build === 'fresh' ? [BUILT, 'mock'] : ['--import', 'tsx', join(ROOT, 'scripts/mock.ts')];

function stateOfBuild(): typeof build {
  if (!existsSync(BUILT)) return 'none';
  const sources = ['scripts/mock', 'generated'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(ROOT, folder, file)),
  );
  const built = statSync(BUILT).mtimeMs;
  return sources.some((file) => file.endsWith('.ts') && statSync(file).mtimeMs > built) ? 'stale' : 'fresh';
}

let help: Promise<string> | undefined;
const readHelp = (): Promise<string> => {
  help ??= outputOf(process.execPath, [...NODE_ARGS, '--help']).then((text = '') => text);
  return help;
};

export const ours: readonly PeerEntry[] = VARIANTS.map((variant) => ({
  name: variant.name,
  async find() {
    const directory = 'directory' in variant;
    const wanted = directory ? '--store' : '--contract';
    if (!(await readHelp()).includes(`${wanted} `)) return { name: variant.name, reason: `this mock has no option ${wanted} yet` };
    return {
      name: variant.name,
      title: `ours: ${variant.text}`,
      ours: true,
      stateless: false,
      launch: (folder) => ({
        command: process.execPath,
        args: [...NODE_ARGS, '--port', '0', ...variant.flags, ...(directory ? ['--store', folder] : [])],
        tellsUrl: true,
        isNode: true,
      }),
    };
  },
}));

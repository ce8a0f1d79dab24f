import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PeerEntry } from './peer.ts';

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

export const ours: readonly PeerEntry[] = VARIANTS.map((variant) => ({
  name: variant.name,
  find: async () => ({
    name: variant.name,
    title: `ours: ${variant.text}`,
    ours: true,
    stateless: false,
    launch: (folder) => ({
      command: process.execPath,
      args: [...NODE_ARGS, '--port', '0', ...variant.flags, ...('directory' in variant ? ['--store', folder] : [])],
      tellsUrl: true,
      isNode: true,
    }),
  }),
}));

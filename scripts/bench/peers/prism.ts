import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PeerEntry } from './peer.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PACKAGE = join(ROOT, 'node_modules/@stoplight/prism-cli/package.json');

/** The mock that serves the examples of the description: `npm run mock:examples`. */
export const prism: PeerEntry = {
  name: 'prism',
  async find() {
    if (!existsSync(PACKAGE)) return { name: 'prism', reason: '@stoplight/prism-cli is not installed; npm ci installs it' };
    const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
    return {
      name: 'prism',
      title: `prism-cli ${version}: examples`,
      ours: false,
      stateless: true,
      launch: () => ({
        command: process.execPath,
        args: ['--import', 'tsx', join(ROOT, 'scripts/mock-examples.ts'), '--port', '0'],
        tellsUrl: true,
        isNode: false,
      }),
    };
  },
};

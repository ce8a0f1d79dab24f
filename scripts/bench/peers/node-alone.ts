import { fileURLToPath } from 'node:url';
import type { PeerEntry } from './peer.ts';

const SERVER = fileURLToPath(new URL('./node-alone-server.ts', import.meta.url));

/** No registry: Node's HTTP server with the answer ready, so that the tables tell what Node costs and what we add. */
export const nodeAlone: PeerEntry = {
  name: 'node',
  find: async () => ({
    name: 'node',
    title: `node:http alone ${process.version}: one answer`,
    ours: false,
    stateless: true,
    oneAnswer: true,
    launch: () => ({ command: process.execPath, args: ['--import', 'tsx', SERVER], tellsUrl: true, isNode: true }),
  }),
};

import type { Launch, PeerEntry } from './peer.ts';
import { installGoProgram } from './programs.ts';

interface GoPeer {
  readonly name: string;
  readonly text: string;
  readonly module: string;
  readonly version: string;
  readonly packagePath: string;
  args(folder: string, port: number): readonly string[];
}

const CRANE = {
  module: 'github.com/google/go-containerregistry',
  version: 'v0.22.1',
  packagePath: 'github.com/google/go-containerregistry/cmd/crane',
};
const OLAREG = { module: 'github.com/olareg/olareg', version: 'v0.2.2', packagePath: 'github.com/olareg/olareg/cmd/olareg' };

const PEERS: readonly GoPeer[] = [
  {
    ...CRANE,
    name: 'crane',
    text: 'crane registry serve',
    args: (_, port) => ['registry', 'serve', '--address', `127.0.0.1:${port}`],
  },
  {
    ...OLAREG,
    name: 'olareg',
    text: 'olareg serve, directory',
    args: (folder, port) => ['serve', '--addr', '127.0.0.1', '--port', String(port), '--dir', folder, '--verbosity', 'error'],
  },
  {
    ...OLAREG,
    name: 'olareg-memory',
    text: 'olareg serve, memory',
    args: (_, port) => ['serve', '--addr', '127.0.0.1', '--port', String(port), '--store-type', 'mem', '--verbosity', 'error'],
  },
];

export const goPeers: readonly PeerEntry[] = PEERS.map(({ name, text, module, version, packagePath, args }) => ({
  name,
  async find() {
    try {
      const command = await installGoProgram(module, version, packagePath);
      const launch = (folder: string, port: number): Launch => ({
        command,
        args: args(folder, port),
        tellsUrl: false,
        isNode: false,
      });
      return { name, title: `${text} ${version}`, ours: false, stateless: false, launch };
    } catch (error) {
      return { name, reason: error instanceof Error ? error.message : String(error) };
    }
  },
}));

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PeerEntry } from './peer.ts';
import { outputOf } from './programs.ts';

const NAME = 'docker-registry';

/** Debian's package of the reference implementation: on disk, blob descriptors cached, nothing logged. */
export const dockerRegistry: PeerEntry = {
  name: NAME,
  async find() {
    const version = await outputOf(NAME, ['--version']);
    if (version === undefined) return { name: NAME, reason: 'the program docker-registry is not there; Debian has a package of that name' };
    return {
      name: NAME,
      title: `docker-registry ${version.split(' ').at(-1)}: filesystem`,
      ours: false,
      stateless: false,
      launch(folder, port) {
        const config = join(folder, 'config.yml');
        writeFileSync(config, configOf(join(folder, 'data'), port));
        return { command: NAME, args: ['serve', config], tellsUrl: false, isNode: false };
      },
    };
  },
};

function configOf(folder: string, port: number): string {
  return `version: 0.1
log:
  level: error
  accesslog:
    disabled: true
storage:
  cache:
    blobdescriptor: inmemory
  filesystem:
    rootdirectory: ${JSON.stringify(folder)}
  delete:
    enabled: true
http:
  addr: 127.0.0.1:${port}
  secret: bench
`;
}

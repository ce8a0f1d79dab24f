import { createDirectoryStore } from '../../scripts/mock/node/directory-store.ts';
import { startRegistry } from '../../scripts/mock/node/start-registry.ts';
import type { Store } from '../../scripts/mock/store.ts';

/*
 * The process that is killed: a registry in the folder it is given. Its only line of output is its URL. With `careless`
 * behind the folder it says that manifests are stored while it only has them in memory.
 */
const [folder = '', manner] = process.argv.slice(2);
const store = await createDirectoryStore(folder);
const { url } = await startRegistry({ store: manner === 'careless' ? careless(store) : store });
console.log(url);

function careless(careful: Store): Store {
  const early = new Map<string, Awaited<ReturnType<Store['manifest']>>>();
  return {
    ...careful,
    async addManifest(name, digest, manifest) {
      early.set(`${name}@${digest}`, { mediaType: manifest.mediaType, bytes: new Uint8Array(manifest.bytes) });
    },
    manifest: async (name, digest) => early.get(`${name}@${digest}`),
    removeManifest: async (name, digest) => early.delete(`${name}@${digest}`),
  };
}

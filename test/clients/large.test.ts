import { createCipheriv, createHash } from 'node:crypto';
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { MEGABYTE, settledHoldings } from '../security/memory.ts';
import { describeThoroughly } from '../tools.ts';
import { CLIENTS } from './clients.ts';
import { type Descriptor, onlyEntry, storeBlob, tagLayout } from './layout.ts';
import { type StoreKind, useRegistry } from './registry.ts';
import { useWorkplace } from './workplace.ts';

const workplace = useWorkplace();
const SIZE = 300 * MEGABYTE;
/** What the registry may hold of it at any moment, with what garbage the engine has not yet collected. */
const HELD = 100 * MEGABYTE;

const clients = CLIENTS.map((makeClient) => makeClient(workplace));
const programs = clients.map(({ name }) => name);

describeThoroughly('a layer of 300 MiB', programs, () => {
  let folder: string;
  let image: { readonly top: Descriptor; readonly layer: Descriptor };
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'large-'));
    image = await writeLargeImage(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  describe.each<StoreKind>(['memory', 'directory'])('and a registry with the %s store', (store) => {
    const registry = useRegistry({ store });
    // So that nothing is mounted instead of sent.
    beforeEach(() => registry.store.clear());

    it.each(clients.map((client) => [client.name, client] as const))(
      'goes there and back identical with %s, and never lies in memory whole',
      async (name, client) => {
        const reference = `${registry.host}/large/${name}:1`;
        const held = await mostHeldDuring(async () => {
          await client.push(folder, '1', reference);
          await client.pull(reference, workplace.path('pulled'));
        });
        expect(held).toBeLessThan(HELD);
        expect(onlyEntry(workplace.path('pulled')).digest).toBe(image.top.digest);
        const pulled = workplace.path('pulled', 'blobs', ...image.layer.digest.split(':'));
        expect(statSync(pulled).size).toBe(image.layer.size);
        expect(await digestOfFile(pulled)).toBe(image.layer.digest);
        rmSync(workplace.path('pulled'), { recursive: true });
      },
    );
  });
});

/** The most bytes in buffers beyond those at the beginning. The registry is in this process, the clients are not. */
async function mostHeldDuring(task: () => Promise<void>): Promise<number> {
  await settledHoldings();
  const before = process.memoryUsage().arrayBuffers;
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().arrayBuffers);
  }, 5);
  try {
    await task();
  } finally {
    clearInterval(watch);
  }
  return most - before;
}

/** A layout of one image whose only layer has incompressible bytes. They are not an archive: copying does not look. */
async function writeLargeImage(folder: string): Promise<{ top: Descriptor; layer: Descriptor }> {
  const file = join(folder, 'layer');
  const chunk = Buffer.alloc(MEGABYTE);
  const cipher = createCipheriv('aes-128-ctr', Buffer.alloc(16), Buffer.alloc(16));
  const zeros = Readable.from(Array.from({ length: SIZE / chunk.length }, () => chunk));
  await pipeline(zeros, cipher, createGzip({ level: 0 }), createWriteStream(file));
  const digest = await digestOfFile(file);
  const layer = { mediaType: mediaTypes.ociLayerGzip, digest, size: statSync(file).size };
  mkdirSync(join(folder, 'blobs', 'sha256'), { recursive: true });
  renameSync(file, join(folder, 'blobs', ...digest.split(':')));
  const config = storeBlob(folder, mediaTypes.ociImageConfiguration, {
    architecture: 'amd64',
    os: 'linux',
    rootfs: { type: 'layers', diff_ids: [digest] },
  });
  const top = storeBlob(folder, mediaTypes.ociImageManifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.ociImageManifest,
    config,
    layers: [layer],
  });
  tagLayout(folder, '1', top);
  return { top, layer };
}

async function digestOfFile(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: MEGABYTE }), hash);
  return `sha256:${hash.digest('hex')}`;
}

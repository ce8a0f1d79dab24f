import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { pushDemo } from '../../scripts/mock/node/demo.ts';
import { startRegistry } from '../../scripts/mock/node/start-registry.ts';
import { tar } from '../../scripts/mock/tar.ts';
import { describeWithTools, run } from '../tools.ts';
import { descriptorOf, EMPTY_CONFIG, imageIndex, imageManifest, randomBytes, sha256 } from './harness.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'seed-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const layer = randomBytes(100_000, 9);
const image = imageManifest({ layers: [descriptorOf(layer, mediaTypes.ociLayerUncompressed)] });
const index = imageIndex([descriptorOf(image, mediaTypes.ociImageManifest), descriptorOf(layer, mediaTypes.ociLayerUncompressed)]);

/** Writes a layout with these entries; of its contents some may be left out. */
function writeLayout(name: string, manifests: readonly object[], contents: readonly (string | Uint8Array)[]): string {
  const folder = join(root, name);
  mkdirSync(join(folder, 'blobs', 'sha256'), { recursive: true });
  for (const content of contents) writeFileSync(join(folder, 'blobs', 'sha256', sha256(content).slice(7)), content);
  writeFileSync(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests }));
  return folder;
}
const named = (name: string) => ({ annotations: { 'org.opencontainers.image.ref.name': name } });

it('pushes everything a layout holds, under its tags', async () => {
  const layout = writeLayout(
    'app',
    [
      { ...descriptorOf(image, mediaTypes.ociImageManifest), ...named('1') },
      { ...descriptorOf(index, mediaTypes.ociImageIndex), ...named('library/other:latest') },
      descriptorOf(image, mediaTypes.ociImageManifest),
    ],
    [EMPTY_CONFIG, layer, image, index],
  );
  await using registry = await startRegistry();
  expect(await registry.seed(layout)).toEqual(['app:1', 'library/other:latest', `app@${sha256(image)}`]);
  expect(await registry.seed(layout, 'elsewhere/app')).toContain('elsewhere/app:1');
  const fetched = async (path: string) => Buffer.from(await (await registry.fetch(path)).arrayBuffer());
  expect((await fetched(pathOf.getManifest({ name: 'app', reference: '1' }))).toString()).toBe(image);
  expect((await fetched(pathOf.getManifest({ name: 'library/other', reference: 'latest' }))).toString()).toBe(index);
  expect((await fetched(pathOf.getBlob({ name: 'elsewhere/app', digest: sha256(layer) }))).equals(layer)).toBe(true);
});

it.each([
  ['nothing', () => join(root, 'nothing'), /nothing: expected an OCI image layout, a folder or a tar archive: ENOENT/],
  [
    'a manifest that is missing',
    () => writeLayout('a', [descriptorOf(image, mediaTypes.ociImageManifest)], []),
    /expected the content of sha256:.*index\.json lists, found none/,
  ],
  [
    'a blob that is missing',
    () => writeLayout('b', [descriptorOf(image, mediaTypes.ociImageManifest)], [image, EMPTY_CONFIG]),
    /MANIFEST_BLOB_UNKNOWN.*does not have the content of sha256:/,
  ],
  [
    'a digest that leads outside',
    () => writeLayout('c', [{ ...descriptorOf(image), digest: 'sha256:../../../etc/passwd' }], []),
    /expected a digest, found/,
  ],
  [
    'a name that is none',
    () =>
      writeLayout(
        'UPPER_',
        [{ ...descriptorOf(image, mediaTypes.ociImageManifest), ...named('BAD/name:1') }],
        [image, EMPTY_CONFIG, layer],
      ),
    /expected the name of a repository, found "BAD\/name"/,
  ],
])('refuses %s, and says where', async (_what, layout, message) => {
  await using registry = await startRegistry();
  await expect(registry.seed(layout())).rejects.toThrow(message);
});

describeWithTools('the demonstration', ['tar'], () => {
  it('is real: every manifest keeps the contract, every layer is an archive, and referrers are listed', async () => {
    await using registry = await startRegistry({ contract: 'enforce' });
    const references = await pushDemo(registry.fetch);
    expect(registry.violations).toEqual([]);
    for (const reference of references) {
      const [, name = '', tag = ''] = /^(.+):(.+)$/.exec(reference) ?? [];
      expect((await registry.fetch(pathOf.getManifest({ name, reference: tag }))).status, reference).toBe(200);
    }
    const index = await registry.fetch(pathOf.getManifest({ name: 'demo/hello', reference: 'latest' }));
    const digest = index.headers.get('docker-content-digest') ?? '';
    const { manifests } = (await (await registry.fetch(pathOf.listReferrers({ name: 'demo/hello', digest }))).json()) as {
      manifests: unknown[];
    };
    expect(manifests).toHaveLength(2);
    const archive = join(root, 'layer.tar');
    writeFileSync(archive, tar({ 'etc/hello.conf': 'greeting = hello\n', empty: '' }));
    expect(await run('tar', ['-tvf', archive])).toMatch(/-rw-r--r-- 0\/0\s+17 1970-01-01 .* etc\/hello\.conf\n.* 0 1970-01-01 .* empty\n/);
    expect(await run('tar', ['-xOf', archive, 'etc/hello.conf'])).toBe('greeting = hello\n');
  });
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { type RunningRegistry, startRegistry } from '../../scripts/mock/node/start-registry.ts';
import { tar } from '../../scripts/mock/tar.ts';
import { describeWithTools, run } from '../tools.ts';
import { descriptorOf, EMPTY_CONFIG, imageIndex, imageManifest, randomBytes, sha256, sha512 } from './harness.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'archive-'));
});
afterAll(() => rmSync(root, { recursive: true }));

const layer = randomBytes(700_001, 4);
const long = randomBytes(1000, 5);
const image = imageManifest({
  layers: [
    descriptorOf(layer, mediaTypes.ociLayerUncompressed),
    { ...descriptorOf(long, mediaTypes.ociLayerUncompressed), digest: sha512(long) },
  ],
});
const index = imageIndex([descriptorOf(image, mediaTypes.ociImageManifest)]);
const annotated = (annotations: object) => ({ ...descriptorOf(index, mediaTypes.ociImageIndex), annotations });
const named = (name: string) => annotated({ 'org.opencontainers.image.ref.name': name });
const indexOf = (entries: readonly object[]) => JSON.stringify({ schemaVersion: 2, manifests: entries });
const blob = (content: Uint8Array | string) => ({ [`blobs/sha256/${sha256(content).slice(7)}`]: content });
const contents = { ...blob(EMPTY_CONFIG), ...blob(layer), ...blob(image), ...blob(index), [`blobs/sha512/${sha512(long).slice(7)}`]: long };
const archiveOf = (...entries: object[]) => ({
  ...contents,
  'oci-layout': '{"imageLayoutVersion":"1.0.0"}',
  'index.json': indexOf(entries),
});

let files = 0;
function write(bytes: Uint8Array, name = `file-${++files}.tar`): string {
  const path = join(root, name);
  writeFileSync(path, bytes);
  return path;
}
async function hasImage(registry: RunningRegistry, name: string, tag: string): Promise<void> {
  const fetched = async (path: string) => Buffer.from(await (await registry.fetch(path)).arrayBuffer());
  expect((await fetched(pathOf.getManifest({ name, reference: tag }))).toString()).toBe(index);
  expect((await fetched(pathOf.getManifest({ name, reference: sha256(image) }))).toString()).toBe(image);
  expect((await fetched(pathOf.getBlob({ name, digest: sha256(layer) }))).equals(layer)).toBe(true);
  expect((await fetched(pathOf.getBlob({ name, digest: sha512(long) }))).equals(long)).toBe(true);
}

describe('an archive is pushed', () => {
  const bytes = tar(archiveOf(named('v1')));
  it.each<[string, () => Parameters<RunningRegistry['seed']>]>([
    ['under its name', () => [write(bytes, 'app.tar')]],
    ['compressed', () => [write(gzipSync(bytes), 'app.tar.gz')]],
    ['compressed, with another ending', () => [write(gzipSync(bytes), 'App.tgz')]],
    ['as bytes', () => [bytes, 'app']],
    ['as a stream of compressed bytes', () => [new Blob([gzipSync(bytes)]).stream() as unknown as AsyncIterable<Uint8Array>, 'app']],
  ])('%s', async (_how, source) => {
    await using registry = await startRegistry({ contract: 'enforce' });
    expect(await registry.seed(...source())).toEqual(['app:v1']);
    await hasImage(registry, 'app', 'v1');
    expect(registry.violations).toEqual([]);
  });

  it('to what its entries name', async () => {
    await using registry = await startRegistry();
    const docker = { 'io.containerd.image.name': 'docker.io/library/box:3', 'org.opencontainers.image.ref.name': '3' };
    const entries = [named('library/other:1'), named('localhost:5000/host/dropped:2'), annotated(docker), named('4'), annotated({})];
    const path = write(tar(archiveOf(...entries)), 'default.tar');
    const references = ['library/other:1', 'host/dropped:2', 'library/box:3', 'default:4', `default@${sha256(index)}`];
    expect(await registry.seed(path)).toEqual(references);
    for (const [name = '', tag = ''] of references.slice(0, 4).map((each) => each.split(':'))) await hasImage(registry, name, tag);
    expect(await registry.seed(path, 'told')).toEqual(['told:1', 'told:2', 'told:3', 'told:4', `told@${sha256(index)}`]);
  });

  it('whatever else is in it, without a trace of that', async () => {
    await using registry = await startRegistry();
    const evil = join(root, 'evil');
    const path = write(tar({ [evil]: 'x', '../evil': 'x', 'blobs/sha256/../../../evil': 'x', 'blobs/x': 'x', ...archiveOf(named('v1')) }));
    const before = readdirSync(root);
    expect(await registry.seed(path, 'app')).toEqual(['app:v1']);
    expect(readdirSync(root)).toEqual(before);
  });

  it('sparse, where the registry takes that', async () => {
    const sparse: Record<string, string | Uint8Array> = archiveOf(named('v1'));
    delete sparse[`blobs/sha256/${sha256(layer).slice(7)}`];
    await using registry = await startRegistry({ sparse: true });
    expect(await registry.seed(tar(sparse), 'app')).toEqual(['app:v1']);
    await using strict = await startRegistry();
    const lacking = new RegExp(`MANIFEST_BLOB_UNKNOWN.*does not have the content of ${sha256(layer)}`);
    await expect(strict.seed(tar(sparse), 'app')).rejects.toThrow(lacking);
  });
});

describe('an archive is refused with the reason', () => {
  const good = tar(archiveOf(named('v1')));
  const other = (members: Readonly<Record<string, string | Uint8Array>>) => tar({ ...archiveOf(named('v1')), ...members });
  it.each<[string, () => Uint8Array, RegExp]>([
    ['nothing', () => new Uint8Array(), /holds no index\.json/],
    ['text', () => Buffer.from('hello'.repeat(1000)), /tar archive of an OCI image layout: there is no header of a file at byte 0/],
    ['less than a header', () => Buffer.from('hello'), /no header of a file at byte 0/],
    ['zstd', () => Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 1, 2, 3]), /it is by zstd. Unpack/],
    ['a gzip file that was cut off', () => gzipSync(good).subarray(0, 5000), /expected a gzip file that is whole/],
    [
      'a gzip file that was damaged',
      () => Buffer.concat([gzipSync(good).subarray(0, 5000), Buffer.alloc(5000)]),
      /gzip file that is whole/,
    ],
    ['an archive that was cut off', () => good.subarray(0, 600_000), /it ends within the file whose header is at byte \d+/],
    ['a damaged header', () => Buffer.concat([good.subarray(0, 10), Buffer.from('x'), good.subarray(11)]), /no header of a file at byte 0/],
    [
      'an archive of something else',
      () => tar({ 'etc/passwd': 'x' }),
      /expected the archive of an OCI image layout, but it holds no index/,
    ],
    ['the older format of docker save', () => tar({ 'manifest.json': '[]', 'x/layer.tar': '' }), /docker-archive:.*oci-archive:/],
    ['an index that is no JSON', () => other({ 'index.json': '{' }), /list of manifests in index\.json, but it is something else/],
    ['an index of something else', () => other({ 'index.json': '[]' }), /list of manifests in index\.json/],
    [
      'a digest that is a path',
      () => other({ 'index.json': indexOf([{ ...named('v1'), digest: 'sha256:../../x' }]) }),
      /expected a digest, found/,
    ],
    ['entries that are none', () => other({ 'index.json': indexOf([{}]) }), /expected a digest, found/],
    ['no media type', () => other({ 'index.json': indexOf([{ digest: sha256(image) }]) }), /expected a manifest the registry takes/],
    [
      'content that was changed',
      () => other({ [`blobs/sha256/${sha256(layer).slice(7)}`]: 'x' }),
      /blob the registry takes.*DIGEST_INVALID/,
    ],
    [
      'a manifest that was changed',
      () => other({ [`blobs/sha256/${sha256(index).slice(7)}`]: `${index} ` }),
      /manifest the registry takes.*DIGEST_INVALID/,
    ],
    [
      'a manifest that is none',
      () => other({ ...blob('[]'), 'index.json': indexOf([descriptorOf('[]', mediaTypes.ociImageIndex)]) }),
      /MANIFEST_INVALID/,
    ],
    [
      'a manifest of wrong members',
      () =>
        other({
          ...blob('{"layers":[null,7],"config":5}'),
          'index.json': indexOf([descriptorOf('{"layers":[null,7],"config":5}', mediaTypes.ociImageManifest)]),
        }),
      /MANIFEST_INVALID/,
    ],
    [
      'a manifest that is missing',
      () => other({ 'index.json': indexOf([descriptorOf('none', mediaTypes.ociImageIndex)]) }),
      /expected the content of .*, found none/,
    ],
    [
      'a name that leads elsewhere',
      () => other({ 'index.json': indexOf([annotated({ 'oci-distribution-kit.repository': '../_mock/reset?' })]) }),
      /expected the name of a repository, found "\.\.\/_mock\/reset\?"/,
    ],
    [
      'annotations of numbers, and a null among the entries',
      () =>
        other({
          'index.json': indexOf([null as never, annotated({ 'org.opencontainers.image.ref.name': 7 }), { digest: 7, annotations: 'x' }]),
        }),
      /expected a digest, found 7/,
    ],
    ['a tag that is none', () => other({ 'index.json': indexOf([named('-bad')]) }), /manifest the registry takes for app/],
  ])('%s', async (_what, bytes, message) => {
    await using registry = await startRegistry();
    const path = write(bytes());
    await expect(registry.seed(path, 'app')).rejects.toMatchObject({
      name: 'SeedError',
      exitCode: 1,
      message: expect.stringMatching(message),
    });
    await expect(registry.seed(path, 'app')).rejects.toThrow(path);
  });

  it('a manifest that contains itself, as far as that can be', async () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const self = imageIndex([{ mediaType: mediaTypes.ociImageIndex, digest, size: 1 }]);
    await using registry = await startRegistry();
    const archive = tar({
      [`blobs/sha256/${'0'.repeat(64)}`]: self,
      'index.json': indexOf([{ mediaType: mediaTypes.ociImageIndex, digest }]),
    });
    await expect(registry.seed(archive, 'app')).rejects.toThrow(/DIGEST_INVALID/);
  });

  it('bytes without a name to push them to', async () => {
    await using registry = await startRegistry();
    await expect(registry.seed(tar(archiveOf(named('v1'))))).rejects.toThrow(/expected a repository to push sha256:.* to/);
  });

  it('in one line and with exit code 1 by the command line', () => {
    const path = write(Buffer.from('hello'.repeat(1000)));
    const { status, stderr, stdout } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', '--port', '0', '--seed', path], {
      encoding: 'utf8',
    });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(`${path}: expected the tar archive of an OCI image layout: there is no header of a file at byte 0\n`);
  });
});

describeWithTools('archives of other programs', ['tar', 'gzip', 'skopeo'], () => {
  /** Writes a layout into a folder. */
  const layoutOf = (name: string, members: Readonly<Record<string, string | Uint8Array>>): string => {
    const folder = join(root, name);
    for (const [path, content] of Object.entries(members)) {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    return folder;
  };

  // A ustar archive has no room for the digests of sha512.
  it.each(['pax', 'gnu'].flatMap((format) => ['.', '-z .', 'index.json oci-layout blobs'].map((members) => [format, members])))(
    'tar --format=%s %s',
    async (format, members) => {
      const folder = layoutOf('layout', archiveOf(named('v1')));
      const path = join(root, `${format}-${members.length}.tar`);
      await run('tar', [`--format=${format}`, '-cf', path, '-C', folder, ...members.split(' ')]);
      await using registry = await startRegistry();
      expect(await registry.seed(path, 'app')).toEqual(['app:v1']);
      await hasImage(registry, 'app', 'v1');
    },
  );

  it('a link in an archive is not followed', async () => {
    const digest = `sha256:${'0'.repeat(64)}`;
    const folder = layoutOf('linked', {
      'index.json': indexOf([{ mediaType: mediaTypes.ociImageManifest, digest }]),
      'blobs/sha256/x': '',
    });
    symlinkSync(join(folder, 'index.json'), join(folder, 'blobs', ...digest.split(':')));
    await run('tar', ['-cf', join(root, 'linked.tar'), '-C', folder, '.']);
    await using registry = await startRegistry();
    await expect(registry.seed(join(root, 'linked.tar'))).rejects.toThrow(/found none/);
  });

  it('skopeo copy oci-archive:', async () => {
    const config = JSON.stringify({ architecture: 'amd64', os: 'linux', rootfs: { type: 'layers', diff_ids: [sha256(layer)] } });
    const plain = imageManifest({
      config: descriptorOf(config, mediaTypes.ociImageConfiguration),
      layers: [descriptorOf(layer, mediaTypes.ociLayerUncompressed)],
    });
    const entry = {
      ...descriptorOf(plain, mediaTypes.ociImageManifest),
      ...named('v1'),
      ...descriptorOf(plain, mediaTypes.ociImageManifest),
    };
    const folder = layoutOf('plain', { ...archiveOf(entry), ...blob(config), ...blob(plain) });
    const path = join(root, 'skopeo.tar');
    await run('skopeo', ['--insecure-policy', 'copy', '--preserve-digests', `oci:${folder}:v1`, `oci-archive:${path}:library/app:v1`]);
    await using registry = await startRegistry();
    expect(await registry.seed(path)).toEqual(['library/app:v1']);
    const pulled = await registry.fetch(pathOf.getManifest({ name: 'library/app', reference: 'v1' }));
    expect(await pulled.text()).toBe(plain);
  });
});

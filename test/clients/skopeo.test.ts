import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { describeWithTools } from '../tools.ts';
import { skopeo as skopeoClient } from './clients.ts';
import { digestOf, onlyEntry, readBlob, writeLayout } from './layout.ts';
import { useRegistry } from './registry.ts';
import { useWorkplace } from './workplace.ts';

const { path, run } = useWorkplace();
const skopeo = (...args: string[]) => run('skopeo', '--insecure-policy', ...args);
const client = skopeoClient({ path, run });

describeWithTools('skopeo, by itself', ['skopeo', 'tar'], () => {
  const registry = useRegistry();

  it('converts to docker schema 2 on the way, and pulls that back identical', async () => {
    await writeLayout(path('source'), '1', { platforms: ['arm64'] });
    const remote = `docker://${registry.host}/docker/app:1`;
    await skopeo('copy', '--format', 'v2s2', '--dest-tls-verify=false', `oci:${path('source')}:1`, remote);
    const pushed = await skopeo('inspect', '--raw', '--tls-verify=false', remote);
    const { mediaType, config, layers } = JSON.parse(pushed);
    expect(mediaType).toBe(mediaTypes.dockerImageManifest);
    await skopeo('copy', '--override-arch', 'arm64', '--src-tls-verify=false', remote, `dir:${path('pulled')}`);
    expect(readFileSync(path('pulled', 'manifest.json'), 'utf8')).toBe(pushed);
    for (const { digest } of [config, ...layers]) expect(digestOf(readFileSync(path('pulled', digest.slice(7))))).toBe(digest);
  });

  it('compresses by zstd on the way, and pulls that back identical', async () => {
    await writeLayout(path('source'), '1', { platforms: ['amd64'] });
    const reference = `${registry.host}/zstd/recompressed:1`;
    const options = ['--dest-compress-format', 'zstd', '--dest-tls-verify=false'];
    // Layers that are compressed already are left as they are: make them anew from plain files.
    await skopeo('copy', '--dest-decompress', `oci:${path('source')}:1`, `dir:${path('plain')}`);
    await skopeo('copy', ...options, `dir:${path('plain')}`, `docker://${reference}`);
    const pushed = await client.manifest(reference);
    const { layers } = JSON.parse(pushed);
    expect(layers.map((layer: { mediaType: string }) => layer.mediaType)).toEqual([mediaTypes.ociLayerZstd, mediaTypes.ociLayerZstd]);
    await client.pull(reference, path('pulled'));
    expect(readBlob(path('pulled'), onlyEntry(path('pulled')).digest).toString()).toBe(pushed);
    for (const { digest } of layers) expect(digestOf(readBlob(path('pulled'), digest))).toBe(digest);
  });

  it('pushes eight images at once that share a layer, and pulls all of them back identical', async () => {
    const names = Array.from({ length: 8 }, (_, index) => `image-${index}`);
    const images: [name: string, digest: string][] = [];
    for (const variant of names) {
      images.push([variant, (await writeLayout(path(variant), '1', { platforms: ['amd64'], variant })).digest]);
    }
    await Promise.all(names.map((name) => client.push(path(name), '1', `${registry.host}/crowd/app:${name}`)));
    expect(await client.tags(`${registry.host}/crowd/app`)).toEqual(names);
    await Promise.all(names.map((name) => client.pull(`${registry.host}/crowd/app:${name}`, path(`pulled-${name}`))));
    for (const [name, digest] of images) expect(onlyEntry(path(`pulled-${name}`)).digest).toBe(digest);
  });
});

describeWithTools('umoci', ['umoci', 'skopeo'], () => {
  const registry = useRegistry();

  it('makes an image without mediaType, which goes to the registry and back, and unpacks the same', async () => {
    const umoci = (...args: string[]) => run('umoci', ...args);
    await umoci('init', '--layout', path('layout'));
    await umoci('new', '--image', `${path('layout')}:base`);
    await umoci('unpack', '--rootless', '--image', `${path('layout')}:base`, path('bundle'));
    writeFileSync(path('bundle', 'rootfs', 'hello.txt'), 'made by umoci\n');
    await umoci('repack', '--image', `${path('layout')}:made`, path('bundle'));
    const reference = `${registry.host}/umoci/made:1`;
    await client.push(path('layout'), 'made', reference);
    const pushed = await client.manifest(reference);
    expect(JSON.parse(pushed)).not.toHaveProperty('mediaType');
    await client.pull(reference, path('pulled'));
    expect(onlyEntry(path('pulled')).digest).toBe(digestOf(pushed));
    await umoci('unpack', '--rootless', '--image', `${path('pulled')}:pulled`, path('unpacked'));
    expect(readdirSync(path('unpacked', 'rootfs'))).toEqual(['hello.txt']);
    expect(readFileSync(path('unpacked', 'rootfs', 'hello.txt'), 'utf8')).toBe('made by umoci\n');
  });
});

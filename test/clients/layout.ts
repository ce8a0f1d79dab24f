import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { mediaTypes } from '../../generated/media-types.ts';
import { run } from '../tools.ts';

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

const digestOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

/**
 * Writes an OCI image layout with one tag: an index of images for two platforms, each with two layers of real files.
 *
 * @returns the descriptor of the index.
 */
export async function writeMultiPlatformLayout(folder: string, tag: string): Promise<Descriptor> {
  mkdirSync(join(folder, 'blobs', 'sha256'), { recursive: true });
  const store = (mediaType: string, content: Uint8Array | object): Descriptor => {
    const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
    const digest = digestOf(bytes);
    writeFileSync(join(folder, 'blobs', 'sha256', digest.slice(7)), bytes);
    return { mediaType, digest, size: bytes.byteLength };
  };

  const images = [];
  for (const architecture of ['amd64', 'arm64']) {
    const files = join(folder, '..', `files-${architecture}`);
    mkdirSync(join(files, 'base', 'etc'), { recursive: true });
    mkdirSync(join(files, 'app'), { recursive: true });
    writeFileSync(join(files, 'base', 'etc', 'os-release'), `ID=test\nARCHITECTURE=${architecture}\n`);
    writeFileSync(
      join(files, 'app', 'data.bin'),
      Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * index * architecture.charCodeAt(1)) % 251)),
    );
    const tars = [await tar(join(files, 'base')), await tar(join(files, 'app'))];
    const config = store(mediaTypes.ociImageConfiguration, {
      architecture,
      os: 'linux',
      config: { Cmd: ['/bin/true'] },
      rootfs: { type: 'layers', diff_ids: tars.map(digestOf) },
    });
    const layers = tars.map((bytes) => store(mediaTypes.ociLayerGzip, gzipSync(bytes)));
    const manifest = store(mediaTypes.ociImageManifest, { schemaVersion: 2, mediaType: mediaTypes.ociImageManifest, config, layers });
    images.push({ ...manifest, platform: { architecture, os: 'linux' } });
  }
  const index = store(mediaTypes.ociImageIndex, { schemaVersion: 2, mediaType: mediaTypes.ociImageIndex, manifests: images });
  const entry = { ...index, annotations: { 'org.opencontainers.image.ref.name': tag } };
  writeFileSync(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }));
  return index;
}

async function tar(folder: string): Promise<Uint8Array> {
  const archive = `${folder}.tar`;
  await run('tar', ['--sort=name', '--mtime=2026-01-01', '--owner=0', '--group=0', '--numeric-owner', '-C', folder, '-cf', archive, '.']);
  return readFileSync(archive);
}

/** The content of a layout's blob. */
export function readBlob(folder: string, digest: string): Buffer {
  return readFileSync(join(folder, 'blobs', ...digest.split(':')));
}

/** The digest a layout's index gives to its only tag. */
export function onlyEntry(folder: string): Descriptor {
  const { manifests } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return manifests[0];
}

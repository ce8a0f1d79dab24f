import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { run } from '../tools.ts';

export interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** What kind of image a layout gets. */
export interface Recipe {
  /** An index of one image for each. With one platform there is no index, only the image. */
  readonly platforms?: readonly string[];
  readonly format?: 'oci' | 'docker' | 'zstd';
  /** Makes the top layer differ from that of other images; the base layer is the same in all. */
  readonly variant?: string;
}

const FORMATS = {
  oci: {
    index: mediaTypes.ociImageIndex,
    manifest: mediaTypes.ociImageManifest,
    config: mediaTypes.ociImageConfiguration,
    layer: mediaTypes.ociLayerGzip,
  },
  zstd: {
    index: mediaTypes.ociImageIndex,
    manifest: mediaTypes.ociImageManifest,
    config: mediaTypes.ociImageConfiguration,
    layer: mediaTypes.ociLayerZstd,
  },
  docker: {
    index: mediaTypes.dockerManifestList,
    manifest: mediaTypes.dockerImageManifest,
    config: mediaTypes.dockerImageConfiguration,
    layer: mediaTypes.dockerLayerGzip,
  },
} as const;

/**
 * Writes an OCI image layout with one tag: an index of images, each with two layers of real files.
 *
 * @returns the descriptor that the tag stands for.
 */
export async function writeLayout(folder: string, tag: string, recipe: Recipe = {}): Promise<Descriptor> {
  const { platforms = ['amd64', 'arm64'], format = 'oci', variant = '' } = recipe;
  const types = FORMATS[format];
  mkdirSync(join(folder, 'blobs', 'sha256'), { recursive: true });
  const store = (mediaType: string, content: Uint8Array | object) => storeBlob(folder, mediaType, content);

  const images = [];
  for (const architecture of platforms) {
    const files = join(folder, '..', `files-${architecture}${variant}`);
    mkdirSync(join(files, 'base', 'etc'), { recursive: true });
    mkdirSync(join(files, 'app'), { recursive: true });
    writeFileSync(join(files, 'base', 'etc', 'os-release'), `ID=test\nARCHITECTURE=${architecture}\n`);
    writeFileSync(join(files, 'app', 'data.bin'), pattern(300_000, `${architecture}${variant}`));
    const tars = [await tar(join(files, 'base')), await tar(join(files, 'app'))];
    const config = store(types.config, {
      architecture,
      os: 'linux',
      config: { Cmd: ['/bin/true'] },
      rootfs: { type: 'layers', diff_ids: tars.map(digestOf) },
    });
    const layers = [];
    for (const path of [join(files, 'base.tar'), join(files, 'app.tar')]) layers.push(store(types.layer, await compress(path, format)));
    const manifest = store(types.manifest, { schemaVersion: 2, mediaType: types.manifest, config, layers });
    images.push({ ...manifest, platform: { architecture, os: 'linux' } });
  }
  const [only] = images;
  const single = images.length === 1 && only !== undefined;
  const top = single ? only : store(types.index, { schemaVersion: 2, mediaType: types.index, manifests: images });
  tagLayout(folder, tag, top);
  return { mediaType: top.mediaType, digest: top.digest, size: top.size };
}

/** An image that several tests push. Clients only read it. */
export interface SharedLayout {
  readonly folder: string;
  readonly top: Descriptor;
  /** The bytes of the manifest or index that the tag, `1`, stands for. */
  readonly text: string;
}

/** Layouts that are made once for all tests of a file. */
export function useLayouts(): { of(recipe: Recipe): Promise<SharedLayout> } {
  let root: string;
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), 'layouts-'));
  });
  const made = new Map<string, Promise<SharedLayout>>();
  afterAll(() => rmSync(root, { recursive: true }));
  const make = async (recipe: Recipe): Promise<SharedLayout> => {
    const folder = join(root, String(made.size), 'layout');
    const top = await writeLayout(folder, '1', recipe);
    return { folder, top, text: readBlob(folder, top.digest).toString() };
  };
  return {
    of: (recipe) => {
      const key = JSON.stringify(recipe);
      const found = made.get(key) ?? make(recipe);
      made.set(key, found);
      return found;
    },
  };
}

/** Stores a blob in a layout. */
export function storeBlob(folder: string, mediaType: string, content: Uint8Array | object): Descriptor {
  mkdirSync(join(folder, 'blobs', 'sha256'), { recursive: true });
  const bytes = content instanceof Uint8Array ? content : Buffer.from(JSON.stringify(content));
  const digest = digestOf(bytes);
  writeFileSync(join(folder, 'blobs', ...digest.split(':')), bytes);
  return { mediaType, digest, size: bytes.byteLength };
}

/** Makes a blob the only entry of a layout. */
export function tagLayout(folder: string, tag: string, descriptor: Descriptor): void {
  const entry = { ...descriptor, annotations: { 'org.opencontainers.image.ref.name': tag } };
  writeFileSync(join(folder, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }));
  writeFileSync(join(folder, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [entry] }));
}

/** The content of a layout's blob. */
export function readBlob(folder: string, digest: string): Buffer {
  return readFileSync(join(folder, 'blobs', ...digest.split(':')));
}

/** The digests of all blobs of a layout, sorted, each computed from the blob's bytes. */
export function blobDigests(folder: string): string[] {
  return readdirSync(join(folder, 'blobs', 'sha256'))
    .map((name) => digestOf(readFileSync(join(folder, 'blobs', 'sha256', name))))
    .sort();
}

/** The digest a layout's index gives to its only tag. */
export function onlyEntry(folder: string): Descriptor {
  const { manifests } = JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8'));
  return manifests[0];
}

export function digestOf(bytes: Uint8Array | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Bytes that depend on nothing but the arguments, and that compress badly. */
function pattern(size: number, seed: string): Buffer {
  const block = 32;
  const bytes = Buffer.alloc(size);
  for (let start = 0; start < size; start += block) createHash('sha256').update(`${seed} ${start}`).digest().copy(bytes, start);
  return bytes;
}

async function tar(folder: string): Promise<Uint8Array> {
  const archive = `${folder}.tar`;
  await run('tar', ['--sort=name', '--mtime=2026-01-01', '--owner=0', '--group=0', '--numeric-owner', '-C', folder, '-cf', archive, '.']);
  return readFileSync(archive);
}

async function compress(path: string, format: NonNullable<Recipe['format']>): Promise<Uint8Array> {
  if (format !== 'zstd') return gzipSync(readFileSync(path));
  await run('zstd', ['--quiet', '--force', path, '-o', `${path}.zst`]);
  return readFileSync(`${path}.zst`);
}

import { mediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { digestOf } from '../../../scripts/mock/digest.ts';
import { tar } from '../../../scripts/mock/tar.ts';
import type { Send } from './exchange.ts';
import { pageHashing } from './hashing.ts';

/** Bytes with the descriptor that names them. */
export interface Content {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface SampleImage {
  readonly config: Content;
  readonly layer: Content;
  readonly manifest: Content;
}

/** A small but whole image: one file in one layer, its config and its manifest, all with real digests. */
export function sampleImage(greeting: string): SampleImage {
  const layer = contentOf(mediaTypes.ociLayerUncompressed, tar({ 'etc/greeting': `${greeting}\n` }));
  const config = jsonOf(mediaTypes.ociImageConfiguration, {
    architecture: 'amd64',
    os: 'linux',
    config: { Cmd: ['cat', '/etc/greeting'] },
    rootfs: { type: 'layers', diff_ids: [layer.digest] },
  });
  const manifest = jsonOf(mediaTypes.ociImageManifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.ociImageManifest,
    config: descriptorOf(config),
    layers: [descriptorOf(layer)],
  });
  return { config, layer, manifest };
}

export const SEEDED = { name: 'demo/hello', tag: 'latest' } as const;

/** Pushes an image, and something that refers to it, so that there is something to pull. */
export async function seed(send: Send): Promise<SampleImage> {
  const { name, tag } = SEEDED;
  const image = sampleImage('Hello from the registry in this page.');
  const empty = contentOf(mediaTypes.ociEmptyJsonObject, new TextEncoder().encode('{}'));
  const note = contentOf('text/plain', new TextEncoder().encode('Looked at, and found friendly.\n'));
  const referrer = jsonOf(mediaTypes.ociImageManifest, {
    schemaVersion: 2,
    mediaType: mediaTypes.ociImageManifest,
    artifactType: 'application/vnd.example.review.v1',
    config: descriptorOf(empty),
    layers: [descriptorOf(note)],
    subject: descriptorOf(image.manifest),
  });
  for (const blob of [image.config, image.layer, empty, note]) {
    const target = `${pathOf.startUpload({ name })}?digest=${blob.digest}`;
    await send({ method: 'POST', target, headers: [['Content-Length', String(blob.size)]], body: new Blob([blob.bytes]) });
  }
  for (const [manifest, reference] of [
    [image.manifest, tag],
    [referrer, referrer.digest],
  ] as const) {
    const target = pathOf.putManifest({ name, reference });
    await send({ method: 'PUT', target, headers: [['Content-Type', manifest.mediaType]], body: new Blob([manifest.bytes]) });
  }
  return image;
}

function jsonOf(mediaType: string, value: unknown): Content {
  return contentOf(mediaType, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));
}

function contentOf(mediaType: string, bytes: Uint8Array): Content {
  return { mediaType, digest: digestOf(pageHashing, 'sha256', bytes), size: bytes.byteLength, bytes: new Uint8Array(bytes) };
}

const descriptorOf = ({ mediaType, digest, size }: Content) => ({ mediaType, digest, size });

import { createHash, randomBytes } from 'node:crypto';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import type { ServerProcess } from './server-process.ts';

/** The repository that everything is in. */
export const NAME = 'bench/image';
export const TAG = 'latest';

const CONFIG = Buffer.from('{}');
const LAYERS = [4096, 4096, 4096].map((size) => randomBytes(size));

export const smallBlob = LAYERS[0] ?? CONFIG;
export const smallBlobDigest = digestOf(smallBlob);

/** An image manifest with three small layers: the same bytes for every peer of a run. */
export const manifest = {
  schemaVersion: 2,
  mediaType: mediaTypes.ociImageManifest,
  config: descriptorOf(CONFIG, mediaTypes.ociEmptyJsonObject),
  layers: LAYERS.map((layer) => descriptorOf(layer, mediaTypes.ociLayerGzip)),
};
export const manifestBytes = Buffer.from(JSON.stringify(manifest));
export const manifestDigest = digestOf(manifestBytes);

/** Pushes the image: its blobs, then its manifest by tag. */
export async function pushImage(server: ServerProcess, name: string = NAME): Promise<void> {
  for (const blob of [CONFIG, ...LAYERS]) {
    const opened = await ask(server, 'POST', pathOf.startUpload({ name }), 202);
    const target = new URL(opened.headers.get('location') ?? '', server.url);
    target.searchParams.set('digest', digestOf(blob));
    await ask(server, 'PUT', target.href, 201, { 'Content-Type': 'application/octet-stream' }, blob);
  }
  await ask(server, 'PUT', pathOf.putManifest({ name, reference: TAG }), 201, { 'Content-Type': manifest.mediaType }, manifestBytes);
}

/** Asks once, outside of what is timed. */
export async function ask(
  server: ServerProcess,
  method: string,
  target: string,
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: Uint8Array<ArrayBuffer> | null = null,
): Promise<Response> {
  const response = await fetch(new URL(target, server.url), { method, headers: { ...headers, Connection: 'close' }, body });
  if (response.status !== status) {
    throw new Error(`${method} ${target}: expected ${status}, got ${response.status}: ${(await response.text()).slice(0, 200)}`);
  }
  return response;
}

function descriptorOf(content: Uint8Array, mediaType: string) {
  return { mediaType, digest: digestOf(content), size: content.byteLength };
}

export function digestOf(content: Uint8Array): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

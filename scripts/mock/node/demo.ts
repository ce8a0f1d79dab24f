import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { mediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { ExpectedError } from '../../expected-error.ts';
import type { Descriptor } from '../store.ts';
import { tar } from '../tar.ts';

/** The configuration of an artifact that needs none. */
const EMPTY_JSON = Buffer.from('{}');

/**
 * Pushes small but real content, so that there is something to look at: an image for two platforms with files in its
 * layers, a signature and a bill of materials that refer to it, a chart, and an image in Docker's format under a deep name.
 *
 * @param ask A `fetch` that reaches the registry.
 * @returns the references that were pushed.
 */
export async function pushDemo(ask: typeof fetch): Promise<string[]> {
  const image = await pushIndex(ask, 'demo/hello', ['1.0', '1', 'latest']);
  await pushArtifact(ask, 'demo/hello', 'application/vnd.example.signature.v1', 'signed, for the demonstration', image);
  await pushArtifact(ask, 'demo/hello', 'application/vnd.example.sbom.v1+json', '{"packages":["hello"]}', image);
  await pushArtifact(ask, 'demo/charts/hello', 'application/vnd.example.chart.v1', 'replicas: 1\n', undefined, '0.1.0');
  await pushDockerImage(ask, 'demo/deep/er/docker', 'latest');
  return ['demo/hello:1.0', 'demo/hello:1', 'demo/hello:latest', 'demo/charts/hello:0.1.0', 'demo/deep/er/docker:latest'];
}

async function pushIndex(ask: typeof fetch, name: string, tags: readonly string[]): Promise<Descriptor> {
  const manifests: Descriptor[] = [];
  for (const architecture of ['amd64', 'arm64']) {
    const archives = [tar({ 'etc/hello.conf': 'greeting = hello\n' }), tar({ 'usr/share/hello/architecture': `${architecture}\n` })];
    const layers = [];
    for (const archive of archives) layers.push(await pushBlob(ask, name, mediaTypes.ociLayerGzip, gzipSync(archive)));
    const config = await pushBlob(ask, name, mediaTypes.ociImageConfiguration, imageConfig(architecture, archives));
    const manifest = json({ schemaVersion: 2, mediaType: mediaTypes.ociImageManifest, config, layers });
    const platform = { architecture, os: 'linux' };
    manifests.push({ ...(await pushManifest(ask, name, mediaTypes.ociImageManifest, manifest)), platform });
  }
  const index = json({ schemaVersion: 2, mediaType: mediaTypes.ociImageIndex, manifests });
  return pushManifest(ask, name, mediaTypes.ociImageIndex, index, tags);
}

async function pushArtifact(
  ask: typeof fetch,
  name: string,
  artifactType: string,
  content: string,
  subject?: Descriptor,
  tag?: string,
): Promise<void> {
  const config = await pushBlob(ask, name, mediaTypes.ociEmptyJsonObject, EMPTY_JSON);
  const layers = [await pushBlob(ask, name, artifactType, Buffer.from(content))];
  const manifest = json({
    schemaVersion: 2,
    mediaType: mediaTypes.ociImageManifest,
    artifactType,
    config,
    layers,
    ...(subject === undefined ? {} : { subject: descriptor(subject.mediaType, subject.digest, subject.size) }),
    annotations: { 'org.opencontainers.image.created': '2026-01-31T09:00:00Z' },
  });
  await pushManifest(ask, name, mediaTypes.ociImageManifest, manifest, tag === undefined ? [] : [tag]);
}

async function pushDockerImage(ask: typeof fetch, name: string, tag: string): Promise<void> {
  const archive = tar({ hello: 'from an image in the format of Docker\n' });
  const config = await pushBlob(ask, name, mediaTypes.dockerImageConfiguration, imageConfig('amd64', [archive]));
  const layers = [await pushBlob(ask, name, mediaTypes.dockerLayerGzip, gzipSync(archive))];
  const manifest = json({ schemaVersion: 2, mediaType: mediaTypes.dockerImageManifest, config, layers });
  await pushManifest(ask, name, mediaTypes.dockerImageManifest, manifest, [tag]);
}

function imageConfig(architecture: string, layers: readonly Uint8Array[]): Uint8Array {
  return json({ architecture, os: 'linux', config: { Cmd: ['/hello'] }, rootfs: { type: 'layers', diff_ids: layers.map(digestOf) } });
}

async function pushBlob(ask: typeof fetch, name: string, mediaType: string, bytes: Uint8Array): Promise<Descriptor> {
  const digest = digestOf(bytes);
  const headers = { 'Content-Type': 'application/octet-stream' };
  await accepted(ask(`${pathOf.startUpload({ name })}?digest=${digest}`, { method: 'POST', headers, body: Buffer.from(bytes) }));
  return descriptor(mediaType, digest, bytes.byteLength);
}

/** Pushes a manifest under its digest, and under tags. */
async function pushManifest(
  ask: typeof fetch,
  name: string,
  mediaType: string,
  bytes: Uint8Array,
  tags: readonly string[] = [],
): Promise<Descriptor> {
  const digest = digestOf(bytes);
  const query = tags.length === 0 ? '' : `?${tags.map((tag) => `tag=${tag}`).join('&')}`;
  const path = pathOf.putManifest({ name, reference: digest });
  await accepted(ask(`${path}${query}`, { method: 'PUT', headers: { 'Content-Type': mediaType }, body: Buffer.from(bytes) }));
  return descriptor(mediaType, digest, bytes.byteLength);
}

async function accepted(answer: Promise<Response>): Promise<void> {
  const { ok, url, status, text } = await answer.then(async (response) => ({
    ok: response.ok,
    url: response.url,
    status: response.status,
    text: await response.text(),
  }));
  if (!ok) throw new ExpectedError(`Expected the registry to take the demonstration, but ${url} answers ${status}: ${text}`);
}

function descriptor(mediaType: string, digest: string, size: number): Descriptor {
  return { mediaType, digest, size };
}

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function json(value: unknown): Uint8Array {
  return Buffer.from(JSON.stringify(value));
}

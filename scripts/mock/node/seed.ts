import { createReadStream, existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { manifestMediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { ExpectedError } from '../../expected-error.ts';
import type { Descriptor } from '../store.ts';

/** What could not be seeded, and why. */
export class SeedError extends ExpectedError {
  override readonly name = 'SeedError';
}

const REFERENCE_NAME = 'org.opencontainers.image.ref.name';
const MANIFEST_TYPES: ReadonlySet<string> = new Set(manifestMediaTypes);

/**
 * Pushes the content of an OCI image layout into a registry. Everything goes through the API, so that digests and
 * references are checked as in any push.
 *
 * @param ask A `fetch` that reaches the registry.
 * @param folder Path of the layout.
 * @param repository Where to push; by default the folder's name. An entry whose reference name is `repository:tag` goes
 *   where it says.
 * @returns the references that were pushed, such as `library/busybox:latest`.
 */
export async function seedFromLayout(
  ask: typeof fetch,
  folder: string,
  repository = basename(resolve(folder)).toLowerCase(),
): Promise<string[]> {
  const pushed: string[] = [];
  for (const descriptor of readIndex(folder)) {
    const { name, reference } = destination(descriptor, repository);
    await pushManifest({ ask, folder, name }, descriptor, reference);
    pushed.push(`${name}${reference === descriptor.digest ? '@' : ':'}${reference}`);
  }
  return pushed;
}

/** Where an entry goes: to its reference name, a tag or `repository:tag`, or without one under its digest. */
function destination({ annotations, digest }: Descriptor, repository: string): { name: string; reference: string } {
  const named = annotations?.[REFERENCE_NAME];
  if (named === undefined) return { name: repository, reference: digest };
  const [, name = repository, reference = named] = /^([^@:]+):([^:/]+)$/.exec(named) ?? [];
  return { name, reference };
}

interface Target {
  readonly ask: typeof fetch;
  readonly folder: string;
  readonly name: string;
}

function readIndex(folder: string): Descriptor[] {
  const path = join(folder, 'index.json');
  try {
    const { manifests } = JSON.parse(readFileSync(path, 'utf8')) as { manifests?: unknown };
    if (Array.isArray(manifests)) return manifests as Descriptor[];
  } catch (error) {
    throw new SeedError(`${path}: expected the index of an OCI image layout: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new SeedError(`${path}: expected the index of an OCI image layout, with a list of manifests`);
}

async function pushManifest(target: Target, descriptor: Descriptor, reference: string): Promise<void> {
  const { ask, folder, name } = target;
  const path = blobPath(folder, descriptor.digest);
  const bytes = readContent(path);
  const {
    config,
    layers = [],
    manifests = [],
  } = JSON.parse(bytes.toString('utf8')) as { config?: Descriptor; layers?: Descriptor[]; manifests?: Descriptor[] };
  for (const blob of config === undefined ? layers : [config, ...layers]) await pushBlob(target, blob);
  for (const child of manifests) {
    if (MANIFEST_TYPES.has(child.mediaType)) await pushManifest(target, child, child.digest);
    else await pushBlob(target, child);
  }
  const answer = await ask(pathOf.putManifest({ name, reference }), {
    method: 'PUT',
    headers: { 'Content-Type': descriptor.mediaType },
    body: bytes,
  });
  if (!answer.ok) throw new SeedError(`${path}: expected a manifest the registry takes for ${name}, but it says ${await answer.text()}`);
}

async function pushBlob({ ask, folder, name }: Target, { digest }: Descriptor): Promise<void> {
  const path = blobPath(folder, digest);
  if (!existsSync(path)) throw new SeedError(`${path}: expected the content of ${digest}, found none`);
  const answer = await ask(`${pathOf.startUpload({ name })}?digest=${digest}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: Readable.toWeb(createReadStream(path)) as ReadableStream,
  });
  if (!answer.ok) throw new SeedError(`${path}: expected a blob the registry takes for ${name}, but it says ${await answer.text()}`);
}

function readContent(path: string): Buffer<ArrayBuffer> {
  try {
    return readFileSync(path) as Buffer<ArrayBuffer>;
  } catch {
    throw new SeedError(`${path}: expected a manifest, found no such file`);
  }
}

/** Where a layout keeps content. The digest came from a file, so its form is checked before it becomes a path. */
function blobPath(folder: string, digest: string): string {
  const [, algorithm, encoded] = /^([a-z0-9]+(?:[+._-][a-z0-9]+)*):([a-zA-Z0-9=_-]+)$/.exec(String(digest)) ?? [];
  if (algorithm === undefined || encoded === undefined)
    throw new SeedError(`${folder}: expected a digest, found ${JSON.stringify(digest)}`);
  return join(folder, 'blobs', algorithm, encoded);
}

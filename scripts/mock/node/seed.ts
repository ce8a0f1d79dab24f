import { basename, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pathOf } from '../../../generated/routes.ts';
import { type Layout, type LayoutMember, SeedError } from './layout/layout.ts';
import { REFERENCE_NAME, REPOSITORY } from './layout/names.ts';
import { type LayoutSource, openLayout } from './layout/open.ts';
import { type Entry, entriesOf, isManifest, readJson, referencesIn } from './layout/references.ts';
import { INDEX, isDigest, isName, memberOf } from './store/places.ts';

/** What containerd, and with it `docker save`, calls an image: its whole name, with the host. */
const CONTAINERD_NAME = 'io.containerd.image.name';

/** An index or a manifest above this size is not read. In bytes. */
const DOCUMENT_LIMIT = 256 * 1024 * 1024;

/**
 * Pushes the content of an OCI image layout into a registry. Everything goes through the API, so that digests and
 * references are checked as in any push.
 *
 * @param ask A `fetch` that reaches the registry.
 * @param source A layout in a folder, or in a tar archive, which may be compressed by gzip.
 * @param repository Where to push. By default it is what a reference name such as `repository:tag` says, or the layout, or
 *   the name of the folder or archive. What is in a snapshot goes where it was, whatever is said here.
 * @returns the references that were pushed, such as `library/busybox:latest`.
 * @throws SeedError for what is no layout, is not whole, or is not taken by the registry.
 */
export async function seedFromLayout(ask: typeof fetch, source: LayoutSource, repository?: string): Promise<string[]> {
  const layout = await openLayout(source);
  try {
    const { manifests, annotations } = await readIndex(layout);
    const fallback = textOf(annotations[REPOSITORY]) ?? (typeof source === 'string' ? nameOfFile(source) : undefined);
    const seeding: Seeding = { ask, layout, homes: new Map(), done: new Set(), missing: [] };
    const references: string[] = [];
    for (const entry of manifests) {
      const { name, tag } = destination(layout, entry, repository, fallback);
      const isBlob = tag === undefined && typeof entry.mediaType === 'string' && !isManifest(entry);
      const there = await (isBlob ? pushBlob(seeding, name, entry) : pushManifest(seeding, name, entry, tag));
      if (!there) throw new SeedError(`${layout.name}: expected the content of ${entry.digest}, which ${INDEX} lists, found none`);
      if (!isBlob) references.push(tag === undefined ? `${name}@${entry.digest}` : `${name}:${tag}`);
    }
    return references;
  } finally {
    await layout.close();
  }
}

interface Seeding {
  readonly ask: typeof fetch;
  readonly layout: Layout;
  /** For each blob that was pushed a repository that has it. */
  readonly homes: Map<string, string>;
  /** What was pushed, as `repository@digest`. */
  readonly done: Set<string>;
  /** Contents that manifests refer to and the layout does not have. The registry decides whether it needs them. */
  readonly missing: string[];
}

async function readIndex(layout: Layout): Promise<{ manifests: Entry[]; annotations: Readonly<Record<string, unknown>> }> {
  const expected = `${layout.name}: expected an OCI image layout, with a list of manifests in ${INDEX}`;
  const member = await layout.member(INDEX);
  if (member === undefined) throw new SeedError(`${expected}, but there is no such file`);
  const index = readJson(await readDocument(layout, INDEX, member));
  if (index === undefined || !Array.isArray(index.manifests)) throw new SeedError(`${expected}, but it is something else`);
  return { manifests: entriesOf(index.manifests), annotations: { ...(index.annotations as object) } };
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function nameOfFile(path: string): string {
  return basename(resolve(path))
    .replace(/\.(?:tar|tar\.gz|tgz)$/i, '')
    .toLowerCase();
}

/** Where an entry goes: to a tag of a repository, or without one under its digest alone. */
function destination(
  layout: Layout,
  { annotations, digest }: Entry,
  told: string | undefined,
  fallback: string | undefined,
): { name: string; tag?: string } {
  const whole = textOf(annotations?.[CONTAINERD_NAME]);
  const reference = textOf(annotations?.[REFERENCE_NAME]);
  const { name: named, tag = reference } = splitName(whole ?? reference, whole !== undefined);
  const name = textOf(annotations?.[REPOSITORY]) ?? told ?? named ?? fallback;
  // It becomes a part of a path, and what stands in a file must not lead to another.
  if (isName(name)) return tag === undefined ? { name } : { name, tag };
  if (name !== undefined) throw new SeedError(`${layout.name}: expected the name of a repository, found ${JSON.stringify(name)}`);
  throw new SeedError(`${layout.name}: expected a repository to push ${digest} to. Neither its entry in ${INDEX} nor the call names one.`);
}

/** A host with a port is never a part of a repository's name; one without is left, unless it is known to be there. */
function splitName(reference: string | undefined, withHost: boolean): { name?: string; tag?: string } {
  const [, host, path, tag] = /^(?:([^/@]+)\/)?([^@:]+):([^:/]+)$/.exec(reference ?? '') ?? [];
  if (path === undefined || tag === undefined) return {};
  return { name: host === undefined || withHost || host.includes(':') ? path : `${host}/${path}`, tag };
}

/** False where the layout does not have it. */
async function pushManifest(seeding: Seeding, name: string, entry: Entry, tag?: string): Promise<boolean> {
  const { ask, layout, done, missing } = seeding;
  const { digest, path } = placeOf(layout, entry);
  const key = `${name}@${digest}`;
  if (tag === undefined && done.has(key)) return true;
  done.add(key);
  const member = await layout.member(path);
  if (member === undefined) return false;
  const bytes = await readDocument(layout, path, member);
  const { blobs, manifests } = referencesIn(bytes);
  for (const blob of blobs) if (!(await pushBlob(seeding, name, blob))) missing.push(String(blob.digest));
  for (const child of manifests) if (!(await pushManifest(seeding, name, child))) missing.push(String(child.digest));
  const query = tag === undefined ? '' : `?${new URLSearchParams({ tag })}`;
  const answer = await ask(`${pathOf.putManifest({ name, reference: digest })}${query}`, {
    method: 'PUT',
    headers: { 'Content-Type': String(entry.mediaType) },
    body: bytes,
  });
  if (answer.ok) return true;
  const lacking = missing.length === 0 ? '' : ` The layout does not have the content of ${missing.slice(0, 3).join(', ')}.`;
  throw refused(layout, path, `a manifest the registry takes for ${name}`, `${await answer.text()}${lacking}`);
}

/** Content that another repository got already is mounted. False where the layout does not have it. */
async function pushBlob({ ask, layout, homes, done }: Seeding, name: string, entry: Entry): Promise<boolean> {
  const { digest, path } = placeOf(layout, entry);
  const key = `${name}@blob@${digest}`;
  if (done.has(key)) return true;
  const member = await layout.member(path);
  if (member === undefined) return false;
  done.add(key);
  const from = homes.get(digest);
  homes.set(digest, name);
  const uploads = pathOf.startUpload({ name });
  let target = { method: 'POST', path: `${uploads}?digest=${digest}` };
  if (from !== undefined) {
    const mounted = await ask(`${uploads}?${new URLSearchParams({ mount: digest, from })}`, { method: 'POST' });
    if (mounted.status === 201) return true;
    const location = new URL(mounted.headers.get('location') ?? uploads, 'http://localhost');
    location.searchParams.set('digest', digest);
    target = { method: 'PUT', path: `${location.pathname}${location.search}` };
  }
  const answer = await ask(target.path, {
    method: target.method,
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': String(member.size) },
    body: Readable.toWeb(Readable.from(member.read())) as ReadableStream,
  });
  if (answer.ok) return true;
  throw refused(layout, path, `a blob the registry takes for ${name}`, await answer.text());
}

function refused({ name }: Layout, path: string, expected: string, answer: string): SeedError {
  return new SeedError(`${name}: ${path}: expected ${expected}, but it says ${answer}`);
}

/** Where a layout keeps content. The digest came from a file, so its form is checked before it becomes a path. */
function placeOf(layout: Layout, { digest }: Entry): { digest: string; path: string } {
  if (!isDigest(digest)) throw new SeedError(`${layout.name}: expected a digest, found ${JSON.stringify(digest)}`);
  return { digest, path: memberOf(digest) };
}

async function readDocument(layout: Layout, path: string, { size, read }: LayoutMember): Promise<Buffer<ArrayBuffer>> {
  if (size > DOCUMENT_LIMIT)
    throw new SeedError(`${layout.name}: ${path}: expected at most ${DOCUMENT_LIMIT} bytes, but there are ${size}`);
  return (await buffer(read())) as Buffer<ArrayBuffer>;
}

import type { ByteStream, Payload } from '../../../generated/handlers.ts';
import { mediaTypes } from '../../../generated/media-types.ts';
import type { Descriptor, RepositoryContents, Store } from '../store.ts';
import { TAR_END, tarHeader, tarPadding } from '../tar.ts';
import { REFERENCE_NAME, REPOSITORY } from './layout/names.ts';
import { type References, referencesIn } from './layout/references.ts';
import { LAYOUT_TEXT } from './store/layout.ts';
import { INDEX, LAYOUT, memberOf } from './store/places.ts';

/** Of a blob to which no manifest refers nobody knows what it is. */
const ANY_CONTENT = 'application/octet-stream';

/**
 * A whole registry as one archive: an OCI image layout in which each tag is the reference name `repository:tag`, and every
 * entry names its repository in an annotation too. The same content gives the same bytes, and content that several
 * repositories have stands once. `seed` brings it back.
 *
 * What is in the snapshot is decided when it is asked for. The bytes are read while they are taken; where some were
 * removed meanwhile, the stream fails.
 *
 * @param store What it is taken of.
 */
export async function takeSnapshot(store: Store): Promise<Payload> {
  const members: Member[] = [];
  const known = new Set<string>();
  const entries: Descriptor[] = [];
  for (const repository of sorted(await store.contents(), ({ name }) => name)) {
    const contents = await readRepository(store, repository);
    for (const entry of entriesOf(repository, contents)) entries.push(entry);
    for (const [digest, { size, read }] of contents) {
      if (known.has(digest)) continue;
      known.add(digest);
      members.push({ path: memberOf(digest), size, read });
    }
  }
  const index = JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociImageIndex, manifests: entries });
  const all = [textMember(LAYOUT, LAYOUT_TEXT), textMember(INDEX, index), ...sorted(members, ({ path }) => path)];
  const size = all.reduce((sum, { path, size }) => sum + tarHeader(path, size).byteLength + size + tarPadding(size).byteLength, 0);
  return { size: size + TAR_END.byteLength, stream: () => archive(all) };
}

interface Member {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  read(): ByteStream;
}

/** Content of a repository. As a manifest it has a media type, and refers to others. */
interface Content extends Omit<Member, 'path'> {
  readonly mediaType?: string;
  readonly refersTo?: References;
}

/** Everything a repository has, by digest. What is gone again is passed over. */
async function readRepository(store: Store, { name, blobs, manifests }: RepositoryContents): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  for (const digest of blobs) {
    const blob = await store.blob(name, digest);
    if (blob !== undefined) contents.set(digest, { size: blob.size, read: () => readBlob(store, name, digest) });
  }
  for (const digest of manifests) {
    const manifest = await store.manifest(name, digest);
    if (manifest === undefined) continue;
    const { mediaType, bytes } = manifest;
    contents.set(digest, {
      size: bytes.byteLength,
      mediaType,
      refersTo: referencesIn(bytes),
      read: () => readManifest(store, name, digest),
    });
  }
  return contents;
}

/** What has to stand in the index: tags, and what is reached from nowhere else. */
function entriesOf({ name, blobs, tags }: RepositoryContents, contents: ReadonlyMap<string, Content>): Descriptor[] {
  const references = [...contents.values()].flatMap(({ refersTo }) => refersTo ?? []);
  const reachedBlobs = new Set(references.flatMap(({ blobs }) => blobs.map(({ digest }) => digest)));
  const reachedManifests = new Map(references.flatMap(({ manifests }) => manifests.map(({ digest, mediaType }) => [digest, mediaType])));
  const tagged = new Set(tags.values());
  const entry = (digest: string, mediaType: string, annotation: Record<string, string>): Descriptor[] => {
    const content = contents.get(digest);
    return content === undefined ? [] : [{ mediaType, digest, size: content.size, annotations: annotation }];
  };
  const byTag = sorted([...tags], ([tag]) => tag).flatMap(([tag, digest]) =>
    entry(digest, contents.get(digest)?.mediaType ?? ANY_CONTENT, { [REFERENCE_NAME]: `${name}:${tag}`, [REPOSITORY]: name }),
  );
  const manifests = sorted([...contents], ([digest]) => digest).flatMap(([digest, { mediaType }]) =>
    mediaType === undefined || tagged.has(digest) || reachedManifests.get(digest) === mediaType
      ? []
      : entry(digest, mediaType, { [REPOSITORY]: name }),
  );
  const others = sorted(blobs, (digest) => digest).flatMap((digest) =>
    reachedBlobs.has(digest) ? [] : entry(digest, ANY_CONTENT, { [REPOSITORY]: name }),
  );
  return [...byTag, ...manifests, ...others];
}

async function* archive(members: readonly Member[]): ByteStream {
  for (const { path, size, read } of members) {
    yield tarHeader(path, size);
    yield* read();
    yield tarPadding(size);
  }
  yield TAR_END;
}

function textMember(path: string, text: string): Member {
  const bytes = Buffer.from(text);
  return {
    path,
    size: bytes.byteLength,
    async *read() {
      yield bytes;
    },
  };
}

async function* readBlob(store: Store, name: string, digest: string): ByteStream {
  const blob = await store.blob(name, digest);
  if (blob === undefined) throw removed(digest);
  yield* blob.read(0, blob.size - 1);
}

async function* readManifest(store: Store, name: string, digest: string): ByteStream {
  const manifest = await store.manifest(name, digest);
  if (manifest === undefined) throw removed(digest);
  yield manifest.bytes;
}

function removed(digest: string): Error {
  return new Error(`expected ${digest} to stay while the snapshot is taken, but it was removed`);
}

function sorted<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...items].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

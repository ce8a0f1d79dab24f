import { mediaTypes } from '../../../../generated/media-types.ts';
import { REFERENCE_NAME, REPOSITORY } from '../layout/names.ts';
import { isDigest, isTag } from './places.ts';

/** What a layout says of a manifest. */
export interface ManifestRecord {
  readonly mediaType: string;
  /** In bytes. */
  readonly size: number;
}

/** The content of an index.json. */
export interface LayoutIndex {
  /** The repository, where the index says it. */
  readonly name: string | undefined;
  readonly manifests: Map<string, ManifestRecord>;
  /** Digests by tag. */
  readonly tags: Map<string, string>;
  /** Manifests that were pushed as blobs too. Every other file of the layout is either the one or the other. */
  readonly alsoBlobs: ReadonlySet<string>;
}

/** The content of an oci-layout file. */
export const LAYOUT_TEXT = `${JSON.stringify({ imageLayoutVersion: '1.0.0' })}\n`;

const ALSO_BLOB = 'oci-distribution-kit.also-blob';

const PART_SIZE = 64 * 1024;

/**
 * Writes an index.json: an entry for each tag, and one for each manifest without. It comes in parts, and while they are
 * taken there may be changes, which the journal has too.
 */
export function* writeIndex(
  name: string,
  manifests: ReadonlyMap<string, ManifestRecord>,
  tags: ReadonlyMap<string, string>,
  isBlob: (digest: string) => boolean,
): Generator<string> {
  const head = { schemaVersion: 2, mediaType: mediaTypes.ociImageIndex, annotations: { [REPOSITORY]: name } };
  let part = `${JSON.stringify(head).slice(0, -1)},"manifests":[`;
  let separator = '\n';
  const entry = (digest: string, { mediaType, size }: ManifestRecord, tag?: string): string => {
    const annotations = { ...(tag === undefined ? {} : { [REFERENCE_NAME]: tag }), ...(isBlob(digest) ? { [ALSO_BLOB]: 'true' } : {}) };
    const line = JSON.stringify({ mediaType, digest, size, ...(Object.keys(annotations).length === 0 ? {} : { annotations }) });
    const text = separator + line;
    separator = ',\n';
    return text;
  };
  const tagged = new Set<string>();
  for (const [tag, digest] of tags) {
    const manifest = manifests.get(digest);
    if (manifest === undefined) continue;
    tagged.add(digest);
    part += entry(digest, manifest, tag);
    if (part.length > PART_SIZE) {
      yield part;
      part = '';
    }
  }
  for (const [digest, manifest] of manifests) {
    if (tagged.has(digest)) continue;
    part += entry(digest, manifest);
    if (part.length > PART_SIZE) {
      yield part;
      part = '';
    }
  }
  yield `${part}\n]}\n`;
}

/** Reads an index.json. @throws Error for one that is no image index, or holds what breaks the grammars. */
export function readIndex(text: string): LayoutIndex {
  const { annotations, manifests: entries } = JSON.parse(text) ?? {};
  if (!Array.isArray(entries)) throw new Error('expected an image index with a list of manifests');
  const name = annotations?.[REPOSITORY];
  const manifests = new Map<string, ManifestRecord>();
  const tags = new Map<string, string>();
  const alsoBlobs = new Set<string>();
  for (const entry of entries) {
    const { mediaType, digest, size, annotations } = entry ?? {};
    if (!isDigest(digest) || typeof mediaType !== 'string' || !Number.isSafeInteger(size)) {
      throw new Error(
        `expected a descriptor with media type, digest and size, but there is ${JSON.stringify({ mediaType, digest, size })}`,
      );
    }
    manifests.set(digest, { mediaType, size });
    const tag = annotations?.[REFERENCE_NAME];
    if (isTag(tag)) tags.set(tag, digest);
    if (annotations?.[ALSO_BLOB] === 'true') alsoBlobs.add(digest);
  }
  return { name: typeof name === 'string' ? name : undefined, manifests, tags, alsoBlobs };
}

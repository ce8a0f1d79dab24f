import type { PutManifestRequest } from '../../../generated/handlers.ts';
import { mediaTypes } from '../../../generated/media-types.ts';
import type { Descriptor, Referral } from '../store.ts';

/** A manifest as it was received: its media type tells which kind of document `value` is. */
export type ReceivedManifest = PutManifestRequest['body'];

/** What a manifest needs to be there before it: its blobs, or the content its entries describe. */
export interface References {
  readonly blobs: readonly Descriptor[];
  /** Entries of an index are manifests as a rule, but may be any content. */
  readonly entries: readonly Descriptor[];
}

/** Layers that are not to be distributed need not be in the registry. */
const NOT_DISTRIBUTED: ReadonlySet<string> = new Set([
  mediaTypes.ociNonDistributableLayerUncompressed,
  mediaTypes.ociNonDistributableLayerGzip,
  mediaTypes.ociNonDistributableLayerZstd,
  mediaTypes.dockerForeignLayerGzip,
]);

export function referencesOf({ value }: ReceivedManifest): References {
  if ('manifests' in value) return { blobs: [], entries: value.manifests };
  return { blobs: [value.config, ...value.layers.filter(({ mediaType }) => !NOT_DISTRIBUTED.has(mediaType))], entries: [] };
}

/**
 * The entry of a manifest in the list of referrers of its subject (section "Listing Referrers"): an image manifest
 * without an artifactType goes by the media type of its config, an index without one has none.
 */
export function referralOf(manifest: ReceivedManifest, digest: string): Referral | undefined {
  const { mediaType, bytes, value } = manifest;
  if (!('subject' in value) || value.subject === undefined) return undefined;
  const artifactType = value.artifactType || ('config' in value ? value.config.mediaType : undefined);
  return {
    subject: value.subject.digest,
    descriptor: {
      mediaType,
      digest,
      size: bytes.byteLength,
      ...(artifactType === undefined ? {} : { artifactType }),
      ...(value.annotations === undefined ? {} : { annotations: value.annotations }),
    },
  };
}

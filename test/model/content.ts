import { createHash } from 'node:crypto';
import { mediaTypes } from '../../generated/media-types.ts';

/** A manifest of the pool. What it refers to is written down here, so that the model need not read it. */
export interface PooledManifest {
  readonly text: string;
  readonly mediaType: string;
  /** Digests it cannot do without: blobs, or for an index blobs or manifests. One for each descriptor. */
  readonly needs: readonly string[];
  readonly index: boolean;
  readonly subject?: string;
  readonly artifactType?: string;
  readonly annotations?: Readonly<Record<string, string>>;
}

export function digestBy(algorithm: string, content: string): string {
  return `${algorithm}:${createHash(algorithm).update(content).digest('hex')}`;
}
export const sha256 = (content: string) => digestBy('sha256', content);

export const BLOBS = ['{}', 'layer one', 'layer two', 'c'] as const;

const describe = (content: string, mediaType: string) => ({ mediaType, digest: sha256(content), size: content.length });
const config = describe(BLOBS[0], 'application/vnd.example.config.v1+json');
const layer = (content: string) => describe(content, mediaTypes.ociLayerGzip);
const image = (members: object) =>
  JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociImageManifest, config, layers: [], ...members });
const index = (entries: readonly object[], members: object = {}) =>
  JSON.stringify({ schemaVersion: 2, mediaType: mediaTypes.ociImageIndex, manifests: entries, ...members });

const plain = image({});
const layered = image({ layers: [layer(BLOBS[1]), layer(BLOBS[2])] });
const subject = describe(plain, mediaTypes.ociImageManifest);
const NEEDS_CONFIG = [config.digest];
const MANIFEST = { mediaType: mediaTypes.ociImageManifest, needs: NEEDS_CONFIG, index: false };
const INDEX = { mediaType: mediaTypes.ociImageIndex, needs: [], index: true };
const docker = { mediaType: mediaTypes.dockerImageManifest };

export const MANIFESTS: readonly PooledManifest[] = [
  { ...MANIFEST, text: plain },
  { ...MANIFEST, text: layered, needs: [config.digest, sha256(BLOBS[1]), sha256(BLOBS[2])] },
  {
    ...MANIFEST,
    text: image({ subject, artifactType: 'application/vnd.example.sbom', annotations: { a: 'b' } }),
    subject: subject.digest,
    artifactType: 'application/vnd.example.sbom',
    annotations: { a: 'b' },
  },
  { ...MANIFEST, text: image({ subject, custom: 'untyped' }), subject: subject.digest, artifactType: config.mediaType },
  {
    ...MANIFEST,
    text: image({
      subject: describe('nobody has this', mediaTypes.ociImageManifest),
      layers: [{ ...layer('foreign'), mediaType: mediaTypes.dockerForeignLayerGzip }],
    }),
    subject: sha256('nobody has this'),
    artifactType: config.mediaType,
  },
  { ...MANIFEST, ...docker, text: image({ ...docker, config: { ...config, mediaType: mediaTypes.dockerImageConfiguration } }) },
  { ...INDEX, text: index([subject]), needs: [subject.digest] },
  { ...INDEX, text: index([subject, layer(BLOBS[1])]), needs: [subject.digest, sha256(BLOBS[1])] },
  { ...INDEX, text: index([]) },
  { ...INDEX, text: index([], { subject, annotations: { kind: 'index' } }), subject: subject.digest, annotations: { kind: 'index' } },
  {
    ...INDEX,
    text: index([], { subject, artifactType: 'application/vnd.example.sbom' }),
    subject: subject.digest,
    artifactType: 'application/vnd.example.sbom',
  },
];

/** Bodies that are no manifest of the type they are sent as. */
export const BROKEN_MANIFESTS: readonly { readonly text: string; readonly mediaType: string }[] = [
  { text: '', mediaType: mediaTypes.ociImageManifest },
  { text: 'no JSON', mediaType: mediaTypes.ociImageManifest },
  { text: '{}', mediaType: mediaTypes.ociImageManifest },
  { text: plain, mediaType: mediaTypes.ociImageIndex },
  { text: plain, mediaType: 'application/json' },
  { text: index([], { layers: [] }), mediaType: mediaTypes.ociImageIndex },
  { text: image({ manifests: [] }), mediaType: mediaTypes.ociImageManifest },
];

/** Larger than the limit of the registries that the model is compared with. */
export const MANIFEST_LIMIT = 4000;
export const LARGE_MANIFEST = { text: image({ annotations: { a: 'x'.repeat(MANIFEST_LIMIT) } }), mediaType: mediaTypes.ociImageManifest };

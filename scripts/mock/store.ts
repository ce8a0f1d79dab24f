import type { ByteStream } from '../../generated/handlers.ts';
import type { components } from '../../generated/types.ts';

export type Descriptor = components['schemas']['Descriptor'];

/** Content at rest. */
export interface StoredContent {
  readonly size: number;
  /** Reads the bytes from `first` to `last`, both included. */
  read(first: number, last: number): ByteStream;
}

/** Content that is still arriving. Nobody sees it before it is stored. */
export interface IncomingContent {
  append(chunk: Uint8Array): Promise<void>;
  /** The bytes so far; used to compute a digest that was not announced. */
  read(): ByteStream;
  /** Lets go of the bytes. */
  discard(): Promise<void>;
}

export interface StoredManifest {
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What a manifest says about the manifest it refers to: the entry in that one's list of referrers. */
export interface Referral {
  readonly subject: string;
  readonly descriptor: Descriptor;
}

/**
 * Where a registry keeps its content. It knows nothing of HTTP and checks nothing: names, tags and digests have
 * kept their grammar, and digests have been verified, before they come here.
 */
export interface Store {
  hasRepository(name: string): Promise<boolean>;

  blob(name: string, digest: string): Promise<StoredContent | undefined>;
  /** A repository that has the blob, if any has. */
  repositoryOfBlob(digest: string): Promise<string | undefined>;
  incoming(): IncomingContent;
  /** Stores what has arrived as a blob of the repository. */
  addBlob(name: string, digest: string, content: IncomingContent): Promise<void>;
  /** Makes a blob of one repository a blob of another too. False where the first does not have it. */
  mountBlob(from: string, name: string, digest: string): Promise<boolean>;
  removeBlob(name: string, digest: string): Promise<boolean>;

  manifest(name: string, digest: string): Promise<StoredManifest | undefined>;
  addManifest(name: string, digest: string, manifest: StoredManifest, referral?: Referral): Promise<void>;
  /** Removes a manifest, its tags and its entry among the referrers. */
  removeManifest(name: string, digest: string): Promise<boolean>;

  /** The digest a tag points at. */
  tag(name: string, tag: string): Promise<string | undefined>;
  setTag(name: string, tag: string, digest: string): Promise<void>;
  removeTag(name: string, tag: string): Promise<boolean>;
  /** Up to `limit` tags in ASCII order, beginning behind `after`. */
  tags(name: string, after: string | undefined, limit: number): Promise<string[]>;

  /** Up to `limit` entries in the order of their digests, beginning behind the digest `after`. */
  referrers(
    name: string,
    subject: string,
    filter: { artifactType?: string | undefined; after?: string | undefined; limit: number },
  ): Promise<Descriptor[]>;

  /** Forgets all content. */
  clear(): Promise<void>;
  /** Lets go of files and locks. Nothing may be asked of it afterwards. */
  close(): Promise<void>;
}

import type { Awaitable, ByteStream } from '../../generated/handlers.ts';
import type { components } from '../../generated/types.ts';

export type Descriptor = components['schemas']['Descriptor'];

/** Content at rest. */
export interface StoredContent {
  /** In bytes. */
  readonly size: number;
  /** The content itself, where it is in memory. */
  readonly bytes?: Uint8Array;
  /** Reads the bytes from `first` to `last`, both included. A chunk is good until the next one is asked for. */
  read(first: number, last: number): ByteStream;
}

/** Content that is still arriving. Nobody sees it before it is stored. One chunk is appended at a time. */
export interface IncomingContent {
  /** Takes the bytes in. They must not change afterwards. After `discard` it does nothing. */
  append(chunk: Uint8Array): Promise<void>;
  /** The bytes so far; used to compute a digest that was not announced. */
  read(): ByteStream;
  /** Lets go of the bytes. */
  discard(): Promise<void>;
}

/** A place outside memory for content that is too large for it. It is injected, so that the core runs on any platform. */
export interface Spill<File extends SpillFile = SpillFile> {
  create(): Promise<File>;
}

export interface SpillFile extends StoredContent {
  /** Bytes that are taken in and not yet written. */
  readonly waiting: number;
  /** Takes the bytes in. They may be written later. */
  append(chunk: Uint8Array): Promise<void>;
  /** Resolves when everything is written. Rejects where something could not be. */
  flush(): Promise<void>;
  /** Lets go of the file as soon as nobody reads it. */
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

export interface ReferrersFilter {
  readonly artifactType?: string | undefined;
  /** The digest behind which the entries begin. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What a repository has, by digest. */
export interface RepositoryContents {
  readonly name: string;
  readonly blobs: readonly string[];
  readonly manifests: readonly string[];
  /** Digests by tag. */
  readonly tags: ReadonlyMap<string, string>;
}

/**
 * Where a registry keeps its content. It knows nothing of HTTP and checks nothing: names, tags and digests have
 * kept their grammar, and digests have been verified, before they come here. What a promise of a change resolved to
 * is stored as durably as the store can. What small requests look up is answered at once where it is at hand.
 */
export interface Store {
  hasRepository(name: string): Awaitable<boolean>;

  blob(name: string, digest: string): Awaitable<StoredContent | undefined>;
  /** A repository that has the blob, if any has. */
  repositoryOfBlob(digest: string): Promise<string | undefined>;
  incoming(): IncomingContent;
  /** Stores what has arrived as a blob of the repository. False where it was let go, or arrived elsewhere. */
  addBlob(name: string, digest: string, content: IncomingContent): Promise<boolean>;
  /** Makes a blob of one repository a blob of another too. False where the first does not have it. */
  mountBlob(from: string, name: string, digest: string): Promise<boolean>;
  removeBlob(name: string, digest: string): Promise<boolean>;

  manifest(name: string, digest: string): Awaitable<StoredManifest | undefined>;
  /** Stores a manifest and lets the tags point at it, in one step. */
  addManifest(name: string, digest: string, manifest: StoredManifest, referral?: Referral, tags?: readonly string[]): Promise<void>;
  /** Removes a manifest, its tags and its entry among the referrers. */
  removeManifest(name: string, digest: string): Promise<boolean>;

  /** The digest a tag points at. */
  tag(name: string, tag: string): Awaitable<string | undefined>;
  /** Lets a tag point at a manifest of the repository. Rejects where that is not there. */
  setTag(name: string, tag: string, digest: string): Promise<void>;
  removeTag(name: string, tag: string): Promise<boolean>;
  /** Up to `limit` tags in ASCII order, beginning behind `after`. */
  tags(name: string, after: string | undefined, limit: number): Promise<string[]>;

  /** Up to `limit` entries in the order of their digests. */
  referrers(name: string, subject: string, filter: ReferrersFilter): Promise<Descriptor[]>;

  /** What every repository has at this moment. */
  contents(): Promise<RepositoryContents[]>;
  /** Forgets all content, and lets go of what is arriving. */
  clear(): Promise<void>;
  /** Lets go of files and locks. Nothing may be asked of it afterwards. */
  close(): Promise<void>;
}

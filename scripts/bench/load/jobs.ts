import type { Address } from './connection.ts';
import type { Cost } from './watch.ts';

export interface Target extends Address {
  readonly pid: number;
}

/** How hard and how long a server is asked. */
export interface Effort {
  readonly connections: number;
  readonly warmUpMs: number;
  readonly windowMs: number;
}

/** The same request again and again, on every connection, the next as soon as the answer is there. */
export interface RequestsJob extends Effort {
  readonly kind: 'requests';
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body that every answer must have, in base64; without it all must have that of the first. */
  readonly body?: string;
}

/** New blobs, each by a POST and a PUT. */
export interface SmallPushesJob extends Effort {
  readonly kind: 'small-pushes';
  readonly name: string;
  readonly blobBytes: number;
}

/** Many manifests, made from one. */
export interface ManifestsJob {
  readonly kind: 'manifests';
  readonly name: string;
  readonly count: number;
  /** The manifest, with a number in its annotations unless `references` are tags. */
  readonly manifest: { readonly mediaType: string; readonly [member: string]: unknown };
  /** Tags of the same manifest, in order, or digests of different ones. */
  readonly references: 'tags' | 'digests';
  readonly connections: number;
}

/** One large blob, in one PUT or in chunks. */
export interface LargePushJob {
  readonly kind: 'large-push';
  readonly name: string;
  readonly blobBytes: number;
  readonly chunkBytes?: number;
}

/** The same blob back, each byte compared. */
export interface LargePullJob {
  readonly kind: 'large-pull';
  readonly name: string;
  readonly blobBytes: number;
}

/** Uploads that begin and do not go on, until `release`. */
export interface StallJob {
  readonly kind: 'stall';
  readonly name: string;
  readonly count: number;
}
export interface ReleaseJob {
  readonly kind: 'release';
}

export type Job = RequestsJob | SmallPushesJob | ManifestsJob | LargePushJob | LargePullJob | StallJob | ReleaseJob;

export interface Outcome extends Cost {
  /** Requests answered, blobs or manifests pushed, uploads stalled. */
  readonly count: number;
  /** Bytes of the bodies that were pushed or pulled. */
  readonly bytes: number;
}

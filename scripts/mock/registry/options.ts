import type { ContractMode } from '../contract-mode.ts';
import type { Hashing } from '../digest.ts';
import type { Store } from '../store.ts';

/** How a registry behaves where the specification leaves it a choice. */
export interface RegistryOptions {
  /** Whether `Location` is a path or a whole URL. Some clients take only the one or the other. */
  readonly location: 'relative' | 'absolute';
  /** Accept manifests whose blobs and children are not there. */
  readonly sparse: boolean;
  /** Serve the referrers API and send `OCI-Subject`. */
  readonly referrers: boolean;
  /** Take a blob in one POST. Otherwise that opens an upload, as if the blob were still to come. */
  readonly singlePost: boolean;
  readonly deleteBlobs: boolean;
  readonly deleteManifests: boolean;
  readonly deleteTags: boolean;
  /** The most tags, or referrers, in one answer. */
  readonly pageLimit: number;
  /** The most tags one push may create. */
  readonly tagLimit: number;
  /** The smallest chunk in bytes other than the last, announced to clients. */
  readonly chunkMinLength?: number;
  /** How long an upload may rest, in milliseconds. */
  readonly uploadLifetime: number;
  /** The most uploads in progress. */
  readonly uploadLimit: number;
  /** The largest blob in bytes. */
  readonly blobLimit: number;
}

/** The largest manifest in bytes. */
export const DEFAULT_MANIFEST_LIMIT = 4 * 1024 * 1024;

/** How exchanges are held against the description. */
export const DEFAULT_CONTRACT: ContractMode = 'warn';

export const DEFAULT_OPTIONS: RegistryOptions = {
  location: 'relative',
  sparse: false,
  referrers: true,
  singlePost: true,
  deleteBlobs: true,
  deleteManifests: true,
  deleteTags: true,
  pageLimit: 1000,
  tagLimit: 100,
  uploadLifetime: 60 * 60 * 1000,
  uploadLimit: 10_000,
  blobLimit: 10 * 1024 ** 3,
};

/** Options of which some are given. One that is `undefined` is not. */
export type Given<Options> = { readonly [Name in keyof Options]?: Options[Name] | undefined };

/** What is given, and the defaults for the rest. */
export function withDefaults(given: Given<RegistryOptions>): RegistryOptions {
  const present = Object.entries(given).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_OPTIONS, ...Object.fromEntries(present) };
}

/** The platform a registry runs on. */
export interface Platform {
  readonly store: Store;
  readonly hashing: Hashing;
  /** Milliseconds since some fixed moment. */
  readonly now: () => number;
  /** A name no upload session has had, hard to guess. */
  readonly newSessionId: () => string;
}

export type Context = Platform & RegistryOptions;

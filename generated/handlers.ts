// Computed from spec/ by `npm run generate`. Do not edit.

import type { components } from './types.ts';

type Schemas = components['schemas'];

/** A value, at hand or promised. */
export type Awaitable<Value> = Value | Promise<Value>;

/** Bytes that arrive one chunk at a time. It can be read once. */
export type ByteStream = AsyncIterable<Uint8Array>;

/**
 * Bytes to send: at hand, or streamed, in which case their number is known beforehand, and a chunk is good until the
 * next one is asked for.
 */
export type Payload = Uint8Array | { readonly size: number; stream(): ByteStream };

/** A JSON body as it was received: the bytes, which are what is stored, and the parsed copy, which is only looked at. */
export interface Received<MediaType extends string, Value> {
  readonly mediaType: MediaType;
  readonly bytes: Uint8Array;
  readonly value: Value;
}

/** A body to send: bytes as they are, or a value to be serialised. */
export type Sent<MediaType extends string, Value> =
  | { readonly mediaType: MediaType; readonly bytes: Payload }
  | { readonly mediaType: MediaType; readonly value: Value };

/** What every request carries beside its parameters. */
export interface Incoming {
  /** Scheme and host the client used, such as `http://localhost:5000`; absolute URLs are built on it. */
  readonly origin: string;
  /** Query parameters that the description does not know, such as those of a registry's own links. */
  readonly undeclared: ReadonlyMap<string, string>;
}

/** One entry of an error body. */
export interface ErrorEntry<Code extends string = string> {
  readonly code: Code;
  readonly message: string;
  readonly detail?: unknown;
}

/** An answer without a body, or with an error body. */
export interface Failure<Status extends number, Code extends string, Headers> {
  readonly status: Status;
  readonly headers?: Headers;
  readonly errors: readonly [ErrorEntry<Code>, ...ErrorEntry<Code>[]];
}

export interface CheckSupportRequest extends Incoming {
}

export type CheckSupportResponse =
  | {
      readonly status: 200;
      readonly headers?: {
        readonly 'Docker-Distribution-API-Version'?: 'registry/2.0' | undefined;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'UNSUPPORTED', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface GetBlobRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** The digest of the content. Its colon is sent as a colon. */
    readonly digest: string;
  };
  readonly query: {
    /** Asked of a proxy - the registry host that stands in the client's full name of the repository. A registry may ignore it. */
    readonly ns?: string | undefined;
  };
  readonly headers: {
    /** The part of the blob to return, in bytes (RFC 9110, section 14). A value that cannot be read is ignored. */
    readonly Range?: string | undefined;
  };
}

export type GetBlobResponse =
  | {
      readonly status: 200;
      readonly headers: {
        readonly 'Docker-Content-Digest': string;
        readonly 'Content-Length'?: number | undefined;
        readonly 'Accept-Ranges'?: 'bytes' | 'none' | undefined;
        readonly 'OCI-Namespace'?: string | undefined;
        readonly Warning?: string | undefined;
      };
      readonly body:
        | { readonly mediaType: 'application/octet-stream'; readonly bytes: Payload };
    }
  | {
      readonly status: 206;
      readonly headers: {
        readonly 'Content-Range': string;
        readonly 'Content-Length'?: number | undefined;
        readonly 'Accept-Ranges'?: 'bytes' | 'none' | undefined;
        readonly 'OCI-Namespace'?: string | undefined;
        readonly Warning?: string | undefined;
      };
      readonly body:
        | { readonly mediaType: 'application/octet-stream'; readonly bytes: Payload };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'NAME_INVALID' | 'DIGEST_INVALID', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'BLOB_UNKNOWN' | 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<416, 'SIZE_INVALID', {
      readonly 'Content-Range'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface HeadBlobRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** The digest of the content. Its colon is sent as a colon. */
    readonly digest: string;
  };
  readonly query: {
    /** Asked of a proxy - the registry host that stands in the client's full name of the repository. A registry may ignore it. */
    readonly ns?: string | undefined;
  };
}

export type HeadBlobResponse =
  | {
      readonly status: 200;
      readonly headers: {
        readonly 'Docker-Content-Digest': string;
        readonly 'Content-Length': number;
        readonly 'Accept-Ranges'?: 'bytes' | 'none' | undefined;
        readonly 'OCI-Namespace'?: string | undefined;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 400;
      readonly headers?: { readonly Warning?: string | undefined };
    }
  | {
      readonly status: 401;
      readonly headers?: {
        readonly 'WWW-Authenticate'?: string | undefined;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 403;
      readonly headers?: { readonly Warning?: string | undefined };
    }
  | {
      readonly status: 404;
      readonly headers?: { readonly Warning?: string | undefined };
    }
  | {
      readonly status: 429;
      readonly headers?: {
        readonly 'Retry-After'?: string | undefined;
        readonly Warning?: string | undefined;
      };
    };

export interface DeleteBlobRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** The digest of the content. Its colon is sent as a colon. */
    readonly digest: string;
  };
}

export type DeleteBlobResponse =
  | {
      readonly status: 202;
      readonly headers?: { readonly Warning?: string | undefined };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'NAME_INVALID' | 'DIGEST_INVALID' | 'UNSUPPORTED', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'BLOB_UNKNOWN' | 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<405, 'UNSUPPORTED', {
      readonly Allow?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface GetManifestRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** A tag, or the digest of the manifest. A value with a colon can only be a digest. */
    readonly reference: string;
  };
  readonly query: {
    /** Asked of a proxy - the registry host that stands in the client's full name of the repository. A registry may ignore it. */
    readonly ns?: string | undefined;
  };
}

export type GetManifestResponse =
  | {
      readonly status: 200;
      readonly headers: {
        readonly 'Docker-Content-Digest': string;
        readonly 'Content-Length'?: number | undefined;
        readonly ETag?: string | undefined;
        readonly 'OCI-Namespace'?: string | undefined;
        readonly Warning?: string | undefined;
      };
      readonly body:
        | Sent<'application/vnd.oci.image.manifest.v1+json', Schemas['ImageManifest']>
        | Sent<'application/vnd.oci.image.index.v1+json', Schemas['ImageIndex']>
        | Sent<'application/vnd.docker.distribution.manifest.v2+json', Schemas['DockerManifest']>
        | Sent<'application/vnd.docker.distribution.manifest.list.v2+json', Schemas['DockerManifestList']>;
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'NAME_INVALID' | 'MANIFEST_INVALID' | 'DIGEST_INVALID', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'MANIFEST_UNKNOWN' | 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface HeadManifestRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** A tag, or the digest of the manifest. A value with a colon can only be a digest. */
    readonly reference: string;
  };
  readonly query: {
    /** Asked of a proxy - the registry host that stands in the client's full name of the repository. A registry may ignore it. */
    readonly ns?: string | undefined;
  };
}

export type HeadManifestResponse =
  | {
      readonly status: 200;
      readonly headers: {
        readonly 'Docker-Content-Digest': string;
        readonly 'Content-Length': number;
        readonly 'Content-Type': string;
        readonly ETag?: string | undefined;
        readonly 'OCI-Namespace'?: string | undefined;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 400;
      readonly headers?: { readonly Warning?: string | undefined };
    }
  | {
      readonly status: 401;
      readonly headers?: {
        readonly 'WWW-Authenticate'?: string | undefined;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 403;
      readonly headers?: { readonly Warning?: string | undefined };
    }
  | {
      readonly status: 404;
      readonly headers?: { readonly Warning?: string | undefined };
    }
  | {
      readonly status: 429;
      readonly headers?: {
        readonly 'Retry-After'?: string | undefined;
        readonly Warning?: string | undefined;
      };
    };

export interface PutManifestRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** A tag, or the digest of the manifest. A value with a colon can only be a digest. */
    readonly reference: string;
  };
  readonly query: {
    /** A tag to create for the manifest, on a push by digest. Repeated, it creates several at once; ten in one request ought to work. */
    readonly tag?: readonly string[] | undefined;
  };
  readonly headers: {
    /** Store the manifest only if the tag still points at the manifest with this `ETag`. */
    readonly 'If-Match'?: string | undefined;
    /** Store the manifest only if the tag does not exist yet (`*`), or does not point at a manifest with this `ETag`. */
    readonly 'If-None-Match'?: string | undefined;
  };
  /** The manifest. `Content-Type` equals its `mediaType`, when it has one. */
  readonly body:
    | Received<'application/vnd.oci.image.manifest.v1+json', Schemas['ImageManifest']>
    | Received<'application/vnd.oci.image.index.v1+json', Schemas['ImageIndex']>
    | Received<'application/vnd.docker.distribution.manifest.v2+json', Schemas['DockerManifest']>
    | Received<'application/vnd.docker.distribution.manifest.list.v2+json', Schemas['DockerManifestList']>;
}

export type PutManifestResponse =
  | {
      readonly status: 201;
      readonly headers: {
        readonly Location: string;
        readonly 'Docker-Content-Digest'?: string | undefined;
        readonly 'OCI-Subject'?: string | undefined;
        readonly 'OCI-Tag'?: readonly string[] | undefined;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'MANIFEST_INVALID' | 'MANIFEST_BLOB_UNKNOWN' | 'NAME_INVALID' | 'DIGEST_INVALID' | 'SIZE_INVALID', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'NAME_UNKNOWN' | 'MANIFEST_BLOB_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<412, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<413, 'SIZE_INVALID' | 'MANIFEST_INVALID', { readonly Warning?: string | undefined }>
  | Failure<414, 'UNSUPPORTED', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<431, 'UNSUPPORTED', { readonly Warning?: string | undefined }>;

export interface DeleteManifestRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** A tag, or the digest of the manifest. A value with a colon can only be a digest. */
    readonly reference: string;
  };
}

export type DeleteManifestResponse =
  | {
      readonly status: 202;
      readonly headers?: { readonly Warning?: string | undefined };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'NAME_INVALID' | 'MANIFEST_INVALID' | 'DIGEST_INVALID' | 'UNSUPPORTED', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'MANIFEST_UNKNOWN' | 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<405, 'UNSUPPORTED', {
      readonly Allow?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface StartUploadRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
  };
  readonly query: {
    /** The digest of the blob that travels in this request. */
    readonly digest?: string | undefined;
    /** The algorithm of the digest the upload will be closed with, when it is not sha256. */
    readonly 'digest-algorithm'?: string | undefined;
    /** The digest of a blob to make available here from another repository. */
    readonly mount?: string | undefined;
    /** The repository to mount from. Without it the registry may look for the blob itself. */
    readonly from?: string | undefined;
  };
  readonly headers: {
    /**
     * The number of bytes in the body. A request that opens a chunked upload sends 0.
     * Clients that stream leave it out and use chunked transfer coding.
     */
    readonly 'Content-Length'?: number | undefined;
  };
  /** The whole blob, when `digest` is given; otherwise empty. */
  readonly body: ByteStream;
}

export type StartUploadResponse =
  | {
      readonly status: 201;
      readonly headers: {
        readonly Location: string;
        readonly 'Docker-Content-Digest'?: string | undefined;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 202;
      readonly headers: {
        readonly Location: string;
        readonly 'OCI-Chunk-Min-Length'?: number | undefined;
        readonly 'Docker-Upload-UUID'?: string | undefined;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'BLOB_UPLOAD_INVALID' | 'DIGEST_INVALID' | 'NAME_INVALID' | 'SIZE_INVALID', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface GetUploadStatusRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** Names the upload session. Only the registry makes it; clients follow `Location` and never build this path. */
    readonly session: string;
  };
}

export type GetUploadStatusResponse =
  | {
      readonly status: 204;
      readonly headers: {
        readonly Location: string;
        readonly Range: string;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'BLOB_UPLOAD_INVALID' | 'NAME_INVALID', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'BLOB_UPLOAD_UNKNOWN' | 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface CompleteUploadRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** Names the upload session. Only the registry makes it; clients follow `Location` and never build this path. */
    readonly session: string;
  };
  readonly query: {
    /** The digest of everything that was uploaded, where chunks went before as well. */
    readonly digest: string;
  };
  readonly headers: {
    /** The first and the last byte of the chunk within the blob, both counted from zero and both included. */
    readonly 'Content-Range'?: string | undefined;
    /**
     * The number of bytes in the body. A request that opens a chunked upload sends 0.
     * Clients that stream leave it out and use chunked transfer coding.
     */
    readonly 'Content-Length'?: number | undefined;
  };
  /** The last chunk or the whole blob, when bytes are still missing. */
  readonly body: ByteStream;
}

export type CompleteUploadResponse =
  | {
      readonly status: 201;
      readonly headers: {
        readonly Location: string;
        readonly 'Docker-Content-Digest'?: string | undefined;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'BLOB_UPLOAD_INVALID' | 'DIGEST_INVALID' | 'NAME_INVALID' | 'SIZE_INVALID', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'BLOB_UPLOAD_UNKNOWN' | 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<416, 'BLOB_UPLOAD_INVALID', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface UploadChunkRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** Names the upload session. Only the registry makes it; clients follow `Location` and never build this path. */
    readonly session: string;
  };
  readonly headers: {
    /** The first and the last byte of the chunk within the blob, both counted from zero and both included. */
    readonly 'Content-Range'?: string | undefined;
    /**
     * The number of bytes in the body. A request that opens a chunked upload sends 0.
     * Clients that stream leave it out and use chunked transfer coding.
     */
    readonly 'Content-Length'?: number | undefined;
  };
  /** The bytes of the chunk. */
  readonly body: ByteStream;
}

export type UploadChunkResponse =
  | {
      readonly status: 202;
      readonly headers: {
        readonly Location: string;
        readonly Range: string;
        readonly Warning?: string | undefined;
      };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'BLOB_UPLOAD_INVALID' | 'NAME_INVALID' | 'SIZE_INVALID', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'BLOB_UPLOAD_UNKNOWN' | 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<416, 'BLOB_UPLOAD_INVALID', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface CancelUploadRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** Names the upload session. Only the registry makes it; clients follow `Location` and never build this path. */
    readonly session: string;
  };
  readonly headers: {
    /** Zero, as the request has no body. */
    readonly 'Content-Length'?: number | undefined;
  };
}

export type CancelUploadResponse =
  | {
      readonly status: 204;
      readonly headers?: { readonly Warning?: string | undefined };
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'BLOB_UPLOAD_INVALID' | 'NAME_INVALID', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'BLOB_UPLOAD_UNKNOWN' | 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface ListTagsRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
  };
  readonly query: {
    /** How many tags to return at most. Zero gives an empty list. */
    readonly n?: number | undefined;
    /** The last tag already seen. The list goes on after it, whether or not that tag still exists. */
    readonly last?: string | undefined;
  };
}

export type ListTagsResponse =
  | {
      readonly status: 200;
      readonly headers?: {
        readonly Link?: string | undefined;
        readonly Warning?: string | undefined;
      };
      readonly body:
        | Sent<'application/json', Schemas['TagList']>;
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'NAME_INVALID' | 'UNSUPPORTED', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

export interface ListReferrersRequest extends Incoming {
  readonly path: {
    /** The repository. It may have any number of segments; its slashes are sent as slashes, never as `%2F`. */
    readonly name: string;
    /** The digest of the content. Its colon is sent as a colon. */
    readonly digest: string;
  };
  readonly query: {
    /** Return only referrers of this type. */
    readonly artifactType?: string | undefined;
  };
}

export type ListReferrersResponse =
  | {
      readonly status: 200;
      readonly headers?: {
        readonly Link?: string | undefined;
        readonly 'OCI-Filters-Applied'?: readonly ('artifactType')[] | undefined;
        readonly Warning?: string | undefined;
      };
      readonly body:
        | Sent<'application/vnd.oci.image.index.v1+json', Schemas['ReferrersIndex']>;
    }
  | {
      readonly status: 301 | 302 | 303 | 307 | 308;
      readonly headers: {
        readonly Location: string;
        readonly Warning?: string | undefined;
      };
    }
  | Failure<400, 'DIGEST_INVALID' | 'NAME_INVALID' | 'UNSUPPORTED', { readonly Warning?: string | undefined }>
  | Failure<401, 'UNAUTHORIZED', {
      readonly 'WWW-Authenticate'?: string | undefined;
      readonly Warning?: string | undefined;
    }>
  | Failure<403, 'DENIED', { readonly Warning?: string | undefined }>
  | Failure<404, 'UNSUPPORTED' | 'NAME_UNKNOWN', { readonly Warning?: string | undefined }>
  | Failure<429, 'TOOMANYREQUESTS', {
      readonly 'Retry-After'?: string | undefined;
      readonly Warning?: string | undefined;
    }>;

/** The behaviour of a registry, an operation a method. */
export interface Handlers {
  /** GET /v2/ - Check that the registry speaks this API. */
  checkSupport(request: CheckSupportRequest): Awaitable<CheckSupportResponse>;
  /** GET /v2/{name}/blobs/{digest} - Fetch a blob. */
  getBlob(request: GetBlobRequest): Awaitable<GetBlobResponse>;
  /** HEAD /v2/{name}/blobs/{digest} - Check that a blob exists. */
  headBlob(request: HeadBlobRequest): Awaitable<HeadBlobResponse>;
  /** DELETE /v2/{name}/blobs/{digest} - Delete a blob. */
  deleteBlob(request: DeleteBlobRequest): Awaitable<DeleteBlobResponse>;
  /** GET /v2/{name}/manifests/{reference} - Fetch a manifest by tag or digest. */
  getManifest(request: GetManifestRequest): Awaitable<GetManifestResponse>;
  /** HEAD /v2/{name}/manifests/{reference} - Check that a manifest exists. */
  headManifest(request: HeadManifestRequest): Awaitable<HeadManifestResponse>;
  /** PUT /v2/{name}/manifests/{reference} - Push a manifest under a tag or its digest. */
  putManifest(request: PutManifestRequest): Awaitable<PutManifestResponse>;
  /** DELETE /v2/{name}/manifests/{reference} - Delete a manifest or a tag. */
  deleteManifest(request: DeleteManifestRequest): Awaitable<DeleteManifestResponse>;
  /** POST /v2/{name}/blobs/uploads/ - Start an upload, push a blob in one request, or mount one. */
  startUpload(request: StartUploadRequest): Awaitable<StartUploadResponse>;
  /** GET /v2/{name}/blobs/uploads/{session} - Ask how much of an upload has arrived. */
  getUploadStatus(request: GetUploadStatusRequest): Awaitable<GetUploadStatusResponse>;
  /** PUT /v2/{name}/blobs/uploads/{session} - Finish an upload. */
  completeUpload(request: CompleteUploadRequest): Awaitable<CompleteUploadResponse>;
  /** PATCH /v2/{name}/blobs/uploads/{session} - Upload a chunk of a blob. */
  uploadChunk(request: UploadChunkRequest): Awaitable<UploadChunkResponse>;
  /** DELETE /v2/{name}/blobs/uploads/{session} - Cancel an upload. */
  cancelUpload(request: CancelUploadRequest): Awaitable<CancelUploadResponse>;
  /** GET /v2/{name}/tags/list - List the tags of a repository. */
  listTags(request: ListTagsRequest): Awaitable<ListTagsResponse>;
  /** GET /v2/{name}/referrers/{digest} - List the manifests that refer to a manifest. */
  listReferrers(request: ListReferrersRequest): Awaitable<ListReferrersResponse>;
}

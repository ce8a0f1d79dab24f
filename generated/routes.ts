// Computed from spec/ by `npm run generate`. Do not edit.

import type { ErrorCode } from './error-codes.ts';

/** The operations of the API. */
export type OperationId = 'checkSupport' | 'getBlob' | 'headBlob' | 'deleteBlob' | 'getManifest' | 'headManifest' | 'putManifest' | 'deleteManifest' | 'startUpload' | 'getUploadStatus' | 'completeUpload' | 'uploadChunk' | 'cancelUpload' | 'listTags' | 'listReferrers';

export type Method = 'DELETE' | 'GET' | 'HEAD' | 'PATCH' | 'POST' | 'PUT';

/** A path of the API. `pattern` captures `parameters` in their order, still percent-encoded. */
export interface Route {
  readonly path: string;
  readonly pattern: RegExp;
  readonly parameters: readonly string[];
  readonly operations: Readonly<Partial<Record<Method, OperationId>>>;
}

/** How the text of a parameter or header is read: as it is, as a number, or as a comma list. */
export type ValueType = 'string' | 'integer' | 'array';

export interface ParameterInfo {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly type: ValueType;
  readonly required: boolean;
  /** The value may hold slashes. */
  readonly multiSegment: boolean;
  /** The code of the 400 for a value that breaks its schema; without it such a value is ignored. */
  readonly errorCode?: ErrorCode;
}

export interface ResponseInfo {
  readonly headers: Readonly<Record<string, { readonly type: ValueType; readonly required: boolean }>>;
  readonly mediaTypes: readonly string[];
  readonly errorCodes: readonly ErrorCode[];
}

export interface RequestBodyInfo {
  readonly required: boolean;
  /** A binary body is streamed; any other is collected and parsed. */
  readonly binary: boolean;
  /** The code of the 400 for a body that breaks its schema. */
  readonly errorCode?: ErrorCode;
  readonly mediaTypes: readonly string[];
}

export interface OperationInfo {
  readonly method: Method;
  readonly path: string;
  readonly scope: string;
  readonly parameters: readonly ParameterInfo[];
  readonly requestBody?: RequestBodyInfo;
  /** By status, or by `3XX` for a whole class. */
  readonly responses: Readonly<Record<string, ResponseInfo>>;
}

export const routes: readonly Route[] = [
  {
    path: '/v2/',
    pattern: /^\/v2\/$/,
    parameters: [],
    operations: {
      GET: 'checkSupport',
    },
  },
  {
    path: '/v2/{name}/blobs/{digest}',
    pattern: /^\/v2\/(.+)\/blobs\/([^/]+)$/,
    parameters: ['name', 'digest'],
    operations: {
      GET: 'getBlob',
      HEAD: 'headBlob',
      DELETE: 'deleteBlob',
    },
  },
  {
    path: '/v2/{name}/manifests/{reference}',
    pattern: /^\/v2\/(.+)\/manifests\/([^/]+)$/,
    parameters: ['name', 'reference'],
    operations: {
      GET: 'getManifest',
      HEAD: 'headManifest',
      PUT: 'putManifest',
      DELETE: 'deleteManifest',
    },
  },
  {
    path: '/v2/{name}/blobs/uploads/',
    pattern: /^\/v2\/(.+)\/blobs\/uploads\/$/,
    parameters: ['name'],
    operations: {
      POST: 'startUpload',
    },
  },
  {
    path: '/v2/{name}/blobs/uploads/{session}',
    pattern: /^\/v2\/(.+)\/blobs\/uploads\/([^/]+)$/,
    parameters: ['name', 'session'],
    operations: {
      GET: 'getUploadStatus',
      PUT: 'completeUpload',
      PATCH: 'uploadChunk',
      DELETE: 'cancelUpload',
    },
  },
  {
    path: '/v2/{name}/tags/list',
    pattern: /^\/v2\/(.+)\/tags\/list$/,
    parameters: ['name'],
    operations: {
      GET: 'listTags',
    },
  },
  {
    path: '/v2/{name}/referrers/{digest}',
    pattern: /^\/v2\/(.+)\/referrers\/([^/]+)$/,
    parameters: ['name', 'digest'],
    operations: {
      GET: 'listReferrers',
    },
  },
];

export const operations: Readonly<Record<OperationId, OperationInfo>> = {
  checkSupport: {
    method: 'GET',
    path: '/v2/',
    scope: 'support-check',
    parameters: [],
    responses: {
      '200': {
        headers: {
          'Docker-Distribution-API-Version': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNSUPPORTED'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  getBlob: {
    method: 'GET',
    path: '/v2/{name}/blobs/{digest}',
    scope: 'retrieval-by-hash',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'digest',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'DIGEST_INVALID',
      },
      {
        name: 'Range',
        in: 'header',
        type: 'string',
        required: false,
        multiSegment: false,
      },
      {
        name: 'ns',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
      },
    ],
    responses: {
      '200': {
        headers: {
          'Docker-Content-Digest': {
            type: 'string',
            required: true,
          },
          'Content-Length': {
            type: 'integer',
            required: false,
          },
          'Accept-Ranges': {
            type: 'string',
            required: false,
          },
          'OCI-Namespace': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/octet-stream'],
        errorCodes: [],
      },
      '206': {
        headers: {
          'Content-Range': {
            type: 'string',
            required: true,
          },
          'Content-Length': {
            type: 'integer',
            required: false,
          },
          'Accept-Ranges': {
            type: 'string',
            required: false,
          },
          'OCI-Namespace': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/octet-stream'],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['NAME_INVALID', 'DIGEST_INVALID'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UNKNOWN', 'NAME_UNKNOWN'],
      },
      '416': {
        headers: {
          'Content-Range': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['SIZE_INVALID'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  headBlob: {
    method: 'HEAD',
    path: '/v2/{name}/blobs/{digest}',
    scope: 'retrieval-by-hash',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'digest',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'DIGEST_INVALID',
      },
      {
        name: 'ns',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
      },
    ],
    responses: {
      '200': {
        headers: {
          'Docker-Content-Digest': {
            type: 'string',
            required: true,
          },
          'Content-Length': {
            type: 'integer',
            required: true,
          },
          'Accept-Ranges': {
            type: 'string',
            required: false,
          },
          'OCI-Namespace': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  deleteBlob: {
    method: 'DELETE',
    path: '/v2/{name}/blobs/{digest}',
    scope: 'distribution-method',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'digest',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'DIGEST_INVALID',
      },
    ],
    responses: {
      '202': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['NAME_INVALID', 'DIGEST_INVALID', 'UNSUPPORTED'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UNKNOWN', 'NAME_UNKNOWN'],
      },
      '405': {
        headers: {
          Allow: {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNSUPPORTED'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  getManifest: {
    method: 'GET',
    path: '/v2/{name}/manifests/{reference}',
    scope: 'retrieval-by-hash',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'reference',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'MANIFEST_INVALID',
      },
      {
        name: 'ns',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
      },
    ],
    responses: {
      '200': {
        headers: {
          'Docker-Content-Digest': {
            type: 'string',
            required: true,
          },
          'Content-Length': {
            type: 'integer',
            required: false,
          },
          ETag: {
            type: 'string',
            required: false,
          },
          'OCI-Namespace': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.v2+json', 'application/vnd.docker.distribution.manifest.list.v2+json'],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['NAME_INVALID', 'MANIFEST_INVALID', 'DIGEST_INVALID'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['MANIFEST_UNKNOWN', 'NAME_UNKNOWN'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  headManifest: {
    method: 'HEAD',
    path: '/v2/{name}/manifests/{reference}',
    scope: 'retrieval-by-hash',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'reference',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'MANIFEST_INVALID',
      },
      {
        name: 'ns',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
      },
    ],
    responses: {
      '200': {
        headers: {
          'Docker-Content-Digest': {
            type: 'string',
            required: true,
          },
          'Content-Length': {
            type: 'integer',
            required: true,
          },
          'Content-Type': {
            type: 'string',
            required: true,
          },
          ETag: {
            type: 'string',
            required: false,
          },
          'OCI-Namespace': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  putManifest: {
    method: 'PUT',
    path: '/v2/{name}/manifests/{reference}',
    scope: 'distribution-method',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'reference',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'MANIFEST_INVALID',
      },
      {
        name: 'tag',
        in: 'query',
        type: 'array',
        required: false,
        multiSegment: false,
        errorCode: 'MANIFEST_INVALID',
      },
      {
        name: 'If-Match',
        in: 'header',
        type: 'string',
        required: false,
        multiSegment: false,
      },
      {
        name: 'If-None-Match',
        in: 'header',
        type: 'string',
        required: false,
        multiSegment: false,
      },
    ],
    requestBody: {
      required: true,
      binary: false,
      errorCode: 'MANIFEST_INVALID',
      mediaTypes: ['application/vnd.oci.image.manifest.v1+json', 'application/vnd.oci.image.index.v1+json', 'application/vnd.docker.distribution.manifest.v2+json', 'application/vnd.docker.distribution.manifest.list.v2+json'],
    },
    responses: {
      '201': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          'Docker-Content-Digest': {
            type: 'string',
            required: false,
          },
          'OCI-Subject': {
            type: 'string',
            required: false,
          },
          'OCI-Tag': {
            type: 'array',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['MANIFEST_INVALID', 'MANIFEST_BLOB_UNKNOWN', 'NAME_INVALID', 'DIGEST_INVALID', 'SIZE_INVALID'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['NAME_UNKNOWN', 'MANIFEST_BLOB_UNKNOWN'],
      },
      '412': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '413': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['SIZE_INVALID', 'MANIFEST_INVALID'],
      },
      '414': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNSUPPORTED'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '431': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNSUPPORTED'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  deleteManifest: {
    method: 'DELETE',
    path: '/v2/{name}/manifests/{reference}',
    scope: 'distribution-method',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'reference',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'MANIFEST_INVALID',
      },
    ],
    responses: {
      '202': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['NAME_INVALID', 'MANIFEST_INVALID', 'DIGEST_INVALID', 'UNSUPPORTED'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['MANIFEST_UNKNOWN', 'NAME_UNKNOWN'],
      },
      '405': {
        headers: {
          Allow: {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNSUPPORTED'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  startUpload: {
    method: 'POST',
    path: '/v2/{name}/blobs/uploads/',
    scope: 'distribution-method',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'digest',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
        errorCode: 'DIGEST_INVALID',
      },
      {
        name: 'digest-algorithm',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
        errorCode: 'DIGEST_INVALID',
      },
      {
        name: 'mount',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
        errorCode: 'DIGEST_INVALID',
      },
      {
        name: 'from',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'Content-Length',
        in: 'header',
        type: 'integer',
        required: false,
        multiSegment: false,
        errorCode: 'SIZE_INVALID',
      },
    ],
    requestBody: {
      required: false,
      binary: true,
      mediaTypes: ['application/octet-stream'],
    },
    responses: {
      '201': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          'Docker-Content-Digest': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '202': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          'OCI-Chunk-Min-Length': {
            type: 'integer',
            required: false,
          },
          'Docker-Upload-UUID': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_INVALID', 'DIGEST_INVALID', 'NAME_INVALID', 'SIZE_INVALID'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['NAME_UNKNOWN'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  getUploadStatus: {
    method: 'GET',
    path: '/v2/{name}/blobs/uploads/{session}',
    scope: 'distribution-method',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'session',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'BLOB_UPLOAD_INVALID',
      },
    ],
    responses: {
      '204': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Range: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_INVALID', 'NAME_INVALID'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_UNKNOWN', 'NAME_UNKNOWN'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  completeUpload: {
    method: 'PUT',
    path: '/v2/{name}/blobs/uploads/{session}',
    scope: 'distribution-method',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'session',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'BLOB_UPLOAD_INVALID',
      },
      {
        name: 'digest',
        in: 'query',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'DIGEST_INVALID',
      },
      {
        name: 'Content-Range',
        in: 'header',
        type: 'string',
        required: false,
        multiSegment: false,
        errorCode: 'BLOB_UPLOAD_INVALID',
      },
      {
        name: 'Content-Length',
        in: 'header',
        type: 'integer',
        required: false,
        multiSegment: false,
        errorCode: 'SIZE_INVALID',
      },
    ],
    requestBody: {
      required: false,
      binary: true,
      mediaTypes: ['application/octet-stream'],
    },
    responses: {
      '201': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          'Docker-Content-Digest': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_INVALID', 'DIGEST_INVALID', 'NAME_INVALID', 'SIZE_INVALID'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_UNKNOWN', 'NAME_UNKNOWN'],
      },
      '416': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_INVALID'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  uploadChunk: {
    method: 'PATCH',
    path: '/v2/{name}/blobs/uploads/{session}',
    scope: 'distribution-method',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'session',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'BLOB_UPLOAD_INVALID',
      },
      {
        name: 'Content-Range',
        in: 'header',
        type: 'string',
        required: false,
        multiSegment: false,
        errorCode: 'BLOB_UPLOAD_INVALID',
      },
      {
        name: 'Content-Length',
        in: 'header',
        type: 'integer',
        required: false,
        multiSegment: false,
        errorCode: 'SIZE_INVALID',
      },
    ],
    requestBody: {
      required: true,
      binary: true,
      mediaTypes: ['application/octet-stream'],
    },
    responses: {
      '202': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Range: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_INVALID', 'NAME_INVALID', 'SIZE_INVALID'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_UNKNOWN', 'NAME_UNKNOWN'],
      },
      '416': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_INVALID'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  cancelUpload: {
    method: 'DELETE',
    path: '/v2/{name}/blobs/uploads/{session}',
    scope: 'distribution-method',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'session',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'BLOB_UPLOAD_INVALID',
      },
      {
        name: 'Content-Length',
        in: 'header',
        type: 'integer',
        required: false,
        multiSegment: false,
      },
    ],
    responses: {
      '204': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_INVALID', 'NAME_INVALID'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['BLOB_UPLOAD_UNKNOWN', 'NAME_UNKNOWN'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  listTags: {
    method: 'GET',
    path: '/v2/{name}/tags/list',
    scope: 'tag-listing',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'n',
        in: 'query',
        type: 'integer',
        required: false,
        multiSegment: false,
        errorCode: 'UNSUPPORTED',
      },
      {
        name: 'last',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
        errorCode: 'UNSUPPORTED',
      },
    ],
    responses: {
      '200': {
        headers: {
          Link: {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['NAME_INVALID', 'UNSUPPORTED'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['NAME_UNKNOWN'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
  listReferrers: {
    method: 'GET',
    path: '/v2/{name}/referrers/{digest}',
    scope: 'referrers',
    parameters: [
      {
        name: 'name',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: true,
        errorCode: 'NAME_INVALID',
      },
      {
        name: 'digest',
        in: 'path',
        type: 'string',
        required: true,
        multiSegment: false,
        errorCode: 'DIGEST_INVALID',
      },
      {
        name: 'artifactType',
        in: 'query',
        type: 'string',
        required: false,
        multiSegment: false,
        errorCode: 'UNSUPPORTED',
      },
    ],
    responses: {
      '200': {
        headers: {
          Link: {
            type: 'string',
            required: false,
          },
          'OCI-Filters-Applied': {
            type: 'array',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/vnd.oci.image.index.v1+json'],
        errorCodes: [],
      },
      '400': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DIGEST_INVALID', 'NAME_INVALID', 'UNSUPPORTED'],
      },
      '401': {
        headers: {
          'WWW-Authenticate': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNAUTHORIZED'],
      },
      '403': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['DENIED'],
      },
      '404': {
        headers: {
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['UNSUPPORTED', 'NAME_UNKNOWN'],
      },
      '429': {
        headers: {
          'Retry-After': {
            type: 'string',
            required: false,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: ['application/json'],
        errorCodes: ['TOOMANYREQUESTS'],
      },
      '3XX': {
        headers: {
          Location: {
            type: 'string',
            required: true,
          },
          Warning: {
            type: 'string',
            required: false,
          },
        },
        mediaTypes: [],
        errorCodes: [],
      },
    },
  },
};

/** Builds the path of an operation. Names keep their slashes and digests their colon. */
export const pathOf = {
  checkSupport: (): string => '/v2/',
  getBlob: ({ name, digest }: { readonly name: string; readonly digest: string }): string => `/v2/${name}/blobs/${digest}`,
  headBlob: ({ name, digest }: { readonly name: string; readonly digest: string }): string => `/v2/${name}/blobs/${digest}`,
  deleteBlob: ({ name, digest }: { readonly name: string; readonly digest: string }): string => `/v2/${name}/blobs/${digest}`,
  getManifest: ({ name, reference }: { readonly name: string; readonly reference: string }): string => `/v2/${name}/manifests/${reference}`,
  headManifest: ({ name, reference }: { readonly name: string; readonly reference: string }): string => `/v2/${name}/manifests/${reference}`,
  putManifest: ({ name, reference }: { readonly name: string; readonly reference: string }): string => `/v2/${name}/manifests/${reference}`,
  deleteManifest: ({ name, reference }: { readonly name: string; readonly reference: string }): string => `/v2/${name}/manifests/${reference}`,
  startUpload: ({ name }: { readonly name: string }): string => `/v2/${name}/blobs/uploads/`,
  getUploadStatus: ({ name, session }: { readonly name: string; readonly session: string }): string => `/v2/${name}/blobs/uploads/${session}`,
  completeUpload: ({ name, session }: { readonly name: string; readonly session: string }): string => `/v2/${name}/blobs/uploads/${session}`,
  uploadChunk: ({ name, session }: { readonly name: string; readonly session: string }): string => `/v2/${name}/blobs/uploads/${session}`,
  cancelUpload: ({ name, session }: { readonly name: string; readonly session: string }): string => `/v2/${name}/blobs/uploads/${session}`,
  listTags: ({ name }: { readonly name: string }): string => `/v2/${name}/tags/list`,
  listReferrers: ({ name, digest }: { readonly name: string; readonly digest: string }): string => `/v2/${name}/referrers/${digest}`,
} as const;

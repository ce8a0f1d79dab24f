// Computed from spec/ by `npm run generate`. Do not edit.

import type { RequirementName } from './requirements.ts';
import type { OperationId } from './routes.ts';

/** The requirements that speak of a place, such as `response header.location` or `request query.n`, of an operation. */
export const citations: Readonly<Record<OperationId, Readonly<Record<string, readonly RequirementName[]>>>> = {
  checkSupport: {
    'response header.docker-distribution-api-version': ['legacy-docker-headers-tolerated'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  getBlob: {
    'request header.range': ['pull-blob-range'],
    'request query.ns': ['proxy-ns-parameter', 'proxy-ns-first-component', 'proxy-ns-selects-upstream', 'proxy-ns-ignored', 'proxy-namespace-header', 'proxy-known-to-client', 'proxy-ns-only-to-proxies'],
    'response header.docker-content-digest': ['pull-blob-digest-header', 'pull-blob-digest-header-matches-body', 'pull-blob-digest-header-check'],
    'response header.oci-namespace': ['proxy-namespace-header'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  headBlob: {
    'request query.ns': ['proxy-ns-parameter', 'proxy-ns-first-component', 'proxy-ns-selects-upstream', 'proxy-ns-ignored', 'proxy-namespace-header', 'proxy-known-to-client', 'proxy-ns-only-to-proxies'],
    'response header.content-length': ['head-content-length'],
    'response header.docker-content-digest': ['head-digest-header'],
    'response header.oci-namespace': ['proxy-namespace-header'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  deleteBlob: {
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  getManifest: {
    'request query.ns': ['proxy-ns-parameter', 'proxy-ns-first-component', 'proxy-ns-selects-upstream', 'proxy-ns-ignored', 'proxy-namespace-header', 'proxy-known-to-client', 'proxy-ns-only-to-proxies'],
    'response header.docker-content-digest': ['pull-manifest-digest-header', 'pull-manifest-digest-header-may-differ', 'pull-manifest-digest-other-algorithm', 'pull-manifest-digest-header-check'],
    'response header.etag': ['fallback-tag-etag'],
    'response header.oci-namespace': ['proxy-namespace-header'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  headManifest: {
    'request query.ns': ['proxy-ns-parameter', 'proxy-ns-first-component', 'proxy-ns-selects-upstream', 'proxy-ns-ignored', 'proxy-namespace-header', 'proxy-known-to-client', 'proxy-ns-only-to-proxies'],
    'response header.content-length': ['head-content-length'],
    'response header.content-type': ['pull-manifest-content-type-no-parameters', 'pull-manifest-content-type-ignore-parameters', 'pull-manifest-content-type-as-pushed', 'pull-manifest-content-type'],
    'response header.docker-content-digest': ['head-digest-header'],
    'response header.oci-namespace': ['proxy-namespace-header'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  putManifest: {
    'request query.tag': ['push-tag-parameters', 'push-tag-parameters-capacity', 'push-tag-parameters-too-many', 'push-tag-parameters-header', 'push-tag-parameters-other-status'],
    'response header.docker-content-digest': ['push-manifest-digest-header', 'push-manifest-digest-header-check'],
    'response header.location': ['push-manifest-created'],
    'response header.oci-subject': ['push-subject-header', 'fallback-tag-updated-on-push'],
    'response header.oci-tag': ['push-tag-parameters-header'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  deleteManifest: {
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  startUpload: {
    'request header.content-length': ['upload-single-post-length', 'upload-chunked-start-empty'],
    'request query.digest': ['upload-single-post-optional', 'upload-single-post-digest'],
    'request query.digest-algorithm': ['upload-digest-algorithm'],
    'request query.from': ['mount-from-optional'],
    'response header.docker-content-digest': ['mount-digest-header-may-differ', 'mount-digest-header-check'],
    'response header.location': ['upload-start-accepted', 'upload-single-post-unsupported', 'upload-single-post-created', 'mount-created', 'mount-location'],
    'response header.oci-chunk-min-length': ['upload-chunk-min-announced'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  getUploadStatus: {
    'response header.location': ['upload-status'],
    'response header.range': ['upload-status'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  completeUpload: {
    'request query.digest': ['upload-location-unaltered', 'upload-put-digest-of-whole-blob'],
    'response header.location': ['upload-put-created', 'upload-single-post-unsupported', 'upload-chunked-created'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  uploadChunk: {
    'request header.content-range': ['upload-chunk-range-syntax', 'upload-chunk-range-end'],
    'response header.location': ['upload-chunk-accepted', 'upload-chunk-follow-location', 'upload-status-follow-location'],
    'response header.range': ['upload-chunk-accepted', 'upload-chunk-range-end'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  cancelUpload: {
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  listTags: {
    'request query.last': ['tags-last-is-a-tag', 'tags-order-after-last', 'tags-last-without-n', 'tags-first-page', 'tags-after-last'],
    'request query.n': ['tags-page-shorter', 'tags-page-full', 'tags-order-with-n', 'tags-last-without-n', 'tags-first-page', 'tags-after-last'],
    'response header.link': ['tags-page-shorter', 'tags-page-full', 'tags-link', 'tags-link-format', 'tags-zero'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
  listReferrers: {
    'request query.artifactType': ['referrers-artifact-type', 'referrers-artifact-type-from-config', 'referrers-artifact-type-omitted', 'referrers-filter', 'referrers-filter-header'],
    'response header.link': ['referrers-link', 'referrers-link-format'],
    'response header.oci-filters-applied': ['referrers-filter-header', 'referrers-filter-header-several'],
    'response header.retry-after': ['error-too-many-requests-retry-after'],
    'response header.warning': ['warning-header'],
  },
};

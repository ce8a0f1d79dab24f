// Computed from spec/ by `npm run generate`. Do not edit.

/** The codes an error body may hold. */
export type ErrorCode = 'BLOB_UNKNOWN' | 'BLOB_UPLOAD_INVALID' | 'BLOB_UPLOAD_UNKNOWN' | 'DIGEST_INVALID' | 'MANIFEST_BLOB_UNKNOWN' | 'MANIFEST_INVALID' | 'MANIFEST_UNKNOWN' | 'NAME_INVALID' | 'NAME_UNKNOWN' | 'SIZE_INVALID' | 'UNAUTHORIZED' | 'DENIED' | 'UNSUPPORTED' | 'TOOMANYREQUESTS';

/** The media type of an error body. */
export const errorMediaType = 'application/json';

/** What each code means. */
export const errorMeanings: Readonly<Record<ErrorCode, string>> = {
  BLOB_UNKNOWN: 'The repository has no such blob.',
  BLOB_UPLOAD_INVALID: 'The upload cannot go on in this way.',
  BLOB_UPLOAD_UNKNOWN: 'There is no such upload session.',
  DIGEST_INVALID: 'The digest is malformed, uses an algorithm the registry does not have, or differs from the content.',
  MANIFEST_BLOB_UNKNOWN: 'The manifest refers to content the repository does not have.',
  MANIFEST_INVALID: 'The manifest is refused.',
  MANIFEST_UNKNOWN: 'The repository has no such manifest or tag.',
  NAME_INVALID: 'The repository name is malformed.',
  NAME_UNKNOWN: 'The registry has no such repository.',
  SIZE_INVALID: 'A length is wrong.',
  UNAUTHORIZED: 'The caller has to authenticate.',
  DENIED: 'The caller may not do this.',
  UNSUPPORTED: 'The registry does not offer this.',
  TOOMANYREQUESTS: 'The caller sent too many requests.',
};

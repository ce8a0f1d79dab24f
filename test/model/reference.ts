import type { ErrorCode } from '../../generated/error-codes.ts';
import { mediaTypes } from '../../generated/media-types.ts';
import type { OperationId } from '../../generated/routes.ts';
import { digestBy, MANIFEST_LIMIT, MANIFESTS, type PooledManifest } from './content.ts';

/*
 * What a registry should do, written once more and as simply as can be: plain maps, no streams, no stores, nothing of
 * scripts/mock. Where the specification leaves a choice it follows what our mock says it does.
 */

export interface Options {
  readonly sparse: boolean;
  readonly referrers: boolean;
  readonly deleteBlobs: boolean;
  readonly deleteManifests: boolean;
  readonly deleteTags: boolean;
  readonly pageLimit: number;
  readonly tagLimit: number;
  /** In milliseconds. */
  readonly uploadLifetime: number;
}

interface Repository {
  readonly blobs: Map<string, string>;
  readonly manifests: Map<string, PooledManifest>;
  readonly tags: Map<string, string>;
}

export interface Session {
  readonly name: string;
  readonly location: string;
  received: string;
  touched: number;
  open: boolean;
}

export interface Model {
  readonly options: Options;
  readonly repositories: Map<string, Repository>;
  /** Oldest first, the ended ones too. */
  readonly sessions: Session[];
  now: number;
}

/** A request with all its values. */
export interface Concrete {
  readonly operationId: OperationId;
  readonly path: Readonly<Record<string, string>>;
  readonly query: ReadonlyMap<string, readonly string[]>;
  readonly headers: ReadonlyMap<string, string>;
  readonly text: string;
  readonly mediaType: string;
}

/** What has to come back. Headers that are not named may be anything; `undefined` is one that must not be there. */
export interface Expected {
  readonly status: number;
  /** Any one of these codes, or exactly these in a row. */
  readonly codes?: { readonly anyOf: readonly ErrorCode[] } | { readonly all: readonly ErrorCode[] };
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly text?: string;
  readonly json?: unknown;
  /** The query of the link to the next page, where there has to be one. */
  readonly next?: Readonly<Record<string, string>>;
  /** A session was opened in this repository. */
  readonly opens?: string;
}

export function createModel(options: Options): Model {
  return { options, repositories: new Map(), sessions: [], now: 0 };
}

const refused = (status: number, ...all: ErrorCode[]): Expected => ({ status, codes: { all } });

const NAME = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/;
const TAG = /^[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}$/;
const isTag = (text: string) => TAG.test(text);
const isDigest = (text: string) => {
  const [algorithm = '', encoded = '', ...more] = text.split(':');
  if (more.length > 0 || !/^[a-z0-9]+([+._-][a-z0-9]+)*$/.test(algorithm)) return false;
  const lengths: Record<string, number> = { sha256: 64, blake3: 64, sha512: 128 };
  const length = lengths[algorithm];
  return length === undefined ? /^[\w=-]+$/.test(encoded) : encoded.length === length && /^[a-f0-9]+$/.test(encoded);
};
const isComputable = (algorithm: string) => algorithm === 'sha256' || algorithm === 'sha512';
const algorithmOf = (digest: string) => digest.split(':')[0] ?? '';

/** Which code a parameter is refused with, and when. */
const GRAMMARS: Readonly<Record<string, readonly [code: ErrorCode, legal: (text: string) => boolean]>> = {
  name: ['NAME_INVALID', (text) => NAME.test(text)],
  from: ['NAME_INVALID', (text) => NAME.test(text)],
  digest: ['DIGEST_INVALID', isDigest],
  mount: ['DIGEST_INVALID', isDigest],
  'digest-algorithm': ['DIGEST_INVALID', (text) => /^[a-z0-9]+([+._-][a-z0-9]+)*$/.test(text)],
  session: ['BLOB_UPLOAD_INVALID', (text) => /^[\w-][\w.=-]*$/.test(text)],
  tag: ['MANIFEST_INVALID', isTag],
  n: ['UNSUPPORTED', (text) => /^\d+$/.test(text)],
  last: ['UNSUPPORTED', isTag],
  artifactType: ['UNSUPPORTED', (text) => /^[\w.+-]+\/[\w.+-]+$/.test(text)],
  'content-range': ['BLOB_UPLOAD_INVALID', (text) => /^\d+-\d+$/.test(text)],
};

function codesOfBadParameters({ path, query, headers }: Concrete): ErrorCode[] {
  const given: [string, string][] = [
    ...Object.entries(path),
    ...[...query].flatMap(([name, texts]) => texts.map((text): [string, string] => [name, text])),
    ...headers,
  ];
  return given.flatMap(([name, text]): ErrorCode[] => {
    if (name === 'reference') {
      if (text.includes(':')) return isDigest(text) ? [] : ['DIGEST_INVALID'];
      return isTag(text) ? [] : ['MANIFEST_INVALID'];
    }
    const grammar = GRAMMARS[name];
    return grammar === undefined || grammar[1](text) ? [] : [grammar[0]];
  });
}

/** Does to the model what the request should do to a registry, and says what should come back. */
export function respond(model: Model, request: Concrete): Expected {
  const bad = codesOfBadParameters(request);
  const isHead = request.operationId.startsWith('head');
  if (bad.length > 0) return isHead ? { status: 400 } : { status: 400, codes: { anyOf: bad } };
  const expected = OPERATIONS[request.operationId](model, request);
  if (!isHead) return expected;
  const { codes: _codes, ...head } = expected;
  return { ...head, text: '' };
}

const first = (request: Concrete, name: string) => request.query.get(name)?.[0];
const digestOfReference = (repository: Repository | undefined, reference: string) =>
  reference.includes(':') ? (repository?.manifests.has(reference) ? reference : undefined) : repository?.tags.get(reference);

function repositoryOf(model: Model, name: string): Repository {
  const repository = model.repositories.get(name) ?? { blobs: new Map(), manifests: new Map(), tags: new Map() };
  model.repositories.set(name, repository);
  return repository;
}

function missing(model: Model, name: string | undefined, code: ErrorCode): Expected {
  return refused(404, model.repositories.has(name ?? '') ? code : 'NAME_UNKNOWN');
}

type Respond = (model: Model, request: Concrete) => Expected;

const fetchBlob: Respond = (model, request) => {
  const { name = '', digest = '' } = request.path;
  const content = model.repositories.get(name)?.blobs.get(digest);
  if (content === undefined) return missing(model, name, 'BLOB_UNKNOWN');
  const whole: Expected = {
    status: 200,
    text: content,
    headers: { 'docker-content-digest': digest, 'content-length': String(content.length), 'accept-ranges': 'bytes' },
  };
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('range') ?? '') ?? [];
  if (request.operationId === 'headBlob' || from === undefined || to === undefined) return whole;
  const begin = from === '' ? Math.max(0, content.length - Number(to)) : Number(from);
  const end = from === '' || to === '' ? content.length - 1 : Math.min(Number(to), content.length - 1);
  if (begin > end) return { ...refused(416, 'SIZE_INVALID'), headers: { 'content-range': `bytes */${content.length}` } };
  return { status: 206, text: content.slice(begin, end + 1), headers: { 'content-range': `bytes ${begin}-${end}/${content.length}` } };
};

const fetchManifest: Respond = (model, { path: { name = '', reference = '' } }) => {
  const repository = model.repositories.get(name);
  const digest = digestOfReference(repository, reference);
  const manifest = repository?.manifests.get(digest ?? '');
  if (digest === undefined || manifest === undefined) return missing(model, name, 'MANIFEST_UNKNOWN');
  return {
    status: 200,
    text: manifest.text,
    headers: {
      'docker-content-digest': digest,
      'content-type': manifest.mediaType,
      'content-length': String(manifest.text.length),
      etag: `"${digest}"`,
    },
  };
};

const putManifest: Respond = (model, request) => {
  const { name = '', reference = '' } = request.path;
  if (request.text.length > MANIFEST_LIMIT) return refused(413, 'SIZE_INVALID');
  const manifest = MANIFESTS.find(({ text, mediaType }) => text === request.text && mediaType === request.mediaType);
  if (manifest === undefined) return refused(400, 'MANIFEST_INVALID');
  const byDigest = reference.includes(':');
  const algorithm = byDigest ? algorithmOf(reference) : 'sha256';
  if (!isComputable(algorithm)) return refused(400, 'DIGEST_INVALID');
  const digest = digestBy(algorithm, manifest.text);
  if (byDigest && digest !== reference) return refused(400, 'DIGEST_INVALID');
  const tags = byDigest ? [...new Set(request.query.get('tag') ?? [])] : [reference];
  if (tags.length > model.options.tagLimit) return refused(414, 'UNSUPPORTED');

  const current = digestOfReference(model.repositories.get(name), reference);
  const [match, noneMatch] = [request.headers.get('if-match'), request.headers.get('if-none-match')];
  const names = (field: string) => current !== undefined && (field === '*' || field === `"${current}"`);
  const legal = (field: string | undefined): field is string => field === '*' || /^"[^"]*"$/.test(field ?? '');
  if ((legal(match) && !names(match)) || (legal(noneMatch) && names(noneMatch))) return refused(412, 'DENIED');

  const known = model.repositories.get(name);
  const has = (needed: string) => known?.blobs.has(needed) || (manifest.index && known?.manifests.has(needed));
  const absent = model.options.sparse ? [] : manifest.needs.filter((needed) => !has(needed));
  if (absent.length > 0) return refused(400, ...absent.map((): ErrorCode => 'MANIFEST_BLOB_UNKNOWN'));

  const repository = repositoryOf(model, name);
  repository.manifests.set(digest, manifest);
  for (const tag of tags) repository.tags.set(tag, digest);
  return {
    status: 201,
    headers: {
      location: `/v2/${name}/manifests/${digest}`,
      'docker-content-digest': digest,
      'oci-subject': model.options.referrers ? manifest.subject : undefined,
      'oci-tag': byDigest && tags.length > 0 ? tags.join(', ') : undefined,
    },
  };
};

const deleteManifest: Respond = (model, { path: { name = '', reference = '' } }) => {
  const byDigest = reference.includes(':');
  if (!(byDigest ? model.options.deleteManifests : model.options.deleteTags)) return refused(405, 'UNSUPPORTED');
  const repository = model.repositories.get(name);
  const removed = byDigest ? repository?.manifests.delete(reference) : repository?.tags.delete(reference);
  if (!removed) return missing(model, name, 'MANIFEST_UNKNOWN');
  for (const [tag, digest] of [...(repository?.tags ?? [])]) if (byDigest && digest === reference) repository?.tags.delete(tag);
  return { status: 202 };
};

const storedBlob = (model: Model, name: string, digest: string, content: string): Expected => {
  repositoryOf(model, name).blobs.set(digest, content);
  return { status: 201, headers: { location: `/v2/${name}/blobs/${digest}`, 'docker-content-digest': digest } };
};

const startUpload: Respond = (model, request) => {
  const { name = '' } = request.path;
  const [digest, mount, from] = [first(request, 'digest'), first(request, 'mount'), first(request, 'from')];
  const algorithms = [first(request, 'digest-algorithm') ?? 'sha256', digest === undefined ? 'sha256' : algorithmOf(digest)];
  if (!algorithms.every(isComputable)) return refused(400, 'DIGEST_INVALID');
  const opened: Expected = { status: 202, opens: name };
  if (mount !== undefined) {
    const sources = from === undefined ? [...model.repositories.values()] : [model.repositories.get(from)];
    const content = sources.map((repository) => repository?.blobs.get(mount)).find((found) => found !== undefined);
    return content === undefined ? opened : storedBlob(model, name, mount, content);
  }
  if (digest === undefined) return opened;
  return digestBy(algorithmOf(digest), request.text) === digest
    ? storedBlob(model, name, digest, request.text)
    : refused(400, 'DIGEST_INVALID');
};

/** The session of a request, if it is open and in the repository it is asked for. */
function sessionOf(model: Model, { path: { name = '', session = '' } }: Concrete): Session | undefined {
  const found = model.sessions.find(({ location }) => location === `/v2/${name}/blobs/uploads/${session}`);
  if (found !== undefined && model.now - found.touched > model.options.uploadLifetime) found.open = false;
  return found?.open ? found : undefined;
}
const NO_SESSION = refused(404, 'BLOB_UPLOAD_UNKNOWN');

const rangeOf = ({ received }: Session) => `0-${Math.max(0, received.length - 1)}`;

/** Why a chunk is not taken. Otherwise it is. */
function refuseChunk(session: Session, request: Concrete): Expected | undefined {
  const [from, to] = (request.headers.get('content-range') ?? '').split('-').map(Number);
  if (from === undefined || to === undefined) return undefined;
  if (to < from || to - from + 1 !== request.text.length) return refused(400, 'SIZE_INVALID');
  return from === session.received.length ? undefined : refused(416, 'BLOB_UPLOAD_INVALID');
}

const uploadChunk: Respond = (model, request) => {
  const session = sessionOf(model, request);
  if (session === undefined) return NO_SESSION;
  const refusal = refuseChunk(session, request);
  if (refusal !== undefined) return refusal;
  session.received += request.text;
  session.touched = model.now;
  return { status: 202, headers: { location: session.location, range: rangeOf(session) } };
};

const completeUpload: Respond = (model, request) => {
  const session = sessionOf(model, request);
  const digest = first(request, 'digest') ?? '';
  if (session === undefined) return NO_SESSION;
  if (!isComputable(algorithmOf(digest))) return refused(400, 'DIGEST_INVALID');
  const empty = request.text === '' && request.headers.get('content-length') === '0';
  const refusal = empty ? undefined : refuseChunk(session, request);
  if (refusal !== undefined) return refusal;
  session.open = false;
  const content = session.received + request.text;
  if (digestBy(algorithmOf(digest), content) !== digest) return refused(400, 'DIGEST_INVALID');
  return storedBlob(model, session.name, digest, content);
};

const listTags: Respond = (model, request) => {
  const { name = '' } = request.path;
  const repository = model.repositories.get(name);
  if (repository === undefined) return refused(404, 'NAME_UNKNOWN');
  const [n, last] = [first(request, 'n'), first(request, 'last')];
  const size = Math.min(n === undefined ? model.options.pageLimit : Number(n), model.options.pageLimit);
  const behind = [...repository.tags.keys()].sort().filter((tag) => last === undefined || tag > last);
  const page = behind.slice(0, size);
  const more = size > 0 && behind.length > size;
  return {
    status: 200,
    json: { name, tags: page },
    ...(more ? { next: { ...(n === undefined ? {} : { n }), last: page.at(-1) ?? '' } } : { headers: { link: undefined } }),
  };
};

const listReferrers: Respond = (model, request) => {
  const { name = '', digest = '' } = request.path;
  if (!model.options.referrers) return refused(404, 'UNSUPPORTED');
  const artifactType = first(request, 'artifactType');
  const entries = [...(model.repositories.get(name)?.manifests ?? [])]
    .filter(([, manifest]) => manifest.subject === digest && (artifactType === undefined || manifest.artifactType === artifactType))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([entry, manifest]) => ({
      mediaType: manifest.mediaType,
      digest: entry,
      size: manifest.text.length,
      ...(manifest.artifactType === undefined ? {} : { artifactType: manifest.artifactType }),
      ...(manifest.annotations === undefined ? {} : { annotations: manifest.annotations }),
    }));
  const page = entries.slice(0, model.options.pageLimit);
  const filtered = { 'oci-filters-applied': artifactType === undefined ? undefined : 'artifactType' };
  return {
    status: 200,
    json: { schemaVersion: 2, mediaType: mediaTypes.ociImageIndex, manifests: page },
    headers: entries.length > page.length ? filtered : { ...filtered, link: undefined },
    ...(entries.length > page.length
      ? { next: { ...(artifactType === undefined ? {} : { artifactType }), last: page.at(-1)?.digest ?? '' } }
      : {}),
  };
};

const OPERATIONS: Readonly<Record<OperationId, Respond>> = {
  checkSupport: () => ({ status: 200 }),
  getBlob: fetchBlob,
  headBlob: fetchBlob,
  deleteBlob: (model, { path: { name = '', digest = '' } }) => {
    if (!model.options.deleteBlobs) return refused(405, 'UNSUPPORTED');
    return model.repositories.get(name)?.blobs.delete(digest) ? { status: 202 } : missing(model, name, 'BLOB_UNKNOWN');
  },
  getManifest: fetchManifest,
  headManifest: fetchManifest,
  putManifest,
  deleteManifest,
  startUpload,
  getUploadStatus: (model, request) => {
    const session = sessionOf(model, request);
    return session === undefined ? NO_SESSION : { status: 204, headers: { location: session.location, range: rangeOf(session) } };
  },
  uploadChunk,
  completeUpload,
  cancelUpload: (model, request) => {
    const session = sessionOf(model, request);
    if (session === undefined) return NO_SESSION;
    session.open = false;
    return { status: 204 };
  },
  listTags,
  listReferrers,
};

/** The digest that everything sent to a session would have, with one more body. */
export function digestOfEverything(session: Session | undefined, text: string, algorithm: string): string {
  return digestBy(algorithm, (session?.open ? session.received : '') + text);
}

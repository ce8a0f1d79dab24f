import type { ByteStream, Handlers, Incoming } from '../../../generated/handlers.ts';
import { pathOf } from '../../../generated/routes.ts';
import { type ByteRange, readChunkRange } from '../byte-range.ts';
import { algorithmOf, CANONICAL_ALGORITHM, type Hash } from '../digest.ts';
import type { IncomingContent } from '../store.ts';
import { openSession, rangeOf, step, type UploadEvent, type UploadRefusal, type UploadSession } from '../upload-session.ts';
import { fail } from './failure.ts';
import { locationOf } from './links.ts';
import type { Context } from './options.ts';

/** An upload in progress: its state, its bytes, and their hash so far. */
interface Upload {
  readonly name: string;
  readonly algorithm: string;
  readonly hash: Hash;
  readonly content: IncomingContent;
  session: UploadSession;
}

export interface UploadHandlers
  extends Pick<Handlers, 'startUpload' | 'getUploadStatus' | 'uploadChunk' | 'completeUpload' | 'cancelUpload'> {
  /** Ends uploads that nobody asks for any more. Requests for uploads do so too; this is for when there are none. */
  sweep(): Promise<void>;
}

/** Pushing blobs: sessions, chunks, single requests and mounts. */
export function uploadHandlers(context: Context): UploadHandlers {
  const { store, hashing, now } = context;
  const uploads = new Map<string, Upload>();

  const create = (name: string, algorithm: string): Upload => ({
    name,
    algorithm,
    hash: hashing.create(algorithm),
    content: store.incoming(),
    session: openSession(now()),
  });
  const apply = (upload: Upload, event: UploadEvent): UploadRefusal | undefined => {
    const { session, refusal } = step(upload.session, event);
    upload.session = session;
    return refusal;
  };
  const end = async (id: string, upload: Upload): Promise<void> => {
    apply(upload, { type: 'close' });
    uploads.delete(id);
    await upload.content.discard();
  };
  const expire = async (id: string, upload: Upload): Promise<boolean> => {
    apply(upload, { type: 'tick', now: now(), lifetime: context.uploadLifetime });
    if (upload.session.phase !== 'closed') return false;
    await end(id, upload);
    return true;
  };
  const sweepEvery = context.uploadLifetime / 4;
  let swept = now();
  /** Not at every request: there may be thousands. */
  const sweep = async (): Promise<void> => {
    if (now() - swept < sweepEvery) return;
    swept = now();
    for (const [id, upload] of uploads) await expire(id, upload);
  };
  const find = async ({ name, session }: { name: string; session: string }): Promise<Upload | undefined> => {
    await sweep();
    const upload = uploads.get(session);
    if (upload === undefined || upload.name !== name) return undefined;
    return (await expire(session, upload)) ? undefined : upload;
  };

  /**
   * Takes in the bytes of a request, up to the first chunk that goes beyond the limit. What came before a client hung up is
   * kept, and the session says so.
   *
   * @returns how many bytes came, the refused chunk included.
   */
  const receive = async (upload: Upload, body: ByteStream, limit: number): Promise<number> => {
    let bytes = 0;
    try {
      for await (const chunk of body) {
        if (bytes + chunk.byteLength > limit) return bytes + chunk.byteLength;
        await upload.content.append(chunk);
        upload.hash.update(chunk);
        bytes += chunk.byteLength;
      }
      return bytes;
    } finally {
      apply(upload, { type: 'end', bytes, now: now() });
    }
  };

  /** Adds the bytes of a request to an upload, or says why they are refused. */
  const extend = async (upload: Upload, { session }: { session: string }, chunk: AnnouncedChunk, body: ByteStream) => {
    const room = context.blobLimit - upload.session.received;
    // What announces too much is not read at all, and the upload stays as it is.
    if ((chunk.length ?? 0) > room) return tooLarge(context.blobLimit);
    const refusal = apply(upload, { type: 'begin', ...chunk, now: now() });
    if (refusal !== undefined) return refuseChunk(refusal, upload);
    const announced = announcedLength(chunk);
    const received = await receive(upload, body, Math.min(announced ?? room, room));
    // Somebody may have cancelled it meanwhile.
    if (upload.session.phase === 'closed') return unknownUpload({ session });
    if (received > room) {
      await end(session, upload);
      return tooLarge(context.blobLimit);
    }
    return announced === undefined || announced === received ? undefined : wrongLength(announced, received);
  };

  /** Whether the bytes of an upload have this digest. One of an algorithm nobody announced is computed now. */
  const hasDigest = async (upload: Upload, digest: string): Promise<boolean> => {
    const algorithm = algorithmOf(digest);
    let { hash } = upload;
    if (algorithm !== upload.algorithm) {
      hash = hashing.create(algorithm);
      for await (const chunk of upload.content.read()) hash.update(chunk);
    }
    return digest === `${algorithm}:${hash.hex()}`;
  };

  const stored = (request: Incoming, name: string, digest: string) => ({
    status: 201 as const,
    headers: { Location: locationOf(context, request, pathOf.getBlob({ name, digest })), 'Docker-Content-Digest': digest },
  });
  /** Makes what has arrived a blob, if it has the digest. */
  const keep = async (request: Incoming, name: string, upload: Upload, digest: string) => {
    try {
      if (!(await hasDigest(upload, digest))) return wrongDigest(digest);
      return (await store.addBlob(name, digest, upload.content)) ? stored(request, name, digest) : endedUpload();
    } finally {
      // Nothing is left to discard of what was stored.
      await upload.content.discard();
    }
  };
  const opened = (request: Incoming, name: string, algorithm: string) => {
    if (uploads.size >= context.uploadLimit) return tooManyUploads(context.uploadLimit, swept + sweepEvery - now());
    const session = context.newSessionId();
    uploads.set(session, create(name, algorithm));
    const Location = locationOf(context, request, pathOf.getUploadStatus({ name, session }));
    return { status: 202 as const, headers: { Location, 'OCI-Chunk-Min-Length': context.chunkMinLength } };
  };
  const progress = (request: Incoming, path: { name: string; session: string }, upload: Upload) => ({
    Location: locationOf(context, request, pathOf.getUploadStatus(path)),
    Range: rangeOf(upload.session),
  });

  return {
    sweep,

    async startUpload(request) {
      const { name } = request.path;
      const { digest, mount, from, 'digest-algorithm': announced } = request.query;
      await sweep();
      const algorithm = digest === undefined ? (announced ?? CANONICAL_ALGORITHM) : algorithmOf(digest);
      for (const asked of [algorithm, announced ?? algorithm]) {
        if (!hashing.algorithms.includes(asked)) return unsupportedAlgorithm(hashing.algorithms, asked);
      }

      if (mount !== undefined) {
        const source = from ?? (await store.repositoryOfBlob(mount));
        const mounted = source !== undefined && (await store.mountBlob(source, name, mount));
        return mounted ? stored(request, name, mount) : opened(request, name, CANONICAL_ALGORITHM);
      }
      if (digest === undefined || !context.singlePost) return opened(request, name, algorithm);

      const limit = context.blobLimit;
      if ((request.headers['Content-Length'] ?? 0) > limit) return tooLarge(limit);
      const upload = create(name, algorithm);
      apply(upload, { type: 'begin', now: now() });
      try {
        const received = await receive(upload, request.body, limit);
        return received > limit ? tooLarge(limit) : await keep(request, name, upload, digest);
      } finally {
        // Nothing is left to discard of what was stored.
        await upload.content.discard();
      }
    },

    async getUploadStatus(request) {
      const upload = await find(request.path);
      if (upload === undefined) return unknownUpload(request.path);
      return { status: 204, headers: progress(request, request.path, upload) };
    },

    async uploadChunk(request) {
      const upload = await find(request.path);
      if (upload === undefined) return unknownUpload(request.path);
      const refused = await extend(upload, request.path, announcedChunk(request.headers), request.body);
      return refused ?? { status: 202, headers: progress(request, request.path, upload) };
    },

    async completeUpload(request) {
      const { digest } = request.query;
      const upload = await find(request.path);
      if (upload === undefined) return unknownUpload(request.path);
      const algorithm = algorithmOf(digest);
      if (!hashing.algorithms.includes(algorithm)) return unsupportedAlgorithm(hashing.algorithms, algorithm);

      // A range without bytes says nothing: the last chunk came in a PATCH.
      const chunk = request.headers['Content-Length'] === 0 ? {} : announcedChunk(request.headers);
      const refused = await extend(upload, request.path, chunk, request.body);
      if (refused !== undefined) return refused;

      // From here on nobody else may write to it.
      apply(upload, { type: 'close' });
      uploads.delete(request.path.session);
      return keep(request, request.path.name, upload, digest);
    },

    async cancelUpload({ path }) {
      const upload = await find(path);
      if (upload === undefined) return unknownUpload(path);
      await end(path.session, upload);
      return { status: 204 };
    },
  };
}

/** What a request says of its bytes before they come. */
interface AnnouncedChunk {
  readonly range?: ByteRange;
  readonly length?: number;
}

function announcedChunk(headers: {
  readonly 'Content-Range'?: string | undefined;
  readonly 'Content-Length'?: number | undefined;
}): AnnouncedChunk {
  const { 'Content-Range': field, 'Content-Length': length } = headers;
  return { ...(field === undefined ? {} : { range: readChunkRange(field) }), ...(length === undefined ? {} : { length }) };
}

function announcedLength({ range }: AnnouncedChunk): number | undefined {
  return range === undefined ? undefined : range.last - range.first + 1;
}

function unknownUpload({ session }: { session: string }) {
  const message = 'There is no such upload: it was never opened, or it was finished, was cancelled or has expired.';
  return fail(404, 'BLOB_UPLOAD_UNKNOWN', message, { session });
}

/** A reset lets go of what is arriving. */
function endedUpload() {
  return fail(400, 'BLOB_UPLOAD_INVALID', 'The registry was emptied while the bytes came. Send them again.');
}

/** @param wait The time until those that have expired are ended, in milliseconds. */
function tooManyUploads(limit: number, wait: number) {
  const message = `Expected at most ${limit} uploads at a time. Finish or cancel one, or wait until some have expired.`;
  const headers = { 'Retry-After': String(Math.max(1, Math.ceil(wait / 1000))) };
  return { ...fail(429, 'TOOMANYREQUESTS', message, { limit }), headers };
}

function unsupportedAlgorithm(supported: readonly string[], algorithm: string) {
  return fail(400, 'DIGEST_INVALID', `Expected a digest by ${supported.join(' or ')}, but it is by ${algorithm}.`, {
    algorithm,
    supported,
  });
}

function wrongDigest(digest: string) {
  return fail(400, 'DIGEST_INVALID', `The bytes received do not have the digest ${digest}.`, { digest });
}

function wrongLength(announced: number, received: number) {
  const message = `Expected ${announced} bytes as Content-Range says, but ${received > announced ? 'more' : String(received)} came.`;
  return fail(400, 'SIZE_INVALID', message, { announced });
}

function tooLarge(limit: number) {
  return fail(400, 'SIZE_INVALID', `Expected a blob of at most ${limit} bytes, but there are more.`, { limit });
}

function refuseChunk(refusal: UploadRefusal, upload: Upload) {
  const { received } = upload.session;
  switch (refusal) {
    case 'closed':
      return fail(404, 'BLOB_UPLOAD_UNKNOWN', 'The upload has ended.');
    case 'busy':
      return fail(416, 'BLOB_UPLOAD_INVALID', 'Another request is sending bytes to this upload. Ask for its status, then go on.');
    case 'out-of-order':
      return fail(416, 'BLOB_UPLOAD_INVALID', `Expected a chunk that begins at byte ${received}. Ask for the status, then go on.`, {
        received,
      });
    case 'inconsistent':
      return fail(400, 'SIZE_INVALID', 'The Content-Range ends before it begins, or does not agree with the Content-Length.');
  }
}

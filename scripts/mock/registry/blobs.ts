import type { Awaitable, GetBlobResponse, Handlers, HeadBlobResponse } from '../../../generated/handlers.ts';
import { andThen } from '../awaitable.ts';
import { readByteRange } from '../byte-range.ts';
import type { StoredContent } from '../store.ts';
import { fail } from './failure.ts';
import type { Context } from './options.ts';

const MEDIA_TYPE = 'application/octet-stream';

/** Fetching, checking and deleting blobs. */
export function blobHandlers(context: Context): Pick<Handlers, 'getBlob' | 'headBlob' | 'deleteBlob'> {
  const { store } = context;
  const unknown = async ({ name, digest }: { name: string; digest: string }) =>
    (await store.hasRepository(name))
      ? fail(404, 'BLOB_UNKNOWN', `The repository ${name} has no blob ${digest}.`, { name, digest })
      : fail(404, 'NAME_UNKNOWN', `There is no repository ${name}.`, { name });

  return {
    getBlob: ({ path, headers }) =>
      andThen(store.blob(path.name, path.digest), (blob): Awaitable<GetBlobResponse> => {
        if (blob === undefined) return unknown(path);
        const range = headers.Range === undefined ? 'whole' : readByteRange(headers.Range, blob.size);
        if (range === 'unsatisfiable') {
          const failure = fail(416, 'SIZE_INVALID', `The blob has ${blob.size} bytes, and ${headers.Range} lies outside.`, {
            size: blob.size,
          });
          return { ...failure, headers: { 'Content-Range': `bytes */${blob.size}` } };
        }
        if (range === 'whole') {
          return {
            status: 200,
            headers: { 'Docker-Content-Digest': path.digest, 'Accept-Ranges': 'bytes' },
            body: { mediaType: MEDIA_TYPE, bytes: payload(blob, 0, blob.size - 1) },
          };
        }
        return {
          status: 206,
          headers: { 'Content-Range': `bytes ${range.first}-${range.last}/${blob.size}`, 'Accept-Ranges': 'bytes' },
          body: { mediaType: MEDIA_TYPE, bytes: payload(blob, range.first, range.last) },
        };
      }),

    headBlob: ({ path }) =>
      andThen(store.blob(path.name, path.digest), (blob): Awaitable<HeadBlobResponse> => {
        if (blob === undefined) return { status: 404 };
        return { status: 200, headers: { 'Docker-Content-Digest': path.digest, 'Content-Length': blob.size, 'Accept-Ranges': 'bytes' } };
      }),

    async deleteBlob({ path }) {
      if (!context.deleteBlobs) return fail(405, 'UNSUPPORTED', 'This registry does not delete blobs.');
      return (await store.removeBlob(path.name, path.digest)) ? { status: 202 } : unknown(path);
    },
  };
}

function payload(blob: StoredContent, first: number, last: number) {
  return blob.bytes?.subarray(first, last + 1) ?? { size: last - first + 1, stream: () => blob.read(first, last) };
}

import type { Awaitable, ErrorEntry, GetManifestResponse, Handlers, HeadManifestResponse } from '../../../generated/handlers.ts';
import { pathOf } from '../../../generated/routes.ts';
import { andThen } from '../awaitable.ts';
import { algorithmOf, CANONICAL_ALGORITHM, digestOf } from '../digest.ts';
import type { StoredManifest } from '../store.ts';
import { fail } from './failure.ts';
import { locationOf } from './links.ts';
import { createLocks } from './locks.ts';
import { type ReceivedManifest, referencesOf, referralOf } from './manifest-content.ts';
import type { Context } from './options.ts';

type ManifestHandlers = Pick<Handlers, 'getManifest' | 'headManifest' | 'putManifest' | 'deleteManifest'>;

/** Fetching, pushing and deleting manifests and tags. */
export function manifestHandlers(context: Context): ManifestHandlers {
  const { store, hashing } = context;
  // Looking at a tag and moving it is one step for each repository.
  const locked = createLocks();

  const resolve = (name: string, reference: string): Awaitable<{ digest: string; manifest: StoredManifest } | undefined> =>
    andThen(isDigest(reference) ? reference : store.tag(name, reference), (digest) =>
      andThen(digest === undefined ? undefined : store.manifest(name, digest), (manifest) =>
        digest === undefined || manifest === undefined ? undefined : { digest, manifest },
      ),
    );
  const unknown = async ({ name, reference }: { name: string; reference: string }) =>
    (await store.hasRepository(name))
      ? fail(404, 'MANIFEST_UNKNOWN', `The repository ${name} has no manifest ${reference}.`, { name, reference })
      : fail(404, 'NAME_UNKNOWN', `There is no repository ${name}.`, { name });

  const missingReferences = async (name: string, manifest: ReceivedManifest): Promise<ErrorEntry<'MANIFEST_BLOB_UNKNOWN'>[]> => {
    const { blobs, entries } = referencesOf(manifest);
    const missing: ErrorEntry<'MANIFEST_BLOB_UNKNOWN'>[] = [];
    const report = (digest: string, kind: string) =>
      missing.push({
        code: 'MANIFEST_BLOB_UNKNOWN',
        message: `The manifest refers to the ${kind} ${digest}, which is not there. Push it first.`,
        detail: { digest },
      });
    for (const { digest } of blobs) if ((await store.blob(name, digest)) === undefined) report(digest, 'blob');
    for (const { digest } of entries) {
      if ((await store.manifest(name, digest)) === undefined && (await store.blob(name, digest)) === undefined) report(digest, 'manifest');
    }
    return missing;
  };

  return {
    getManifest: ({ path }) =>
      andThen(resolve(path.name, path.reference), (found): Awaitable<GetManifestResponse> => {
        if (found === undefined) return unknown(path);
        // The media type was checked when the manifest was pushed.
        const body = found.manifest as Extract<GetManifestResponse, { status: 200 }>['body'];
        return { status: 200, headers: { 'Docker-Content-Digest': found.digest, ETag: entityTag(found.digest) }, body };
      }),

    headManifest: ({ path }) =>
      andThen(resolve(path.name, path.reference), (found): Awaitable<HeadManifestResponse> => {
        if (found === undefined) return { status: 404 };
        return {
          status: 200,
          headers: {
            'Docker-Content-Digest': found.digest,
            'Content-Length': found.manifest.bytes.byteLength,
            'Content-Type': found.manifest.mediaType,
            ETag: entityTag(found.digest),
          },
        };
      }),

    async putManifest(request) {
      const { path, query, headers, body } = request;
      const { name, reference } = path;
      const byDigest = isDigest(reference);
      const algorithm = byDigest ? algorithmOf(reference) : CANONICAL_ALGORITHM;
      if (!hashing.algorithms.includes(algorithm)) {
        return fail(400, 'DIGEST_INVALID', `Expected a digest by ${hashing.algorithms.join(' or ')}, but it is by ${algorithm}.`, {
          algorithm,
        });
      }
      const digest = digestOf(hashing, algorithm, body.bytes);
      if (byDigest && digest !== reference) {
        return fail(400, 'DIGEST_INVALID', `The manifest received has the digest ${digest}, not ${reference}.`, { received: digest });
      }
      const tags = byDigest ? [...new Set(query.tag ?? [])] : [reference];
      if (tags.length > context.tagLimit) {
        return fail(414, 'UNSUPPORTED', `Expected at most ${context.tagLimit} tags at once, but there are ${tags.length}.`, {
          limit: context.tagLimit,
        });
      }

      return locked(name, async () => {
        const current = (await resolve(name, reference))?.digest;
        if (!preconditionHolds(headers, current)) {
          return fail(
            412,
            'DENIED',
            `${reference} ${current === undefined ? 'does not exist' : `is ${current}`}, which the condition of the request excludes.`,
          );
        }
        const [first, ...others] = context.sparse ? [] : await missingReferences(name, body);
        if (first !== undefined) return { status: 400, errors: [first, ...others] };

        const referral = referralOf(body, digest);
        await store.addManifest(name, digest, { mediaType: body.mediaType, bytes: body.bytes }, referral, tags);
        return {
          status: 201,
          headers: {
            Location: locationOf(context, request, pathOf.getManifest({ name, reference: digest })),
            'Docker-Content-Digest': digest,
            'OCI-Subject': context.referrers ? referral?.subject : undefined,
            'OCI-Tag': byDigest && tags.length > 0 ? tags : undefined,
          },
        };
      });
    },

    async deleteManifest({ path }) {
      const { name, reference } = path;
      const byDigest = isDigest(reference);
      if (byDigest && !context.deleteManifests) return fail(405, 'UNSUPPORTED', 'This registry does not delete manifests.');
      if (!byDigest && !context.deleteTags) return fail(405, 'UNSUPPORTED', 'This registry does not delete tags.');
      const removed = await locked(name, () => (byDigest ? store.removeManifest(name, reference) : store.removeTag(name, reference)));
      return removed ? { status: 202 } : unknown(path);
    },
  };
}

/** A reference that keeps the grammar is a digest when it has a colon, which no tag has. */
function isDigest(reference: string): boolean {
  return reference.includes(':');
}

function entityTag(digest: string): string {
  return `"${digest}"`;
}

/** The conditions of RFC 9110, section 13, for a tag that points at `current` or does not exist. */
function preconditionHolds(
  headers: { readonly 'If-Match'?: string | undefined; readonly 'If-None-Match'?: string | undefined },
  current: string | undefined,
): boolean {
  const names = (field: string) =>
    current !== undefined && (field === '*' || field.split(',').some((tag) => tag.trim().replace(/^W\//, '') === entityTag(current)));
  const { 'If-Match': match, 'If-None-Match': noneMatch } = headers;
  return (match === undefined || names(match)) && (noneMatch === undefined || !names(noneMatch));
}

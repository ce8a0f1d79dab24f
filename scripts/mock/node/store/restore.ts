import { unlink } from 'node:fs/promises';
import { type ReceivedManifest, referralOf } from '../../registry/manifest-content.ts';
import type { Referral } from '../../store.ts';
import type { ContentFiles } from './content-files.ts';
import { readRegularNow } from './files.ts';
import type { FoundRepository } from './load.ts';
import { emptyRepository, pathOf, type Repository } from './repository.ts';

/** A repository as it was found. Files that a crash kept from being written or removed are. */
export async function restore({ name, folder, manifests, tags, ...found }: FoundRepository, into: ContentFiles): Promise<Repository> {
  const repository = emptyRepository(name, folder);
  const files = new Set(found.files);
  for (const [digest, content] of found.contents) {
    if (!manifests.has(digest) && found.notBlobs.has(digest)) continue;
    files.add(digest);
    const bytes = Buffer.from(content, 'base64');
    if (readRegularNow(pathOf(repository, digest))?.equals(bytes)) repository.unsynchronised.add(pathOf(repository, digest));
    else await into.place(await into.write(bytes), pathOf(repository, digest));
  }
  for (const [digest, record] of manifests) {
    const bytes = files.has(digest) ? readRegularNow(pathOf(repository, digest)) : undefined;
    if (bytes === undefined) continue;
    const referral = readReferral(record.mediaType, bytes, digest);
    repository.index.addManifest(digest, { ...record, ...(referral === undefined ? {} : { referral }) });
  }
  const kept = repository.index.manifests;
  for (const [tag, digest] of [...tags].sort(([a], [b]) => (a < b ? -1 : 1))) if (kept.has(digest)) repository.index.setTag(tag, digest);
  for (const digest of files) {
    if (!found.notBlobs.has(digest)) repository.blobs.add(digest);
    else if (!kept.has(digest)) await unlink(pathOf(repository, digest));
  }
  return repository;
}

function readReferral(mediaType: string, bytes: Buffer, digest: string): Referral | undefined {
  try {
    return referralOf({ mediaType, bytes, value: JSON.parse(bytes.toString('utf8')) } as ReceivedManifest, digest);
  } catch {
    // It was valid when it was pushed. Somebody changed it since, and it will be served as it is.
    return undefined;
  }
}

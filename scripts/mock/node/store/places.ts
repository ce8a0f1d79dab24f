import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { validators } from '../../../../generated/validators.js';

/*
 * Where things are in the folder of a store:
 *
 *   _store                      says that the folder is a store, and of which version
 *   _lock                       the process that has it open
 *   _journal                    changes of manifests and tags that are not yet in an index.json
 *   _incoming/                  files that are being written; emptied when the store is opened
 *   <repository>/               an OCI image layout: oci-layout, index.json, blobs/<algorithm>/<hash>
 *   _long/<sha256 of the name>/ the same, for names that are no path
 *
 * A repository's folder is its name. The folders of repositories below it stand beside the members of its layout, and
 * a segment that is called like one of these gets a `_` in front. No segment of a name begins with `_`, so nothing
 * collides: not `a/blobs/sha256` with the blobs of `a`, and no repository with what the store keeps for itself.
 */
export const MARK = '_store';
export const LOCK = '_lock';
export const JOURNAL = '_journal';
export const INCOMING = '_incoming';
export const LONG = '_long';

export const LAYOUT = 'oci-layout';
export const INDEX = 'index.json';
export const BLOBS = 'blobs';

const LAYOUT_MEMBERS: ReadonlySet<string> = new Set([LAYOUT, INDEX, BLOBS]);

/** File systems take 255 bytes a segment and some 4096 in all; the rest is for the store's own folder and the blob's path. */
const SEGMENT_LIMIT = 250;
const NAME_LIMIT = 2048;

/** The folder of a repository, below the store's. @throws for a name that breaks the grammar. */
export function folderOf(name: string): string {
  if (!isName(name)) throw new Error(`expected the name of a repository, but it is ${JSON.stringify(name)}`);
  const segments = name.split('/');
  if (name.length > NAME_LIMIT || segments.some((segment) => segment.length > SEGMENT_LIMIT)) {
    return join(LONG, createHash('sha256').update(name).digest('hex'));
  }
  return join(...segments.map((segment) => (LAYOUT_MEMBERS.has(segment) ? `_${segment}` : segment)));
}

/** The segment of a name that a folder stands for; `undefined` where it can be none. */
export function segmentOf(folder: string): string | undefined {
  const segment = folder.startsWith('_') && LAYOUT_MEMBERS.has(folder.slice(1)) ? folder.slice(1) : folder;
  return isName(segment) && !segment.includes('/') && !LAYOUT_MEMBERS.has(folder) ? segment : undefined;
}

/** The member of a layout that is the content of a digest. @throws for a digest that breaks the grammar. */
export function memberOf(digest: string): string {
  if (!isDigest(digest)) throw new Error(`expected a digest, but it is ${JSON.stringify(digest)}`);
  return `${BLOBS}/${digest.replace(':', '/')}`;
}

/** The digest whose content a member of a layout is; `undefined` where it is something else. */
export function digestOfMember(path: string): string | undefined {
  const [folder, ...parts] = path.split('/');
  const digest = parts.join(':');
  return folder === BLOBS && parts.length === 2 && isDigest(digest) ? digest : undefined;
}

// The grammars are those of the description. They are asked for again here, whatever was checked on the way.
export const isName = grammar(validators.getBlob.path.name);
export const isDigest = grammar(validators.getBlob.path.digest);
export const isTag = (tag: unknown): tag is string => isReference(tag) && !isDigest(tag);
const isReference = grammar(validators.getManifest.path.reference);

function grammar(validate: ((value: unknown) => boolean) | undefined): (value: unknown) => value is string {
  if (validate === undefined) throw new Error('expected a grammar in generated/; run npm run generate');
  return (value): value is string => typeof value === 'string' && validate(value);
}

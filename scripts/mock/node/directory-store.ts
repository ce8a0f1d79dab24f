import { randomUUID } from 'node:crypto';
import { copyFile, link, lstat, mkdir, open, readdir, realpath, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Arriving, createArriving, storedBytes } from '../arriving.ts';
import { createLocks } from '../registry/locks.ts';
import { type ReceivedManifest, referralOf } from '../registry/manifest-content.ts';
import { createRepositoryIndex, type RepositoryIndex } from '../repository-index.ts';
import type { IncomingContent, OpenStore, Referral, SpillFile, StoredContent } from '../store.ts';
import { createCache } from './store/cache.ts';
import { StoreError } from './store/error.ts';
import { checkFolder, makeFolders, openRegular, readRegular, readRegularNow, replaceFile, syncFolder } from './store/files.ts';
import { createGate } from './store/gate.ts';
import { createGrowingFile, type GrowingFile } from './store/growing-file.ts';
import { openJournal } from './store/journal.ts';
import { LAYOUT_TEXT, type ManifestRecord, writeIndex } from './store/layout.ts';
import { type Change, type FoundRepository, findRepositories, replay } from './store/load.ts';
import { lockFolder } from './store/lock.ts';
import { blobPlace, folderOf, INCOMING, INDEX, JOURNAL, LAYOUT, MARK } from './store/places.ts';
import { readRange } from './store/read-range.ts';

/** Blobs up to this size are kept in memory when they were read. In bytes. */
const SMALL = 256 * 1024;
const BLOB_CACHE = 64 * 1024 * 1024;
const MANIFEST_CACHE = 16 * 1024 * 1024;
/** The journal is folded into the layouts when it is larger. In bytes. */
const JOURNAL_LIMIT = 16 * 1024 * 1024;
/** The shortest pause between two rounds of bringing layouts up to date, in milliseconds. */
const SHORTEST_PAUSE = 20;

interface Repository {
  readonly name: string;
  readonly folder: string;
  readonly index: RepositoryIndex<ManifestRecord & { readonly referral?: Referral | undefined }>;
  readonly blobs: Set<string>;
  /** Manifests removed since the journal was last empty. */
  readonly removed: Set<string>;
}

import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { type Arbitrary, array, assert, asyncProperty, constant, constantFrom, oneof, record, uniqueArray } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { createMemoryStore } from '../../scripts/mock/memory-store.ts';
import { createDirectoryStore } from '../../scripts/mock/node/directory-store.ts';
import type { Store } from '../../scripts/mock/store.ts';
import { THOROUGH } from '../thorough.ts';
import { descriptorOf, imageManifest, sha256 } from './harness.ts';
import { ALL, addBlob, addManifest, readBlob, temporaryFolder } from './store-kinds.ts';

const RUNS = Number(process.env.STORE_RUNS ?? (THOROUGH ? 100 : 15));

// Few of each, so that the same content is a manifest here and a blob there, comes back, and moves its tags.
const NAMES = ['a', 'a/blobs'];
const TAGS = ['v1', 'v2'];
const SUBJECT = descriptorOf('a subject', mediaTypes.ociImageManifest);
const TEXTS = [imageManifest(), imageManifest({ subject: SUBJECT })];

type Step =
  | { readonly do: 'add-blob' | 'remove-blob' | 'remove-manifest'; readonly name: string; readonly text: string }
  | { readonly do: 'add-manifest'; readonly name: string; readonly text: string; readonly tags: string[] }
  | { readonly do: 'mount-blob'; readonly from: string; readonly name: string; readonly text: string }
  | { readonly do: 'set-tag'; readonly name: string; readonly tag: string; readonly text: string }
  | { readonly do: 'remove-tag'; readonly name: string; readonly tag: string }
  | { readonly do: 'clear' | 'restart' | 'crash' };

const [name, text, tag] = [constantFrom(...NAMES), constantFrom(...TEXTS), constantFrom(...TAGS)];
const steps: Arbitrary<Step[]> = array(
  oneof(
    { weight: 5, arbitrary: record({ do: constant('add-blob' as const), name, text }) },
    { weight: 4, arbitrary: record({ do: constant('remove-blob' as const), name, text }) },
    { weight: 3, arbitrary: record({ do: constant('remove-manifest' as const), name, text }) },
    { weight: 6, arbitrary: record({ do: constant('add-manifest' as const), name, text, tags: uniqueArray(tag) }) },
    { weight: 2, arbitrary: record({ do: constant('mount-blob' as const), from: name, name, text }) },
    { weight: 2, arbitrary: record({ do: constant('set-tag' as const), name, tag, text }) },
    { weight: 2, arbitrary: record({ do: constant('remove-tag' as const), name, tag }) },
    { weight: 4, arbitrary: record({ do: constantFrom('restart' as const, 'crash' as const, 'crash' as const) }) },
    { weight: 1, arbitrary: record({ do: constant('clear' as const) }) },
  ),
  { minLength: 5, maxLength: 40 },
);

/** What a step answers, besides changing the store. */
async function take(store: Store, step: Step): Promise<unknown> {
  switch (step.do) {
    case 'add-blob':
      return addBlob(store, step.name, step.text);
    case 'remove-blob':
      return store.removeBlob(step.name, sha256(step.text));
    case 'mount-blob':
      return store.mountBlob(step.from, step.name, sha256(step.text));
    case 'add-manifest':
      return addManifest(store, step.name, step.text, step.tags);
    case 'remove-manifest':
      return store.removeManifest(step.name, sha256(step.text));
    case 'set-tag':
      return store.setTag(step.name, step.tag, sha256(step.text)).catch(() => 'refused');
    case 'remove-tag':
      return store.removeTag(step.name, step.tag);
    case 'clear':
      return store.clear();
    default:
      return undefined;
  }
}

async function contentOf(store: Store): Promise<unknown> {
  const content: Record<string, unknown> = {};
  for (const repository of NAMES) {
    const digests = TEXTS.map(sha256);
    content[repository] = {
      is: await store.hasRepository(repository),
      blobs: await Promise.all(digests.map(async (digest) => (await readBlob(store, repository, digest))?.toString())),
      manifests: await Promise.all(
        digests.map(async (digest) => Buffer.from((await store.manifest(repository, digest))?.bytes ?? []).toString()),
      ),
      tags: await Promise.all(
        (await store.tags(repository, undefined, 10)).map(async (found) => [found, await store.tag(repository, found)]),
      ),
      referrers: await store.referrers(repository, SUBJECT.digest, ALL),
    };
  }
  return content;
}

const root = temporaryFolder();

describe('a store in a folder', () => {
  it(
    `holds what one in memory holds, through restarts and crashes (${RUNS} runs; STORE_RUNS=N for more)`,
    async () => {
      let number = 0;
      const newFolder = () => {
        number += 1;
        return join(root, String(number));
      };
      await assert(
        asyncProperty(steps, async (sequence) => {
          const memory = createMemoryStore();
          let folder = newFolder();
          let store = await createDirectoryStore(folder);
          let abandoned: Store[] = [];
          for (const step of sequence) {
            expect(await take(store, step), JSON.stringify(step)).toEqual(await take(memory, step));
            if (step.do === 'restart') {
              await store.close();
              store = await createDirectoryStore(folder);
            } else if (step.do === 'crash') {
              // What is on disk now is what a process would leave that dies now.
              const left = newFolder();
              cpSync(folder, left, { recursive: true });
              abandoned = [...abandoned, store];
              folder = left;
              store = await createDirectoryStore(folder);
            }
            expect(await contentOf(store), `after ${JSON.stringify(step)}`).toEqual(await contentOf(memory));
          }
          for (const each of [...abandoned, store]) await each.close();
        }),
        { numRuns: RUNS },
      );
    },
    60_000 + RUNS * 2_000,
  );
});

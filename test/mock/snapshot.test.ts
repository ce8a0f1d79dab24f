import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { manifestMediaTypes, mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { createMemoryStore } from '../../scripts/mock/memory-store.ts';
import { pushDemo } from '../../scripts/mock/node/demo.ts';
import { createDirectoryStore } from '../../scripts/mock/node/directory-store.ts';
import { type RunningRegistry, startRegistry } from '../../scripts/mock/node/start-registry.ts';
import type { Store } from '../../scripts/mock/store.ts';
import { tar } from '../../scripts/mock/tar.ts';
import { describeWithTools, run } from '../tools.ts';
import { descriptorOf, EMPTY_CONFIG, imageIndex, imageManifest, OCTETS, randomBytes, sha256, sha512, uploads } from './harness.ts';
import { readBlob, STORE_KINDS, temporaryFolder } from './store-kinds.ts';

const root = temporaryFolder();
let number = 0;
const newFolder = () => join(root, String(++number));

type Ask = typeof fetch;

async function pushBlob(ask: Ask, name: string, content: Uint8Array | string, digest = sha256(content)): Promise<void> {
  const answer = await ask(`${uploads(name)}?digest=${digest}`, { method: 'POST', headers: OCTETS, body: Buffer.from(content) });
  expect(answer.status, await answer.text()).toBe(201);
}
async function pushManifest(ask: Ask, name: string, reference: string, text: string, mediaType: string = mediaTypes.ociImageManifest) {
  const path = pathOf.putManifest({ name, reference });
  const answer = await ask(path, { method: 'PUT', headers: { 'Content-Type': mediaType }, body: text });
  expect(answer.status, await answer.text()).toBe(201);
}

/** The demonstration, and what it does not have. */
async function fill({ fetch: ask }: RunningRegistry): Promise<void> {
  await pushDemo(ask);
  const [large, long] = [randomBytes(600_000, 7), randomBytes(5000, 8)];
  for (const name of ['big/one', 'big/two', 'a']) {
    await pushBlob(ask, name, EMPTY_CONFIG);
    await pushBlob(ask, name, large);
  }
  const image = imageManifest({ layers: [descriptorOf(large, mediaTypes.ociLayerUncompressed)] });
  await pushManifest(ask, 'big/one', 'v1', image);
  await pushManifest(ask, 'big/one', 'v2', image);
  await pushManifest(ask, 'big/two', sha256(image), image);
  // Content to which nothing refers, by another algorithm, of no bytes.
  await pushBlob(ask, 'a', long, sha512(long));
  await pushBlob(ask, 'a/blobs', '');
  await pushManifest(ask, 'a', sha512(imageManifest()), imageManifest());
  // The same content as a manifest and as a blob, and as a layer of an artifact.
  await pushManifest(ask, 'a', 'both', imageManifest());
  await pushBlob(ask, 'a', imageManifest());
  const layers = [descriptorOf(imageManifest(), mediaTypes.ociImageManifest)];
  await pushManifest(ask, 'a', 'artifact', imageManifest({ layers }));
  // An index without a tag, and a referrer of something that is not there.
  const index = imageIndex([descriptorOf(image, mediaTypes.ociImageManifest), descriptorOf(large, 'application/x')]);
  await pushManifest(ask, 'big/two', sha256(index), index, mediaTypes.ociImageIndex);
  await pushManifest(ask, 'a', 'refers', imageManifest({ subject: descriptorOf('not there', mediaTypes.ociImageManifest) }));
}

/** Everything a registry has, as it shows: digests of what is served, tags, and lists of referrers. */
async function stateOf({ store, fetch: ask }: RunningRegistry): Promise<object> {
  const state: Record<string, unknown> = {};
  for (const { name, blobs, manifests, tags } of await store.contents()) {
    state[`tags of ${name}`] = (await (await ask(pathOf.listTags({ name }))).json()) as object;
    for (const digest of blobs) state[`${name} blob ${digest}`] = sha256((await readBlob(store, name, digest)) ?? '');
    for (const reference of [...manifests, ...tags.keys()]) {
      const answer = await ask(pathOf.getManifest({ name, reference }), { headers: { Accept: manifestMediaTypes.join() } });
      state[`${name} manifest ${reference}`] = [answer.headers.get('content-type'), sha256(await answer.text())];
    }
    for (const digest of [...manifests, sha256('not there')]) {
      const { manifests: referrers } = (await (await ask(pathOf.listReferrers({ name, digest }))).json()) as { manifests: object[] };
      if (referrers.length > 0) state[`${name} referrers of ${digest}`] = referrers;
    }
  }
  return state;
}

// Restarting before each question would show nothing more here, and take its time.
const KINDS = STORE_KINDS.filter(([kind]) => !kind.includes('restarted'));

describe.each(KINDS)('a snapshot of a registry %s', (_kind, create) => {
  it('brings everything back', async () => {
    await using registry = await startRegistry({ store: await create(newFolder()), contract: 'warn' });
    await fill(registry);
    const before = await stateOf(registry);
    expect(Object.keys(before).length).toBeGreaterThan(40);
    expect(Object.keys(before).filter((key) => key.includes('referrers'))).toHaveLength(2);
    const snapshot = await buffer(registry.snapshot());

    await registry.reset();
    expect(await stateOf(registry)).toEqual({});
    await registry.seed(snapshot);
    expect(await stateOf(registry)).toEqual(before);
    expect((await buffer(registry.snapshot())).equals(snapshot)).toBe(true);
    // A second time it changes nothing.
    await registry.seed(snapshot, 'a');
    expect(await stateOf(registry)).toEqual(before);
    expect(registry.violations).toEqual([]);
  });

  it('holds what was there when it was asked for, or breaks off', async () => {
    await using registry = await startRegistry({ store: await create(newFolder()) });
    await fill(registry);
    const taken: Uint8Array[] = [];
    await expect(async () => {
      for await (const chunk of registry.snapshot()) {
        taken.push(chunk);
        if (taken.length === 2) await registry.reset();
      }
    }).rejects.toThrow();
  });
});

it('is the same for the same content, whatever the store and the order in which it came', async () => {
  await using first = await startRegistry({ store: createMemoryStore() });
  await using second = await startRegistry({ store: await createDirectoryStore(newFolder()) });
  await fill(first);
  await pushBlob(second.fetch, 'a', EMPTY_CONFIG);
  const snapshot = await buffer(first.snapshot());
  await second.seed(snapshot);
  expect((await buffer(second.snapshot())).equals(snapshot)).toBe(true);
});

it.each([true, false])('is pushed once for all repositories, where the registry mounts: %s', async (mounts) => {
  await using registry = await startRegistry();
  await fill(registry);
  const store = createMemoryStore();
  const arrived: string[] = [];
  const counting: Store = {
    ...store,
    addBlob: (name, digest, content) => {
      arrived.push(digest);
      return store.addBlob(name, digest, content);
    },
    mountBlob: async (...args) => mounts && store.mountBlob(...args),
  };
  await using other = await startRegistry({ store: counting });
  await other.seed(await buffer(registry.snapshot()));
  expect(await stateOf(other)).toEqual(await stateOf(registry));
  expect(arrived.length === new Set(arrived).size).toBe(mounts);
});

it('of a sparse registry comes back into one', async () => {
  await using registry = await startRegistry({ sparse: true });
  await pushManifest(registry.fetch, 'a', 'v1', imageManifest());
  const absent = descriptorOf(imageManifest({ annotations: {} }), mediaTypes.ociImageManifest);
  await pushManifest(registry.fetch, 'a', 'v2', imageIndex([absent]), mediaTypes.ociImageIndex);
  const [before, snapshot] = [await stateOf(registry), await buffer(registry.snapshot())];
  await registry.reset();
  expect(await registry.seed(snapshot)).toEqual(['a:v1', 'a:v2']);
  expect(await stateOf(registry)).toEqual(before);
});

describe('over HTTP', () => {
  const [SNAPSHOT, RESET, SEED] = ['/_mock/snapshot', '/_mock/reset', '/_mock/seed'];

  it('is an archive of known length, and comes back after a reset', async () => {
    await using registry = await startRegistry();
    await fill(registry);
    const before = await stateOf(registry);
    const answer = await fetch(`${registry.url}${SNAPSHOT}`);
    expect(answer.headers.get('content-type')).toBe('application/x-tar');
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(answer.headers.get('content-length')).toBe(String(bytes.byteLength));
    expect(bytes.equals(await buffer(registry.snapshot()))).toBe(true);
    expect((await fetch(`${registry.url}${RESET}`, { method: 'POST' })).status).toBe(204);
    const seeded = await fetch(`${registry.url}${SEED}`, { method: 'POST', body: bytes });
    expect(seeded.status).toBe(200);
    const { pushed } = (await seeded.json()) as { pushed: string[] };
    expect(pushed).toContain('demo/hello:latest');
    expect(await stateOf(registry)).toEqual(before);
  });

  it('says where else to push, and what is wrong', async () => {
    await using registry = await startRegistry();
    const ask = async (query: string, body: Uint8Array | string) => {
      const answer = await registry.fetch(`${SEED}${query}`, { method: 'POST', body: Buffer.from(body) });
      return [answer.status, await answer.text()];
    };
    expect(await ask('', 'hello')).toEqual([400, expect.stringMatching(/UNSUPPORTED.*the archive: expected the tar archive/)]);
    const image = {
      ...descriptorOf(imageManifest(), mediaTypes.ociImageManifest),
      annotations: { 'org.opencontainers.image.ref.name': 'v1' },
    };
    const blobs = Object.fromEntries([EMPTY_CONFIG, imageManifest()].map((each) => [`blobs/sha256/${sha256(each).slice(7)}`, each]));
    const archive = tar({ ...blobs, 'index.json': JSON.stringify({ manifests: [image] }) });
    expect(await ask('', archive)).toEqual([400, expect.stringContaining('expected a repository')]);
    expect(await ask('?repository=library/app', archive)).toEqual([200, '{"pushed":["library/app:v1"]}']);
  });
});

describeWithTools('other tools read a snapshot', ['skopeo', 'tar'], () => {
  it('of one image, and of many by their names', async () => {
    const path = join(root, 'snapshot.tar');
    await using registry = await startRegistry();
    await pushBlob(registry.fetch, 'library/app', EMPTY_CONFIG);
    await pushManifest(registry.fetch, 'library/app', 'v1', imageManifest());
    await writeFile(path, registry.snapshot());
    expect(await run('skopeo', ['inspect', '--raw', `oci-archive:${path}`])).toBe(imageManifest());
    expect(await run('skopeo', ['inspect', '--raw', `oci-archive:${path}:library/app:v1`])).toBe(imageManifest());

    await fill(registry);
    await writeFile(path, registry.snapshot());
    const copy = join(root, 'copy');
    await run('skopeo', ['--insecure-policy', 'copy', '--all', `oci-archive:${path}:demo/hello:latest`, `dir:${copy}`]);
    const listed = (await run('tar', ['-tf', path])).trim().split('\n');
    expect(listed.slice(0, 2)).toEqual(['oci-layout', 'index.json']);
    expect(listed).toEqual([...new Set(listed)]);
    const long = randomBytes(5000, 8);
    expect(listed).toContain(`blobs/sha512/${sha512(long).slice(7)}`);
    await using other = await startRegistry();
    await other.seed(path);
    expect(await stateOf(other)).toEqual(await stateOf(registry));
  });
});

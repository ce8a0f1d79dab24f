import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDirectoryStore } from '../../scripts/mock/node/directory-store.ts';
import { openStore } from '../../scripts/mock/node/open-store.ts';
import type { Store } from '../../scripts/mock/store.ts';
import { imageManifest, randomBytes, sha256 } from './harness.ts';
import { addBlob, addManifest, readBlob, temporaryFolder } from './store-kinds.ts';

const root = temporaryFolder();
let number = 0;
let folder: string;
let outside: string;
const open: Store[] = [];

beforeEach(() => {
  number += 1;
  folder = join(root, String(number), 'store');
  outside = join(root, String(number), 'outside');
  mkdirSync(outside, { recursive: true });
});
afterEach(async () => {
  for (const store of open.splice(0)) await store.close().catch(() => {});
});

const openFolder = async (path = folder): Promise<Store> => {
  const store = await createDirectoryStore(path);
  open.push(store);
  return store;
};
/** A copy of the folder as it is now: what a process leaves that dies now. */
const crashed = (): string => {
  const copy = `${folder}-after-a-crash`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  return copy;
};
const pathOf = (digest: string, name = 'a', within = folder) => join(within, name, 'blobs', ...digest.split(':'));
const text = imageManifest();

describe('the folder', () => {
  it('is an image layout for each repository', async () => {
    const store = await openFolder();
    const blob = await addBlob(store, 'a/b', 'content');
    const digest = await addManifest(store, 'a/b', text, ['v1', 'v2']);
    const untagged = await addManifest(store, 'a/b', imageManifest({ annotations: {} }));
    await store.close();
    const read = (file: string) => JSON.parse(readFileSync(join(folder, 'a/b', file), 'utf8'));
    expect(read('oci-layout')).toEqual({ imageLayoutVersion: '1.0.0' });
    const { schemaVersion, manifests } = read('index.json');
    expect(schemaVersion).toBe(2);
    expect(
      manifests.map((entry: { digest: string; annotations?: object }) => [entry.digest, Object.values(entry.annotations ?? {})]),
    ).toEqual([
      [digest, ['v1']],
      [digest, ['v2']],
      [untagged, []],
    ]);
    for (const each of [blob, digest, untagged]) expect(existsSync(pathOf(each, 'a/b'))).toBe(true);
  });

  it('shows changes to other tools within moments', async () => {
    const store = await openFolder();
    await addManifest(store, 'a', text, ['v1']);
    const shown = () => readFileSync(join(folder, 'a', 'index.json'), 'utf8').includes(sha256(text));
    for (let tries = 0; tries < 500 && !shown(); tries += 1) await sleep(10);
    expect(shown()).toBe(true);
  });

  it('holds mounted content once', async () => {
    const store = await openFolder();
    const digest = await addBlob(store, 'a', randomBytes(500_000));
    await store.mountBlob('a', 'a/b', digest);
    expect(statSync(pathOf(digest, 'a/b')).ino).toBe(statSync(pathOf(digest, 'a')).ino);
  });

  it('is left alone when it holds something else', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'thesis.txt'), 'my only copy');
    await expect(openFolder()).rejects.toThrow(/empty folder.*thesis\.txt.*another folder/);
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  const damageIndex = (content: string) => writeFileSync(join(folder, 'a', 'index.json'), content);
  it.each([
    ['a file in its place', () => writeFileSync(folder, ''), /cannot be used.*another folder/],
    ['a later version', () => writeFileSync(join(folder, '_store'), '{"version":2}'), /_store.*version 1.*"version":2/],
    ['a mark that is none', () => writeFileSync(join(folder, '_store'), 'x'), /_store.*version 1/],
    ['an index that is no JSON', () => damageIndex('x'), /a\/index\.json.*Restore/],
    ['an index of something else', () => damageIndex('{}'), /a\/index\.json.*manifests/],
    ['a bad digest', () => damageIndex('{"manifests":[{"mediaType":"m","digest":"../x","size":1}]}'), /descriptor.*\.\.\/x/],
    ['no index', () => rmSync(join(folder, 'a', 'index.json')), /a\/index\.json.*none/],
  ])('is refused with the reason: %s', async (what, damage, message) => {
    if (!what.startsWith('a file')) {
      const store = await openFolder();
      await addManifest(store, 'a', text, ['v1']);
      await store.close();
    }
    damage();
    await expect(openStore(folder)).rejects.toMatchObject({ message: expect.stringMatching(message), exitCode: 1 });
  });
});

describe('another process', () => {
  const lockedBy = (content: string) => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    writeFileSync(join(folder, '_lock'), content);
  };

  it('cannot have the same folder', async () => {
    await openFolder();
    await expect(openFolder()).rejects.toThrow(/open in this process/);
    const script = `import('./scripts/mock/node/directory-store.ts').then((m) => m.createDirectoryStore(process.argv[1])).catch((e) => console.log(e.message))`;
    const told = execFileSync(process.execPath, ['--import', 'tsx', '-e', script, folder], { encoding: 'utf8' });
    expect(told).toContain(`the process ${process.pid}`);
    expect(told).toMatch(/in use.*another folder/);
  });

  it('that lives keeps it, and one that died does not', async () => {
    const child = spawn('sleep', ['60']);
    lockedBy(JSON.stringify({ pid: child.pid, began: '' }));
    await expect(openFolder()).rejects.toThrow(`the process ${child.pid}`);
    child.kill();
    await once(child, 'close');
    await addBlob(await openFolder(), 'a', 'content');
    expect(readdirSync(folder).filter((name) => name.startsWith('_lock'))).toEqual(['_lock']);
  });

  it.each([
    ['of which the id was given to another', () => JSON.stringify({ pid: process.ppid, began: '1' })],
    ['that had the id of this one, as in a container', () => JSON.stringify({ pid: process.pid, began: '' })],
  ])('does not keep it when it died: one %s', async (_name, content) => {
    lockedBy(content());
    await addBlob(await openFolder(), 'a', 'content');
  });

  it.each(['', '{}', '{"pid":"1"}', 'not JSON'])('is not guessed from a lock that says %j', async (content) => {
    lockedBy(content);
    await expect(openFolder()).rejects.toThrow(/_lock.*remove the file/);
  });

  it('gets it when this one lets go', async () => {
    await (await openFolder()).close();
    expect(readdirSync(folder)).not.toContain('_lock');
    await openFolder();
  });
});

describe('a crash', () => {
  it('leaves no half of a line of the journal', async () => {
    const store = await openFolder();
    const digest = await addManifest(store, 'a', text, ['v1']);
    const copy = crashed();
    const half = JSON.stringify({ change: 'tag', repository: 'a', tag: 'half', digest });
    for (const tail of [half, half.slice(0, 40), `${half.slice(0, 40)}\n${half}\n`, '\0\0\0\0\n']) {
      const each = `${copy}-${Buffer.from(tail).toString('hex').slice(-12)}`;
      cpSync(copy, each, { recursive: true });
      appendFileSync(join(each, '_journal'), tail);
      const restarted = await openFolder(each);
      expect(await restarted.tags('a', undefined, 10)).toEqual(['v1']);
    }
  });

  it.each([
    ['did not come onto the disk', (path: string) => rmSync(path)],
    ['came onto the disk empty', (path: string) => truncateSync(path, 0)],
  ])('does not cost a manifest whose file %s', async (_name, damage) => {
    const store = await openFolder();
    const digest = await addManifest(store, 'a', text, ['v1']);
    const copy = crashed();
    damage(pathOf(digest, 'a', copy));
    const restarted = await openFolder(copy);
    expect(Buffer.from((await restarted.manifest('a', digest))?.bytes ?? []).toString()).toBe(text);
    expect(readFileSync(pathOf(digest, 'a', copy), 'utf8')).toBe(text);
  });

  it('before the file of a removed manifest is gone leaves none', async () => {
    const store = await openFolder();
    const digest = await addManifest(store, 'a', text, ['v1']);
    const before = crashed();
    await store.removeManifest('a', digest);
    const copy = `${before}-later`;
    cpSync(folder, copy, { recursive: true });
    cpSync(pathOf(digest, 'a', before), pathOf(digest, 'a', copy));
    const restarted = await openFolder(copy);
    expect(await restarted.manifest('a', digest)).toBeUndefined();
    expect(await restarted.blob('a', digest)).toBeUndefined();
    expect(existsSync(pathOf(digest, 'a', copy))).toBe(false);
  });

  const asBlob = (store: Store) => addBlob(store, 'a', text);
  const asManifest = (store: Store) => addManifest(store, 'a', text);
  const withTag = (store: Store) => addManifest(store, 'a', text, ['v1']);
  const removeBlob = (store: Store) => store.removeBlob('a', sha256(text));
  const removeManifest = (store: Store) => store.removeManifest('a', sha256(text));
  it.each([
    ['a manifest with a tag', [withTag], 'manifest v1'],
    ['a manifest and a blob', [asManifest, asBlob], 'blob manifest'],
    ['a blob and a manifest', [asBlob, asManifest], 'blob manifest'],
    ['a blob that was a manifest too', [asManifest, asBlob, removeManifest], 'blob'],
    ['a manifest that was a blob too', [asBlob, asManifest, removeBlob], 'manifest'],
    ['a manifest that was a blob later too', [asManifest, asBlob, removeBlob], 'manifest'],
    ['a blob that was a manifest before', [asManifest, removeManifest, asBlob], 'blob'],
    ['nothing of what was both', [asManifest, asBlob, removeManifest, removeBlob], ''],
    ['nothing of a manifest', [withTag, removeManifest], ''],
    ['a manifest that lost its tag with itself', [withTag, removeManifest, asManifest], 'manifest'],
    ['a manifest again that was both', [asManifest, asBlob, removeBlob, removeManifest, withTag], 'manifest v1'],
  ])('leaves %s, for the same content', async (_name, steps, left) => {
    const store = await openFolder();
    for (const step of steps) await step(store);
    const restarted = await openFolder(crashed());
    const blob = (await restarted.blob('a', sha256(text))) && 'blob';
    const manifest = (await restarted.manifest('a', sha256(text))) && 'manifest';
    const found = [blob, manifest, ...(await restarted.tags('a', undefined, 10))];
    expect(found.filter((each) => each !== undefined).join(' ')).toBe(left);
  });

  it('leaves nothing of what was arriving', async () => {
    const store = await openFolder();
    const incoming = store.incoming();
    for (let chunk = 0; chunk < 40; chunk += 1) await incoming.append(randomBytes(100_000, chunk));
    expect(readdirSync(join(folder, '_incoming'))).toHaveLength(1);
    const copy = crashed();
    writeFileSync(join(copy, '_lock.new.0'), 'left by one who tried');
    await openFolder(copy);
    expect(readdirSync(join(copy, '_incoming'))).toEqual([]);
    expect(readdirSync(copy).filter((name) => name.startsWith('_lock'))).toEqual(['_lock']);
    await store.close();
    expect(readdirSync(join(folder, '_incoming'))).toEqual([]);
  });

  it('in the middle of a new repository or of a removal leaves no repository', async () => {
    const store = await openFolder();
    await addManifest(store, 'a', text, ['v1']);
    await addManifest(store, 'a/b', text, ['v1']);
    await store.close();
    rmSync(join(folder, 'a', 'oci-layout'));
    const restarted = await openFolder();
    expect(await restarted.hasRepository('a')).toBe(false);
    expect(await restarted.tags('a/b', undefined, 10)).toEqual(['v1']);
  });
});

describe('nothing outside the folder', () => {
  const [digest, bad] = [sha256(text), 'sha256:../../../../outside/x'];
  it.each([
    { change: 'manifest', digest: bad, mediaType: 'm', size: 1, tags: [], alsoBlob: false, content: 'eA==' },
    { change: 'manifest', digest, mediaType: 'm', size: 1, tags: ['../v1'], alsoBlob: false },
    { change: 'manifest-removed', digest: bad },
    { change: 'blob', digest: bad },
    { change: 'blob-removed', digest: bad },
    { change: 'tag', tag: 'v1', digest: bad },
    { change: 'tag', tag: '../v1', digest },
    { change: 'tag-removed', tag: 7 },
    { change: 'something else', digest },
  ])('is written for a journal in which somebody wrote %j', async (line) => {
    await addManifest(await openFolder(), 'a', text, ['v1']);
    const copy = crashed();
    appendFileSync(join(copy, '_journal'), `${JSON.stringify({ ...line, repository: 'a' })}\n`);
    const before = readFileSync(join(copy, '_journal'), 'utf8');
    await expect(openStore(copy)).rejects.toMatchObject({
      message: expect.stringMatching(/_journal: expected a change in line 2.*Remove/),
      exitCode: 1,
    });
    expect(readdirSync(outside)).toEqual([]);
    expect(readFileSync(join(copy, '_journal'), 'utf8')).toBe(before);
  });

  it('is written for a tag that breaks its grammar, and the store opens again', async () => {
    const store = await openFolder();
    await addManifest(store, 'a', text);
    await expect(store.setTag('a', '../v1', digest)).rejects.toThrow(/grammars/);
    await expect(addManifest(store, 'a', text, ['../v1'])).rejects.toThrow(/grammars/);
    expect(await (await openFolder(crashed())).tags('a', undefined, 1)).toEqual([]);
  });

  it.each(['..', '../outside', 'a/../../outside', '/etc', 'a//b', 'A', 'a/', '_incoming', 'a\0', 'a\\b', ''])(
    'is written for the name %j, whoever let it pass',
    async (name) => {
      const store = await openFolder();
      await expect(addBlob(store, name, 'content')).rejects.toThrow(/expected the name of a repository/);
      await expect(addManifest(store, name, text)).rejects.toThrow(/expected the name of a repository/);
      expect(await store.blob(name, sha256('content'))).toBeUndefined();
      expect(readdirSync(join(root, String(number)))).toEqual(['outside', 'store']);
      expect(readdirSync(folder).sort()).toEqual(['_incoming', '_journal', '_lock', '_store']);
    },
  );

  it.each(['sha256:../../../../outside/x', '../outside:x', 'sha256:x', 'sha256/x', ''])('is written for the digest %j', async (digest) => {
    const store = await openFolder();
    const incoming = store.incoming();
    await incoming.append(Buffer.from('content'));
    await expect(store.addBlob('a', digest, incoming)).rejects.toThrow(/expected a digest/);
    await expect(store.addManifest('a', digest, { mediaType: 'm', bytes: Buffer.from(text) })).rejects.toThrow(/expected a digest/);
    expect(readdirSync(outside)).toEqual([]);
    expect(await (await openFolder(crashed())).tags('a', undefined, 1)).toEqual([]);
  });
});

describe('a blob that was cut on the disk', () => {
  it('breaks off instead of ending well', async () => {
    const store = await openFolder();
    const digest = await addBlob(store, 'a', randomBytes(900_000));
    const blob = await store.blob('a', digest);
    truncateSync(pathOf(digest), 600_000);
    await expect(async () => {
      for await (const _chunk of blob?.read(0, 899_999) ?? []);
    }).rejects.toThrow(/ends at 600000/);
    expect((await readBlob(store, 'a', digest))?.byteLength).toBe(600_000);
  });
});

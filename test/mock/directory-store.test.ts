import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { startRegistry } from '../../scripts/mock/node/start-registry.ts';
import { describeWithTools, run } from '../tools.ts';
import { descriptorOf, EMPTY_CONFIG, imageManifest, OCTETS, randomBytes, sha256, uploads } from './harness.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'directory-store-'));
});
afterAll(() => rmSync(root, { recursive: true }));

type Ask = typeof fetch;

async function pushBlob(ask: Ask, name: string, content: Uint8Array | string): Promise<string> {
  const digest = sha256(content);
  const answer = await ask(`${uploads(name)}?digest=${digest}`, { method: 'POST', headers: OCTETS, body: Buffer.from(content) });
  expect(answer.status).toBe(201);
  return digest;
}
const pushManifest = (ask: Ask, name: string, reference: string, text: string) =>
  ask(pathOf.putManifest({ name, reference }), { method: 'PUT', headers: { 'Content-Type': mediaTypes.ociImageManifest }, body: text });
const text = async (ask: Ask, path: string) => (await ask(path)).text();

describe('a registry in a folder', () => {
  it('has everything after a restart: blobs, manifests with and without tags, referrers, names like parts of a layout', async () => {
    const folder = join(root, 'restart');
    const layer = randomBytes(700_000, 11);
    const subject = imageManifest({ layers: [descriptorOf(layer, mediaTypes.ociLayerUncompressed)] });
    const referrer = imageManifest({ subject: descriptorOf(subject, mediaTypes.ociImageManifest), annotations: { kind: 'referrer' } });
    const names = ['a', 'a/b', 'a/blobs', 'a/blobs/sha256', 'foo/tags/list', 'index.json'];
    {
      await using registry = await startRegistry({ store: folder });
      for (const name of names) {
        await pushBlob(registry.fetch, name, EMPTY_CONFIG);
        await pushBlob(registry.fetch, name, layer);
        expect((await pushManifest(registry.fetch, name, 'v1', subject)).status).toBe(201);
        expect((await pushManifest(registry.fetch, name, sha256(referrer), referrer)).status).toBe(201);
      }
      await registry.fetch(pathOf.deleteManifest({ name: 'a/b', reference: 'v1' }), { method: 'DELETE' });
      await registry.fetch(pathOf.deleteBlob({ name: 'a', digest: sha256(layer) }), { method: 'DELETE' });
    }
    await using registry = await startRegistry({ store: folder });
    const { fetch: ask } = registry;
    for (const name of names) {
      expect(await text(ask, pathOf.getManifest({ name, reference: sha256(referrer) })), name).toBe(referrer);
      const { manifests } = JSON.parse(await text(ask, pathOf.listReferrers({ name, digest: sha256(subject) })));
      expect(manifests.map(({ digest }: { digest: string }) => digest)).toEqual([sha256(referrer)]);
      expect(JSON.parse(await text(ask, pathOf.listTags({ name }))).tags).toEqual(name === 'a/b' ? [] : ['v1']);
      const blob = await ask(pathOf.getBlob({ name, digest: sha256(layer) }));
      expect(blob.status).toBe(name === 'a' ? 404 : 200);
      if (blob.ok) expect(Buffer.from(await blob.arrayBuffer()).equals(layer)).toBe(true);
    }
  });

  it('refuses a folder that another registry has, that holds something else, or where a link lies in the way', async () => {
    const folder = join(root, 'taken');
    await using _registry = await startRegistry({ store: folder });
    await expect(startRegistry({ store: folder })).rejects.toThrow(folder);
    writeFileSync(join(root, 'file'), 'no folder');
    await expect(startRegistry({ store: join(root, 'file') })).rejects.toThrow(/file/);
  });
});

describeWithTools('other tools read the folder', ['skopeo', 'umoci'], () => {
  it.each([
    ['library/app', 'library/app'],
    ['a/blobs/sha256', 'a/_blobs/sha256'],
  ])('as an OCI image layout: %s in %s', async (name, place) => {
    const folder = join(root, `layout-${name.replaceAll('/', '-')}`);
    const layout = join(folder, place);
    const layer = randomBytes(300_000, 12);
    const image = imageManifest({ layers: [descriptorOf(layer, mediaTypes.ociLayerUncompressed)] });
    await using registry = await startRegistry({ store: folder });
    await pushBlob(registry.fetch, name, EMPTY_CONFIG);
    await pushBlob(registry.fetch, name, layer);
    expect((await pushManifest(registry.fetch, name, 'v1', image)).status).toBe(201);
    expect((await pushManifest(registry.fetch, name, sha256(imageManifest()), imageManifest())).status).toBe(201);
    // While the registry runs, the index follows within moments.
    const shown = () => readFileSync(join(layout, 'index.json'), 'utf8').includes(sha256(imageManifest()));
    for (let tries = 0; tries < 500 && !shown(); tries += 1) await sleep(10);

    expect(await run('skopeo', ['inspect', '--raw', `oci:${layout}:v1`])).toBe(image);
    expect(await run('umoci', ['ls', '--layout', layout])).toBe('v1\n');
    const copy = join(folder, '..', `copy-of-${name.replaceAll('/', '-')}`);
    await run('skopeo', ['--insecure-policy', 'copy', `oci:${layout}:v1`, `dir:${copy}`]);
    expect(readFileSync(join(copy, sha256(layer).slice(7))).equals(layer)).toBe(true);
  });
});

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
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
const digestAt = async (ask: Ask, path: string) => sha256(Buffer.from(await (await ask(path)).arrayBuffer()));

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

  it('follows no symbolic link', async () => {
    const folder = join(root, 'linked');
    const secret = join(root, 'secret');
    writeFileSync(secret, 'nobody may read this');
    const digest = sha256('nobody may read this');
    {
      await using registry = await startRegistry({ store: folder });
      await pushBlob(registry.fetch, 'a', EMPTY_CONFIG);
      expect((await pushManifest(registry.fetch, 'a', 'v1', imageManifest())).status).toBe(201);
    }
    symlinkSync(secret, join(folder, 'a', 'blobs', 'sha256', digest.slice(7)));
    const opened = await startRegistry({ store: folder }).catch((error: Error) => error);
    if (opened instanceof Error) expect(opened.message).toMatch(/link/);
    else {
      expect((await opened.fetch(pathOf.getBlob({ name: 'a', digest }))).status).toBe(404);
      await opened.close();
    }
  });
});

describeWithTools('other tools read the folder', ['skopeo', 'umoci'], () => {
  it('as an OCI image layout', async () => {
    const folder = join(root, 'layout');
    {
      await using registry = await startRegistry({ store: folder });
      await pushBlob(registry.fetch, 'library/app', EMPTY_CONFIG);
      expect((await pushManifest(registry.fetch, 'library/app', 'v1', imageManifest())).status).toBe(201);
    }
    expect(await run('skopeo', ['inspect', '--raw', `oci:${folder}/library/app:v1`])).toBe(imageManifest());
    expect(await run('umoci', ['ls', '--layout', `${folder}/library/app`])).toBe('v1\n');
  });
});

describe('a registry that is killed', () => {
  const KILLS = Number(process.env.KILLS ?? 8);
  const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

  const start = async (folder: string): Promise<{ child: ChildProcess; url: string }> => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', '--port', '0', '--store', folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface(child.stdout as NodeJS.ReadableStream), 'line');
    return { child, url: JSON.parse(line).url };
  };

  it(`has lost nothing that it acknowledged (KILLS=${KILLS} SEED=${SEED})`, async () => {
    const folder = join(root, 'killed');
    const noise = randomBytes(4 * KILLS, SEED);
    const acknowledged = new Map<string, string>();
    let number = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const { child, url } = await start(folder);
      const ask: Ask = (path, init) => fetch(`${url}${path}`, init);
      for (const [path, digest] of [...acknowledged].slice(-50)) expect(await digestAt(ask, path), path).toBe(digest);
      let alive = true;
      const push = async (): Promise<void> => {
        while (alive) {
          number += 1;
          const name = `killed/${number % 3}`;
          const content = Buffer.from(randomBytes(1000 + ((number * 7919) % 400_000), number));
          const digest = sha256(content);
          const manifest = imageManifest({
            layers: [descriptorOf(content, mediaTypes.ociLayerUncompressed)],
            annotations: { number: String(number) },
          });
          const tag = `v${number}`;
          const steps: [string, RequestInit, string, string][] = [
            [
              `${uploads(name)}?digest=${sha256(EMPTY_CONFIG)}`,
              { method: 'POST', headers: OCTETS, body: EMPTY_CONFIG },
              pathOf.getBlob({ name, digest: sha256(EMPTY_CONFIG) }),
              sha256(EMPTY_CONFIG),
            ],
            [
              `${uploads(name)}?digest=${digest}`,
              { method: 'POST', headers: OCTETS, body: content },
              pathOf.getBlob({ name, digest }),
              digest,
            ],
            [
              pathOf.putManifest({ name, reference: tag }),
              { method: 'PUT', headers: { 'Content-Type': mediaTypes.ociImageManifest }, body: manifest },
              pathOf.getManifest({ name, reference: tag }),
              sha256(manifest),
            ],
          ];
          for (const [path, init, location, wanted] of steps) {
            const status = await ask(path, init).then(
              (answer) => answer.status,
              () => 0,
            );
            if (status !== 201) return;
            acknowledged.set(location, wanted);
          }
        }
      };
      const pushing = Promise.all([push(), push(), push()]);
      await new Promise((resolve) => setTimeout(resolve, 20 + (noise[kill] ?? 0) * 2));
      child.kill('SIGKILL');
      await once(child, 'close');
      alive = false;
      await pushing;
    }

    const { child, url } = await start(folder);
    const ask: Ask = (path, init) => fetch(`${url}${path}`, init);
    for (const [path, digest] of acknowledged) expect(await digestAt(ask, path), path).toBe(digest);
    for (const name of ['killed/0', 'killed/1', 'killed/2']) {
      const answer = await ask(pathOf.listTags({ name }));
      if (!answer.ok) continue;
      // What is listed is whole: its manifest is there, and so are the blobs it refers to.
      for (const tag of ((await answer.json()) as { tags: string[] }).tags) {
        const manifest = JSON.parse(await text(ask, pathOf.getManifest({ name, reference: tag })));
        for (const { digest } of [manifest.config, ...manifest.layers]) {
          expect(await digestAt(ask, pathOf.getBlob({ name, digest }))).toBe(digest);
        }
      }
    }
    child.kill();
    await once(child, 'close');
    expect(readdirSync(join(folder, '_incoming'))).toEqual([]);
    expect(acknowledged.size).toBeGreaterThan(KILLS);
    console.log(`${KILLS} kills, ${acknowledged.size} acknowledged contents, none lost; KILLS=${KILLS} SEED=${SEED} repeats this run`);
  }, 600_000);
});

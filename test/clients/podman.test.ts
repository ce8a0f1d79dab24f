import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { describeThoroughly } from '../tools.ts';
import { digestOf } from './layout.ts';
import { useRegistry } from './registry.ts';
import { useWorkplace } from './workplace.ts';

const { path, run } = useWorkplace();

/** Options that keep a program's state in the test's folder, and away from a service manager and a journal. */
const STANDALONE: Readonly<Record<string, () => readonly string[]>> = {
  podman: () => [
    ...['--cgroup-manager=cgroupfs', '--events-backend=none'],
    ...['--tmpdir', path('libpod'), '--network-config-dir', path('networks')],
  ],
  buildah: () => [],
};

for (const [program, standalone] of Object.entries(STANDALONE)) {
  describeThoroughly(program, [program], () => {
    const registry = useRegistry();
    const call = (...args: string[]) => {
      const storage = ['--storage-driver=vfs', '--root', path('storage'), '--runroot', path('run')];
      return run(program, ...storage, ...standalone(), ...args);
    };
    /** Builds an image of one file and gives its name. */
    const build = async (architecture: string, from = 'scratch'): Promise<string> => {
      mkdirSync(path('context'), { recursive: true });
      writeFileSync(path('context', 'hello.txt'), `made on top of ${from}\n`);
      writeFileSync(path('context', 'Containerfile'), `FROM ${from}\nCOPY hello.txt /${from === 'scratch' ? 'base' : 'top'}.txt\n`);
      const tag = `localhost/made:${architecture}`;
      const options = ['--isolation=chroot', '--layers=false', '--tls-verify=false', '--arch', architecture, '--tag', tag];
      await call('build', ...options, path('context'));
      return tag;
    };
    const push = async (image: string, reference: string, ...options: string[]) => {
      await call('push', '--quiet', '--tls-verify=false', ...options, image, `${registry.host}/${reference}`);
    };
    /** Forgets all images, pulls one, and gives the digests of its manifest and its config as the client sees them. */
    const pullAnew = async (reference: string, ...options: string[]) => {
      await call('rmi', '--all', '--force');
      await call('pull', '--quiet', '--tls-verify=false', ...options, `${registry.host}/${reference}`);
      const [digest, config] = (await call('images', '--no-trunc', '--format', '{{.Digest}} {{.ID}}')).trim().split(/\s+/);
      return { digest, config };
    };
    const manifestOf = async (name: string, reference: string) => {
      const answer = await fetch(registry.url + pathOf.getManifest({ name, reference }));
      expect(answer.status).toBe(200);
      const text = await answer.text();
      return { digest: digestOf(text), mediaType: answer.headers.get('content-type'), json: JSON.parse(text) };
    };

    it.each([
      ['gzip', ['--compression-format', 'gzip'], mediaTypes.ociImageManifest, mediaTypes.ociLayerGzip],
      ['zstd', ['--compression-format', 'zstd'], mediaTypes.ociImageManifest, mediaTypes.ociLayerZstd],
      ['docker schema 2', ['--format', 'v2s2'], mediaTypes.dockerImageManifest, mediaTypes.dockerLayerGzip],
    ])('pushes an image as %s and pulls it back identical', async (_, options, mediaType, layerType) => {
      await push(await build('amd64'), 'a/b/c/app:1', ...options);
      const pushed = await manifestOf('a/b/c/app', '1');
      expect(pushed.mediaType).toBe(mediaType);
      expect(pushed.json.layers.map((layer: { mediaType: string }) => layer.mediaType)).toEqual([layerType]);
      expect(await pullAnew('a/b/c/app:1')).toEqual({ digest: pushed.digest, config: pushed.json.config.digest });
    });

    it('pushes a list of images for two platforms and pulls one of them', async () => {
      await call('manifest', 'create', 'localhost/list:1');
      for (const architecture of ['amd64', 'arm64']) {
        await call('manifest', 'add', 'localhost/list:1', `containers-storage:${await build(architecture)}`);
      }
      await call('manifest', 'push', '--all', '--tls-verify=false', 'localhost/list:1', `docker://${registry.host}/list/app:1`);
      const list = await manifestOf('list/app', '1');
      expect(list.mediaType).toBe(mediaTypes.ociImageIndex);
      const entries: { digest: string; platform: { architecture: string } }[] = list.json.manifests;
      expect(entries.map(({ platform }) => platform.architecture)).toEqual(['amd64', 'arm64']);
      const { json } = await manifestOf('list/app', entries[1]?.digest ?? '');
      expect((await pullAnew('list/app:1', '--arch', 'arm64')).config).toBe(json.config.digest);
    });

    it('builds on an image of the registry and pushes the result, mounting the layer it did not make', async () => {
      await push(await build('amd64'), 'mount/base:1');
      const base = await manifestOf('mount/base', '1');
      await pullAnew('mount/base:1');
      await push(await build('amd64', `${registry.host}/mount/base:1`), 'mount/top:1');
      const top = await manifestOf('mount/top', '1');
      expect(top.json.layers).toHaveLength(2);
      expect(top.json.layers[0]).toEqual(base.json.layers[0]);
      const mounts = registry.seen.filter(({ method, target, status }) => method === 'POST' && status === 201 && /[?&]mount=/.test(target));
      expect(mounts.map(({ target }) => new URLSearchParams(target.split('?')[1]).get('mount'))).toEqual([base.json.layers[0].digest]);
      expect(await pullAnew('mount/top:1')).toEqual({ digest: top.digest, config: top.json.config.digest });
    });
  });
}

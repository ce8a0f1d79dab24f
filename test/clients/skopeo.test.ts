import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createMock } from '../../scripts/mock/node/create.ts';
import { type RunningServer, serve } from '../../scripts/mock/node/server.ts';
import { describeWithTools, run } from '../tools.ts';
import { onlyEntry, readBlob, writeMultiPlatformLayout } from './layout.ts';

let folder: string;
let server: RunningServer;
let host: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'clients-'));
  server = await serve(createMock(), { host: '127.0.0.1', port: 0 });
  host = server.url.replace('http://127.0.0.1', 'localhost');
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

const skopeo = (...args: string[]) => run('skopeo', ['--insecure-policy', ...args]);

describeWithTools('skopeo', ['skopeo', 'tar'], () => {
  it.each(['library/busybox', 'a/b/c/app', 'foo/tags/list'])(
    'pushes an image for two platforms to %s and pulls it back identical',
    async (name) => {
      const source = join(folder, name.replaceAll('/', '-'), 'source');
      const target = join(folder, name.replaceAll('/', '-'), 'target');
      const remote = `docker://${host}/${name}`;
      const index = await writeMultiPlatformLayout(source, '1');

      await skopeo('copy', '--all', '--dest-tls-verify=false', `oci:${source}:1`, `${remote}:1`);
      const raw = await skopeo('inspect', '--raw', '--tls-verify=false', `${remote}:1`);
      expect(raw).toBe(readBlob(source, index.digest).toString());
      expect(JSON.parse(await skopeo('list-tags', '--tls-verify=false', remote)).Tags).toEqual(['1']);

      await skopeo('copy', '--all', '--src-tls-verify=false', `${remote}:1`, `oci:${target}:1`);
      expect(onlyEntry(target).digest).toBe(index.digest);
      const blobs = readdirSync(join(source, 'blobs', 'sha256'));
      expect(blobs).toHaveLength(9);
      for (const blob of blobs) expect(readBlob(target, `sha256:${blob}`).equals(readBlob(source, `sha256:${blob}`))).toBe(true);

      for (const { digest } of JSON.parse(raw).manifests) {
        expect(await skopeo('inspect', '--raw', '--tls-verify=false', `${remote}@${digest}`)).toBe(readBlob(source, digest).toString());
      }
      await skopeo('delete', '--tls-verify=false', `${remote}:1`);
      await expect(skopeo('inspect', '--raw', '--tls-verify=false', `${remote}:1`)).rejects.toThrow(/manifest unknown/i);
    },
  );

  it('converts to docker schema 2 on the way', async () => {
    const source = join(folder, 'docker', 'source');
    await writeMultiPlatformLayout(source, '1');
    await skopeo(
      'copy',
      '--format',
      'v2s2',
      '--dest-tls-verify=false',
      '--override-arch',
      'arm64',
      `oci:${source}:1`,
      `docker://${host}/docker/app:1`,
    );
    const manifest = JSON.parse(await skopeo('inspect', '--raw', '--tls-verify=false', `docker://${host}/docker/app:1`));
    expect(manifest.mediaType).toContain('docker');
  });
});

describeWithTools('umoci', ['umoci', 'skopeo'], () => {
  it('makes an image without mediaType, which goes to the registry and back, and unpacks the same', async () => {
    const layout = join(folder, 'umoci');
    const bundle = join(folder, 'bundle');
    await run('umoci', ['init', '--layout', layout]);
    await run('umoci', ['new', '--image', `${layout}:base`]);
    await run('umoci', ['unpack', '--rootless', '--image', `${layout}:base`, bundle]);
    writeFileSync(join(bundle, 'rootfs', 'hello.txt'), 'made by umoci\n');
    await run('umoci', ['repack', '--image', `${layout}:made`, bundle]);
    await skopeo('copy', '--dest-tls-verify=false', `oci:${layout}:made`, `docker://${host}/umoci/made:1`);
    expect(JSON.parse(await skopeo('inspect', '--raw', '--tls-verify=false', `docker://${host}/umoci/made:1`))).not.toHaveProperty(
      'mediaType',
    );
    await skopeo('copy', '--src-tls-verify=false', `docker://${host}/umoci/made:1`, `oci:${layout}-pulled:1`);
    await run('umoci', ['unpack', '--rootless', '--image', `${layout}-pulled:1`, `${bundle}-pulled`]);
    expect(readFileSync(join(`${bundle}-pulled`, 'rootfs', 'hello.txt'), 'utf8')).toBe('made by umoci\n');
  });
});

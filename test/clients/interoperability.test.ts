import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { folderOf } from '../../scripts/mock/node/store/places.ts';
import { describeWithTools } from '../tools.ts';
import { CLIENTS, type Client } from './clients.ts';
import { blobDigests, digestOf, onlyEntry, type Recipe, readBlob, useLayouts } from './layout.ts';
import { type ClientRegistry, type StoreKind, useRegistry } from './registry.ts';
import { useWorkplace } from './workplace.ts';

const workplace = useWorkplace();
const layouts = useLayouts();
/** These go through all of it with a directory store too. */
const WITH_DIRECTORY: ReadonlySet<string> = new Set(['skopeo', 'crane']);

for (const makeClient of CLIENTS) {
  const client = makeClient(workplace);
  const stores: readonly StoreKind[] = WITH_DIRECTORY.has(client.name) ? ['memory', 'directory'] : ['memory'];
  describeWithTools(client.name, [...new Set([client.name, 'skopeo', 'tar', 'zstd'])], () => {
    describe.each(stores)('and a registry with the %s store that gives a relative Location', (store) => {
      const registry = useRegistry({ location: 'relative', store });

      it.each(['library/busybox', 'a/b/c/d/e/app', 'foo/tags/list', 'v2/blobs/uploads'])(
        'pushes an image for two platforms to %s and pulls it back identical',
        async (name) => {
          await pushAndPull(client, registry, name);
        },
      );

      it('pushes layers compressed by zstd and pulls them back identical', async () => {
        await pushAndPull(client, registry, 'zstd/app', { format: 'zstd' });
      });

      // skopeo's layouts hold none; it converts on the way instead.
      if (client.name !== 'skopeo') {
        it.each([
          ['an image', ['amd64'], mediaTypes.dockerImageManifest],
          ['a manifest list', ['amd64', 'arm64'], mediaTypes.dockerManifestList],
        ])('pushes %s of docker schema 2 and pulls it back identical', async (_, platforms, mediaType) => {
          const top = await pushAndPull(client, registry, 'docker/app', { format: 'docker', platforms });
          expect(top.mediaType).toBe(mediaType);
        });
      }

      it('moves a tag, lists tags and deletes', async () => {
        const first = await layouts.of({ platforms: ['amd64'] });
        const second = await layouts.of({ platforms: ['amd64'], variant: 'second' });
        const repository = `${registry.host}/tags/app`;
        await client.push(first.folder, '1', `${repository}:moved`);
        await client.push(second.folder, '1', `${repository}:moved`);
        await client.push(first.folder, '1', `${repository}:B`);
        expect(await client.tags(repository)).toEqual(['B', 'moved']);
        expect(await client.manifest(`${repository}:moved`)).toBe(second.text);
        expect(await client.manifest(`${repository}@${first.top.digest}`)).toBe(first.text);

        await client.remove(`${repository}:moved`);
        expect(await client.tags(repository)).toEqual(['B']);
        await expect(client.manifest(`${repository}:moved`)).rejects.toThrow(/manifest.unknown|not found/i);
      });

      it('pushes the same image eight times at once', async () => {
        const { folder, text } = await layouts.of({});
        const references = Array.from({ length: 8 }, (_, index) => `${registry.host}/crowd/app:${index}`);
        await Promise.all(references.map((reference) => client.push(folder, '1', reference)));
        for (const reference of references) expect(await client.manifest(reference)).toBe(text);
        await client.pull(`${registry.host}/crowd/app:7`, workplace.path('pulled'));
        expect(blobDigests(workplace.path('pulled'))).toEqual(blobDigests(folder));
      });

      it('copies to another repository by mounting the blobs', async () => {
        const { folder, top, text } = await layouts.of({});
        await client.push(folder, '1', `${registry.host}/copies/from:1`);
        await client.copy(`${registry.host}/copies/from:1`, `${registry.host}/copies/to:1`);
        expect(await client.manifest(`${registry.host}/copies/to:1`)).toBe(text);
        const layers = layersOf(folder, top.digest);
        expect(layers).toHaveLength(4);
        expect(mounted(registry, 'copies/from', 'copies/to')).toEqual(expect.arrayContaining(layers));
      });

      if (store === 'directory') {
        it('leaves image layouts in which skopeo finds what was pushed', async () => {
          const repositories = await registry.store.contents();
          let seen = 0;
          for (const { name, tags } of repositories) {
            for (const [tag, digest] of tags) {
              const { mediaType = '', bytes = new Uint8Array() } = (await registry.store.manifest(name, digest)) ?? {};
              // In a layout it looks for nothing else.
              if (mediaType !== mediaTypes.ociImageManifest && mediaType !== mediaTypes.ociImageIndex) continue;
              const layout = `oci:${join(registry.folder, folderOf(name))}:${tag}`;
              // The index follows within moments.
              const inspect = () => workplace.run('skopeo', 'inspect', '--raw', layout);
              await expect.poll(inspect, { timeout: 10_000 }).toBe(Buffer.from(bytes).toString());
              seen += 1;
            }
          }
          expect(seen).toBeGreaterThan(10);
        });
      }
    });

    describe('and a registry that gives an absolute Location', () => {
      const registry = useRegistry({ location: 'absolute' });

      it('pushes and pulls', async () => {
        await pushAndPull(client, registry, 'located/app');
      });
    });
  });
}

/** Pushes an image, looks at each part of it in the registry, and pulls it back. */
async function pushAndPull(client: Client, { host, url }: ClientRegistry, name: string, recipe: Recipe = {}) {
  const { folder, top } = await layouts.of(recipe);
  await client.push(folder, '1', `${host}/${name}:1`);
  const blobs = blobDigests(folder);
  for (const digest of blobs) {
    const asManifest = await fetch(url + pathOf.getManifest({ name, reference: digest }));
    const answer = asManifest.ok ? asManifest : await fetch(url + pathOf.getBlob({ name, digest }));
    expect(digestOf(Buffer.from(await answer.arrayBuffer()))).toBe(digest);
  }
  const target = workplace.path('target');
  await client.pull(`${host}/${name}:1`, target);
  expect(onlyEntry(target).digest).toBe(top.digest);
  expect(blobDigests(target)).toEqual(blobs);
  return top;
}

/** The digests of the layers of all images of an index. */
function layersOf(layout: string, index: string): string[] {
  const digests = (list: readonly { digest: string }[]) => list.map(({ digest }) => digest);
  return digests(JSON.parse(readBlob(layout, index).toString()).manifests).flatMap((manifest) =>
    digests(JSON.parse(readBlob(layout, manifest).toString()).layers),
  );
}

/** The digests of the blobs that were mounted from one repository into another, rather than sent. */
function mounted({ seen }: ClientRegistry, from: string, to: string): string[] {
  const prefix = `${pathOf.startUpload({ name: to })}?`;
  return seen
    .filter(({ target, method, status }) => method === 'POST' && status === 201 && target.startsWith(prefix))
    .map(({ target }) => new URLSearchParams(target.slice(prefix.length)))
    .filter((query) => query.get('from') === from)
    .map((query) => query.get('mount') ?? '');
}

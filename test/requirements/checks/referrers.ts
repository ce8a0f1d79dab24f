import { expect } from 'vitest';
import { mediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { createMemoryStore } from '../../../scripts/mock/memory-store.ts';
import { type Answer, descriptorOf, EMPTY_CONFIG, imageIndex, imageManifest, sha256, type TestRegistry } from '../../mock/harness.ts';
import type { Check, Checks } from '../check.ts';

const name = 'referred/app';
const subject = descriptorOf('a subject', mediaTypes.ociImageManifest);
const artifactType = 'application/vnd.example.sbom.v1+json';

const list = ({ send }: TestRegistry, query = '', digest = subject.digest, repository = name) =>
  send('GET', `${pathOf.listReferrers({ name: repository, digest })}${query}`);
const digestsOf = ({ json }: Answer): string[] => json.manifests.map(({ digest }: { digest: string }) => digest);
const nextOf = ({ headers }: Answer) => /^<([^>]+)>; rel="next"$/.exec(headers.link ?? '')?.[1];

/** Pushes manifests that refer to the subject, and gives their digests in the order of the list. */
async function attach({ pushBlob, pushManifest }: TestRegistry, count: number, repository = name): Promise<string[]> {
  await pushBlob(repository, EMPTY_CONFIG);
  const texts = Array.from({ length: count }, (_, number) =>
    imageManifest({ subject, artifactType, annotations: { number: String(number) } }),
  );
  for (const text of texts) expect((await pushManifest(repository, sha256(text), text)).status).toBe(201);
  return texts.map(sha256).sort();
}

/** A registry that gets the referrers API lists what was pushed before, with an entry at a fallback tag or without. */
const listsWhatCameBefore: Check = async (start) => {
  const store = createMemoryStore();
  const before = await start({ store, referrers: false });
  const digests = await attach(before, 2);
  const [listed = ''] = digests;
  const entry = { mediaType: mediaTypes.ociImageManifest, digest: listed, size: 1 };
  await before.pushManifest(name, subject.digest.replace(':', '-'), imageIndex([entry]), mediaTypes.ociImageIndex);
  expect((await list(before)).status).toBe(404);

  const after = await start({ store });
  expect(digestsOf(await list(after))).toEqual(digests);
};

export const referrerChecks = {
  'referrers-invalid-request': async (start) => {
    const registry = await start();
    await attach(registry, 1);
    for (const digest of ['sha256:short', 'latest', 'sha256', 'sha256:', `sha256:${'A'.repeat(64)}`, 'a:b:c', '%20']) {
      expect(await list(registry, '', digest), digest).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    }
    for (const type of ['', 'no-type', 'a/b/c', 'a b', 'a/b;c=d']) {
      const answer = await list(registry, `?artifactType=${encodeURIComponent(type)}`);
      expect(answer, type).toMatchObject({ status: 400, codes: ['UNSUPPORTED'] });
    }
    expect(await list(registry, '', subject.digest, 'UPPER')).toMatchObject({ status: 400, codes: ['NAME_INVALID'] });
  },

  'referrers-artifact-type-omitted': async (start) => {
    const registry = await start();
    const push = (text: string) => registry.pushManifest(name, sha256(text), text, mediaTypes.ociImageIndex);
    const text = imageIndex([], { subject, annotations: { title: 'an index' } });
    expect((await push(text)).status).toBe(201);
    expect((await list(registry)).json.manifests).toEqual([
      { ...descriptorOf(text, mediaTypes.ociImageIndex), annotations: { title: 'an index' } },
    ]);
    const empty = imageIndex([], { subject, artifactType: '' });
    expect((await push(empty)).status).toBe(201);
    const listed: { digest: string }[] = (await list(registry)).json.manifests;
    expect(listed.find(({ digest }) => digest === sha256(empty))).toEqual(descriptorOf(empty, mediaTypes.ociImageIndex));
  },

  'referrers-link': async (start) => {
    const registry = await start({ pageLimit: 3 });
    const digests = await attach(registry, 7);
    const first = await list(registry);
    expect(digestsOf(first)).toHaveLength(3);
    expect(nextOf(first)).toBeDefined();
    const all = await start();
    await attach(all, 7);
    const whole = await list(all);
    expect(digestsOf(whole)).toEqual(digests);
    expect(whole.headers.link).toBeUndefined();
  },

  'referrers-link-format': async (start) => {
    const registry = await start({ pageLimit: 1 });
    await attach(registry, 2);
    const { link = '' } = (await list(registry, `?artifactType=${encodeURIComponent(artifactType)}`)).headers;
    const [, target = ''] = /^<([^<>\s"]+)>; ?rel="next"$/.exec(link) ?? [];
    const url = new URL(target, 'http://registry.example.com');
    expect(url.pathname).toBe(pathOf.listReferrers({ name, digest: subject.digest }));
    expect(url.searchParams.get('artifactType')).toBe(artifactType);
  },

  'referrers-pages': async (start) => {
    const registry = await start({ pageLimit: 2 });
    const digests = await attach(registry, 7);
    for (const query of ['', `?artifactType=${encodeURIComponent(artifactType)}`]) {
      const seen: string[] = [];
      let page: Answer | undefined = await list(registry, query);
      while (page !== undefined) {
        expect(page.headers['content-type']).toBe(mediaTypes.ociImageIndex);
        expect(page.json).toMatchObject({ schemaVersion: 2, mediaType: mediaTypes.ociImageIndex });
        seen.push(...digestsOf(page));
        const next = nextOf(page);
        page = next === undefined ? undefined : await registry.send('GET', next);
      }
      expect(seen).toEqual(digests);
    }
  },

  'referrers-scope': async (start) => {
    const registry = await start();
    const digests = await attach(registry, 2);
    await attach(registry, 3, 'another/app');
    const other = imageManifest({ subject: descriptorOf('another subject', mediaTypes.ociImageManifest) });
    await registry.pushManifest(name, sha256(other), other);
    const none = imageManifest({ annotations: { no: 'subject' } });
    await registry.pushManifest(name, sha256(none), none);
    expect(digestsOf(await list(registry))).toEqual(digests);
  },

  'upgrade-listed-referrers': listsWhatCameBefore,
  'upgrade-all-referrers': listsWhatCameBefore,
} satisfies Checks;

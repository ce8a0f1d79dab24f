import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { type Answer, descriptorOf, EMPTY_CONFIG, imageIndex, imageManifest, sha256, startRegistry, type TestRegistry } from './harness.ts';

let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry({ pageLimit: 3 });
});
afterAll(() => registry.close());

/** Where a `Link` leads. */
const nextOf = ({ headers }: Answer) => /^<([^>]+)>; rel="next"$/.exec(headers.link ?? '')?.[1];

describe('the list of tags', () => {
  const name = 'listed/app';
  const tags = ['1.0', '1.10', '1.2', 'A', 'Z', '_x', 'a', 'z'];
  const list = (query = '') => registry.send('GET', `${pathOf.listTags({ name })}${query}`);
  beforeAll(async () => {
    for (const tag of [...tags].reverse()) await registry.pushImage(name, tag);
  });

  it('is sorted, and leads page by page to every tag once', async () => {
    const seen: string[] = [];
    let next: string | undefined = pathOf.listTags({ name });
    while (next !== undefined) {
      const page: Answer = await registry.send('GET', next);
      expect(page.json.name).toBe(name);
      expect(page.json.tags.length).toBeLessThanOrEqual(3);
      seen.push(...page.json.tags);
      next = nextOf(page);
    }
    expect(seen).toEqual(tags);
  });

  it.each([
    ['?n=2', ['1.0', '1.10'], true],
    ['?n=2&last=1.10', ['1.2', 'A'], true],
    ['?n=2&last=a', ['z'], false],
    ['?last=a', ['z'], false],
    ['?n=3&last=z', [], false],
    ['?last=zz', [], false],
    ['?last=1.1', ['1.10', '1.2', 'A'], true],
    ['?n=0', [], false],
    ['?n=100', ['1.0', '1.10', '1.2'], true],
    ['?n=9007199254740991', ['1.0', '1.10', '1.2'], true],
  ])('%s', async (query, expected, more) => {
    const answer = await list(query);
    expect(answer.json.tags).toEqual(expected);
    expect(nextOf(answer) !== undefined).toBe(more);
  });

  it.each(['?n=-1', '?n=abc', '?n=1.5', '?n=', '?n=1e3', '?n=99999999999999999999', '?last=-bad', '?n=%zz'])(
    'refuses %s',
    async (query) => {
      expect(await list(query)).toMatchObject({ status: 400, codes: ['UNSUPPORTED'] });
    },
  );

  it('is empty for a repository without tags, and 404 for none', async () => {
    await registry.pushBlob('untagged', EMPTY_CONFIG);
    expect((await registry.send('GET', pathOf.listTags({ name: 'untagged' }))).json).toEqual({ name: 'untagged', tags: [] });
    expect(await registry.send('GET', pathOf.listTags({ name: 'nobody' }))).toMatchObject({ status: 404, codes: ['NAME_UNKNOWN'] });
  });
});

describe('the list of referrers', () => {
  const name = 'referred/app';
  const subject = descriptorOf(imageManifest({ annotations: { is: 'subject' } }), mediaTypes.ociImageManifest);
  const list = (query = '', digest = subject.digest) => registry.send('GET', `${pathOf.listReferrers({ name, digest })}${query}`);
  const config = descriptorOf(EMPTY_CONFIG, 'application/vnd.example.config.v1+json');
  const typed = imageManifest({ subject, artifactType: 'application/vnd.example.sbom.v1+json', annotations: { format: 'json' } });
  const untyped = imageManifest({ subject, config });
  const index = imageIndex([], { subject, annotations: { kind: 'index' } });
  const typedIndex = imageIndex([], { subject, artifactType: 'application/vnd.example.sbom.v1+json' });

  beforeAll(async () => {
    await registry.pushBlob(name, EMPTY_CONFIG);
    for (const [text, mediaType] of [
      [typed, mediaTypes.ociImageManifest],
      [untyped, mediaTypes.ociImageManifest],
      [index, mediaTypes.ociImageIndex],
      [typedIndex, mediaTypes.ociImageIndex],
    ] as const) {
      const answer = await registry.pushManifest(name, sha256(text), text, mediaType);
      expect(answer).toMatchObject({ status: 201, headers: { 'oci-subject': subject.digest } });
    }
  });

  const everyEntry = async (query = '') => {
    const entries: { digest: string }[] = [];
    let next: string | undefined = `${pathOf.listReferrers({ name, digest: subject.digest })}${query}`;
    while (next !== undefined) {
      const page: Answer = await registry.send('GET', next);
      expect(page.headers['content-type']).toBe(mediaTypes.ociImageIndex);
      expect(page.json).toMatchObject({ schemaVersion: 2, mediaType: mediaTypes.ociImageIndex });
      entries.push(...page.json.manifests);
      next = nextOf(page);
    }
    return entries;
  };

  it('has every referrer once, over its pages, with its type and annotations', async () => {
    const entries = await everyEntry();
    expect(entries).toHaveLength(4);
    const entry = (text: string) => entries.find(({ digest }) => digest === sha256(text));
    expect(entry(typed)).toEqual({
      ...descriptorOf(typed, mediaTypes.ociImageManifest),
      artifactType: 'application/vnd.example.sbom.v1+json',
      annotations: { format: 'json' },
    });
    expect(entry(untyped)).toEqual({ ...descriptorOf(untyped, mediaTypes.ociImageManifest), artifactType: config.mediaType });
    expect(entry(index)).toEqual({ ...descriptorOf(index, mediaTypes.ociImageIndex), annotations: { kind: 'index' } });
  });

  it.each(['application/vnd.example.sbom.v1+json', 'application/vnd.example.sbom.v1%2Bjson'])(
    'can be filtered by type, sent as %s',
    async (type) => {
      const answer = await list(`?artifactType=${type}`);
      expect(answer.headers['oci-filters-applied']).toBe('artifactType');
      expect(answer.json.manifests.map(({ digest }: { digest: string }) => digest).sort()).toEqual(
        [sha256(typed), sha256(typedIndex)].sort(),
      );
      expect((await list('?artifactType=application/vnd.example.none')).json.manifests).toEqual([]);
    },
  );

  it('is empty, and no 404, for anything unknown', async () => {
    expect((await list('', sha256('unknown'))).json.manifests).toEqual([]);
    const elsewhere = await registry.send('GET', pathOf.listReferrers({ name: 'nobody', digest: subject.digest }));
    expect(elsewhere).toMatchObject({ status: 200, json: { manifests: [] } });
  });

  it.each(['sha256:short', 'latest', 'sha256'])('refuses the digest %s', async (digest) => {
    expect(await list('', digest)).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
  });

  it('refuses a filter that is no media type', async () => {
    expect(await list('?artifactType=no%20type')).toMatchObject({ status: 400, codes: ['UNSUPPORTED'] });
  });

  it('forgets a manifest that is deleted', async () => {
    const text = imageManifest({ subject, annotations: { soon: 'gone' } });
    await registry.pushManifest(name, 'gone', text);
    await registry.send('DELETE', pathOf.deleteManifest({ name, reference: sha256(text) }));
    expect((await everyEntry()).map(({ digest }) => digest)).not.toContain(sha256(text));
  });

  it('keeps all of eight that are pushed at once', async () => {
    const target = descriptorOf('crowded', mediaTypes.ociImageManifest);
    const texts = Array.from({ length: 8 }, (_, index) => imageManifest({ subject: target, annotations: { number: String(index) } }));
    const crowded = await startRegistry();
    await crowded.pushBlob(name, EMPTY_CONFIG);
    await Promise.all(texts.map((text) => crowded.pushManifest(name, sha256(text), text)));
    const { json } = await crowded.send('GET', pathOf.listReferrers({ name, digest: target.digest }));
    expect(json.manifests).toHaveLength(8);
    await crowded.close();
  });

  it('can be switched off: no OCI-Subject, and 404', async () => {
    const old = await startRegistry({ referrers: false });
    await old.pushBlob(name, EMPTY_CONFIG);
    expect((await old.pushManifest(name, 'v1', typed)).headers['oci-subject']).toBeUndefined();
    expect(await old.send('GET', pathOf.listReferrers({ name, digest: subject.digest }))).toMatchObject({
      status: 404,
      codes: ['UNSUPPORTED'],
    });
    await old.close();
  });
});

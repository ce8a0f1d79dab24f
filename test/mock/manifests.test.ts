import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import {
  ACCEPT,
  descriptorOf,
  EMPTY_CONFIG,
  imageIndex,
  imageManifest,
  sha256,
  sha512,
  startRegistry,
  type TestRegistry,
} from './harness.ts';

const name = 'library/app';
let registry: TestRegistry;
beforeAll(async () => {
  registry = await startRegistry();
  await registry.pushBlob(name, EMPTY_CONFIG);
});
afterAll(() => registry.close());

const get = (reference: string) => registry.send('GET', pathOf.getManifest({ name, reference }), { headers: ACCEPT });

describe('a manifest', () => {
  it('comes back byte for byte, by tag and by digest, with its media type', async () => {
    const text = `\n  ${imageManifest({ custom: { unknown: [1, 2.5, 'ü'] } })}  \n`;
    const answer = await registry.pushManifest(name, 'exact', text);
    expect(answer).toMatchObject({
      status: 201,
      headers: { 'docker-content-digest': sha256(text), location: pathOf.getManifest({ name, reference: sha256(text) }) },
    });
    for (const reference of ['exact', sha256(text)]) {
      const fetched = await get(reference);
      expect(fetched).toMatchObject({ status: 200, text });
      expect(fetched.headers).toMatchObject({ 'content-type': mediaTypes.ociImageManifest, 'docker-content-digest': sha256(text) });
      const checked = await registry.send('HEAD', pathOf.headManifest({ name, reference }));
      expect(checked).toMatchObject({
        status: 200,
        text: '',
        headers: { 'content-length': String(Buffer.byteLength(text)), 'content-type': mediaTypes.ociImageManifest },
      });
    }
  });

  it('may be pushed under its digest, by either algorithm', async () => {
    const text = imageManifest({ annotations: { by: 'digest' } });
    for (const digest of [sha256(text), sha512(text)]) {
      expect((await registry.pushManifest(name, digest, text)).headers['docker-content-digest']).toBe(digest);
      expect((await get(digest)).text).toBe(text);
    }
    const wrong = await registry.pushManifest(name, sha256('something else'), text);
    expect(wrong).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    expect(wrong.json.errors[0].detail.received).toBe(sha256(text));
  });

  it('may leave out mediaType, and may be sent with parameters, but not without a Content-Type', async () => {
    const silent = JSON.stringify({ schemaVersion: 2, config: descriptorOf(EMPTY_CONFIG), layers: [] });
    expect((await registry.pushManifest(name, 'silent', silent)).status).toBe(201);
    expect((await get('silent')).headers['content-type']).toBe(mediaTypes.ociImageManifest);
    expect((await registry.pushManifest(name, 'parameters', imageManifest(), `${mediaTypes.ociImageManifest}; charset=utf-8`)).status).toBe(
      201,
    );
    expect((await get('parameters')).headers['content-type']).toBe(mediaTypes.ociImageManifest);
    for (const body of [silent, imageManifest()]) {
      const untyped = await registry.send('PUT', pathOf.putManifest({ name, reference: 'untyped' }), { body });
      expect(untyped).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
    }
  });

  it('may arrive in chunks', async () => {
    const text = imageManifest({ annotations: { sent: 'in chunks' } });
    const answer = await registry.send('PUT', pathOf.putManifest({ name, reference: 'chunked' }), {
      headers: { 'Content-Type': mediaTypes.ociImageManifest },
      body: (async function* () {
        yield Buffer.from(text.slice(0, 10));
        yield Buffer.from(text.slice(10));
      })(),
    });
    expect(answer.status).toBe(201);
    expect((await get('chunked')).text).toBe(text);
  });

  it('may be of Docker, an index of manifests, an index of indexes, or an index of layers', async () => {
    const layer = await registry.pushBlob(name, 'a layer');
    const child = await registry.pushImage(name, 'child');
    const docker = JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.dockerImageManifest,
      config: descriptorOf(EMPTY_CONFIG, mediaTypes.dockerImageConfiguration),
      layers: [],
    });
    expect((await registry.pushManifest(name, 'docker', docker, mediaTypes.dockerImageManifest)).status).toBe(201);
    const list = JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaTypes.dockerManifestList,
      manifests: [{ ...descriptorOf(docker, mediaTypes.dockerImageManifest), platform: { architecture: 'amd64', os: 'linux' } }],
    });
    expect((await registry.pushManifest(name, 'list', list, mediaTypes.dockerManifestList)).status).toBe(201);
    const index = imageIndex([descriptorOf(child.text, mediaTypes.ociImageManifest)]);
    expect((await registry.pushManifest(name, 'index', index, mediaTypes.ociImageIndex)).status).toBe(201);
    const nested = imageIndex([descriptorOf(index, mediaTypes.ociImageIndex)]);
    expect((await registry.pushManifest(name, 'nested', nested, mediaTypes.ociImageIndex)).status).toBe(201);
    const cache = imageIndex([{ ...descriptorOf('a layer', mediaTypes.ociLayerGzip), digest: layer }]);
    expect((await registry.pushManifest(name, 'cache', cache, mediaTypes.ociImageIndex)).status).toBe(201);
    for (const [tag, mediaType] of [
      ['docker', mediaTypes.dockerImageManifest],
      ['list', mediaTypes.dockerManifestList],
      ['nested', mediaTypes.ociImageIndex],
    ] as const) {
      expect((await get(tag)).headers['content-type']).toBe(mediaType);
    }
  });

  it('is served as it is, whatever Accept says', async () => {
    await registry.pushImage(name, 'plain');
    for (const headers of [{}, { Accept: 'application/json' }, { Accept: '*/*' }]) {
      expect((await registry.send('GET', pathOf.getManifest({ name, reference: 'plain' }), { headers })).status).toBe(200);
    }
  });
});

describe('a manifest is refused', () => {
  const invalid: [what: string, text: string, mediaType: string][] = [
    ['is not JSON', 'not json', mediaTypes.ociImageManifest],
    ['is empty', '', mediaTypes.ociImageManifest],
    ['is cut off', imageManifest().slice(0, -5), mediaTypes.ociImageManifest],
    ['is a list', '[]', mediaTypes.ociImageManifest],
    ['is null', 'null', mediaTypes.ociImageManifest],
    ['has no config', JSON.stringify({ schemaVersion: 2, layers: [] }), mediaTypes.ociImageManifest],
    ['is of another schema version', imageManifest({ schemaVersion: 1 }), mediaTypes.ociImageManifest],
    ['has a negative size', imageManifest({ config: { ...descriptorOf(EMPTY_CONFIG), size: -1 } }), mediaTypes.ociImageManifest],
    [
      'has a malformed digest',
      imageManifest({ config: { ...descriptorOf(EMPTY_CONFIG), digest: 'sha256:short' } }),
      mediaTypes.ociImageManifest,
    ],
    ['contradicts its Content-Type', imageManifest(), mediaTypes.ociImageIndex],
    ['could be read as an index too', imageManifest({ manifests: [] }), mediaTypes.ociImageManifest],
    ['could be read as a manifest too', imageIndex([], { layers: [] }), mediaTypes.ociImageIndex],
    ['comes as a type the registry does not know', imageManifest(), 'application/vnd.evil+json'],
    ['comes as plain JSON', imageManifest(), 'application/json'],
  ];
  it.each(invalid)('when it %s', async (_what, text, mediaType) => {
    const answer = await registry.pushManifest(name, 'refused', text, mediaType);
    expect(answer).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
    expect((await get('refused')).status).toBe(404);
  });

  it('when it is not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from(imageManifest({ annotations: { a: 'b' } })).subarray(0, -4),
      Buffer.from([0xff, 0xfe]),
      Buffer.from('"}}'),
    ]);
    const answer = await registry.send('PUT', pathOf.putManifest({ name, reference: 'refused' }), {
      headers: { 'Content-Type': mediaTypes.ociImageManifest },
      body: bytes,
    });
    expect(answer).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
  });

  it('when what it refers to is missing, one error for each', async () => {
    const layers = [descriptorOf('missing one', mediaTypes.ociLayerGzip), descriptorOf('missing two', mediaTypes.ociLayerGzip)];
    const answer = await registry.pushManifest(name, 'refused', imageManifest({ layers }));
    expect(answer).toMatchObject({ status: 400, codes: ['MANIFEST_BLOB_UNKNOWN', 'MANIFEST_BLOB_UNKNOWN'] });
    expect(answer.json.errors.map((error: { detail: { digest: string } }) => error.detail.digest)).toEqual(
      layers.map(({ digest }) => digest),
    );
    const index = await registry.pushManifest(
      name,
      'refused',
      imageIndex([descriptorOf('no child', mediaTypes.ociImageManifest)]),
      mediaTypes.ociImageIndex,
    );
    expect(index.codes).toEqual(['MANIFEST_BLOB_UNKNOWN']);
  });

  it('when it is larger than the limit, announced or not', async () => {
    const small = await startRegistry({ manifestLimit: 1000 });
    await small.pushBlob(name, EMPTY_CONFIG);
    const text = imageManifest({ annotations: { long: 'x'.repeat(1000) } });
    expect(await small.pushManifest(name, 'large', text)).toMatchObject({ status: 413, codes: ['SIZE_INVALID'] });
    const stream = async function* () {
      for (let count = 0; count < 100; count += 1) yield Buffer.from('x'.repeat(1000));
    };
    const headers = { 'Content-Type': mediaTypes.ociImageManifest };
    expect(await small.send('PUT', pathOf.putManifest({ name, reference: 'large' }), { headers, body: stream() })).toMatchObject({
      status: 413,
      codes: ['SIZE_INVALID'],
    });
    expect((await small.pushImage(name, 'small')).answer.status).toBe(201);
    await small.close();
  });

  it('but not when it has nearly 4 MB', async () => {
    const text = imageManifest({
      annotations: Object.fromEntries(Array.from({ length: 390 }, (_, index) => [`key-${index}`, 'v'.repeat(10_000)])),
    });
    expect((await registry.pushManifest(name, 'large', text)).status).toBe(201);
    expect((await get('large')).text).toBe(text);
  });

  it('but not for layers that are not distributed, nor for a subject that is missing', async () => {
    const layers = [
      descriptorOf('elsewhere', mediaTypes.ociNonDistributableLayerGzip),
      descriptorOf('elsewhere', mediaTypes.dockerForeignLayerGzip),
    ];
    const subject = descriptorOf('not here', mediaTypes.ociImageManifest);
    const answer = await registry.pushManifest(name, 'foreign', imageManifest({ layers, subject }));
    expect(answer).toMatchObject({ status: 201, headers: { 'oci-subject': subject.digest } });
  });

  it('unless the registry takes sparse ones', async () => {
    const sparse = await startRegistry({ sparse: true });
    const layers = [descriptorOf('missing', mediaTypes.ociLayerGzip)];
    expect((await sparse.pushManifest(name, 'sparse', imageManifest({ layers }))).status).toBe(201);
    await sparse.close();
  });
});

describe('tags', () => {
  it('move', async () => {
    const first = await registry.pushImage(name, 'moving', { annotations: { version: '1' } });
    const second = await registry.pushImage(name, 'moving', { annotations: { version: '2' } });
    expect((await get('moving')).text).toBe(second.text);
    expect((await get(first.digest)).text).toBe(first.text);
  });

  it('can be created many at once, on a push by digest', async () => {
    const text = imageManifest({ annotations: { many: 'tags' } });
    const tags = Array.from({ length: 10 }, (_, index) => `many-${index}`);
    const answer = await registry.pushManifest(
      name,
      sha256(text),
      text,
      mediaTypes.ociImageManifest,
      `?${tags.map((tag) => `tag=${tag}`).join('&')}`,
    );
    expect(answer).toMatchObject({ status: 201, headers: { 'oci-tag': tags.join(', ') } });
    expect((await get('many-7')).text).toBe(text);
  });

  it('are refused when there are too many, or one is malformed', async () => {
    const text = imageManifest();
    const many = Array.from({ length: 101 }, (_, index) => `tag=t${index}`).join('&');
    expect(await registry.pushManifest(name, sha256(text), text, mediaTypes.ociImageManifest, `?${many}`)).toMatchObject({
      status: 414,
      codes: ['UNSUPPORTED'],
    });
    expect(await registry.pushManifest(name, sha256(text), text, mediaTypes.ociImageManifest, '?tag=fine&tag=-bad')).toMatchObject({
      status: 400,
      codes: ['MANIFEST_INVALID'],
    });
    expect((await get('fine')).status).toBe(404);
  });

  it('can be guarded by conditions', async () => {
    const put = (text: string, headers: Record<string, string>) =>
      registry.send('PUT', pathOf.putManifest({ name, reference: 'guarded' }), {
        headers: { 'Content-Type': mediaTypes.ociImageManifest, ...headers },
        body: text,
      });
    const one = imageManifest({ annotations: { guarded: '1' } });
    const two = imageManifest({ annotations: { guarded: '2' } });
    expect((await put(one, { 'If-Match': '*' })).status).toBe(412);
    expect((await put(one, { 'If-None-Match': '*' })).status).toBe(201);
    expect(await put(two, { 'If-None-Match': '*' })).toMatchObject({ status: 412, codes: ['DENIED'] });
    const { etag = '' } = (await get('guarded')).headers;
    expect((await put(two, { 'If-Match': `"stale", ${etag}` })).status).toBe(201);
    expect((await put(one, { 'If-Match': etag })).status).toBe(412);
    expect((await get('guarded')).text).toBe(two);
  });

  it('move one at a time: of eight conditional pushes at once, one wins', async () => {
    const texts = Array.from({ length: 8 }, (_, index) => imageManifest({ annotations: { racer: String(index) } }));
    const answers = await Promise.all(
      texts.map((text) =>
        registry.send('PUT', pathOf.putManifest({ name, reference: 'race' }), {
          headers: { 'Content-Type': mediaTypes.ociImageManifest, 'If-None-Match': '*' },
          body: text,
        }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 412, 412, 412, 412, 412, 412, 412]);
  });
});

describe('deleting', () => {
  const remove = (reference: string, at = registry) => at.send('DELETE', pathOf.deleteManifest({ name, reference }));

  it('a tag leaves the manifest', async () => {
    const { digest, text } = await registry.pushImage(name, 'untagged', { annotations: { kept: 'yes' } });
    expect((await remove('untagged')).status).toBe(202);
    expect((await get('untagged')).status).toBe(404);
    expect((await get(digest)).text).toBe(text);
    expect(await remove('untagged')).toMatchObject({ status: 404, codes: ['MANIFEST_UNKNOWN'] });
  });

  it('a manifest takes its tags with it', async () => {
    const { digest } = await registry.pushImage(name, 'doomed', { annotations: { doomed: 'yes' } });
    await registry.pushImage(name, 'doomed-too', { annotations: { doomed: 'yes' } });
    expect((await remove(digest)).status).toBe(202);
    for (const reference of ['doomed', 'doomed-too', digest]) expect((await get(reference)).status).toBe(404);
    expect((await registry.send('GET', pathOf.listTags({ name }))).json.tags).not.toContain('doomed');
  });

  it('in an unknown repository is 404', async () => {
    const answer = await registry.send('DELETE', pathOf.deleteManifest({ name: 'nobody', reference: sha256('x') }));
    expect(answer).toMatchObject({ status: 404, codes: ['NAME_UNKNOWN'] });
  });

  it('can be switched off, tags and manifests apart', async () => {
    const noTags = await startRegistry({ deleteTags: false });
    const { digest } = await noTags.pushImage(name, 'kept');
    expect(await remove('kept', noTags)).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    expect((await remove(digest, noTags)).status).toBe(202);
    await noTags.close();
    const noManifests = await startRegistry({ deleteManifests: false });
    const image = await noManifests.pushImage(name, 'kept');
    expect(await remove(image.digest, noManifests)).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    expect((await remove('kept', noManifests)).status).toBe(202);
    await noManifests.close();
  });
});

it('tells an unknown manifest from an unknown repository', async () => {
  expect(await get('absent')).toMatchObject({ status: 404, codes: ['MANIFEST_UNKNOWN'] });
  expect(await registry.send('GET', pathOf.getManifest({ name: 'nobody', reference: 'latest' }))).toMatchObject({
    status: 404,
    codes: ['NAME_UNKNOWN'],
  });
  expect(await registry.send('HEAD', pathOf.headManifest({ name, reference: 'absent' }))).toMatchObject({ status: 404, text: '' });
});

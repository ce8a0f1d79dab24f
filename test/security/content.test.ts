import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestMediaTypes, mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { descriptorOf, EMPTY_CONFIG, imageIndex, imageManifest, OCTETS, sha256, startServer, type TestServer } from './server.ts';

const name = 'library/app';
let server: TestServer;
beforeAll(async () => {
  server = await startServer();
  await server.pushBlob(name, EMPTY_CONFIG);
});
afterAll(() => server.close());

const sha512 = (text: string) => `sha512:${createHash('sha512').update(text).digest('hex')}`;
const stored = async (digest: string) => (await server.ask('HEAD', pathOf.headBlob({ name, digest }))).status === 200;

describe('wrong digests', () => {
  // Well formed, and not that of the bytes: another one, cut to another algorithm, of the bytes without their end.
  const wrong = [sha256('other'), sha512('other'), sha256('conten'), sha256(''), `sha256:${sha512('content').slice(7, 71)}`];

  it.each(wrong)('no way of pushing a blob takes %s', async (digest) => {
    const query = `?digest=${digest}`;
    const single = await server.ask('POST', `${pathOf.startUpload({ name })}${query}`, { headers: OCTETS, body: 'content' });
    const whole = await server.ask('PUT', `${await server.openUpload(name)}${query}`, { headers: OCTETS, body: 'content' });
    const chunked = await server.openUpload(name);
    await server.ask('PATCH', chunked, { headers: OCTETS, body: 'cont' });
    const rest = await server.ask('PUT', `${chunked}${query}`, { headers: { ...OCTETS, 'Content-Range': '4-6' }, body: 'ent' });
    for (const answer of [single, whole, rest]) expect(answer).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    expect(await stored(digest)).toBe(false);
  });

  it.each(wrong)('no manifest is pushed under %s', async (digest) => {
    const answer = await server.pushManifest(name, digest, imageManifest());
    expect(answer).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    expect((await server.ask('GET', pathOf.getManifest({ name, reference: digest }))).status).toBe(404);
  });

  it('nor are its tags created', async () => {
    await server.ask('PUT', `${pathOf.putManifest({ name, reference: sha256('other') })}?tag=wrong`, {
      headers: { 'Content-Type': mediaTypes.ociImageManifest },
      body: imageManifest(),
    });
    expect((await server.ask('GET', pathOf.getManifest({ name, reference: 'wrong' }))).status).toBe(404);
  });

  it('a mount does not make up a blob that nobody has', async () => {
    for (const query of [`mount=${sha256('nobody')}`, `mount=${sha256('nobody')}&from=${name}`]) {
      expect((await server.ask('POST', `${pathOf.startUpload({ name })}?${query}`)).status).toBe(202);
    }
    expect(await stored(sha256('nobody'))).toBe(false);
  });

  it('a blob is not served as a manifest, nor a manifest as a blob', async () => {
    const text = imageManifest({ annotations: { as: 'a blob' } });
    const blob = await server.pushBlob(name, text);
    expect((await server.ask('GET', pathOf.getManifest({ name, reference: blob }))).status).toBe(404);
    const manifest = imageManifest({ annotations: { as: 'a manifest' } });
    await server.pushManifest(name, sha256(manifest), manifest);
    expect(await stored(sha256(manifest))).toBe(false);
  });
});

describe('type confusion between manifest and index', () => {
  const child = descriptorOf(imageManifest(), mediaTypes.ociImageManifest);
  const docker = { mediaType: mediaTypes.dockerImageManifest };
  const dockerList = { mediaType: mediaTypes.dockerManifestList };
  beforeAll(() => server.pushManifest(name, 'latest', imageManifest()));

  it.each([
    ['a manifest with the entries of an index', imageManifest({ manifests: [child] }), mediaTypes.ociImageManifest],
    ['an index with layers', imageIndex([child], { layers: [] }), mediaTypes.ociImageIndex],
    ['an index with a config', imageIndex([child], { config: descriptorOf(EMPTY_CONFIG) }), mediaTypes.ociImageIndex],
    ['a manifest as an index', imageManifest(), mediaTypes.ociImageIndex],
    ['an index as a manifest', imageIndex([child]), mediaTypes.ociImageManifest],
    [
      'both in one, without a type of its own, as a manifest',
      imageManifest({ mediaType: undefined, manifests: [] }),
      mediaTypes.ociImageManifest,
    ],
    [
      'both in one, without a type of its own, as an index',
      imageManifest({ mediaType: undefined, manifests: [] }),
      mediaTypes.ociImageIndex,
    ],
    ['a Docker manifest with entries', imageManifest({ ...docker, manifests: [child] }), mediaTypes.dockerImageManifest],
    ['a Docker list with layers', imageIndex([], { ...dockerList, layers: [] }), mediaTypes.dockerManifestList],
    ['a Docker manifest as one of OCI', imageManifest(docker), mediaTypes.ociImageManifest],
    ['a manifest of OCI as one of Docker', imageManifest(), mediaTypes.dockerImageManifest],
    ['fsLayers of schema 1', imageManifest({ fsLayers: [] }), 'application/vnd.docker.distribution.manifest.v1+json'],
    [
      'a member twice, the last one of another type',
      imageManifest().replace(/}$/, `,"mediaType":"${mediaTypes.ociImageIndex}"}`),
      mediaTypes.ociImageManifest,
    ],
  ])('%s is refused', async (_what, text, mediaType) => {
    const answer = await server.pushManifest(name, 'confused', text, mediaType);
    expect(answer, answer.text).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
    expect((await server.ask('GET', pathOf.getManifest({ name, reference: 'confused' }))).status).toBe(404);
  });

  // Words that every JavaScript object knows, whatever it was meant to hold.
  it.each(['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty', 'prototype', 'application/json', '*/*', ''])(
    'a Content-Type that is none of a manifest is refused: %j',
    async (mediaType) => {
      for (const text of ['{"manifests":[]}', '{"a":1}', JSON.stringify({ mediaType, manifests: [] }), imageManifest()]) {
        const answer = await server.pushManifest(name, 'typed', text, mediaType);
        expect(answer, answer.text).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
      }
    },
  );

  it.each(['constructor', '__proto__', 'toString', 'valueOf'])('nor is %j as the type a body gives itself', async (mediaType) => {
    const target = pathOf.putManifest({ name, reference: 'typed' });
    const answer = await server.ask('PUT', target, { body: `{"mediaType":"${mediaType}","manifests":[]}` });
    expect(answer, answer.text).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
  });

  it('members that JavaScript gives a meaning have none here', async () => {
    const polluting = imageManifest().replace(
      /^{/,
      '{"__proto__":{"manifests":[],"polluted":true},"constructor":{"prototype":{"polluted":true}},',
    );
    expect((await server.pushManifest(name, 'polluting', polluting)).status).toBe(201);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    expect((await server.ask('GET', pathOf.getManifest({ name, reference: 'polluting' }))).text).toBe(polluting);
    const hidden = imageManifest().replace('"schemaVersion":2,', '').replace(/^{/, '{"__proto__":{"schemaVersion":2},');
    expect(await server.pushManifest(name, 'hidden', hidden)).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
  });

  it('a manifest is served as the type it was pushed with, whatever Accept asks for', async () => {
    for (const Accept of [...manifestMediaTypes, 'text/html', '*/*', '\u00ff']) {
      const { status, headers } = await server.ask('GET', pathOf.getManifest({ name, reference: 'latest' }), { headers: { Accept } });
      expect({ status, type: headers['content-type'] }).toEqual({ status: 200, type: mediaTypes.ociImageManifest });
    }
  });

  it('nothing is served as a page that a browser would run', async () => {
    const page = '<script>alert(1)</script>';
    const digest = await server.pushBlob(name, page);
    expect((await server.ask('GET', pathOf.getBlob({ name, digest }))).headers['content-type']).toBe('application/octet-stream');
    for (const target of [`/${page}`, `/v2/${page}/tags/list`, `/v2/a/manifests/${page}`].map((path) => encodeURI(path))) {
      const { status, headers } = await server.ask('GET', target);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(headers['content-type']).toBe('application/json');
    }
  });

  it('bytes that are no UTF-8, a byte order mark, and several documents in a row are no manifest', async () => {
    const text = imageManifest();
    for (const body of [
      Buffer.from(text.replace('{"', '{"\u00ff'), 'latin1'),
      Buffer.from(`\ufeff${text}`),
      Buffer.from(text, 'utf16le'),
      text + text,
    ]) {
      const answer = await server.ask('PUT', pathOf.putManifest({ name, reference: 'bytes' }), {
        headers: { 'Content-Type': mediaTypes.ociImageManifest },
        body,
      });
      expect(answer).toMatchObject({ status: 400, codes: ['MANIFEST_INVALID'] });
    }
  });
});

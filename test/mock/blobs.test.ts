import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pathOf } from '../../generated/routes.ts';
import { OCTETS, randomBytes, sha256, sha512, startRegistry, type TestRegistry, uploads } from './harness.ts';

const name = 'library/busybox';
const content = randomBytes(10_000);
const digest = sha256(content);
const missing = sha256('nothing of the kind');
let registry: TestRegistry;

beforeAll(async () => {
  registry = await startRegistry();
  await registry.pushBlob(name, content);
});
afterAll(() => registry.close());

describe('fetching a blob', () => {
  it('gives the bytes that were pushed, with digest and length', async () => {
    const answer = await registry.send('GET', pathOf.getBlob({ name, digest }));
    expect(answer.status).toBe(200);
    expect(Buffer.compare(answer.body, content)).toBe(0);
    expect(answer.headers).toMatchObject({ 'docker-content-digest': digest, 'content-length': '10000', 'accept-ranges': 'bytes' });
  });

  it('takes a digest whose colon is percent-encoded', async () => {
    expect((await registry.send('GET', `/v2/${name}/blobs/${digest.replace(':', '%3A')}`)).status).toBe(200);
  });

  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=500-1499', 500, 1499],
    ['bytes=9999-', 9999, 9999],
    ['bytes=-1', 9999, 9999],
    ['bytes=0-99999', 0, 9999],
  ])('gives the part %s', async (Range, first, last) => {
    const answer = await registry.send('GET', pathOf.getBlob({ name, digest }), { headers: { Range } });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${first}-${last}/10000`);
    expect(Buffer.compare(answer.body, content.subarray(first, last + 1))).toBe(0);
  });

  it.each(['bytes=10000-', 'bytes=20000-30000', 'bytes=500-0'])('refuses the part %s, which lies outside', async (Range) => {
    const answer = await registry.send('GET', pathOf.getBlob({ name, digest }), { headers: { Range } });
    expect(answer).toMatchObject({ status: 416, codes: ['SIZE_INVALID'] });
    expect(answer.headers['content-range']).toBe('bytes */10000');
  });

  it('gives the whole blob for several parts at once', async () => {
    const answer = await registry.send('GET', pathOf.getBlob({ name, digest }), { headers: { Range: 'bytes=0-1,4-5' } });
    expect(answer).toMatchObject({ status: 200 });
    expect(answer.body.byteLength).toBe(10_000);
  });

  it('tells an unknown blob from an unknown repository', async () => {
    expect(await registry.send('GET', pathOf.getBlob({ name, digest: missing }))).toMatchObject({ status: 404, codes: ['BLOB_UNKNOWN'] });
    expect(await registry.send('GET', pathOf.getBlob({ name: 'nobody/here', digest }))).toMatchObject({
      status: 404,
      codes: ['NAME_UNKNOWN'],
    });
  });

  it('keeps repositories apart', async () => {
    await registry.pushBlob('other', 'something else');
    expect((await registry.send('GET', pathOf.getBlob({ name: 'other', digest }))).status).toBe(404);
  });
});

describe('checking a blob', () => {
  it('answers with the size and no body', async () => {
    const answer = await registry.send('HEAD', pathOf.headBlob({ name, digest }));
    expect(answer).toMatchObject({ status: 200, text: '' });
    expect(answer.headers).toMatchObject({ 'docker-content-digest': digest, 'content-length': '10000' });
  });

  it('answers 404 without a body', async () => {
    expect(await registry.send('HEAD', pathOf.headBlob({ name, digest: missing }))).toMatchObject({ status: 404, text: '' });
  });
});

describe('deleting a blob', () => {
  it('removes it from this repository and no other', async () => {
    const shared = await registry.pushBlob('a', 'shared');
    await registry.pushBlob('b', 'shared');
    expect((await registry.send('DELETE', pathOf.deleteBlob({ name: 'a', digest: shared }))).status).toBe(202);
    expect((await registry.send('HEAD', pathOf.headBlob({ name: 'a', digest: shared }))).status).toBe(404);
    expect((await registry.send('GET', pathOf.getBlob({ name: 'b', digest: shared }))).text).toBe('shared');
    expect(await registry.send('DELETE', pathOf.deleteBlob({ name: 'a', digest: shared }))).toMatchObject({
      status: 404,
      codes: ['BLOB_UNKNOWN'],
    });
  });

  it('can be switched off', async () => {
    const fixed = await startRegistry({ deleteBlobs: false });
    const kept = await fixed.pushBlob(name, 'kept');
    expect(await fixed.send('DELETE', pathOf.deleteBlob({ name, digest: kept }))).toMatchObject({ status: 405, codes: ['UNSUPPORTED'] });
    expect((await fixed.send('HEAD', pathOf.headBlob({ name, digest: kept }))).status).toBe(200);
    await fixed.close();
  });
});

describe('digests', () => {
  it('may be sha512, and are served under that name only', async () => {
    const text = 'hashed differently';
    const wide = sha512(text);
    expect(
      (await registry.send('POST', `${uploads(name)}?digest=${wide}`, { headers: OCTETS, body: text })).headers['docker-content-digest'],
    ).toBe(wide);
    expect((await registry.send('GET', pathOf.getBlob({ name, digest: wide }))).text).toBe(text);
    expect((await registry.send('HEAD', pathOf.headBlob({ name, digest: sha256(text) }))).status).toBe(404);
  });

  it.each([`blake3:${'a'.repeat(64)}`, 'test+algorithm:abc'])('by an algorithm the registry lacks are refused: %s', async (unsupported) => {
    const answer = await registry.send('POST', `${uploads(name)}?digest=${unsupported}`, { headers: OCTETS, body: 'x' });
    expect(answer).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    expect(answer.json.errors[0].detail.supported).toEqual(['sha256', 'sha512']);
  });
});

it('keeps an empty blob', async () => {
  const empty = await registry.pushBlob(name, '');
  const answer = await registry.send('GET', pathOf.getBlob({ name, digest: empty }));
  expect(answer).toMatchObject({ status: 200, text: '' });
  expect(answer.headers['content-length']).toBe('0');
});

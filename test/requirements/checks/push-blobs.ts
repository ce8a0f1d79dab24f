import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { pathOf } from '../../../generated/routes.ts';
import { OCTETS, randomBytes, sha256, sha512, uploads } from '../../mock/harness.ts';
import type { Checks } from '../check.ts';

const name = 'library/app';
const bytes = randomBytes(1000);

export const pushBlobChecks = {
  'upload-invalid-digest': async (start) => {
    const { send, openUpload } = await start();
    const malformed = ['sha256:short', 'sha256', `sha256:${'A'.repeat(64)}`, `sha256:${'a'.repeat(63)}`, ':x', ''];
    const unsupported = [`blake3:${'a'.repeat(64)}`, 'md5:aaaa', 'test+algorithm:abc'];
    for (const digest of [...malformed, ...unsupported]) {
      const query = `digest=${encodeURIComponent(digest)}`;
      const single = await send('POST', `${uploads(name)}?${query}`, { headers: OCTETS, body: 'x' });
      expect(single, `POST ${digest}`).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
      const put = await send('PUT', `${await openUpload(name)}?${query}`, { headers: OCTETS, body: 'x' });
      expect(put, `PUT ${digest}`).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
    }
    // Well formed, and not that of the bytes.
    for (const digest of [sha256('y'), sha512('y')]) {
      const single = await send('POST', `${uploads(name)}?digest=${digest}`, { headers: OCTETS, body: 'x' });
      expect(single).toMatchObject({ status: 400, codes: ['DIGEST_INVALID'] });
      expect((await send('HEAD', pathOf.headBlob({ name, digest }))).status).toBe(404);
    }
  },

  'upload-single-post-unsupported': async (start) => {
    const { send } = await start({ singlePost: false });
    const digest = sha256(bytes);
    const opened = await send('POST', `${uploads(name)}?digest=${digest}`, { headers: OCTETS, body: bytes });
    expect(opened).toMatchObject({ status: 202, text: '' });
    expect((await send('HEAD', pathOf.headBlob({ name, digest }))).status).toBe(404);
    const put = await send('PUT', `${opened.headers.location}?digest=${digest}`, { headers: OCTETS, body: bytes });
    expect(put.status).toBe(201);
    expect(Buffer.compare((await send('GET', pathOf.getBlob({ name, digest }))).body, bytes)).toBe(0);
  },

  'upload-location-uuid': async (start) => {
    const { openUpload } = await start();
    const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
    const ids = new Set<string | undefined>();
    for (let count = 0; count < 20; count += 1) ids.add(uuid.exec(await openUpload(name))?.[0]);
    expect(ids).not.toContain(undefined);
    expect(ids.size).toBe(20);
  },

  'upload-chunk-min-announced': async (start) => {
    const open = async (chunkMinLength?: number) => {
      const { send } = await start(chunkMinLength === undefined ? {} : { chunkMinLength });
      return send('POST', uploads(name), { headers: { 'Content-Length': '0' } });
    };
    expect((await open(4096)).headers['oci-chunk-min-length']).toBe('4096');
    expect((await open()).headers['oci-chunk-min-length']).toBeUndefined();
  },

  'upload-chunk-accepted': async (start) => {
    const { send, openUpload } = await start();
    const opened = await openUpload(name);
    const first = await send('PATCH', opened, { headers: { ...OCTETS, 'Content-Range': '0-399' }, body: bytes.subarray(0, 400) });
    expect(first).toMatchObject({ status: 202, headers: { range: '0-399' }, text: '' });
    const next = first.headers.location ?? '';
    const second = await send('PATCH', next, { headers: { ...OCTETS, 'Content-Range': '400-999' }, body: bytes.subarray(400) });
    expect(second).toMatchObject({ status: 202, headers: { range: '0-999' } });
    const closed = await send('PUT', `${second.headers.location}?digest=${sha256(bytes)}`, { headers: OCTETS });
    expect(closed.status).toBe(201);
    expect(Buffer.compare((await send('GET', closed.headers.location ?? '')).body, bytes)).toBe(0);
  },

  'upload-chunk-range-end': async (start) => {
    const { send, openUpload } = await start();
    const location = await openUpload(name);
    let stored = 0;
    for (const size of [1, 1, 2, 96, 900]) {
      const chunk = bytes.subarray(stored, stored + size);
      const last = stored + size - 1;
      const answer = await send('PATCH', location, { headers: { ...OCTETS, 'Content-Range': `${stored}-${last}` }, body: chunk });
      stored += size;
      expect(answer.headers.range).toBe(`0-${last}`);
      expect((await send('GET', location)).headers.range).toBe(`0-${last}`);
    }
    // A stream that does not say its range is counted all the same.
    expect((await send('PATCH', location, { headers: OCTETS, body: 'more' })).headers.range).toBe('0-1003');
  },

  'upload-expiry': async (start) => {
    const { send, openUpload } = await start({ uploadLifetime: 20 });
    const location = await openUpload(name);
    await setTimeout(60);
    for (const [method, query] of [
      ['GET', ''],
      ['PATCH', ''],
      ['PUT', `?digest=${sha256('x')}`],
      ['DELETE', ''],
    ] as const) {
      const answer = await send(
        method,
        `${location}${query}`,
        method === 'GET' || method === 'DELETE' ? {} : { headers: OCTETS, body: 'x' },
      );
      expect(answer, method).toMatchObject({ status: 404, codes: ['BLOB_UPLOAD_UNKNOWN'] });
    }
  },
} satisfies Checks;

import { expect } from 'vitest';
import { type ErrorCode, errorMeanings, errorMediaType } from '../../../generated/error-codes.ts';
import { mediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { type Answer, imageManifest, OCTETS, sha256, uploads } from '../../mock/harness.ts';
import type { Checks, Start } from '../check.ts';

const name = 'library/app';
const digest = sha256('x');
const manifest = { 'Content-Type': mediaTypes.ociImageManifest };

/** What a registry without access control cannot be made to say. */
const NEVER: readonly ErrorCode[] = ['UNAUTHORIZED'];

/** Makes the mock say every error it can, several of them with more than one status. */
async function provoke(start: Start): Promise<Answer[]> {
  const { send, pushImage, openUpload } = await start({ tagLimit: 1, uploadLimit: 2 });
  await pushImage(name, 'latest');
  const reference = 'latest';
  return [
    await send('GET', pathOf.getBlob({ name, digest })),
    await send('GET', pathOf.getBlob({ name: 'nobody', digest })),
    await send('GET', pathOf.getBlob({ name: 'UPPER', digest })),
    await send('GET', pathOf.getBlob({ name, digest: 'sha256:short' })),
    await send('GET', pathOf.getBlob({ name, digest: sha256('{}') }), { headers: { Range: 'bytes=9-' } }),
    await send('GET', pathOf.getManifest({ name, reference: 'absent' })),
    await send('GET', pathOf.getManifest({ name, reference: '-bad' })),
    await send('PUT', pathOf.putManifest({ name, reference }), { headers: manifest, body: 'not JSON' }),
    await send('PUT', pathOf.putManifest({ name, reference }), { headers: manifest, body: '{}' }),
    await send('PUT', pathOf.putManifest({ name: 'nothing', reference }), { headers: manifest, body: imageManifest() }),
    await send('PUT', pathOf.putManifest({ name, reference }), { headers: { ...manifest, 'If-None-Match': '*' }, body: imageManifest() }),
    await send('PUT', `${pathOf.putManifest({ name, reference: sha256(imageManifest()) })}?tag=a&tag=b`, {
      headers: manifest,
      body: imageManifest(),
    }),
    await send('PUT', pathOf.putManifest({ name, reference: digest }), { headers: manifest, body: imageManifest() }),
    await send('GET', pathOf.getUploadStatus({ name, session: 'unknown' })),
    await send('GET', pathOf.getUploadStatus({ name, session: '.bad' })),
    await send('PATCH', await openUpload(name), { headers: { ...OCTETS, 'Content-Range': '5-9' }, body: 'chunk' }),
    await send('PATCH', await openUpload(name), { headers: { ...OCTETS, 'Content-Range': '0-9' }, body: 'chunk' }),
    await send('POST', uploads(name)),
    await send('POST', `${uploads(name)}?digest=${digest}`, { headers: OCTETS, body: 'y' }),
    await send('GET', `${pathOf.listTags({ name })}?n=-1`),
    await send('GET', '/v2/_catalog'),
    await send('POST', pathOf.checkSupport()),
  ];
}

interface ErrorEntry {
  readonly code: string;
  readonly message?: unknown;
  readonly detail?: unknown;
}
const entriesOf = ({ json }: Answer): readonly ErrorEntry[] => json.errors;

export const errorChecks = {
  'error-body': async (start) => {
    for (const answer of await provoke(start)) {
      expect(Math.floor(answer.status / 100), answer.text).toBe(4);
      expect(answer.headers['content-type']).toBe(errorMediaType);
      expect(Object.keys(answer.json)).toEqual(['errors']);
      expect(entriesOf(answer).length).toBeGreaterThan(0);
      for (const entry of entriesOf(answer)) {
        expect(Object.keys(entry).filter((member) => !['code', 'message', 'detail'].includes(member))).toEqual([]);
        expect(entry).toHaveProperty('code');
      }
    }
  },

  'error-code-characters': async (start) => {
    for (const answer of await provoke(start)) for (const { code } of entriesOf(answer)) expect(code).toMatch(/^[A-Z_]+$/);
  },

  'error-code-list': async (start) => {
    const seen = new Set((await provoke(start)).flatMap((answer) => entriesOf(answer).map(({ code }) => code)));
    const expected = Object.keys(errorMeanings).filter((code) => !(NEVER as readonly string[]).includes(code));
    expect([...seen].sort()).toEqual(expected.sort());
  },

  'error-message': async (start) => {
    for (const answer of await provoke(start)) {
      for (const { message } of entriesOf(answer)) {
        expect(message, answer.text).toMatch(/^[A-Z_a-z/*"].{10,}\.$/);
        expect(message, 'no stack trace').not.toMatch(/\n|\bat .+:\d+:\d+/);
      }
    }
  },

  'error-too-many-requests-retry-after': async (start) => {
    const uploadLifetime = 60_000;
    const { send, openUpload } = await start({ uploadLimit: 1, uploadLifetime });
    await openUpload(name);
    const { status, headers } = await send('POST', uploads(name));
    expect(status).toBe(429);
    const seconds = Number(headers['retry-after']);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds * 1000).toBeLessThanOrEqual(uploadLifetime);
  },

  'error-detail': async (start) => {
    const details = (await provoke(start)).flatMap((answer) => entriesOf(answer).map(({ detail }) => detail));
    expect(details.filter((detail) => detail !== undefined).length).toBeGreaterThan(10);
    for (const detail of details) expect(detail === undefined || typeof detail === 'object').toBe(true);
  },
} satisfies Checks;

import { expect } from 'vitest';
import { pathOf } from '../../../generated/routes.ts';
import { EMPTY_CONFIG, OCTETS, sha256, sha512, uploads } from '../../mock/harness.ts';
import type { Check, Checks } from '../check.ts';

const name = 'library/app';

/** A registry may name content by another digest than it was asked for. Ours does not, whatever the algorithm. */
const namesWhatWasAskedFor: Check = async (start) => {
  const { send, pushImage, pushManifest } = await start();
  const { text } = await pushImage(name, 'latest');
  await pushManifest(name, sha512(text), text);
  for (const digest of [sha256(text), sha512(text)]) {
    for (const method of ['GET', 'HEAD']) {
      const answer = await send(method, pathOf.getManifest({ name, reference: digest }));
      expect(answer.headers['docker-content-digest']).toBe(digest);
    }
  }
};

export const pullChecks = {
  'pull-manifest-digest-header-may-differ': namesWhatWasAskedFor,
  'pull-manifest-digest-other-algorithm': namesWhatWasAskedFor,

  'pull-unknown-repository': async (start) => {
    const { send } = await start();
    const unknown = 'nobody/here';
    const paths = [
      pathOf.getManifest({ name: unknown, reference: 'latest' }),
      pathOf.getManifest({ name: unknown, reference: sha256('x') }),
      pathOf.getBlob({ name: unknown, digest: sha256('x') }),
    ];
    for (const path of paths) {
      expect(await send('GET', path), path).toMatchObject({ status: 404, codes: ['NAME_UNKNOWN'] });
      expect(await send('HEAD', path), path).toMatchObject({ status: 404, text: '' });
    }
    // Asking for it does not make it known.
    expect((await send('GET', pathOf.listTags({ name: unknown }))).status).toBe(404);
  },

  'head-unknown': async (start) => {
    const { send, pushImage } = await start();
    await pushImage(name, 'latest');
    for (const path of [
      pathOf.headBlob({ name, digest: sha256('x') }),
      pathOf.headManifest({ name, reference: sha256('x') }),
      pathOf.headManifest({ name, reference: 'absent' }),
      // A blob is no manifest, and the other way round.
      pathOf.headManifest({ name, reference: sha256(EMPTY_CONFIG) }),
    ]) {
      expect(await send('HEAD', path), path).toMatchObject({ status: 404, text: '' });
    }
  },
} satisfies Checks;

export const mountChecks = {
  'mount-digest-header-may-differ': async (start) => {
    const { send } = await start();
    for (const digest of [sha256('mounted'), sha512('mounted')]) {
      await send('POST', `${uploads('source')}?digest=${digest}`, { headers: OCTETS, body: 'mounted' });
      const answer = await send('POST', `${uploads(name)}?mount=${digest}&from=source`);
      expect(answer).toMatchObject({ status: 201, headers: { 'docker-content-digest': digest } });
      expect((await send('GET', answer.headers.location ?? '')).text).toBe('mounted');
    }
  },
} satisfies Checks;

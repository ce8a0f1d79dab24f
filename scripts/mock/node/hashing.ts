import { createHash } from 'node:crypto';
import type { Hashing } from '../digest.ts';

/** Hash functions of Node. */
export const nodeHashing: Hashing = {
  algorithms: ['sha256', 'sha512'],
  create(algorithm) {
    const hash = createHash(algorithm);
    return { update: (bytes) => void hash.update(bytes), hex: () => hash.digest('hex') };
  },
};

import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { Hashing } from '../../../scripts/mock/digest.ts';

const ALGORITHMS = { sha256, sha512 } as const;

/** Hash functions of a page. What browsers bring hashes whole buffers only, and only on secure origins. */
export const pageHashing: Hashing = {
  algorithms: Object.keys(ALGORITHMS),
  create(algorithm) {
    const hash = ALGORITHMS[algorithm as keyof typeof ALGORITHMS].create();
    return { update: (bytes) => void hash.update(bytes), hex: () => bytesToHex(hash.digest()) };
  },
};

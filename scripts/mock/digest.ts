/** Hash functions, injected so that the core runs on any platform. */
export interface Hashing {
  /** The algorithms that can be computed, by their name in a digest. */
  readonly algorithms: readonly string[];
  /** Starts a hash. The algorithm is one of `algorithms`. */
  create(algorithm: string): Hash;
}

export interface Hash {
  update(bytes: Uint8Array): void;
  /** The hash in lower-case hexadecimal. It can be asked for once. */
  hex(): string;
}

/** The algorithm that every registry has. */
export const CANONICAL_ALGORITHM = 'sha256';

/** The algorithm of a digest that keeps the grammar: what stands before its first colon. */
export function algorithmOf(digest: string): string {
  return digest.slice(0, digest.indexOf(':'));
}

/** The digest of bytes. */
export function digestOf(hashing: Hashing, algorithm: string, bytes: Uint8Array): string {
  const hash = hashing.create(algorithm);
  hash.update(bytes);
  return `${algorithm}:${hash.hex()}`;
}

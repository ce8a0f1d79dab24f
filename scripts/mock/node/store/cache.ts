/** Bytes that were asked for lately. What was not asked for longest goes first. */
export interface Cache {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

/** @param limit The bytes it keeps. */
export function createCache(limit: number): Cache {
  const entries = new Map<string, Uint8Array>();
  let size = 0;
  return {
    get(key) {
      const bytes = entries.get(key);
      if (bytes === undefined) return undefined;
      entries.delete(key);
      entries.set(key, bytes);
      return bytes;
    },
    set(key, bytes) {
      size += bytes.byteLength - (entries.get(key)?.byteLength ?? 0);
      entries.delete(key);
      entries.set(key, bytes);
      for (const [oldest, { byteLength }] of entries) {
        if (size <= limit) return;
        entries.delete(oldest);
        size -= byteLength;
      }
    },
  };
}

/** Bytes that were asked for lately. What was not asked for since the last time that room was wanted goes first. */
export interface Cache {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

interface Entry {
  readonly bytes: Uint8Array;
  /** Since room was wanted the last time. A mark costs less than to keep the entries in order at every look. */
  asked: boolean;
}

/** @param limit The bytes it keeps. */
export function createCache(limit: number): Cache {
  const entries = new Map<string, Entry>();
  let size = 0;
  const remove = (key: string): void => {
    size -= entries.get(key)?.bytes.byteLength ?? 0;
    entries.delete(key);
  };
  return {
    get(key) {
      const entry = entries.get(key);
      if (entry === undefined) return undefined;
      entry.asked = true;
      return entry.bytes;
    },
    set(key, bytes) {
      remove(key);
      if (bytes.byteLength > limit) return;
      // Those that were asked for come again at the end, without their mark.
      for (const [oldest, entry] of entries) {
        if (size + bytes.byteLength <= limit) break;
        remove(oldest);
        if (!entry.asked) continue;
        entries.set(oldest, { bytes: entry.bytes, asked: false });
        size += entry.bytes.byteLength;
      }
      entries.set(key, { bytes, asked: false });
      size += bytes.byteLength;
    },
  };
}

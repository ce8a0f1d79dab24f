/** Entries in the order of their keys, by code unit, which for ASCII is ASCII order. No key stands twice. */
export interface SortedList<Entry> {
  readonly size: number;
  /** Puts an entry in its place, instead of one with the same key. */
  set(entry: Entry): void;
  /** Takes out the entry with a key. False where there is none. */
  delete(key: string): boolean;
  /** Up to `limit` entries that are wanted, beginning behind the key `after`, which need not be there. */
  page(after: string | undefined, limit: number, wanted?: (entry: Entry) => boolean): Entry[];
}

/**
 * A sorted array with binary search: a page costs the same however long the list is. Putting an entry into a hundred
 * thousand moves at most 800 KB, which takes some 10 us.
 */
export function createSortedList<Entry>(keyOf: (entry: Entry) => string): SortedList<Entry> {
  const entries: Entry[] = [];

  /** Where the first entry stands whose key is not below `key`. */
  const placeOf = (key: string): number => {
    let low = 0;
    let high = entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (keyOf(entries[middle] as Entry) < key) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const stands = (place: number, key: string): boolean => place < entries.length && keyOf(entries[place] as Entry) === key;

  return {
    get size() {
      return entries.length;
    },
    set(entry) {
      const key = keyOf(entry);
      const place = placeOf(key);
      if (stands(place, key)) entries[place] = entry;
      else entries.splice(place, 0, entry);
    },
    delete(key) {
      const place = placeOf(key);
      if (!stands(place, key)) return false;
      entries.splice(place, 1);
      return true;
    },
    page(after, limit, wanted = () => true) {
      const page: Entry[] = [];
      let place = 0;
      if (after !== undefined) {
        place = placeOf(after);
        if (stands(place, after)) place += 1;
      }
      for (; place < entries.length && page.length < limit; place += 1) {
        const entry = entries[place] as Entry;
        if (wanted(entry)) page.push(entry);
      }
      return page;
    },
  };
}

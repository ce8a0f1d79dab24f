import { array, assert, integer, oneof, option, property, record, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSortedList } from '../../scripts/mock/sorted-list.ts';

interface Entry {
  readonly key: string;
  readonly value: number;
}

// Few characters, so that keys meet often.
const keys = string({
  unit: oneof(...['a', 'B', '0', '-', '_'].map((unit) => ({ arbitrary: integer({ min: 0, max: 0 }).map(() => unit), weight: 1 }))),
  maxLength: 3,
});
const steps = array(record({ key: keys, value: option(integer()) }), { maxLength: 60 });
const page = record({ after: option(keys, { nil: undefined }), limit: integer({ min: 0, max: 20 }), least: integer() });

describe('a sorted list', () => {
  it('gives the pages that sorting everything would give, whatever went in and out', () => {
    assert(
      property(steps, page, (changes, { after, limit, least }) => {
        const list = createSortedList<Entry>((entry) => entry.key);
        const model = new Map<string, number>();
        for (const { key, value } of changes) {
          if (value === null) expect(list.delete(key)).toBe(model.delete(key));
          else {
            list.set({ key, value });
            model.set(key, value);
          }
        }
        const sorted = [...model].map(([key, value]) => ({ key, value })).sort((a, b) => (a.key < b.key ? -1 : 1));
        const behind = sorted.filter(({ key }) => after === undefined || key > after);
        expect(list.size).toBe(sorted.length);
        expect(list.page(after, limit)).toEqual(behind.slice(0, limit));
        expect(list.page(after, limit, ({ value }) => value >= least)).toEqual(
          behind.filter(({ value }) => value >= least).slice(0, limit),
        );
      }),
      { numRuns: 500 },
    );
  });

  it('looks at few entries for a page, however long it is', () => {
    let looks = 0;
    const list = createSortedList<string>((key) => {
      looks += 1;
      return key;
    });
    for (let number = 0; number < 50_000; number += 1) list.set(String(number).padStart(6, '0'));
    looks = 0;
    expect(list.page('025000', 100)).toHaveLength(100);
    expect(looks).toBeLessThan(30);
  });
});

import { expect, it } from 'vitest';
import { readByteRange } from '../../scripts/mock/byte-range.ts';

it.each([
  ['bytes=0-4', { first: 0, last: 4 }],
  ['bytes=4-4', { first: 4, last: 4 }],
  ['bytes=4-', { first: 4, last: 9 }],
  ['bytes=4-99', { first: 4, last: 9 }],
  ['bytes=-3', { first: 7, last: 9 }],
  ['bytes=-99', { first: 0, last: 9 }],
  ['bytes=10-', 'unsatisfiable'],
  ['bytes=10-12', 'unsatisfiable'],
  ['bytes=5-4', 'unsatisfiable'],
  ['bytes=-0', 'unsatisfiable'],
  ['bytes=0-1,3-4', 'whole'],
  ['bytes=-', 'whole'],
  ['bytes=a-b', 'whole'],
  ['lines=0-4', 'whole'],
  ['', 'whole'],
])('%s of ten bytes', (field, expected) => {
  expect(readByteRange(field, 10)).toEqual(expected);
});

it('gives no part of nothing', () => {
  expect(readByteRange('bytes=0-', 0)).toBe('unsatisfiable');
  expect(readByteRange('bytes=-1', 0)).toBe('unsatisfiable');
});

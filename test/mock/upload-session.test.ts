import { describe, expect, it } from 'vitest';
import { openSession, rangeOf, step, type UploadEvent, type UploadSession } from '../../scripts/mock/upload-session.ts';

const NOW = 1000;
const open: UploadSession = { phase: 'open', received: 10, touched: NOW };
const writing: UploadSession = { phase: 'writing', received: 10, touched: NOW };
const closed: UploadSession = { phase: 'closed', received: 10, touched: NOW };

const chunk = (first: number, last: number, length?: number): UploadEvent => ({
  type: 'begin',
  range: { first, last },
  now: NOW,
  ...(length === undefined ? {} : { length }),
});
const streamed: UploadEvent = { type: 'begin', now: NOW };
const arrived: UploadEvent = { type: 'end', bytes: 5, now: NOW };
const close: UploadEvent = { type: 'close' };
const tick = (now: number): UploadEvent => ({ type: 'tick', now, lifetime: 60 });

describe('the upload session', () => {
  const transitions: [
    name: string,
    from: UploadSession,
    event: UploadEvent,
    phase: UploadSession['phase'],
    received: number,
    refusal?: string,
  ][] = [
    ['takes a chunk that begins where the stored bytes end', open, chunk(10, 14), 'writing', 10],
    ['takes a chunk whose length agrees with its range', open, chunk(10, 14, 5), 'writing', 10],
    ['takes a stream without a range', open, streamed, 'writing', 10],
    ['refuses a chunk that leaves a gap', open, chunk(11, 14), 'open', 10, 'out-of-order'],
    ['refuses a chunk that overlaps', open, chunk(9, 14), 'open', 10, 'out-of-order'],
    ['refuses a chunk sent twice', open, chunk(0, 9), 'open', 10, 'out-of-order'],
    ['refuses a range that ends before it begins', open, chunk(10, 9), 'open', 10, 'inconsistent'],
    ['refuses a range that does not agree with the length', open, chunk(10, 14, 4), 'open', 10, 'inconsistent'],
    ['has one writer at a time', writing, chunk(10, 14), 'writing', 10, 'busy'],
    ['has one writer at a time, streams too', writing, streamed, 'writing', 10, 'busy'],
    ['counts what arrived', writing, arrived, 'open', 15],
    ['can be closed while open', open, close, 'closed', 10],
    ['can be closed while writing', writing, close, 'closed', 10],
    ['rests within its lifetime', open, tick(NOW + 60), 'open', 10],
    ['expires after its lifetime', open, tick(NOW + 61), 'closed', 10],
    ['does not expire while somebody writes', writing, tick(NOW + 61), 'writing', 10],
    ['takes nothing once closed', closed, chunk(10, 14), 'closed', 10, 'closed'],
    ['cannot be closed twice', closed, close, 'closed', 10, 'closed'],
    ['does not expire twice', closed, tick(NOW + 61), 'closed', 10, 'closed'],
  ];
  it.each(transitions)('%s', (_name, from, event, phase, received, refusal) => {
    const { session, refusal: refused } = step(from, event);
    expect({ phase: session.phase, received: session.received, refusal: refused }).toEqual({ phase, received, refusal });
    if (refusal !== undefined) expect(session).toBe(from);
  });

  it('says where it stands, with 0-0 for nothing as for one byte', () => {
    expect(rangeOf(openSession(NOW))).toBe('0-0');
    expect(rangeOf({ ...open, received: 1 })).toBe('0-0');
    expect(rangeOf(open)).toBe('0-9');
  });
});

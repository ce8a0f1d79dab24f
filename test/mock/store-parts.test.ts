import { existsSync, readdirSync, readlinkSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createMemoryStore } from '../../scripts/mock/memory-store.ts';
import { createTemporarySpill } from '../../scripts/mock/node/spill.ts';
import { createCache } from '../../scripts/mock/node/store/cache.ts';
import { createGate } from '../../scripts/mock/node/store/gate.ts';
import { createGrowingFile } from '../../scripts/mock/node/store/growing-file.ts';
import { openJournal } from '../../scripts/mock/node/store/journal.ts';
import { keepUpToDate } from '../../scripts/mock/node/store/up-to-date.ts';
import { randomBytes, sha256 } from './harness.ts';
import { addBlob, readBlob, temporaryFolder } from './store-kinds.ts';

const root = temporaryFolder();

// Which files a process has open is to be seen on Linux only.
describe.runIf(existsSync('/proc/self/fd'))('what a store in memory puts into files', () => {
  /** The files that this process has open whose paths begin like this; by default those of the folder. */
  const openFiles = (path = root): number =>
    readdirSync('/proc/self/fd').filter((number) => {
      try {
        return readlinkSync(join('/proc/self/fd', number)).startsWith(path);
      } catch {
        return false;
      }
    }).length;
  const create = () => createMemoryStore({ spill: createTemporarySpill(root), memoryLimit: 100_000 });

  it('is large, has no name, and is gone with the last who has it', async () => {
    const store = create();
    const [small, large] = [randomBytes(100_000, 1), Buffer.from(randomBytes(3_000_000, 2))];
    await addBlob(store, 'a', small);
    expect(openFiles()).toBe(0);
    const digest = await addBlob(store, 'a', large);
    await addBlob(store, 'b', large);
    await store.mountBlob('a', 'c', digest);
    expect(openFiles()).toBe(1);
    expect(readdirSync(root)).toEqual([]);
    await store.removeBlob('a', digest);
    await store.removeBlob('b', digest);
    expect((await readBlob(store, 'c', digest))?.equals(large)).toBe(true);
    await store.removeBlob('c', digest);
    expect(openFiles()).toBe(0);
  });

  it('is gone when an upload is given up, and when the store is closed', async () => {
    const store = create();
    const incoming = store.incoming();
    await incoming.append(randomBytes(2_000_000, 3));
    expect(openFiles()).toBe(1);
    await incoming.discard();
    expect(openFiles()).toBe(0);
    await incoming.append(randomBytes(2_000_000, 3));
    expect(openFiles()).toBe(0);
    await addBlob(store, 'a', randomBytes(200_000, 4));
    expect(openFiles()).toBe(1);
    await store.close();
    expect(openFiles()).toBe(0);
  });

  it('is what does not fit into the memory that all share too, until it is stored', async () => {
    const store = createMemoryStore({ spill: createTemporarySpill(root) });
    const arriving = Array.from({ length: 70 }, () => store.incoming());
    for (const [index, each] of arriving.entries()) await each.append(Buffer.alloc(1024 * 1024, index));
    expect(openFiles()).toBe(70 - 64);
    for (const index of [0, 69]) {
      const content = Buffer.alloc(1024 * 1024, index);
      const last = arriving[index];
      if (last === undefined) throw new Error('expected as many as were begun');
      expect(await store.addBlob('a', sha256(content), last)).toBe(true);
      expect((await readBlob(store, 'a', sha256(content)))?.equals(content)).toBe(true);
    }
    expect(openFiles()).toBe(70 - 64 - 1);
    // What was let go leaves room for others.
    for (const each of arriving) await each.discard();
    await store.incoming().append(Buffer.alloc(1024 * 1024));
    expect(openFiles()).toBe(0);
  });

  it('is nobody’s blob when the disk is full', async () => {
    const spill = { create: async () => createGrowingFile(await open('/dev/full', 'r+')) };
    const store = createMemoryStore({ spill, memoryLimit: 1000 });
    const content = randomBytes(500_000, 5);
    await expect(addBlob(store, 'a', content)).rejects.toThrow(/ENOSPC/);
    expect(await store.blob('a', sha256(content))).toBeUndefined();
    expect(openFiles('/dev/full')).toBe(0);
  });
});

describe('a journal', () => {
  it('never reads again what a crash cut off, whatever is written over it', async () => {
    const path = join(root, 'journal');
    const change = { number: 1 };
    const line = `${JSON.stringify(change)}\n`;
    writeFileSync(path, `${'#'.repeat(line.length - 1)}\n${line}`);
    const first = await openJournal(path);
    expect(first.changes).toEqual([]);
    await first.journal.append(change);
    await first.journal.close();
    const second = await openJournal(path);
    expect(second.changes).toEqual([change]);
    await second.journal.clear();
    await Promise.all([1, 2, 3].map((number) => second.journal.append({ number })));
    await second.journal.close();
    const third = await openJournal(path);
    expect(third.changes).toEqual([{ number: 1 }, { number: 2 }, { number: 3 }]);
    await third.journal.close();
  });
});

describe('a cache', () => {
  it('keeps what was asked for last, within its limit', () => {
    const cache = createCache(100);
    cache.set('a', Buffer.alloc(40));
    cache.set('b', Buffer.alloc(40));
    expect(cache.get('a')?.byteLength).toBe(40);
    cache.set('c', Buffer.alloc(40));
    expect(['a', 'b', 'c'].map((key) => cache.get(key)?.byteLength)).toEqual([40, undefined, 40]);
    cache.set('a', Buffer.alloc(60));
    expect(['a', 'c'].map((key) => cache.get(key)?.byteLength)).toEqual([60, 40]);
    cache.set('too large', Buffer.alloc(101));
    expect(['a', 'c', 'too large'].map((key) => cache.get(key)?.byteLength)).toEqual([60, 40, undefined]);
    // All were asked for: the oldest goes.
    cache.set('d', Buffer.alloc(30));
    expect(['a', 'c', 'd'].map((key) => cache.get(key)?.byteLength)).toEqual([60, undefined, 30]);
  });
});

describe('a gate', () => {
  it('lets many pass side by side, and one alone', async () => {
    const gate = createGate();
    const events: string[] = [];
    const task = (name: string) => async () => {
      events.push(`${name} begins`);
      await sleep(5);
      events.push(`${name} ends`);
    };
    await Promise.all([gate.share(task('a')), gate.share(task('b')), gate.alone(task('c')), gate.share(task('d')), gate.alone(task('e'))]);
    expect(events.slice(0, 6)).toEqual(['a begins', 'b begins', 'a ends', 'b ends', 'c begins', 'c ends']);
    // The others come in any order, but e is alone.
    expect(events[events.indexOf('e begins') + 1]).toBe('e ends');
    expect(events).toHaveLength(10);
  });

  it('opens again after a failure', async () => {
    const gate = createGate();
    const fail = () => Promise.reject(new Error('failed'));
    await expect(gate.alone(fail)).rejects.toThrow('failed');
    await expect(gate.share(fail)).rejects.toThrow('failed');
    expect(await gate.alone(async () => gate)).toBe(gate);
  });
});

describe('what is kept up to date', () => {
  it('is written once for many changes, never an older state over a newer', async () => {
    let state = 0;
    const written: number[] = [];
    let writing = 0;
    const kept = keepUpToDate<string>(async () => {
      writing += 1;
      expect(writing).toBe(1);
      const seen = state;
      await sleep(3);
      written.push(seen);
      writing -= 1;
    });
    for (; state < 100; state += 1) {
      kept.changed('item');
      if (state % 30 === 0) void kept.catchUp();
      if (state % 10 === 0) await sleep(1);
    }
    kept.changed('item');
    await kept.catchUp();
    kept.stop();
    expect(written.at(-1)).toBe(100);
    expect(written).toEqual([...written].sort((a, b) => a - b));
    expect(written.length).toBeLessThan(20);
  });

  it('is written without being asked, and again when it failed', async () => {
    const outcomes: string[] = [];
    const kept = keepUpToDate<string>(async (item) => {
      outcomes.push(item);
      if (outcomes.length === 1) throw new Error('the disk is full');
    });
    kept.changed('item');
    for (let tries = 0; tries < 500 && outcomes.length < 2; tries += 1) await sleep(5);
    expect(outcomes).toEqual(['item', 'item']);
    await kept.catchUp();
    expect(outcomes).toHaveLength(2);
    kept.stop();
  });

  it('says when it could not be written', async () => {
    const kept = keepUpToDate<string>(() => Promise.reject(new Error('the disk is full')));
    kept.changed('item');
    await expect(kept.catchUp()).rejects.toThrow('full');
    await expect(kept.catchUp()).rejects.toThrow('full');
    kept.stop();
  });
});

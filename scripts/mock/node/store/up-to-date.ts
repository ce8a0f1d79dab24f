import { setTimeout as sleep } from 'node:timers/promises';

/** Keeps something that is derived, and costly to write, close behind what it is derived from. */
export interface UpToDate<Item> {
  /** It will be written before long. */
  changed(item: Item): void;
  /** Writes everything that has changed. Rejects where something could not be written; it stays to be written. */
  catchUp(): Promise<void>;
  /** Nothing is written any more unless `catchUp` is called. Resolves when what is being written is. */
  stop(): Promise<void>;
}

/** The shortest pause between two rounds, in milliseconds. */
const SHORTEST_PAUSE = 20;
/** How much longer the pauses are than the rounds, so that large items do not take all the time. */
const PAUSE_FACTOR = 20;
const AT_ONCE = 8;

export function keepUpToDate<Item>(write: (item: Item) => Promise<void>): UpToDate<Item> {
  const outdated = new Set<Item>();
  let last: Promise<unknown> = Promise.resolve();
  let watching = false;
  let stopped = false;

  const writeOutdated = async (): Promise<void> => {
    while (outdated.size > 0) {
      const items = [...outdated].slice(0, AT_ONCE);
      for (const item of items) outdated.delete(item);
      const outcomes = await Promise.allSettled(items.map(write));
      const failed = outcomes.flatMap((outcome, place) => (outcome.status === 'rejected' ? [{ item: items[place] as Item, outcome }] : []));
      for (const { item } of failed) outdated.add(item);
      if (failed[0] !== undefined) throw failed[0].outcome.reason;
    }
  };
  // One round after the other: an older state must not replace a newer one.
  const catchUp = (): Promise<void> => {
    const round = last.then(writeOutdated);
    last = round.catch(() => {});
    return round;
  };
  const watch = async (): Promise<void> => {
    let pause = SHORTEST_PAUSE;
    while (outdated.size > 0 && !stopped) {
      // A program that has nothing else to do may end meanwhile.
      await sleep(pause, undefined, { ref: false });
      if (stopped) return;
      const began = performance.now();
      await catchUp().catch(() => {});
      pause = Math.max(SHORTEST_PAUSE, PAUSE_FACTOR * (performance.now() - began));
    }
    watching = false;
  };

  return {
    changed(item) {
      outdated.add(item);
      if (watching || stopped) return;
      watching = true;
      void watch();
    },
    catchUp,
    async stop() {
      stopped = true;
      await last;
    },
  };
}

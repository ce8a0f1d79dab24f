/** Lets many tasks run side by side, or one alone. */
export interface Gate {
  share<Result>(task: () => Promise<Result>): Promise<Result>;
  /** Runs a task when those that run have ended, while new ones wait. */
  alone<Result>(task: () => Promise<Result>): Promise<Result>;
}

export function createGate(): Gate {
  let running = 0;
  let alone: Promise<unknown> | undefined;
  let quiet: (() => void) | undefined;

  return {
    async share(task) {
      while (alone !== undefined) await alone;
      running += 1;
      try {
        return await task();
      } finally {
        running -= 1;
        if (running === 0) quiet?.();
      }
    },
    async alone(task) {
      while (alone !== undefined) await alone;
      let open = () => {};
      alone = new Promise<void>((resolve) => {
        open = resolve;
      });
      try {
        if (running > 0) {
          await new Promise<void>((resolve) => {
            quiet = resolve;
          });
        }
        return await task();
      } finally {
        quiet = undefined;
        alone = undefined;
        open();
      }
    },
  };
}

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Job, Outcome, Target } from './jobs.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** The process that asks the servers, on a core of its own, so that it takes no time from them. */
export interface LoadClient {
  /** @throws Error that says which answer was not the expected one. */
  run(server: Target, job: Job): Promise<Outcome>;
  stop(): Promise<void>;
}

/** @param pin What stands before the command, such as `taskset -c 1`. */
export function startLoadClient(pin: readonly string[]): LoadClient {
  const [program = process.execPath, ...args] = [...pin, process.execPath, '--import', 'tsx', MAIN];
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the load client ended with ${code}`);
  });
  ended.catch(() => {});
  return {
    async run({ host, port, pid }, job) {
      const answer = once(child, 'message');
      child.send({ server: { host, port, pid }, job });
      const [{ outcome, failure }] = (await Promise.race([answer, ended])) as [{ outcome?: Outcome; failure?: string }];
      if (outcome === undefined) throw new Error(failure);
      return outcome;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended.catch(() => {});
    },
  };
}

import { spawn } from 'node:child_process';
import { on, once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Job, Outcome, Target } from './jobs.ts';

const MAIN = fileURLToPath(new URL('main.ts', import.meta.url));

/** The process that asks the servers, on a core of its own, so that it takes no time from them. */
export interface LoadClient {
  /** @throws Error that says which answer was not the expected one. */
  run(server: Target, job: Job): Promise<Outcome>;
  stop(): Promise<void>;
}

/** No job takes as long as this unless a server has stopped answering. */
const LIMIT_MS = 1_800_000;

interface Answer {
  readonly id: number;
  readonly outcome?: Outcome;
  readonly failure?: string;
}

/** @param pin What stands before the command, such as `taskset -c 1`. */
export function startLoadClient(pin: readonly string[]): LoadClient {
  const [program = process.execPath, ...args] = [...pin, process.execPath, '--import', 'tsx', MAIN];
  const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the load client ended with ${code}`);
  });
  ended.catch(() => {});
  /** A job that was given up may answer while the next one runs. */
  const answerTo = async (id: number): Promise<Answer> => {
    for await (const [answer] of on(child, 'message', { signal: AbortSignal.timeout(LIMIT_MS) }) as AsyncIterable<[Answer]>) {
      if (answer.id === id) return answer;
    }
    throw new Error('the load client says nothing');
  };
  let jobs = 0;
  return {
    async run({ host, port, pid }, job) {
      jobs += 1;
      const answered = answerTo(jobs);
      child.send({ id: jobs, server: { host, port, pid }, job });
      const { outcome, failure } = await Promise.race([answered, ended]).catch((error: Error) => {
        throw error.name === 'AbortError' ? new Error(`${job.kind}: not done after ${LIMIT_MS / 1000} s`) : error;
      });
      if (outcome === undefined) throw new Error(failure);
      return outcome;
    },
    async stop() {
      if (child.connected) child.disconnect();
      await ended.catch(() => {});
    },
  };
}

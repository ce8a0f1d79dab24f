import { setTimeout as sleep } from 'node:timers/promises';
import { headOf, openSocket } from './connection.ts';
import type { Outcome, RequestsJob, Target } from './jobs.ts';
import { createReplyReader } from './reply-reader.ts';
import { stayAwake } from './stay-awake.ts';
import { watch } from './watch.ts';

/** Asks the same on every connection, one request at a time on each, and checks every answer: its status and each byte. */
export async function runRequests(server: Target, job: RequestsJob): Promise<Outcome> {
  const head = headOf({ method: job.method, target: job.target, headers: job.headers }, server);
  let expected = job.body === undefined ? undefined : Buffer.from(job.body, 'base64');
  let answered = 0;
  let bytes = 0;
  let failure: Error | undefined;
  const fail = (error: Error): void => {
    failure ??= new Error(`${job.method} ${job.target}: ${error.message}`);
  };

  const open = async (): Promise<() => void> => {
    let status = 0;
    let read = 0;
    let learned: Buffer[] = [];
    let closing = false;
    const reader = createReplyReader({
      onHead: (came, text) => {
        status = came;
        if (status !== 200) throw new Error(`expected 200, got ${text.slice(0, 200)}`);
      },
      onBody: (part) => {
        if (expected === undefined) learned.push(Buffer.from(part));
        else if (!part.equals(expected.subarray(read, read + part.length))) {
          throw new Error(`expected other bytes from byte ${read} on; came ${JSON.stringify(part.toString('latin1', 0, 100))}`);
        }
        read += part.length;
      },
      onEnd: () => {
        if (expected === undefined && job.method !== 'HEAD') expected = Buffer.concat(learned);
        learned = [];
        if (read !== (job.method === 'HEAD' ? 0 : expected?.length)) throw new Error(`expected ${expected?.length} bytes, got ${read}`);
        answered += 1;
        bytes += read;
        next();
      },
    });
    const socket = await openSocket(
      server,
      (arrived) => {
        try {
          reader.feed(arrived);
        } catch (error) {
          fail(error as Error);
          closing = true;
          socket.destroy();
        }
      },
      (error) => closing || fail(error),
    );
    const next = (): void => {
      read = 0;
      reader.expect(job.method);
      socket.write(head);
    };
    next();
    return () => {
      closing = true;
      socket.destroy();
    };
  };

  const opened: (() => void)[] = [];
  const relax = stayAwake();
  try {
    // The first connection learns what all expect.
    opened.push(await open());
    while (answered === 0 && failure === undefined) await sleep(1);
    while (opened.length < job.connections) opened.push(await open());
    await sleep(job.warmUpMs);
    const [answeredBefore, bytesBefore] = [answered, bytes];
    const stop = watch(server.pid);
    await sleep(job.windowMs);
    const cost = stop();
    if (failure !== undefined) throw failure;
    return { ...cost, count: answered - answeredBefore, bytes: bytes - bytesBefore };
  } finally {
    relax();
    for (const close of opened) close();
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { connect, createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { atExit } from './at-exit.ts';
import type { Launch } from './peers/peer.ts';

/** A peer's server, started by this bench and ended by it. */
export interface ServerProcess {
  readonly pid: number;
  readonly host: string;
  readonly port: number;
  /** Such as `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Milliseconds from the start of the process to the line that says it is ready, for a peer that prints one. */
  readonly readyLineMs?: number;
  /** Milliseconds from the start of the process to its first answer. */
  readonly firstAnswerMs: number;
  /** The memory in use after a collection of garbage, in bytes, where that was wanted and can be had. */
  memoryInUse(): Promise<number | undefined>;
  stop(): Promise<void>;
}

const HOST = '127.0.0.1';
const START_LIMIT_MS = 20_000;

/** Answers a message with the memory in use, so that the growth of a heap can be told from its garbage. */
const MEMORY_REPORTER = `process.on('message', () => {
  gc(); gc();
  const { heapUsed, external } = process.memoryUsage();
  process.send(heapUsed + external);
})`;
const REPORT_MEMORY = ['--expose-gc', '--import', `data:text/javascript,${encodeURIComponent(MEMORY_REPORTER)}`];

/**
 * Starts a server on a core of its own and waits until it answers.
 *
 * @param pin What stands before the command, such as `taskset -c 0`.
 * @param reportMemory Whether `memoryInUse` is wanted. It makes the start of the process slower.
 */
export async function startServer(launch: (port: number) => Launch, pin: readonly string[], reportMemory = false): Promise<ServerProcess> {
  const freePort = await findFreePort();
  const { command, args, tellsUrl, isNode } = launch(freePort);
  const reporting = reportMemory && isNode;
  const [program = command, ...all] = [...pin, command, ...(reporting ? REPORT_MEMORY : []), ...args];
  const started = performance.now();
  const child = spawn(program, all, {
    stdio: ['ignore', tellsUrl ? 'pipe' : 'ignore', 'pipe', ...(reporting ? (['ipc'] as const) : [])],
    env: withoutMockOptions(process.env),
  });
  const forget = atExit(() => void child.kill('SIGTERM'));
  child.once('exit', forget);
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint = `${complaint}${chunk}`.slice(-2000);
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`${command} ended with ${code} before it answered: ${complaint.trim()}`)));
  });
  failed.catch(() => {});
  try {
    const url = await Promise.race([tellsUrl ? readUrl(child) : `http://${HOST}:${freePort}`, failed]);
    const readyLineMs = performance.now() - started;
    const port = Number(new URL(url).port);
    await Promise.race([answering(port, started + START_LIMIT_MS), failed]);
    const firstAnswerMs = performance.now() - started;
    return {
      pid: child.pid ?? 0,
      host: HOST,
      port,
      url,
      ...(tellsUrl ? { readyLineMs } : {}),
      firstAnswerMs,
      memoryInUse: () => (reporting ? askForMemory(child) : Promise.resolve(undefined)),
      stop: () => stop(child),
    };
  } catch (error) {
    await stop(child);
    throw error;
  }
}

/** Options of a person's own would change what is measured. */
function withoutMockOptions(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('OCI_MOCK_')));
}

/** The URL in the JSON object that is the first line on stdout. */
async function readUrl(child: ChildProcess): Promise<string> {
  let output = '';
  for await (const chunk of child.stdout ?? []) {
    output += chunk;
    if (!output.includes('\n')) continue;
    // Leaving the loop ended the pipe, which the server does not write to again.
    return (JSON.parse(output.slice(0, output.indexOf('\n'))) as { url: string }).url;
  }
  throw new Error('it said nothing on stdout');
}

/** Waits for an answer, whatever it is, to the first request of every client. */
async function answering(port: number, limit: number): Promise<void> {
  while (performance.now() < limit) {
    if (await answersOnce(port)) return;
    await sleep(2);
  }
  throw new Error(`nothing answered on port ${port} within ${START_LIMIT_MS / 1000} s`);
}

function answersOnce(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, HOST, () => socket.write(`GET /v2/ HTTP/1.1\r\nHost: ${HOST}:${port}\r\nConnection: close\r\n\r\n`));
    socket.once('data', (answer) => {
      resolve(answer.subarray(0, 5).equals(Buffer.from('HTTP/')));
      socket.destroy();
    });
    socket.on('error', () => {});
    socket.once('close', () => resolve(false));
  });
}

function askForMemory(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('message', (bytes) => resolve(Number(bytes)));
    child.send('memory');
  });
}

/** Ends a process that this bench started, gently at first. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), 3000);
  await ended;
  clearTimeout(impatience);
}

async function findFreePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, HOST);
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}

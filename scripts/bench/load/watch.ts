import { cpuSecondsOf, machineCpuSeconds } from '../proc.ts';

/** What a stretch of time cost. */
export interface Cost {
  readonly seconds: number;
  /** Processor time of the server, user and system. */
  readonly serverCpuSeconds: number;
  /** Processor time of this process. */
  readonly clientCpuSeconds: number;
  /** Processor time of everything else on the machine. */
  readonly otherCpuSeconds: number;
}

/** Begins to count what a server and the machine do; the function it returns tells how much that was since. */
export function watch(serverPid: number): () => Cost {
  const ownSeconds = (): number => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1e6;
  };
  const server = cpuSecondsOf(serverPid);
  const client = ownSeconds();
  const machine = machineCpuSeconds();
  const started = performance.now();
  return () => {
    const seconds = (performance.now() - started) / 1000;
    const serverCpuSeconds = cpuSecondsOf(serverPid) - server;
    const clientCpuSeconds = ownSeconds() - client;
    const otherCpuSeconds = Math.max(0, machineCpuSeconds() - machine - serverCpuSeconds - clientCpuSeconds);
    return { seconds, serverCpuSeconds, clientCpuSeconds, otherCpuSeconds };
  };
}

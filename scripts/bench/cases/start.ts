import { setTimeout as sleep } from 'node:timers/promises';
import { type Case, needsRegistry } from '../case.ts';
import { residentBytes } from '../proc.ts';

export const start: Case = {
  name: 'start',
  title: 'start of the process, and its memory at rest',
  columns: [
    { key: 'readyLine', title: 'ready line ms', decimals: 0 },
    { key: 'firstAnswer', title: 'first answer ms', decimals: 0 },
    { key: 'rss', title: 'RSS MB', decimals: 0 },
  ],
  freshServer: true,
  leavesOut: needsRegistry,
  async prepare({ server, sizes }) {
    return async () => {
      await sleep(sizes.restMs);
      const { readyLineMs, firstAnswerMs } = server;
      const readyLine = readyLineMs === undefined ? {} : { readyLine: readyLineMs };
      return { ...readyLine, firstAnswer: firstAnswerMs, rss: residentBytes(server.pid, 'VmRSS') / 1e6 };
    };
  },
};

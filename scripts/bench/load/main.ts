import type { Job, Outcome, Target } from './jobs.ts';
import { runLargePull, runLargePush } from './large.ts';
import { runManifests, runSmallPushes } from './pushes.ts';
import { runRequests } from './requests.ts';
import { release, runStall } from './stall.ts';

/** The process that asks the servers: it takes a job at a time from its parent, and ends with it. */
process.on('message', async ({ id, server, job }: { id: number; server: Target; job: Job }) => {
  try {
    process.send?.({ id, outcome: await run(server, job) });
  } catch (error) {
    process.send?.({ id, failure: error instanceof Error ? error.message : String(error) });
  }
});
process.on('disconnect', () => process.exit());

function run(server: Target, job: Job): Promise<Outcome> {
  switch (job.kind) {
    case 'requests':
      return runRequests(server, job);
    case 'small-pushes':
      return runSmallPushes(server, job);
    case 'manifests':
      return runManifests(server, job);
    case 'large-push':
      return runLargePush(server, job);
    case 'large-pull':
      return runLargePull(server, job);
    case 'stall':
      return runStall(server, job);
    case 'release':
      return release(server);
  }
}

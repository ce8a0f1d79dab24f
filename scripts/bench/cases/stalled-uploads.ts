import { manifestMediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { type Case, onePeerOfEach, othersIn } from '../case.ts';
import { manifestBytes, NAME, pushImage, TAG } from '../image.ts';
import type { Outcome } from '../load/jobs.ts';
import { cpuOf, requestsJob } from './small-requests.ts';

export const stalledUploads: Case = {
  name: 'stalled-uploads',
  title: 'GET of a manifest while many uploads have stalled in the middle of a PATCH',
  columns: [
    { key: 'without', title: 'requests/s without', decimals: 0 },
    { key: 'with', title: 'requests/s with', decimals: 0 },
    { key: 'slower', title: 'slower by %', decimals: 1 },
    { key: 'cpuWithout', title: 'CPU us/request without', decimals: 1 },
    { key: 'cpuWith', title: 'CPU us/request with', decimals: 1 },
  ],
  leavesOut: onePeerOfEach,
  async prepare(bench) {
    const { server, sizes, run } = bench;
    await pushImage(server);
    const target = pathOf.getManifest({ name: NAME, reference: TAG });
    const pull = requestsJob(bench, 'GET', target, manifestMediaTypes.join(', '), manifestBytes);
    return async () => {
      // Before and after, so that what changes on the machine in the meantime is no part of the difference.
      const before = await run(pull);
      await run({ kind: 'stall', name: NAME, count: sizes.stalledUploads });
      const stalled = await run(pull);
      await run({ kind: 'release' });
      const after = await run(pull);
      const rates = { without: (rateOf(before) + rateOf(after)) / 2, with: rateOf(stalled) };
      return {
        ...rates,
        slower: (1 - rates.with / rates.without) * 100,
        cpuWithout: (cpuOf(before) + cpuOf(after)) / 2,
        cpuWith: cpuOf(stalled),
        ...othersIn(before, stalled, after),
      };
    };
  },
};

function rateOf({ count, seconds }: Outcome): number {
  return count / seconds;
}

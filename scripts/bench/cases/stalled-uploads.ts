import { manifestMediaTypes } from '../../../generated/media-types.ts';
import { pathOf } from '../../../generated/routes.ts';
import { type Case, onePeerOfEach } from '../case.ts';
import { manifestBytes, NAME, pushImage, TAG } from '../image.ts';
import { requestsJob } from './small-requests.ts';

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
      const without = await run(pull);
      await run({ kind: 'stall', name: NAME, count: sizes.stalledUploads });
      const stalled = await run(pull);
      await run({ kind: 'release' });
      const rates = { without: without.count / without.seconds, with: stalled.count / stalled.seconds };
      return {
        ...rates,
        slower: (1 - rates.with / rates.without) * 100,
        cpuWithout: (without.serverCpuSeconds / without.count) * 1e6,
        cpuWith: (stalled.serverCpuSeconds / stalled.count) * 1e6,
      };
    };
  },
};

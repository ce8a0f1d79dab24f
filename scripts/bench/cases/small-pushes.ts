import { type Case, needsStore } from '../case.ts';
import { NAME } from '../image.ts';
import { ratesOf } from './small-requests.ts';

const BLOB_BYTES = 1024;
const WORKERS = 8;

export const smallPushes: Case = {
  name: 'blob-push',
  title: `push of new blobs of ${BLOB_BYTES} bytes, POST and PUT, by ${WORKERS} workers`,
  columns: [
    { key: 'rate', title: 'blobs/s', decimals: 0, compared: true },
    { key: 'cpu', title: 'CPU us/blob', decimals: 0 },
    { key: 'server', title: 'server busy %', decimals: 0 },
  ],
  leavesOut: needsStore,
  async prepare({ sizes: { warmUpMs, windowMs }, run }) {
    return async () =>
      ratesOf(await run({ kind: 'small-pushes', name: NAME, blobBytes: BLOB_BYTES, connections: WORKERS, warmUpMs, windowMs }));
  },
};

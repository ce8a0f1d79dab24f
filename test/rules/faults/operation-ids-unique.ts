import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'an operationId that is used twice',
    plant: [{ file: 'paths/upload.yaml', find: 'operationId: sendChunk', replace: 'operationId: getManifest' }],
    at: ['paths/upload.yaml', 'operationId: getManifest'],
    message: 'expected an operationId of its own, found that getManifest is already GET /v2/{name}/manifests/{tag}',
  },
];

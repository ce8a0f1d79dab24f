import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a shared file that the root does not list',
    plant: [{ file: 'openapi.yaml', find: '    BadRequest: { $ref: components/responses/BadRequest.yaml }\n', replace: '' }],
    at: ['paths/upload.yaml', "'400'"],
    message:
      'expected this file among the components of openapi.yaml, found that the bundle has to call it #/paths/~1v2~1{name}~1manifests~1{tag}/get/responses/400',
  },
];

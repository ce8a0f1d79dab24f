import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a path of a surface that is out, with variables of other names',
    plant: [{ file: 'openapi.yaml', find: '/v2/{name}/uploads/{session}:', replace: '/v2/{repository}/all/{thing}:' }],
    at: ['openapi.yaml', '/v2/{repository}/all/{thing}:'],
    message:
      'expected only paths that are in scope, found /v2/{repository}/all/{thing}, which belongs to catalog of scope.yaml, whose verdict is out',
  },
];

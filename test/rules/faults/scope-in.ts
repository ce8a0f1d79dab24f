import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'an entry that does not exist',
    plant: [{ file: 'paths/upload.yaml', find: 'x-oci-scope: pushing', replace: 'x-oci-scope: shoving' }],
    at: ['paths/upload.yaml', 'x-oci-scope'],
    message: 'expected an entry of scope.yaml that puts sendChunk in scope, found shoving, which scope.yaml does not have',
  },
  {
    fault: 'an entry that is out',
    plant: [{ file: 'paths/upload.yaml', find: 'x-oci-scope: pushing', replace: 'x-oci-scope: listing' }],
    at: ['paths/upload.yaml', 'x-oci-scope'],
    message: 'expected an entry of scope.yaml that puts sendChunk in scope, found listing, whose verdict is out',
  },
];

import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a code that is not in errors.yaml',
    plant: [{ file: 'components/parameters/Name.yaml', find: 'NAME_INVALID', replace: 'NAME_WRONG' }],
    at: ['components/parameters/Name.yaml', 'x-oci-error-code'],
    message: 'expected a code of errors.yaml (MANIFEST_UNKNOWN, NAME_INVALID), found NAME_WRONG',
  },
  {
    fault: 'an operation without 400',
    plant: [{ file: 'paths/upload.yaml', find: "    '400': { $ref: ../components/responses/BadRequest.yaml }\n", replace: '' }],
    at: ['paths/upload.yaml', '$ref: ../components/parameters/Name.yaml'],
    message: 'expected a 400 of sendChunk with the code NAME_INVALID of its parameter name, found no 400',
  },
  {
    fault: 'a 400 with other codes',
    plant: [{ file: 'paths/upload.yaml', find: '    example: ab', replace: '    example: ab\n    x-oci-error-code: MANIFEST_UNKNOWN' }],
    at: ['paths/upload.yaml', 'name: session'],
    message: 'expected a 400 of sendChunk with the code MANIFEST_UNKNOWN of its parameter session, found one with NAME_INVALID',
  },
];

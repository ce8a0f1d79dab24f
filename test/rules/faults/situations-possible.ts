import type { Fault } from '../plant.ts';

const BAD_REQUEST = 'components/responses/BadRequest.yaml';

export const faults: readonly Fault[] = [
  {
    fault: 'the code of a malformed value that the operation never sends',
    plant: [
      {
        file: 'components/parameters/Tag.yaml',
        find: 'description: The tag.',
        replace: 'description: The tag.\nx-oci-error-code: MANIFEST_UNKNOWN',
      },
      { file: BAD_REQUEST, find: '[NAME_INVALID]', replace: '[NAME_INVALID, MANIFEST_UNKNOWN]' },
    ],
    at: [BAD_REQUEST, 'MANIFEST_UNKNOWN'],
    message:
      'expected a parameter or body of sendChunk that may be malformed with MANIFEST_UNKNOWN, or a situation 400 that names it, found neither',
  },
];

import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a parameter that is inherited and own',
    plant: [
      {
        file: 'paths/upload.yaml',
        find: 'x-oci-since: next\n  parameters:\n',
        replace: 'x-oci-since: next\n  parameters:\n    - { $ref: ../components/parameters/Name.yaml }\n',
      },
    ],
    at: ['paths/upload.yaml', '{ $ref: ../components/parameters/Name.yaml }'],
    message: 'expected one path parameter name in sendChunk, found another',
  },
  {
    fault: 'a header parameter that differs only in case',
    plant: [
      {
        file: 'paths/upload.yaml',
        find: '  requestBody:',
        replace:
          '    - { name: content-length, in: header, description: The size., schema: { type: integer }, example: 1 }\n  requestBody:',
      },
    ],
    at: ['paths/upload.yaml', '{ name: content-length'],
    message: 'expected one header parameter content-length in sendChunk, found another',
  },
];

import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a status without its error codes',
    plant: [
      {
        file: 'paths/upload.yaml',
        find: '{ $ref: ../components/responses/BadRequest.yaml }',
        replace:
          '\n      description: It is malformed.\n      content: { application/json: { schema: { type: object }, examples: { empty: { value: {} } } } }',
      },
    ],
    at: ['paths/upload.yaml', "'400'"],
    message: 'expected x-oci-error-codes on this response 400, found none',
  },
  {
    fault: 'an error without a body',
    plant: [
      {
        file: 'paths/upload.yaml',
        find: '{ $ref: ../components/responses/BadRequest.yaml }',
        replace: '{ description: It is malformed., x-oci-error-codes: [NAME_INVALID] }',
      },
    ],
    at: ['paths/upload.yaml', "'400'"],
    message: 'expected the content of this response 400, an error body, found none',
  },
  {
    fault: 'codes in an answer to HEAD',
    plant: [
      {
        file: 'paths/manifest.yaml',
        find: 'description: A parameter is malformed. }',
        replace: 'description: A parameter is malformed., x-oci-error-codes: [NAME_INVALID] }',
      },
    ],
    at: ['paths/manifest.yaml', 'x-oci-error-codes'],
    message: 'expected no x-oci-error-codes, because an answer to HEAD has no body, found NAME_INVALID',
  },
  {
    fault: 'codes on a success',
    plant: [
      {
        file: 'paths/upload.yaml',
        find: 'description: The chunk is stored. }',
        replace: 'description: The chunk is stored., x-oci-error-codes: [NAME_INVALID] }',
      },
    ],
    at: ['paths/upload.yaml', 'x-oci-error-codes'],
    message: 'expected no x-oci-error-codes, because 202 is no error, found NAME_INVALID',
  },
  {
    fault: 'an unknown code',
    plant: [{ file: 'components/responses/NotFound.yaml', find: '[MANIFEST_UNKNOWN]', replace: '[MANIFEST_UNKNOWN, GONE]' }],
    at: ['components/responses/NotFound.yaml', 'GONE'],
    message: 'expected a code of errors.yaml (MANIFEST_UNKNOWN, NAME_INVALID), found GONE',
  },
  {
    fault: 'a code with a status of which errors.yaml says nothing',
    plant: [{ file: 'components/responses/NotFound.yaml', find: '[MANIFEST_UNKNOWN]', replace: '[MANIFEST_UNKNOWN, NAME_INVALID]' }],
    at: ['components/responses/NotFound.yaml', 'NAME_INVALID'],
    message: 'expected errors.yaml to say when getManifest sends NAME_INVALID with 404, found situations for 400',
  },
  {
    fault: 'a code of which errors.yaml says nothing for one of its operations',
    plant: [{ file: 'errors.yaml', find: 'grammar. }', replace: 'grammar., operations: [getManifest] }' }],
    at: ['components/responses/BadRequest.yaml', 'NAME_INVALID'],
    message: 'expected errors.yaml to say when sendChunk sends NAME_INVALID with 400, found situations for 400 of getManifest',
  },
  {
    fault: 'a situation of an operation that does not answer so',
    plant: [{ file: 'errors.yaml', find: 'not there. }', replace: 'not there., operations: [getManifest, sendChunk] }' }],
    at: ['errors.yaml', 'status: 404'],
    message: 'expected a response 404 of sendChunk whose x-oci-error-codes have MANIFEST_UNKNOWN, found none',
  },
  {
    fault: 'a situation that no response has',
    plant: [{ file: 'errors.yaml', find: 'grammar. }', replace: 'grammar. }\n      - { status: 403, when: It is forbidden. }' }],
    at: ['errors.yaml', 'status: 403'],
    message: 'expected a response 403 whose x-oci-error-codes have NAME_INVALID, found none',
  },
];

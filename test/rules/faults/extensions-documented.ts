import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a key that is not documented',
    plant: [{ file: 'components/headers/Warning.yaml', find: 'example:', replace: 'x-oci-colour: red\nexample:' }],
    at: ['components/headers/Warning.yaml', 'x-oci-colour'],
    message: 'expected a key that extensions.md documents, found x-oci-colour',
  },
  {
    fault: 'a key on another kind of object',
    plant: [{ file: 'components/headers/Warning.yaml', find: 'example:', replace: 'x-oci-since: next\nexample:' }],
    at: ['components/headers/Warning.yaml', 'x-oci-since'],
    message: 'expected x-oci-since on one of operation, parameter, response, found it on header',
  },
  {
    fault: 'a value that breaks its schema',
    plant: [{ file: 'paths/upload.yaml', find: 'x-oci-since: next', replace: "x-oci-since: '2.0'" }],
    at: ['paths/upload.yaml', 'x-oci-since'],
    message:
      'expected a value of x-oci-since that fits its schema in extensions.md (must be equal to one of the allowed values), found "2.0"',
  },
  {
    fault: 'a schema of a value that is none',
    plant: [{ file: 'extensions.md', find: '{ "enum": ["1.0", "next"] }', replace: '{ "enum": "1.0" }' }],
    at: ['extensions.md'],
    message: 'expected a JSON Schema for the value of x-oci-since: schema is invalid: data/enum must be array',
  },
];

import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'an example of a parameter that breaks its schema',
    plant: [{ file: 'components/parameters/Name.yaml', find: 'library/busybox', replace: 'UPPER' }],
    at: ['components/parameters/Name.yaml', 'example:'],
    message: 'expected an example that fits its schema: it must match pattern "^[a-z]+(?:/[a-z]+)*$", found "UPPER"',
  },
  {
    fault: 'an example of a header that breaks its schema',
    plant: [{ file: 'components/headers/Warning.yaml', find: '299 - "Soon gone."', replace: '99' }],
    at: ['components/headers/Warning.yaml', 'example:'],
    message: 'expected an example that fits its schema: it must be string, found 99',
  },
  {
    fault: 'an example of a content that breaks its schema',
    plant: [
      {
        file: 'components/responses/NotFound.yaml',
        find: 'externalValue: ../../examples/ErrorBody/manifest-unknown.json',
        replace: 'value: { errors: [{}] }',
      },
    ],
    at: ['components/responses/NotFound.yaml', '{}'],
    message: "expected an example that fits its schema: /errors/0 must have required property 'code', found {}",
  },
  {
    fault: 'an example in a schema that breaks it',
    plant: [{ file: 'components/schemas/Manifest.yaml', find: '{ size: 1 }', replace: '{ size: 1.5 }' }],
    at: ['components/schemas/Manifest.yaml', 'size: 1.5'],
    message: 'expected an example that fits its schema: /size must be integer; must match format "int64", found 1.5',
  },
  {
    fault: 'an example file that breaks the schema of its folder',
    plant: [{ file: 'examples/Manifest/other.json', text: '{\n  "size": 1,\n  "created": "yesterday"\n}\n' }],
    at: ['examples/Manifest/other.json', '"created"'],
    message: 'expected an example that fits its schema: /created must match format "date-time", found "yesterday"',
  },
  {
    fault: 'a folder of examples that is no schema',
    plant: [{ file: 'examples/Nothing/one.json', text: '1\n' }],
    at: ['examples/Nothing/one.json'],
    message: 'expected a folder named after a schema (Config, ErrorBody, ErrorCode, Manifest, Name, Tag), found Nothing',
  },
  {
    fault: 'an example that names a missing file',
    plant: [{ file: 'paths/manifest.yaml', find: 'Manifest/small.json', replace: 'Manifest/large.json' }],
    at: ['paths/manifest.yaml', 'externalValue'],
    message: 'expected a JSON file in examples/, found none at "../examples/Manifest/large.json"',
  },
];

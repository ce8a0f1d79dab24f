import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a parameter without example',
    plant: [{ file: 'components/parameters/Tag.yaml', find: 'example: latest\n', replace: '' }],
    at: ['components/parameters/Tag.yaml', 'name: tag'],
    message: 'expected an `example` of this parameter tag, found none',
  },
  {
    fault: 'a header without example',
    plant: [{ file: 'components/headers/Warning.yaml', find: 'example: 299 - "Soon gone."\n', replace: '' }],
    at: ['components/headers/Warning.yaml', 'description'],
    message: 'expected an `example` of this header, found none',
  },
  {
    fault: 'a request body without example',
    plant: [{ file: 'paths/upload.yaml', find: "        examples:\n          brackets: { value: '[]' }\n", replace: '' }],
    at: ['paths/upload.yaml', 'application/octet-stream'],
    message: 'expected at least one entry in `examples` of this content, found none',
  },
  {
    fault: 'a response without example',
    plant: [
      {
        file: 'paths/manifest.yaml',
        find: '          examples:\n            small: { externalValue: ../examples/Manifest/small.json }\n',
        replace: '',
      },
    ],
    at: ['paths/manifest.yaml', 'application/vnd.example.manifest+json'],
    message: 'expected at least one entry in `examples` of this content, found none',
  },
];

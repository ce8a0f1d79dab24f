import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'components that only use each other',
    plant: [
      { file: 'openapi.yaml', find: '  schemas:\n', replace: '  schemas:\n    Pair: { $ref: components/schemas/Pair.yaml }\n' },
      {
        file: 'components/schemas/Pair.yaml',
        text: 'description: Refers to itself.\ntype: object\nproperties:\n  other: { $ref: Pair.yaml }\n',
      },
    ],
    at: ['components/schemas/Pair.yaml', 'description'],
    message: 'expected a reference to Pair in schemas, found none: remove it, or list where it is used',
  },
  {
    fault: 'a documentation-only schema that an operation uses',
    plant: [{ file: 'components/schemas/Tag.yaml', find: 'type: string', replace: 'x-oci-documentation-only: true\ntype: string' }],
    at: ['components/schemas/Tag.yaml', 'description'],
    message: 'expected no x-oci-documentation-only on Tag, because an operation uses it, found it',
  },
];

import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a pattern without end',
    plant: [{ file: 'components/schemas/Tag.yaml', find: '^[a-z0-9._-]+$', replace: '^[a-z0-9._-]+' }],
    at: ['components/schemas/Tag.yaml', 'pattern'],
    message: 'expected a pattern that begins with ^ and ends with $, found "^[a-z0-9._-]+"',
  },
  {
    fault: 'an end that is escaped',
    plant: [{ file: 'components/schemas/Tag.yaml', find: '^[a-z0-9._-]+$', replace: '^[a-z0-9._-]+\\$' }],
    at: ['components/schemas/Tag.yaml', 'pattern'],
    message: 'expected a pattern that begins with ^ and ends with $, found "^[a-z0-9._-]+\\\\$"',
  },
  {
    fault: 'an alternative without anchor',
    plant: [{ file: 'paths/upload.yaml', find: '^(?:a|b)+$', replace: '^(?:a|b)+|c$' }],
    at: ['paths/upload.yaml', 'pattern'],
    message: 'expected the alternatives inside a group, as in ^(?:a|b)$, found "^(?:a|b)+|c$"',
  },
];

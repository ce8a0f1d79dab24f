import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a pattern that is no regular expression',
    plant: [{ file: 'components/schemas/Tag.yaml', find: 'pattern: ^[a-z0-9._-]+$', replace: 'pattern: ^([a-z]$' }],
    at: ['components/schemas/Tag.yaml', 'pattern'],
    message: 'expected a regular expression, found "^([a-z]$" (Invalid regular expression: /^([a-z]$/u: Unterminated group)',
  },
];

import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a parameter without description',
    plant: [{ file: 'paths/upload.yaml', find: '      description: The size of the chunk.\n', replace: '' }],
    at: ['paths/upload.yaml', 'name: Content-Length'],
    message: 'expected a description of this parameter in sentences, found nothing',
  },
  {
    fault: 'a schema whose description is no sentence',
    plant: [{ file: 'components/schemas/Tag.yaml', find: 'A tag.', replace: 'a tag' }],
    at: ['components/schemas/Tag.yaml', 'description'],
    message: 'expected a description of this schema in sentences, found "a tag"',
  },
];

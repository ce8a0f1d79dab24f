import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a content under another media type than its schema says',
    plant: [{ file: 'paths/manifest.yaml', find: 'application/vnd.example.manifest+json', replace: 'application/vnd.example.index+json' }],
    at: ['paths/manifest.yaml', 'application/vnd.example.index+json'],
    message:
      'expected a schema whose mediaType is the constant application/vnd.example.index+json, found "application/vnd.example.manifest+json"',
  },
  {
    fault: 'a mediaType that is no constant',
    plant: [{ file: 'components/schemas/Manifest.yaml', find: ', const: application/vnd.example.manifest+json', replace: '' }],
    at: ['paths/manifest.yaml', 'application/vnd.example.manifest+json'],
    message: 'expected a schema whose mediaType is the constant application/vnd.example.manifest+json, found nothing',
  },
];

import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a template variable without a parameter',
    plant: [{ file: 'paths/manifest.yaml', find: '  - $ref: ../components/parameters/Tag.yaml\n', replace: '' }],
    at: ['openapi.yaml', '/v2/{name}/manifests/{tag}:'],
    message: 'expected a path parameter for {tag} of /v2/{name}/manifests/{tag}, found none in getManifest, headManifest',
  },
  {
    fault: 'a path parameter that is not in the template',
    plant: [{ file: 'openapi.yaml', find: '/v2/{name}/manifests/{tag}:', replace: '/v2/{name}/manifests:' }],
    at: ['paths/manifest.yaml', '$ref: ../components/parameters/Tag.yaml'],
    message: 'expected {tag} in the template /v2/{name}/manifests, because it is a path parameter; found {name}',
  },
];

import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: "two paths that differ only in a parameter's name",
    plant: [
      {
        file: 'openapi.yaml',
        find: '  /v2/{name}/uploads/{session}:',
        replace: '  /v2/{repository}/manifests/{id}:\n    $ref: paths/manifest.yaml\n  /v2/{name}/uploads/{session}:',
      },
    ],
    at: ['openapi.yaml', '/v2/{repository}/manifests/{id}:'],
    message:
      "expected a path that differs from /v2/{name}/manifests/{tag} in more than a variable's name, found /v2/{repository}/manifests/{id}",
  },
];

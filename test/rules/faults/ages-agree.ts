import type { Fault } from '../plant.ts';

const responses = "  responses:\n    '200':\n      description: The manifest.";

export const faults: readonly Fault[] = [
  {
    fault: 'a header that is older than the requirement about it',
    plant: [
      {
        file: 'requirements/push.yaml',
        find: 'requirements:\n',
        replace:
          'requirements:\n  - { name: warn, levels: [MAY], actor: registry, since: next, operations: [getManifest], text: A `Warning` may come., source: { section: pull, line: 3 } }\n',
      },
    ],
    at: ['components/headers/Warning.yaml'],
    message: 'expected an x-oci-since on the header Warning of 200 of getManifest, first required by warn in next, found none',
  },
  {
    fault: 'a status that a requirement has taken up later',
    plant: [
      {
        file: 'requirements/pull.yaml',
        find: 'was: { levels: [SHOULD] }',
        replace: 'was: { text: A registry returns what was pushed. }',
      },
      {
        file: 'requirements/pull.yaml',
        find: 'text: A registry returns what was pushed.\n',
        replace: 'text: A registry returns what was pushed or 404.\n',
      },
    ],
    at: ['components/responses/NotFound.yaml'],
    message: 'expected an x-oci-since on the status 404 of getManifest, first required by pull-bytes in next, found none',
  },
  {
    fault: 'a parameter that is older than the requirement about it',
    plant: [
      {
        file: 'paths/manifest.yaml',
        find: responses,
        replace: `  parameters: [{ name: part, in: query, description: A part., schema: { type: integer }, example: 1 }]\n${responses}`,
      },
      {
        file: 'requirements/push.yaml',
        find: 'requirements:\n',
        replace:
          'requirements:\n  - { name: part, levels: [MAY], actor: registry, since: next, operations: [getManifest], text: It may read `part`., source: { section: pull, line: 3 } }\n',
      },
    ],
    at: ['paths/manifest.yaml', '{ name: part'],
    message: 'expected an x-oci-since on the parameter part of getManifest, first required by part in next, found none',
  },
];

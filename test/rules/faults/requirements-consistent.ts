import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a name that is used twice',
    plant: [{ file: 'requirements/push.yaml', find: 'push-chunk', replace: 'pull-bytes' }],
    at: ['requirements/push.yaml', 'name: pull-bytes'],
    message: 'expected a name of its own, found pull-bytes again; the other one is in "Pulling"',
  },
  {
    fault: 'an operation that does not exist',
    plant: [{ file: 'requirements/push.yaml', find: '[sendChunk]', replace: '[sendChunk, sendAll]' }],
    at: ['requirements/push.yaml', 'name: push-chunk'],
    message: 'expected operations of the description in push-chunk (getManifest, headManifest, sendChunk), found sendAll',
  },
  {
    fault: 'a place that none of its operations has',
    plant: [
      {
        file: 'requirements/push.yaml',
        find: 'text: A registry stores',
        replace: 'places: [request body, request query.n]\n    text: A registry stores',
      },
    ],
    at: ['requirements/push.yaml', 'name: push-chunk'],
    message:
      'expected places of the operations of push-chunk (request path.name, request path.session, request header.content-length, request header.content-type, request body, response status, response header.content-type, response body), found request query.n',
  },
  {
    fault: 'a requirement that is older than its only operation',
    plant: [{ file: 'requirements/push.yaml', find: 'since: next', replace: "since: '1.0'" }],
    at: ['requirements/push.yaml', 'name: push-chunk'],
    message: 'expected push-chunk to be no older than its operations, since next, found since 1.0',
  },
  {
    fault: 'a change that is no younger than the requirement',
    plant: [{ file: 'requirements/pull.yaml', find: 'in: next', replace: "in: '1.0'" }],
    at: ['requirements/pull.yaml', 'name: pull-bytes'],
    message: 'expected each change of pull-bytes to be younger than the one before, found 1.0, then 1.0',
  },
];

import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'an id that is used twice',
    plant: [{ file: 'scope.yaml', find: 'id: pushing', replace: 'id: pulling, row: R2' }],
    at: ['scope.yaml', 'id: pulling, row'],
    message: 'expected an id of its own among the entries, found pulling again',
  },
  {
    fault: 'a surface of an entry that does not exist',
    plant: [{ file: 'scope.yaml', find: 'entry: listing', replace: 'entry: lists' }],
    at: ['scope.yaml', 'entry: lists'],
    message: 'expected the id of an entry, found lists',
  },
  {
    fault: 'a surface with another verdict than its entry',
    plant: [{ file: 'scope.yaml', find: 'entry: listing, verdict: out', replace: 'entry: listing, verdict: future' }],
    at: ['scope.yaml', 'verdict: future'],
    message: 'expected out, the verdict of its entry listing, found future',
  },
  {
    fault: 'a surface in scope with a path that is not described',
    plant: [{ file: 'scope.yaml', find: "'/v2/{name}/manifests/{tag}'", replace: "'/v2/{name}/manifest/{tag}'" }],
    at: ['scope.yaml', "'/v2/{name}/manifest/{tag}'"],
    message:
      'expected a path of the description (/v2/{name}/manifests/{tag}, /v2/{name}/uploads/{session}), found /v2/{name}/manifest/{tag}',
  },
  {
    fault: 'a source that is not in upstream.yaml',
    plant: [{ file: 'scope.yaml', find: 'alsoSee: [{ upstream: tob }]', replace: 'alsoSee: [{ upstream: bot }]' }],
    at: ['scope.yaml', 'upstream: bot'],
    message: 'expected a key of upstream.yaml (tob), found bot',
  },
];

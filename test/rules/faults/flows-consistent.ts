import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a step of an operation that does not exist',
    plant: [{ file: 'flows/pull.arazzo.yaml', find: 'operationId: getManifest', replace: 'operationId: fetchManifest' }],
    at: ['flows/pull.arazzo.yaml', 'operationId: fetchManifest'],
    message: 'expected an operationId of the description (getManifest, headManifest, sendChunk), found fetchManifest',
  },
  {
    fault: 'a step that builds an opaque location',
    plant: [{ file: 'flows/pull.arazzo.yaml', find: '        x-oci-follow: $steps.fetch.outputs.location\n', replace: '' }],
    at: ['flows/pull.arazzo.yaml', 'stepId: send'],
    message: 'expected x-oci-follow, because the location is opaque, on a step of sendChunk, found none',
  },
  {
    fault: 'a step that follows where the location is not opaque',
    plant: [{ file: 'paths/upload.yaml', find: 'x-oci-opaque-location: true\n', replace: '' }],
    at: ['flows/pull.arazzo.yaml', 'x-oci-follow'],
    message: 'expected no x-oci-follow, because the location is not opaque, on a step of sendChunk, found one',
  },
];

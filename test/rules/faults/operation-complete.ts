import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'no operationId',
    plant: [
      { file: 'paths/manifest.yaml', find: '  operationId: headManifest\n', replace: '' },
      { file: 'requirements/pull.yaml', find: '[getManifest, headManifest]', replace: '[getManifest]' },
    ],
    at: ['paths/manifest.yaml', 'head:'],
    message: 'expected an operationId for HEAD /v2/{name}/manifests/{tag}, found nothing',
  },
  {
    fault: 'a summary without a full stop',
    plant: [{ file: 'paths/manifest.yaml', find: 'Fetch a manifest.', replace: 'Fetch a manifest' }],
    at: ['paths/manifest.yaml', 'summary: Fetch'],
    message: 'expected a summary, one line with a capital and a full stop, for GET /v2/{name}/manifests/{tag}, found "Fetch a manifest"',
  },
  {
    fault: 'a description that is no sentence',
    plant: [{ file: 'paths/upload.yaml', find: 'Appends bytes to the upload.', replace: 'bytes' }],
    at: ['paths/upload.yaml', 'description: bytes'],
    message: 'expected a description in sentences for PATCH /v2/{name}/uploads/{session}, found "bytes"',
  },
  {
    fault: 'two tags',
    plant: [{ file: 'paths/upload.yaml', find: 'tags: [push]', replace: 'tags: [push, pull]' }],
    at: ['paths/upload.yaml', 'tags:'],
    message: 'expected one tag out of pull, push for PATCH /v2/{name}/uploads/{session}, found ["push","pull"]',
  },
  {
    fault: 'a tag that is no category',
    plant: [{ file: 'paths/upload.yaml', find: 'tags: [push]', replace: 'tags: [sending]' }],
    at: ['paths/upload.yaml', 'tags:'],
    message: 'expected one tag out of pull, push for PATCH /v2/{name}/uploads/{session}, found ["sending"]',
  },
  {
    fault: 'no endpoint',
    plant: [{ file: 'paths/upload.yaml', find: 'x-oci-endpoints: [end-5]', replace: 'x-oci-endpoints: []' }],
    at: ['paths/upload.yaml', 'x-oci-endpoints'],
    message: 'expected x-oci-endpoints with at least one endpoint for PATCH /v2/{name}/uploads/{session}, found []',
  },
  {
    fault: 'no scope entry',
    plant: [{ file: 'paths/upload.yaml', find: '  x-oci-scope: pushing\n', replace: '' }],
    at: ['paths/upload.yaml', 'patch:'],
    message: 'expected x-oci-scope with an entry of scope.yaml for PATCH /v2/{name}/uploads/{session}, found nothing',
  },
  {
    fault: 'no age',
    plant: [{ file: 'paths/upload.yaml', find: '  x-oci-since: next\n', replace: '' }],
    at: ['paths/upload.yaml', 'patch:'],
    message: 'expected x-oci-since with one of 1.0, next for PATCH /v2/{name}/uploads/{session}, found nothing',
  },
  {
    fault: 'no requirement',
    plant: [{ file: 'requirements/push.yaml', find: '[sendChunk]', replace: '[]' }],
    at: ['paths/upload.yaml', 'patch:'],
    message: 'expected a requirement in requirements/ that names it for PATCH /v2/{name}/uploads/{session}, found nothing',
  },
];

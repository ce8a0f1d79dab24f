import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a request header that OpenAPI ignores',
    plant: [{ file: 'paths/upload.yaml', find: 'name: Content-Length', replace: 'name: Content-Type' }],
    at: ['paths/upload.yaml', 'name: Content-Type'],
    message: 'expected no header parameter Content-Type, because OpenAPI ignores it, found one',
  },
  {
    fault: 'a response header that OpenAPI ignores',
    plant: [{ file: 'paths/manifest.yaml', find: 'Warning: {', replace: 'Content-Type: {' }],
    at: ['paths/manifest.yaml', 'Content-Type'],
    message: 'expected no header Content-Type beside `content`, because OpenAPI ignores it, found one',
  },
];

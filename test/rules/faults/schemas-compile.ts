import type { Fault } from '../plant.ts';

export const faults: readonly Fault[] = [
  {
    fault: 'a type that does not exist',
    plant: [{ file: 'components/schemas/Tag.yaml', find: 'type: string', replace: 'type: strnig' }],
    at: ['components/schemas/Tag.yaml', 'type: strnig'],
    message:
      'expected a schema that compiles: must be equal to one of the allowed values (["array","boolean","integer","null","number","object","string"]); must be array; must match a schema in anyOf, found "strnig"',
  },
  {
    fault: 'a limit that is no number',
    plant: [{ file: 'paths/upload.yaml', find: 'minimum: 0', replace: 'minimum: "a"' }],
    at: ['paths/upload.yaml', 'minimum: "a"'],
    message: 'expected a schema that compiles: must be number, found "a"',
  },
  {
    fault: 'properties in a list',
    plant: [{ file: 'components/schemas/Config.yaml', find: 'properties:\n  author: { type: string }', replace: 'properties: []' }],
    at: ['components/schemas/Config.yaml', 'properties'],
    message: 'expected a schema that compiles: must be object, found []',
  },
  {
    fault: 'nullable, which is gone',
    plant: [
      { file: 'components/schemas/Config.yaml', find: 'author: { type: string }', replace: 'author: { type: string, nullable: true }' },
    ],
    at: ['components/schemas/Config.yaml', 'nullable'],
    message: "expected `type: [..., 'null']`, because OpenAPI 3.1 has no `nullable`, found it",
  },
  {
    fault: 'an unknown keyword deep inside',
    plant: [{ file: 'components/schemas/ErrorBody.yaml', find: '      required: [code]', replace: '      requires: [code]' }],
    at: ['components/schemas/ErrorBody.yaml', 'items'],
    message:
      'expected a schema that compiles: strict mode: unknown keyword: "requires", found {"type":"object","requires":["code"],"properties":{"code":{"$ref":"#/componen...',
  },
  {
    fault: 'an unknown format',
    plant: [{ file: 'components/schemas/Manifest.yaml', find: 'format: uri', replace: 'format: url' }],
    at: ['components/schemas/Manifest.yaml', 'url: { type'],
    message: 'expected a schema that compiles: unknown format "url" ignored, found {"type":"string","format":"url"}',
  },
];

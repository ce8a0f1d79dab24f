import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runSteps } from '../../scripts/lint/chain.ts';
import { steps } from '../../scripts/lint/steps.ts';
import type { Finding } from '../../scripts/model/model.ts';
import { type Edit, plant } from '../rules/plant.ts';

const SPEC = fileURLToPath(new URL('../../spec', import.meta.url));

/**
 * Faults that any description can have, in the real one. Each is given with the rules that have to find it, and where.
 * No two touch the same part, so that they can stand in one copy; one by one they are planted in test/rules.
 */
const faults: readonly { fault: string; plant: readonly [Edit, ...Edit[]]; rules: readonly string[]; file: string }[] = [
  {
    fault: 'a path parameter that the template does not declare',
    plant: [{ file: 'openapi.yaml', find: '  /v2/{name}/referrers/{digest}:', replace: '  /v2/{name}/referrers:' }],
    rules: ['path-parameters'],
    file: 'paths/referrers.yaml',
  },
  {
    fault: 'a template variable that no parameter uses',
    plant: [{ file: 'paths/tags.yaml', find: '  - $ref: ../components/parameters/Name.yaml\n', replace: '  []\n' }],
    rules: ['path-parameters'],
    file: 'openapi.yaml',
  },
  {
    fault: 'a duplicate operationId',
    plant: [{ file: 'paths/blob.yaml', find: 'operationId: deleteBlob', replace: 'operationId: getBlob' }],
    rules: ['operation-ids-unique'],
    file: 'paths/blob.yaml',
  },
  {
    fault: 'a duplicate parameter',
    plant: [{ file: 'paths/uploads.yaml', find: 'parameters/MountFrom.yaml', replace: 'parameters/Mount.yaml' }],
    rules: ['parameters-unique'],
    file: 'paths/uploads.yaml',
  },
  {
    fault: "two paths that differ only in a parameter's name",
    plant: [
      {
        file: 'openapi.yaml',
        find: '\ncomponents:\n',
        replace: '\n  /v2/{repository}/tags/list:\n    $ref: paths/tags.yaml\ncomponents:\n',
      },
    ],
    rules: ['paths-distinct'],
    file: 'openapi.yaml',
  },
  {
    fault: 'a type that does not exist',
    plant: [{ file: 'components/schemas/Tag.yaml', find: 'type: string', replace: 'type: strnig' }],
    rules: ['schemas-compile', 'openapi-3.1'],
    file: 'components/schemas/Tag.yaml',
  },
  {
    fault: 'a minimum that is no number',
    plant: [{ file: 'components/schemas/Descriptor.yaml', find: 'minimum: 0', replace: 'minimum: "a"' }],
    rules: ['schemas-compile', 'openapi-3.1'],
    file: 'components/schemas/Descriptor.yaml',
  },
  {
    fault: 'properties in a list',
    plant: [{ file: 'components/schemas/ErrorEntry.yaml', find: 'properties:', replace: 'properties: []\nx-properties:' }],
    rules: ['schemas-compile', 'openapi-3.1'],
    file: 'components/schemas/ErrorEntry.yaml',
  },
  {
    fault: 'a pattern that is no regular expression',
    plant: [{ file: 'components/schemas/UploadRange.yaml', find: 'pattern: ^0-', replace: 'pattern: ^0-(' }],
    rules: ['patterns-valid', 'schemas-compile'],
    file: 'components/schemas/UploadRange.yaml',
  },
  {
    fault: 'nullable, which OpenAPI 3.1 does not have',
    plant: [{ file: 'components/schemas/EntityTag.yaml', find: 'type: string', replace: 'type: string\nnullable: true' }],
    rules: ['schemas-compile'],
    file: 'components/schemas/EntityTag.yaml',
  },
  {
    fault: 'an example that breaks its schema',
    plant: [{ file: 'components/parameters/Session.yaml', find: 'example: ', replace: 'example: "!" # ' }],
    rules: ['examples-valid'],
    file: 'components/parameters/Session.yaml',
  },
  {
    fault: 'a status without its error codes',
    plant: [{ file: 'components/responses/TooManyTags.yaml', find: 'x-oci-error-codes: [UNSUPPORTED]\n', replace: '' }],
    rules: ['error-codes'],
    file: 'components/responses/TooManyTags.yaml',
  },
];

test('the chain finds each of twelve faults, in its file', async () => {
  const folder = plant(
    SPEC,
    faults.flatMap((fault) => fault.plant),
  );
  const findings = await run(folder, 'rules', 'meta-schema');
  const missed = faults.filter(
    ({ rules, file }) => !rules.every((rule) => findings.some((found) => found.rule === rule && found.file === `${folder}/${file}`)),
  );
  expect(missed).toEqual([]);
  expect(faults).toHaveLength(12);
});

test('Redocly finds faults in the description and in the flows, each in its file and line', async () => {
  const folder = plant(SPEC, [
    { file: 'paths/tags.yaml', find: '  operationId: listTags', replace: '  operationId: getBlob' },
    { file: 'components/schemas/Tag.yaml', find: 'type: string', replace: 'type: string\nnullable: true' },
    { file: 'components/parameters/Reference.yaml', find: 'example: latest', replace: 'example: "!"' },
    { file: 'flows/planted.arazzo.yaml', text: 'arazzo: 1.0.1\ninfo: { title: Planted }\n' },
  ]);
  const findings = await run(folder, 'redocly');
  const found = findings.map(({ rule, file, line }) => `${file.slice(folder.length + 1)}:${line} ${rule}`);
  expect(found).toEqual(
    expect.arrayContaining([
      'paths/tags.yaml:4 operation-operationId-unique',
      'components/schemas/Tag.yaml:3 struct',
      'components/parameters/Reference.yaml:7 no-invalid-parameter-examples',
      'flows/planted.arazzo.yaml:2 struct',
    ]),
  );
});

async function run(folder: string, ...names: string[]): Promise<Finding[]> {
  const results = await runSteps(
    folder,
    steps.filter(({ name }) => names.includes(name)),
  );
  return results.flatMap((result) => ('findings' in result ? result.findings : []));
}

import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { runSteps } from '../../scripts/lint/chain.ts';
import type { Step } from '../../scripts/lint/steps.ts';
import { runTool, ToolError } from '../../scripts/lint/tool.ts';
import { plant } from '../rules/plant.ts';

const FIXTURE = fileURLToPath(new URL('../rules/fixtures/spec', import.meta.url));

test('findings of the description are placed in its folder, those of the repository in the repository', async () => {
  const place = { rule: 'rule', line: 2, column: 3, message: 'Wrong.' };
  const spec = step({ files: 'spec', run: async () => [{ ...place, file: 'paths/a.yaml' }] });
  const repository = step({ files: 'repository', run: async () => [{ ...place, file: 'README.md' }] });
  expect(await runSteps('elsewhere/spec', [spec, repository])).toEqual([
    { name: 'step', findings: [{ ...place, file: 'elsewhere/spec/paths/a.yaml' }] },
    { name: 'step', findings: [{ ...place, file: 'README.md' }] },
  ]);
});

test('a description that does not load is a finding, and steps that need it are left out', async () => {
  const folder = plant(FIXTURE, [{ file: 'paths/upload.yaml', find: 'patch:', replace: 'patch: {' }]);
  const results = await runSteps(folder, [step({ onModel: true, run: async () => [] }), step({ run: async () => [] })]);
  expect(results).toMatchObject([
    { name: 'load', findings: expect.arrayContaining([expect.objectContaining({ rule: 'yaml', file: `${folder}/paths/upload.yaml` })]) },
    { name: 'step', failure: 'left out, because the description does not load' },
    { name: 'step', findings: [] },
  ]);
});

test('a tool that cannot do its work is a failure of its step, not an empty list', async () => {
  const broken = step({
    run: async () => {
      throw new ToolError('biome', 'it is not there');
    },
  });
  expect(await runSteps('spec', [broken])).toEqual([{ name: 'step', failure: expect.stringContaining('it is not there') }]);
  await expect(runTool('no-such-tool', [], '.')).rejects.toThrow(ToolError);
});

function step(parts: Partial<Step>): Step {
  return { name: 'step', checks: 'nothing', onModel: false, files: 'spec', run: async () => [], ...parts };
}

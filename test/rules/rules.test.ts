import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadModel } from '../../scripts/model/load.ts';
import { rules } from '../../scripts/rules/index.ts';
import { type Fault, placeOf, plant } from './plant.ts';

const SPEC = fileURLToPath(new URL('../../spec', import.meta.url));
const FIXTURE = fileURLToPath(new URL('fixtures/spec', import.meta.url));

test('each rule has a name of its own, is in a file of that name, and has faults to find', () => {
  const names = rules.map(({ name }) => name).sort();
  expect(new Set(names).size).toBe(names.length);
  expect(filesIn('faults')).toEqual(names);
  expect(filesIn('../../scripts/rules')).toEqual(expect.arrayContaining(names));
});

test('no rule finds anything in the fixture', async () => {
  const model = await loadModel(FIXTURE);
  expect(rules.flatMap((rule) => rule.check(model))).toEqual([]);
});

test('no rule finds anything in the description', async () => {
  const model = await loadModel(SPEC);
  expect(rules.flatMap((rule) => rule.check(model))).toEqual([]);
});

for (const rule of rules) {
  const { faults } = (await import(`./faults/${rule.name}.ts`)) as { faults: readonly Fault[] };
  describe(rule.name, () => {
    test.each(faults)('finds $fault', async ({ plant: edits, at: [file, text], message }) => {
      const folder = plant(FIXTURE, edits);
      const model = await loadModel(folder);
      expect(rule.check(model)).toEqual([{ rule: rule.name, ...placeOf(folder, file, text), message }]);
    });
  });
}

function filesIn(folder: string): string[] {
  return readdirSync(new URL(folder, import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

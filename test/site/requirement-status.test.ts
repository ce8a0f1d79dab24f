import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { requirementStatuses, statusKinds } from '../../scripts/site/requirement-status.ts';
import { EXCLUDED } from '../requirements/excluded.ts';
import { UPSTREAM_SUITE } from '../requirements/upstream-suite.ts';
import { content, model } from './sources.ts';

const statuses = requirementStatuses(model.requirements, content.checks);
const decided = (kind: 'suite' | 'excluded') =>
  Object.fromEntries([...statuses].flatMap(([name, status]) => (status[kind] === undefined ? [] : [[name, status[kind]]])));

describe('the status of requirements', () => {
  it('is read from the tables as the tests import them', async () => {
    const load = (name: string): Promise<Readonly<Record<string, unknown>>> => import(`../requirements/checks/${name}`);
    const modules = await Promise.all(readdirSync('test/requirements/checks').map(load));
    const tables = modules.flatMap((module) => Object.values(module));
    const tested = tables.filter((table) => typeof table === 'object').flatMap((table) => Object.keys(table ?? {}));
    expect(tested.length).toBeGreaterThan(60);
    const found = [...statuses].flatMap(([name, { tests }]) => (tests.length === 0 ? [] : [name]));
    expect(found.sort()).toEqual(tested.sort());
    expect(decided('suite')).toEqual(UPSTREAM_SUITE);
    expect(decided('excluded')).toEqual(EXCLUDED);
  });

  it('points at the line of the check', () => {
    const file = 'test/requirements/checks/tags.ts';
    const { text = '' } = content.checks.find((source) => source.file === file) ?? {};
    const [place] = statuses.get('tags-order')?.tests ?? [];
    expect(place?.file).toBe(file);
    expect(text.split('\n')[(place?.line ?? 0) - 1]).toContain("'tags-order': async");
  });

  it('is a status for every requirement, and an undecided one says so', () => {
    expect([...statuses.keys()]).toEqual(model.requirements.map(({ name }) => name));
    const empty = requirementStatuses([{ name: 'tags-order' }], []).get('tags-order');
    expect(empty).toEqual({ tests: [] });
    expect(statusKinds({ tests: [] })).toEqual(['unchecked']);
    expect(statusKinds({ tests: [{ file: 'a.ts', line: 1 }], suite: 'dev' })).toEqual(['tested', 'suite']);
    expect(statusKinds({ tests: [], excluded: 'No proxy.' })).toEqual(['excluded']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Observed, startRegistry, type TestRegistry } from '../mock/harness.ts';
import type { Checks, Start } from './check.ts';
import { errorChecks } from './checks/errors.ts';
import { generalChecks } from './checks/general.ts';
import { managementChecks } from './checks/management.ts';
import { mountChecks, pullChecks } from './checks/pull.ts';
import { pushBlobChecks } from './checks/push-blobs.ts';
import { pushManifestChecks } from './checks/push-manifests.ts';
import { referrerChecks } from './checks/referrers.ts';
import { tagChecks } from './checks/tags.ts';
import { type Decisions, decisionsOf, findGaps, isRegistrySide, type Row } from './coverage.ts';

const checks: Checks = {
  ...generalChecks,
  ...pullChecks,
  ...mountChecks,
  ...pushBlobChecks,
  ...pushManifestChecks,
  ...tagChecks,
  ...referrerChecks,
  ...managementChecks,
  ...errorChecks,
};
const observed: Observed[] = [];

describe('the mock keeps', () => {
  it.each(Object.entries(checks))('%s', async (_name, check) => {
    const registries: TestRegistry[] = [];
    const start: Start = async (options) => {
      const registry = await startRegistry(options);
      registries.push(registry);
      return registry;
    };
    try {
      await check(start);
    } finally {
      for (const registry of registries) {
        observed.push(...registry.observed);
        await registry.close();
      }
    }
    expect(registries.length, 'a check asks a registry').toBeGreaterThan(0);
  });
});

describe('every requirement of the registry', () => {
  const rows: Row[] = JSON.parse(readFileSync('generated/traceability.json', 'utf8'));
  const decisions = decisionsOf(rows);

  it('that is said to be tested here, is tested here', () => {
    expect([...decisions.tested].sort()).toEqual(Object.keys(checks).sort());
  });

  it('is tested here, asserted by the upstream suite, or excluded with a reason', () => {
    expect(findGaps(rows, decisions)).toEqual([]);
    const here = rows.filter((row) => isRegistrySide(row) && decisions.tested.has(row.requirement)).length;
    const others = decisions.tested.size - here;
    const total = rows.filter(isRegistrySide).length;
    console.log(
      `${total} requirements of the registry: ${here} tested here, ${decisions.suite.size} asserted by the upstream suite, ` +
        `${decisions.excluded.size} excluded with a reason; besides, ${others} of data`,
    );
  });

  it('that is excluded because the mock does not do something, is not met because it does', () => {
    expect(observed.length).toBeGreaterThan(500);
    for (const { answer } of observed) {
      expect(Object.keys(answer.headers)).not.toContain('warning');
      expect(Object.keys(answer.headers)).not.toContain('oci-namespace');
      expect([300, 301, 302, 303, 307, 308]).not.toContain(answer.status);
    }
  });

  it('would be missed', () => {
    const row = (requirement: string, actor = 'registry') => ({ requirement, actor, checks: [] });
    const none: Decisions = { tested: new Set(), suite: new Set(), excluded: new Set() };
    expect(findGaps([row('a'), row('b', 'both'), row('c', 'client')], none)).toEqual([
      expect.stringMatching(/^a: neither/),
      expect.stringMatching(/^b: neither/),
    ]);
    expect(findGaps([row('a')], { ...none, tested: new Set(['a']), excluded: new Set(['a']) })).toEqual([
      expect.stringMatching(/^a: excluded, although/),
    ]);
    expect(findGaps([row('c', 'client')], { ...none, suite: new Set(['c']) })).toEqual([expect.stringMatching(/^c: no requirement/)]);
  });

  it('is cited by a name that exists, or the project does not compile', () => {
    // @ts-expect-error There is no such requirement.
    const wrong = { 'tags-of-nobody': async () => {} } satisfies Checks;
    expect(Object.keys(wrong)).toHaveLength(1);
  });
});

import type { Requirement, Version } from '../model/model.ts';
import { placesOf, wholeOf } from '../model/places.ts';
import { defineRule } from './rule.ts';
import { list } from './text.ts';

export const requirementsConsistent = defineRule({
  name: 'requirements-consistent',
  checks:
    'Requirements have unique names, name operations that exist and places of these, and are as old as these or younger; their changes are in order.',
  find(model, report) {
    const age = (version: Version) => model.versions.indexOf(version);
    const seen = new Map<string, Requirement>();
    for (const requirement of model.requirements) {
      const { name, since, operations, places = [], changes } = requirement;
      const place = model.locate(requirement.file, ['requirements', requirement.index]);
      const other = seen.get(name);
      if (other !== undefined) report(place, `expected a name of its own, found ${name} again; the other one is in "${other.chapter}"`);
      seen.set(name, requirement);

      const known = model.operations.filter(({ id }) => operations.includes(id));
      const unknown = operations.filter((id) => !known.some((operation) => operation.id === id));
      if (unknown.length > 0) {
        report(
          place,
          `expected operations of the description in ${name} (${list(model.operations.map(({ id }) => id))}), found ${list(unknown)}`,
        );
      }
      const described = new Set(known.flatMap(placesOf).map((entry) => entry.place));
      const nowhere = places.filter((spokenOf) => !described.has(wholeOf(spokenOf)));
      if (nowhere.length > 0) {
        report(place, `expected places of the operations of ${name} (${list([...described])}), found ${list(nowhere)}`);
      }
      const oldest = known.reduce<Version | undefined>((a, { since: b }) => (a === undefined || age(b) < age(a) ? b : a), undefined);
      if (oldest !== undefined && age(since) < age(oldest)) {
        report(place, `expected ${name} to be no older than its operations, since ${oldest}, found since ${since}`);
      }
      const ages = [since, ...changes.map((change) => change.in)];
      if (ages.some((version, index) => index > 0 && age(version) <= age(ages[index - 1] ?? version))) {
        report(place, `expected each change of ${name} to be younger than the one before, found ${ages.join(', then ')}`);
      }
    }
  },
});

import type { Scope } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { defineRule } from './rule.ts';
import { list } from './text.ts';

const FILE = 'scope.yaml';

export const scopeConsistent = defineRule({
  name: 'scope-consistent',
  checks:
    'In scope.yaml ids are unique, a surface has the verdict of its entry, its paths are described where that is `in`, and sources are keys of upstream.yaml.',
  find(model, report) {
    const { entries, surfaces } = model.scope;
    for (const [part, items] of Object.entries({ entries, surfaces })) {
      const seen = new Set<string>();
      items.forEach(({ id }, index) => {
        if (seen.has(id)) report(model.locate(FILE, [part, index, 'id']), `expected an id of its own among the ${part}, found ${id} again`);
        seen.add(id);
      });
    }
    surfaces.forEach((surface, index) => {
      const entry = entries.find(({ id }) => id === surface.entry);
      if (entry === undefined) {
        report(model.locate(FILE, ['surfaces', index, 'entry']), `expected the id of an entry, found ${surface.entry}`);
      } else if (entry.verdict !== surface.verdict) {
        const message = `expected ${entry.verdict}, the verdict of its entry ${entry.id}, found ${surface.verdict}`;
        report(model.locate(FILE, ['surfaces', index, 'verdict']), message);
      }
    });
    const described = Object.keys(object(model.document.paths));
    surfaces.forEach(({ verdict, paths }, index) => {
      paths.forEach((path, number) => {
        if (verdict !== 'in' || described.includes(path)) return;
        report(
          model.locate(FILE, ['surfaces', index, 'paths', number]),
          `expected a path of the description (${list(described)}), found ${path}`,
        );
      });
    });
    for (const { upstream, keys } of sourcesOf(model.scope)) {
      const known = Object.keys(model.upstream);
      const message = `expected a key of upstream.yaml (${list(known)}), found ${upstream}`;
      if (!known.includes(upstream)) report(model.locate(FILE, [...keys, 'upstream']), message);
    }
  },
});

/** Every source that scope.yaml cites, with the keys that lead to it. */
function sourcesOf({ decision, entries, surfaces }: Scope): { upstream: string; keys: (string | number)[] }[] {
  const cited = Object.entries({ entries, surfaces }).flatMap(([part, items]) =>
    items.flatMap(({ source, alsoSee = [] }, index) => [
      ...(source === undefined ? [] : [{ upstream: source.upstream, keys: [part, index, 'source'] }]),
      ...alsoSee.map(({ upstream }, more) => ({ upstream, keys: [part, index, 'alsoSee', more] })),
    ]),
  );
  const history = decision.history.map(({ upstream }, index) => ({ upstream, keys: ['decision', 'history', index] }));
  return [{ upstream: decision.source.upstream, keys: ['decision', 'source'] }, ...history, ...cited];
}

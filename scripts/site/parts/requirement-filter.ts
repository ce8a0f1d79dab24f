import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Requirement, Version } from '../../model/model.ts';

/** One thing to choose by. Each requirement says in a `data-` attribute of the name which of its values it has. */
interface Facet {
  readonly name: string;
  readonly title: string;
  readonly choices: readonly (readonly [value: string, title: string])[];
  valuesOf(requirement: Requirement): readonly string[];
}

/** @param versions All versions, the oldest first. */
export function requirementFacets(versions: readonly Version[]): readonly Facet[] {
  return [
    {
      name: 'actor',
      title: 'Who acts',
      choices: [
        ['registry', 'Registry'],
        ['client', 'Client'],
        ['data', 'Data'],
        ['none', 'Nobody'],
      ],
      valuesOf: ({ actor }) => (actor === 'both' ? ['registry', 'client'] : [actor]),
    },
    {
      name: 'level',
      title: 'Level',
      choices: [
        ['must', 'MUST'],
        ['should', 'SHOULD'],
        ['may', 'MAY'],
        ['stated', 'Stated'],
      ],
      valuesOf: ({ levels }) => (levels.length === 0 ? ['stated'] : [...new Set(levels.map(strengthOf))]),
    },
    {
      name: 'since',
      title: 'Since',
      choices: versions.map((version) => [version, version] as const),
      valuesOf: ({ since }) => [since],
    },
    {
      name: 'checked',
      title: 'Checked by',
      choices: [
        ['test', 'Our tests'],
        ['suite', 'The upstream suite'],
        ['excluded', 'Excluded'],
        ['nobody', 'Nobody'],
      ],
      valuesOf: ({ checks, excluded }) => {
        if (excluded !== undefined) return ['excluded'];
        return checks.length === 0 ? ['nobody'] : [...new Set(checks.map((check) => check.replace('-dev', '')))];
      },
    },
  ];
}

const strengthOf = (level: Requirement['levels'][number]): string => {
  if (level.startsWith('MUST')) return 'must';
  return level.startsWith('SHOULD') ? 'should' : 'may';
};

/** What a requirement says of itself to the filter. */
export function facetData(versions: readonly Version[], requirement: Requirement): Record<string, string> {
  return Object.fromEntries(requirementFacets(versions).map(({ name, valuesOf }) => [`data-${name}`, valuesOf(requirement).join(' ')]));
}

/** A form that shows a part of the requirements. The style sheet does it; a script adds what needs more. */
export function requirementFilter(versions: readonly Version[]): Element {
  return h('form#filter.filter', { ariaLabel: 'Filter' }, [
    ...requirementFacets(versions).map(({ name, title, choices }) =>
      h('fieldset', [
        h('legend', title),
        ...[['', 'All'] as const, ...choices].map(([value, label]) =>
          h('label', [h('input', { type: 'radio', name, value, checked: value === '' }), ' ', label]),
        ),
      ]),
    ),
    h('p.filter-end', [h('button', { type: 'reset' }, 'Show all'), ' ', h('output')]),
  ]);
}

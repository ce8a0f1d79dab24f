import { describe, expect, it } from 'vitest';
import { facetData, requirementFacets } from '../../scripts/site/parts/requirement-filter.ts';
import { isWanted, type Listed, queryOf } from '../../site/scripts/requirement-filter.ts';
import { files, page } from './built.ts';
import { all, byId, textOf } from './html.ts';
import { model } from './sources.ts';

const root = page('requirements/index.html');
const facets = requirementFacets(model.versions);
const radios = [...all(byId(root, 'filter'))].filter(({ attributes }) => attributes.type === 'radio');

describe('the filter of the requirements', () => {
  it('has a choice for every value that occurs, and no other', () => {
    for (const { name, choices, valuesOf } of facets) {
      expect(choices.map(([value]) => value).sort(), name).toEqual([...new Set(model.requirements.flatMap(valuesOf))].sort());
      const values = radios.filter(({ attributes }) => attributes.name === name).map(({ attributes }) => attributes.value ?? '');
      expect(values).toEqual(['', ...choices.map(([value]) => value)]);
    }
    const checked = radios.filter(({ attributes }) => attributes.checked !== undefined).map(({ attributes }) => attributes.value ?? '');
    expect(checked).toEqual(facets.map(() => ''));
  });

  it('works without a script: the style sheet has a rule for every choice', () => {
    const style = String(files.get('requirements.css')).replaceAll('"', '').replaceAll(', ', ',');
    for (const { name, choices } of facets) {
      for (const [value] of choices) {
        expect(style).toContain(`main:has(input[name=${name}][value=${value}]:checked) .requirement:not([data-${name}~=${value}],:target)`);
      }
    }
    expect(style.match(/main:has\(input/g)).toHaveLength(facets.flatMap(({ choices }) => choices).length);
  });

  it('finds on each requirement what it chooses by, and words for what decides it', () => {
    for (const requirement of model.requirements) {
      const article = byId(root, requirement.name);
      expect(article.attributes).toMatchObject(facetData(model.versions, requirement));
      const words = requirement.checks.length > 0 ? /tested|upstream suite/ : /not checked/;
      expect(textOf(article)).toMatch(words);
      if (requirement.excluded !== undefined) expect(textOf(article)).toContain(requirement.excluded.replace(/\.$/, ''));
    }
  });

  it.each([
    [
      { actor: 'both', levels: ['MUST', 'SHOULD NOT'], since: '1.0', checks: ['test', 'suite-dev'] },
      'registry client',
      'must should',
      'test suite',
    ],
    [{ actor: 'data', levels: [], since: 'next', checks: [], excluded: 'No proxy.' }, 'data', 'stated', 'excluded'],
    [{ actor: 'client', levels: ['OPTIONAL'], since: '1.1', checks: [] }, 'client', 'may', 'nobody'],
  ] as const)('sees %o as one of %s, %s, %s', (some, actor, level, checked) => {
    const [requirement] = model.requirements;
    if (requirement === undefined) throw new Error('expected a requirement');
    const { excluded: _, ...rest } = requirement;
    expect(facetData(model.versions, { ...rest, ...some })).toEqual({
      'data-actor': actor,
      'data-level': level,
      'data-since': some.since,
      'data-checked': checked,
    });
  });
});

describe('what its script adds', () => {
  const listed: Listed = {
    facets: { actor: ['registry', 'client'], level: ['must'] },
    operations: ['getBlob', 'headBlob'],
    text: 'A Registry answers with the Digest.',
  };

  it.each([
    [{}, true],
    [{ actor: '', level: '', operation: '', text: '' }, true],
    [{ actor: 'client', level: 'must' }, true],
    [{ actor: 'client', level: 'may' }, false],
    [{ unheard: 'of' }, false],
    [{ operation: 'headBlob' }, true],
    [{ operation: 'listTags' }, false],
    [{ text: '  digest REGISTRY ' }, true],
    [{ text: 'digest manifest' }, false],
  ])('%o wants it: %s', (wanted, expected) => {
    expect(isWanted(listed, wanted)).toBe(expected);
  });

  it('what holds for every operation holds for the wanted one', () => {
    expect(isWanted({ ...listed, operations: undefined }, { operation: 'listTags' })).toBe(true);
  });

  it('an address says what is wanted, and nothing else', () => {
    expect(queryOf({ actor: '', text: '' })).toBe('');
    expect(queryOf({ actor: 'client', level: '', text: 'two words' })).toBe('?actor=client&text=two+words');
  });
});

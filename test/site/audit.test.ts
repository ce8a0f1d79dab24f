import { describe, expect, it } from 'vitest';
import { type Audit, judgeAims, limitOf } from '../../scripts/site/audit/aims.ts';
import { differingFiles } from '../../scripts/site/audit/build-twice.ts';
import type { Findings, Inspection } from '../../scripts/site/audit/inspect.ts';
import { CATEGORIES, judgePage, type Scores } from '../../scripts/site/audit/lighthouse.ts';
import { formatAims, formatAudit } from '../../scripts/site/audit/report.ts';

const FINDINGS: Findings = { accessibility: [], narrow: [], loading: [], early: [], scriptless: [], print: [] };
const page = (findings: Partial<Findings> = {}, all = 1000, scripts = 100, sideways = 0): Inspection => ({
  findings: { ...FINDINGS, ...findings },
  sideways,
  bytes: { all, scripts },
  addresses: [],
});
const scores = (changed: Partial<Scores['scores']> = {}): Scores => ({
  scores: { performance: 100, accessibility: 100, 'best-practices': 100, seo: 100, ...changed },
  performance: [100],
  paint: 900,
  shortcomings: [],
});
const audit = (
  pages: Record<string, Inspection>,
  scored: Record<string, Scores> = { '': scores() },
  built: Audit['built'] = { seconds: [9, 9], differing: [] },
): Audit => ({ built, pages: new Map(Object.entries({ '': page(), ...pages })), scores: new Map(Object.entries(scored)) });

describe('the aims of the site', () => {
  it('are met by a site without faults', () => {
    const aims = judgeAims(audit({ 'operations/getBlob/': page() }));
    expect(aims.filter(({ met }) => !met)).toEqual([]);
    expect(aims.length).toBeGreaterThan(12);
    expect(formatAims(aims)).toContain('| met');
  });

  it.each<[string, Audit, RegExp]>([
    ['axe', audit({ 'a/': page({ accessibility: ['link-name'] }) }), /^axe: .* 2 pages/],
    ['what comes early', audit({ 'a/': page({ early: ['search.json'] }) }), /before use/],
    ['what is refused', audit({ 'a/': page({ loading: ['404'] }) }), /breaches of the policy/],
    ['what needs scripts', audit({ 'a/': page({ scriptless: ['dead'] }) }), /without scripts/],
    ['what paper lacks', audit({ 'a/': page({ print: ['folded'] }) }), /on paper/],
    ['a title below', audit({ 'a/': page({ narrow: ['low'] }) }), /title/],
    ['sideways scroll', audit({ 'a/': page({}, 1000, 100, 3) }), /0 px$/],
    ['scripts', audit({ 'a/': page({}, 20_000, 12_289) }), /^Scripts/],
    ['an operation', audit({ '1.1/operations/getBlob/': page({}, 20 * 1024 + 1) }), /an operation: at most 20 KiB/],
    ['all operations', audit({ '1.1/operations/all/': page({}, 40 * 1024 + 1) }), /all operations on one page: at most 40 KiB/],
    ['the specification', audit({ 'spec/all/': page({}, 60 * 1024 + 1) }), /whole specification: at most 60 KiB/],
    ...CATEGORIES.map((category): [string, Audit, RegExp] => [
      category,
      audit({}, { '': scores(), 'a/': scores({ [category]: 99 }) }),
      new RegExp(`Lighthouse, mobile, ${category}:`),
    ]),
    ['a slow build', audit({}, {}, { seconds: [9, 20], differing: [] }), /^Build/],
    ['another build', audit({}, {}, { seconds: [9, 9], differing: ['llms.txt'] }), /^Files that differ/],
  ])('%s: missing it is told, and is the only one', (_, measured, text) => {
    const missed = judgeAims(measured).filter(({ met }) => !met);
    expect(missed).toEqual([{ text: expect.stringMatching(text), figure: expect.any(String), met: false }]);
    expect(formatAims(missed)).toContain('not met');
  });

  it('limit a page alike in every version', () => {
    expect(['operations/', 'operations/all/', 'operations/getBlob/', 'spec/all/', 'errors/'].map((path) => limitOf(path) / 1024)).toEqual([
      60, 40, 20, 60, 60,
    ]);
    for (const path of ['operations/all/', 'operations/getBlob/', 'errors/']) expect(limitOf(`1.1/${path}`)).toBe(limitOf(path));
  });

  it('come with a line for each page, and one for each fault', () => {
    const told = formatAudit(
      audit(
        { 'a/': page({ print: ['folded'] }, 2048, 512) },
        { '': { ...scores(), shortcomings: ['99 Small'] }, 'a/': { ...scores({ performance: 90 }), shortcomings: ['50 Slow'] } },
      ),
    );
    expect(told).toMatch(/^\| \/a\/ +\| 2048 +\| 512 +\| 2\.0 +\| 60 +\| 0 px +\| 0 +\|$/m);
    expect(told).toContain('- /a/ print: folded');
    expect(told).toContain('- /a/ Lighthouse: 50 Slow');
    expect(told).not.toContain('99 Small');
  });
});

it('builds are compared file by file', () => {
  const folder = (files: Record<string, string>) => new Map(Object.entries(files).map(([path, text]) => [path, Buffer.from(text)]));
  expect(differingFiles(folder({ a: '1', b: '2' }), folder({ a: '1', b: '2' }))).toEqual([]);
  expect(differingFiles(folder({ a: '1', b: '2', c: '3' }), folder({ a: '1', b: '3', d: '4' }))).toEqual(['b', 'c', 'd']);
});

describe('a report of Lighthouse', () => {
  /** Runs that end one after the other as told: with a performance, or broken off. */
  const runs =
    (...ends: (number | 'error' | 'nothing')[]) =>
    async () => {
      const end = ends.shift();
      if (end === undefined) throw new Error('expected no further run');
      if (end === 'nothing') throw new Error('Command failed: npx\nno network');
      const category = (score: number) => ({ score, auditRefs: [{ id: 'largest-contentful-paint', weight: 1 }] });
      return JSON.stringify({
        ...(end === 'error' ? { runtimeError: { message: 'NO_FCP' } } : {}),
        categories: {
          performance: category(Number(end) / 100),
          accessibility: category(1),
          'best-practices': category(1),
          seo: category(0.9),
        },
        audits: { 'largest-contentful-paint': { score: 0.5, title: 'Largest Contentful Paint', numericValue: 1234.5 } },
      });
    };

  it('has the median of its runs, and what costs points', async () => {
    expect(await judgePage('http://x/', 3, runs(100, 80, 99))).toEqual({
      scores: { performance: 99, accessibility: 100, 'best-practices': 100, seo: 90 },
      performance: [80, 99, 100],
      paint: 1235,
      shortcomings: ['50 Largest Contentful Paint'],
    });
  });

  it('is asked for once more where it breaks off', async () => {
    expect(await judgePage('http://x/', 2, runs('error', 98, 'nothing', 97))).toMatchObject({
      performance: [97, 98],
      scores: { performance: 97 },
    });
    await expect(judgePage('http://x/', 1, runs('error', 'nothing'))).rejects.toThrow(
      /^expected a report .* on http:\/\/x\/, .*: no network\n.*npx/,
    );
  });
});

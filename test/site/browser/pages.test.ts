import { afterAll, beforeAll, expect, it } from 'vitest';
import { limitOf, SCRIPT_LIMIT } from '../../../scripts/site/audit/aims.ts';
import { type Findings, type Inspection, ON_USE, WAYS, type Way } from '../../../scripts/site/audit/inspect.ts';
import { inspectAll, pagesOf } from '../../../scripts/site/audit/inspect-all.ts';
import { examplesOfKinds } from '../../../scripts/site/kinds.ts';
import { listen, type ServedSite } from '../../../scripts/site/listen.ts';
import { THOROUGH } from '../../thorough.ts';
import { describeWithTools } from '../../tools.ts';
import { BASE, files } from '../below.ts';

/**
 * Which pages are looked at, and how axe does: those that most people see, in two ways by turns. With THOROUGH=1, as in
 * .ci/run, every page in all four ways.
 */
function plan(paths: readonly string[]): Map<string, readonly Way[]> {
  if (THOROUGH) return new Map(paths.map((path) => [path, WAYS]));
  const usual = examplesOfKinds(paths).filter((path) => /^(?:$|operations\/.|spec\/.|requirements\/$|flows\/.|.*\/all\/$)/.test(path));
  return new Map(usual.map((path, index) => [path, WAYS.slice(index % 2, (index % 2) + 1)]));
}

describeWithTools('in Chromium', ['chromium'], () => {
  let site: ServedSite;
  let pages: Map<string, Inspection>;

  beforeAll(async () => {
    site = await listen(files, BASE);
    pages = await inspectAll(site.url, plan(pagesOf(files)));
  }, 600_000);
  afterAll(() => site?.close());

  const all = (aspect: keyof Findings) =>
    [...pages].flatMap(([path, { findings }]) => findings[aspect].map((finding) => `${path} ${finding}`));

  it('axe has nothing to say, light and dark, wide and narrow', () => {
    expect(all('accessibility')).toEqual([]);
  });

  it('nothing scrolls sideways at 390 and 820 px, and a phone shows the title first', () => {
    expect(all('narrow')).toEqual([]);
  });

  it('nothing is asked from elsewhere, nothing fails, nothing is complained of', () => {
    expect(all('loading')).toEqual([]);
  });

  it('without scripts everything is there and nothing is dead', () => {
    expect(all('scriptless')).toEqual([]);
  });

  it('paper shows everything', () => {
    expect(all('print')).toEqual([]);
  });

  it('below a folder every link and asset is found', async () => {
    const inside = new Set(
      [...pages.values()].flatMap(({ addresses }) =>
        addresses.filter((to) => !to.startsWith('https://')).map((to) => to.replace(/#.*/, '')),
      ),
    );
    const answers = await Promise.all([...inside].map(async (to) => ({ to, status: (await fetch(to)).status })));
    expect(inside.size).toBeGreaterThan(pages.size);
    expect(answers.filter(({ to, status }) => status !== 200 || !to.startsWith(site.url))).toEqual([]);
  });

  it('a first visit is light', () => {
    const heavy = [...pages].filter(([path, { bytes }]) => bytes.all > limitOf(path) || bytes.scripts > SCRIPT_LIMIT);
    expect(heavy.map(([path, { bytes }]) => `${path} ${bytes.all} bytes, of them ${bytes.scripts} of scripts`)).toEqual([]);
  });

  it('what opens is there, and loads only when it is asked for', () => {
    for (const file of ON_USE) expect(files.has(file), file).toBe(true);
    expect(all('early')).toEqual([]);
  });
});

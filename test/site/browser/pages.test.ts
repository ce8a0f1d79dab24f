import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { examplesOfKinds } from '../../../scripts/site/kinds.ts';
import { listen, type ServedSite } from '../../../scripts/site/listen.ts';
import { THOROUGH } from '../../thorough.ts';
import { describeWithTools } from '../../tools.ts';
import { BASE, files } from '../below.ts';
import { createInspector, type Findings, type Inspection, WAYS, type Way } from './inspect.ts';

const KIB = 1024;

/**
 * Which pages are looked at, and how axe does: those that most people see, in two ways by turns. With THOROUGH=1, as in
 * .ci/run, every page in all four ways.
 */
function plan(paths: readonly string[]): Map<string, readonly Way[]> {
  if (THOROUGH) return new Map(paths.map((path) => [path, WAYS]));
  const usual = examplesOfKinds(paths).filter((path) => /^(?:$|operations\/.|spec\/.|requirements\/$|flows\/.)/.test(path));
  return new Map(usual.map((path, index) => [path, WAYS.slice(index % 2, (index % 2) + 1)]));
}

describeWithTools('in Chromium', ['chromium'], () => {
  let browser: Browser;
  let site: ServedSite;
  const pages = new Map<string, Inspection>();

  beforeAll(async () => {
    [browser, site] = await Promise.all([chromium.launch({ executablePath: '/usr/bin/chromium' }), listen(files, BASE)]);
    const paths = [...files.keys()].filter((file) => file.endsWith('.html')).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
    const waiting = [...plan(paths)];
    const work = async () => {
      const inspector = await createInspector(browser, site.url);
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [path, ways] = next;
        pages.set(path, await inspector.inspect(`${site.url}${path}`, ways));
      }
      await inspector.close();
    };
    await Promise.all([work(), work()]);
  }, 600_000);
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
  });

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
    const limit = (path: string) => ({ 'operations/all/': 40, 'spec/all/': 60 })[path] ?? (/^operations\/./.test(path) ? 20 : 60);
    const heavy = [...pages].filter(([path, { bytes }]) => bytes.all > limit(path) * KIB || bytes.scripts > 12 * KIB);
    expect(heavy.map(([path, { bytes }]) => `${path} ${bytes.all} bytes, of them ${bytes.scripts} of scripts`)).toEqual([]);
  });
});

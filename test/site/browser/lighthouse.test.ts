import { expect, it, onTestFinished } from 'vitest';
import { pagesOf } from '../../../scripts/site/audit/inspect-all.ts';
import { CATEGORIES, judgePage, type Scores, STEADY } from '../../../scripts/site/audit/lighthouse.ts';
import { examplesOfKinds } from '../../../scripts/site/kinds.ts';
import { listen } from '../../../scripts/site/listen.ts';
import { describeThoroughly } from '../../tools.ts';
import { BASE, files } from '../below.ts';

const HOUR = 3_600_000;

/** What Lighthouse says of pages, with one run for each. */
async function judge(served: ReadonlyMap<string, string | Uint8Array>, paths: readonly string[]): Promise<Map<string, Scores>> {
  const site = await listen(served, BASE);
  onTestFinished(() => site.close());
  const found = new Map<string, Scores>();
  for (const path of paths) found.set(path, await judgePage(`${site.url}${path}`, 1));
  return found;
}

/** Performance is a timing: it is told, and judged by nobody here. */
describeThoroughly('Lighthouse', ['chromium', 'npx'], () => {
  it('gives a page of each kind 100 for accessibility, best practices and SEO', { timeout: HOUR }, async () => {
    const judged = await judge(
      files,
      examplesOfKinds(pagesOf(files)).filter((path) => !path.endsWith('.html')),
    );
    for (const [path, { scores }] of judged) console.log(`/${path} ${CATEGORIES.map((name) => `${name} ${scores[name]}`).join(', ')}`);
    const poor = [...judged].filter(([, { scores }]) => STEADY.some((name) => scores[name] !== 100));
    expect(poor.map(([path, { shortcomings }]) => [path, shortcomings])).toEqual([]);
  });

  it('gives less to a bad page', { timeout: HOUR }, async () => {
    const bad =
      '<!doctype html><html><head></head><body><img src="gone.png"><a href="#"></a><script>console.error("oh")</script></body></html>';
    const [scores] = [...(await judge(new Map([['index.html', bad]]), [''])).values()];
    for (const name of STEADY) expect(scores?.scores[name], name).toBeLessThan(100);
    expect(scores?.shortcomings.join()).toMatch(/alt/);
  });
});

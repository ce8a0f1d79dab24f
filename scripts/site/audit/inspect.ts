import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { addresses, contentText, hiddenText, openAll, sidewaysScroll, titleBottom, visibleControls } from './in-page.ts';
import { recordTraffic } from './traffic.ts';

/** What is wrong with a page, by what was looked at: an empty list is what we want. */
export interface Findings {
  readonly accessibility: readonly string[];
  /** Sideways scroll, and titles below the first screen of a phone. */
  readonly narrow: readonly string[];
  /** Requests that leave the site or fail, messages on the console, breaches of the content policy. */
  readonly loading: readonly string[];
  /** Files that are asked for before the reader asks for what needs them. */
  readonly early: readonly string[];
  /** What is not there, or of no use, without scripts. */
  readonly scriptless: readonly string[];
  /** What paper does not show. */
  readonly print: readonly string[];
}

export interface Inspection {
  readonly findings: Findings;
  /** How far it scrolls sideways, in pixels, on a tablet or a phone. */
  readonly sideways: number;
  /** What a first visit transfers, in bytes on the wire, without header fields. */
  readonly bytes: { readonly all: number; readonly scripts: number };
  /** Every address that the page names, absolute. */
  readonly addresses: readonly string[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What the search, what explains and the registry in the page are made of: for a reader who uses them. */
export const ON_USE = ['search.json', 'aids.js', 'aids.css', 'try.js', 'try.json'];
/** Shown when a reader points at a term. The same text stands in the glossary. */
const REPEATED = '.definition';
const WIDE = { width: 1400, height: 900 };
const TABLET = { width: 820, height: 1180 };
const PHONE = { width: 390, height: 844 };
type Size = typeof PHONE;

/** A way to see a page. */
export interface Way {
  readonly name: string;
  readonly size: Size;
  readonly colorScheme: 'light' | 'dark';
}

export const WAYS: readonly Way[] = [
  { name: 'light, 1400 px', size: WIDE, colorScheme: 'light' },
  { name: 'dark, 390 px', size: PHONE, colorScheme: 'dark' },
  { name: 'light, 390 px', size: PHONE, colorScheme: 'light' },
  { name: 'dark, 1400 px', size: WIDE, colorScheme: 'dark' },
];

/** Looks at pages, one after the other, in a browser of its own tabs. */
export interface Inspector {
  /** @param ways How axe is to look at the page. */
  inspect(url: string, ways: readonly Way[]): Promise<Inspection>;
  close(): Promise<void>;
}

/**
 * @param site Where the site begins: what is asked from outside of it is a finding.
 */
export async function createInspector(browser: Browser, site: string): Promise<Inspector> {
  const contexts = await Promise.all([
    browser.newContext({ viewport: WIDE }),
    browser.newContext({ viewport: WIDE, javaScriptEnabled: false }),
  ]);
  const [page, plain] = await Promise.all(contexts.map((context) => context.newPage()));
  if (page === undefined || plain === undefined) throw new Error('expected two tabs');
  const traffic = await recordTraffic(contexts[0], page, site);
  const isEarly = (asked: string) => ON_USE.some((file) => asked === `${site}${file}`);

  return {
    async inspect(url, ways) {
      traffic.begin();
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
      await page.goto(url, { waitUntil: 'load' });
      const text = await page.evaluate(contentText);
      const accessibility: string[] = [];
      const narrow: string[] = [];
      let sideways = 0;
      const widthAt = async (size: Size) => {
        await page.setViewportSize(size);
        const { pixels, widest } = await page.evaluate(sidewaysScroll);
        sideways = Math.max(sideways, pixels);
        if (pixels !== 0) narrow.push(`${pixels} px sideways at ${size.width}: ${widest.join(' ')}`);
      };
      await widthAt(TABLET);
      await widthAt(PHONE);
      const bottom = await page.evaluate(titleBottom);
      if (bottom > PHONE.height) narrow.push(`the title ends at ${bottom} px of a screen of ${PHONE.height}`);
      await page.evaluate(AXE);
      for (const { name, size, colorScheme } of ways) {
        await page.setViewportSize(size);
        await page.emulateMedia({ colorScheme });
        accessibility.push(...(await runAxe(page)).map((finding) => `${name}: ${finding}`));
      }
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ media: 'print' });
      const print = await page.evaluate(hiddenText, `summary, nav, ${REPEATED}`);
      const scriptless = await inspectWithoutScripts(plain, url, text);
      return {
        findings: { accessibility, narrow, loading: traffic.problems(), early: traffic.requests().filter(isEarly), scriptless, print },
        sideways,
        bytes: traffic.bytes(),
        addresses: await page.evaluate(addresses),
      };
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

async function inspectWithoutScripts(plain: Page, url: string, withScripts: readonly string[]): Promise<string[]> {
  await plain.goto(url, { waitUntil: 'load' });
  const without = new Set(await plain.evaluate(contentText));
  const dead = await plain.evaluate(visibleControls);
  await plain.evaluate(openAll);
  const hidden = await plain.evaluate(hiddenText, `summary, ${REPEATED}`);
  return [
    ...withScripts.filter((line) => !without.has(line)).map((line) => `only with scripts: ${line.slice(0, 60)}`),
    ...dead.map((control) => `dead: ${control}`),
    ...hidden.map((line) => `hidden: ${line}`),
  ];
}

async function runAxe(page: Page): Promise<string[]> {
  const { violations } = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => `${id} at ${target.join(' ')}: ${failureSummary.split('\n')[1]?.trim()}`),
  );
}

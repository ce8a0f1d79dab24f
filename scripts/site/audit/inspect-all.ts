import { chromium } from 'playwright-core';
import { createInspector, type Inspection, type Way } from './inspect.ts';

/** Where Debian has it: playwright-core brings no browser. */
export const CHROMIUM = process.env.CHROME_PATH || '/usr/bin/chromium';
/** Pages looked at at a time. */
const TABS = 2;

/**
 * Looks at pages of a site.
 *
 * @param site Where it begins.
 * @param plan The addresses below it, and how axe is to look at each.
 */
export async function inspectAll(site: string, plan: ReadonlyMap<string, readonly Way[]>): Promise<Map<string, Inspection>> {
  const browser = await chromium.launch({ executablePath: CHROMIUM });
  const found = new Map<string, Inspection>();
  const waiting = plan.entries();
  const work = async () => {
    const inspector = await createInspector(browser, site);
    for (const [path, ways] of waiting) found.set(path, await inspector.inspect(`${site}${path}`, ways));
    await inspector.close();
  };
  try {
    await Promise.all(Array.from({ length: TABS }, work));
  } finally {
    await browser.close();
  }
  return new Map([...plan.keys()].flatMap((path) => [[path, found.get(path) as Inspection] as const]));
}

/** The addresses of the pages among the files of a site, such as `operations/getBlob/`. */
export function pagesOf(files: ReadonlyMap<string, unknown>): string[] {
  return [...files.keys()].filter((file) => file.endsWith('.html')).map((file) => file.replace(/(^|\/)index\.html$/, '$1'));
}

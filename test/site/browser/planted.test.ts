import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createInspector, type Findings, type Inspector, WAYS } from '../../../scripts/site/audit/inspect.ts';
import { CHROMIUM } from '../../../scripts/site/audit/inspect-all.ts';
import { listen, type ServedSite } from '../../../scripts/site/listen.ts';
import { describeWithTools } from '../../tools.ts';

const STYLE = `
:root { color-scheme: light dark; color: light-dark(#111, #eee); background: light-dark(#fff, #111); }
.pale { color: light-dark(#333, #444); }
.broad { inline-size: 60rem; }
:root:has(.low) { padding-block-start: 60rem; }
.gone { display: none; }
@media print { .screen { display: none; } }`;

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'self'">`;
const page = (content: string, head = POLICY) => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Planted</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="site.css">${head}</head>
<body><main><h1>Planted</h1>${content}</main></body></html>`;

interface Defect {
  readonly name: string;
  readonly content: string;
  /** Instead of the policy. */
  readonly head?: string;
  readonly script?: string;
  readonly aspect: keyof Findings;
  readonly finding: RegExp;
}

const DEFECTS: readonly Defect[] = [
  {
    name: 'pale text, in the dark alone',
    content: '<p class="pale">pale</p>',
    aspect: 'accessibility',
    finding: /^dark, 390 px: color-contrast at p:/,
  },
  { name: 'a link without words', content: '<p><a href="./"></a></p>', aspect: 'accessibility', finding: /^light, 1400 px: link-name/ },
  { name: 'something broad', content: '<p class="broad">broad</p>', aspect: 'narrow', finding: /^\d+ px sideways at 390: .*broad/ },
  { name: 'a low title', content: '<p class="low">low</p>', aspect: 'narrow', finding: /^the title ends at/ },
  {
    name: 'a picture from elsewhere',
    content: '<img src="https://example.com/a.png" alt="a">',
    aspect: 'loading',
    finding: /^console: .*https:\/\/example\.com\/a\.png/,
  },
  {
    name: 'a picture from elsewhere, without a policy',
    content: '<img src="https://example.com/a.png" alt="a">',
    head: '<meta name="author" content="nobody">',
    aspect: 'loading',
    finding: /^asks https:\/\/example\.com\/a\.png/,
  },
  { name: 'a picture that is not there', content: '<img src="gone.svg" alt="gone">', aspect: 'loading', finding: /^404 for .*gone\.svg/ },
  { name: 'an inline style', content: '<p style="color: red">red</p>', aspect: 'loading', finding: /style-src/ },
  { name: 'an inline script', content: '<script>document.title = "on";</script>', aspect: 'loading', finding: /script-src/ },
  { name: 'a complaint', content: '<p>well</p>', script: 'console.error("oh")', aspect: 'loading', finding: /^console: oh$/ },
  { name: 'an error', content: '<p>well</p>', script: 'undefined.oh', aspect: 'loading', finding: /^error: .*undefined/ },
  {
    name: 'a search that loads its index at once',
    content: '<p>well</p>',
    script: 'fetch("search.json")',
    aspect: 'early',
    finding: /\/below\/search\.json$/,
  },
  {
    name: 'text by script',
    content: '<p>static</p>',
    script: 'document.querySelector("p").append(Object.assign(document.createElement("b"), { textContent: "dynamic" }))',
    aspect: 'scriptless',
    finding: /^only with scripts: dynamic$/,
  },
  {
    name: 'text that a script shows',
    content: '<p class="gone">waiting</p>',
    script: 'document.querySelector("p").className = ""',
    aspect: 'scriptless',
    finding: /^hidden: waiting$/,
  },
  { name: 'a button of no use', content: '<button type="button">Copy</button>', aspect: 'scriptless', finding: /^dead: <button> Copy$/ },
  { name: 'text that is not printed', content: '<p class="screen">on screen</p>', aspect: 'print', finding: /^on screen$/ },
  {
    name: 'closed details on paper',
    content: '<details><summary>More</summary><p>folded</p></details>',
    aspect: 'print',
    finding: /^folded$/,
  },
];

describeWithTools('a defect in a page', ['chromium'], () => {
  let browser: Browser;
  let site: ServedSite;
  let inspector: Inspector;

  beforeAll(async () => {
    const files = DEFECTS.flatMap(({ content, head = POLICY, script }, index): [string, string][] => [
      [`${index}.html`, page(content, `${head}${script === undefined ? '' : `<script src="${index}.js" defer></script>`}`)],
      [`${index}.js`, script ?? ''],
    ]);
    site = await listen(
      new Map([...files, ['site.css', STYLE], ['search.json', '[]'], ['index.html', page('<p>All is well.</p>')]]),
      '/below/',
    );
    browser = await chromium.launch({ executablePath: CHROMIUM });
    inspector = await createInspector(browser, site.url);
  });
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()]);
  });

  it('is not found where there is none', async () => {
    const { findings, bytes, addresses } = await inspector.inspect(site.url, WAYS);
    expect(Object.values(findings).flat()).toEqual([]);
    expect(bytes).toEqual({ all: expect.any(Number), scripts: 0 });
    expect(bytes.all).toBeGreaterThan(300);
    expect(addresses).toEqual([`${site.url}site.css`]);
  });

  it.each(DEFECTS)('$name', async ({ aspect, finding, script }) => {
    const index = DEFECTS.findIndex((defect) => defect.aspect === aspect && defect.finding === finding);
    const { findings, bytes } = await inspector.inspect(`${site.url}${index}.html`, aspect === 'accessibility' ? WAYS : []);
    expect(findings[aspect]).toEqual(expect.arrayContaining([expect.stringMatching(finding)]));
    expect(bytes.scripts > 0).toBe(script !== undefined);
  });
});

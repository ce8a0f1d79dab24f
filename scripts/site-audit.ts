import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { runCommand } from './command.ts';
import { loadModel } from './model/load.ts';
import { buildSite } from './site/build.ts';
import { readContent } from './site/content.ts';
import { examplesOfKinds } from './site/kinds.ts';
import { listen } from './site/listen.ts';

/** Two hundred packages, and wanted rarely: fetched when it is called for, at this version, and not kept in the project. */
const LIGHTHOUSE = 'lighthouse@12.8.2';
/** Judged: they are the same each time. */
const STEADY = ['accessibility', 'best-practices', 'seo'];
const CATEGORIES = ['performance', ...STEADY];

const HELP = `Usage: npm run site:audit -- [options] [PATH...]

Builds the site, serves it on this machine, and lets Lighthouse (${LIGHTHOUSE}, by npx) look at one page of each kind as on
a phone. Ends with exit code 1 if accessibility, best practices or SEO is below 100 anywhere. Performance is a figure
that depends on the machine and is only told.

  PATH     pages to look at instead, such as operations/getBlob/
  --help   print this

The browser is the one that CHROME_PATH names (default: /usr/bin/chromium).`;

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
  readonly audits: Readonly<Record<string, { readonly score: number | null; readonly title: string; readonly numericValue?: number }>>;
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean', default: false } } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { rehearse } = await import('./rehearsal.ts');
  const model = await loadModel('spec');
  const files = buildSite(model, { ...readContent('site', 'generated'), rehearsals: await rehearse(model) });
  const pages = [...files.keys()].filter((file) => file.endsWith('index.html')).map((file) => file.replace(/index\.html$/, ''));
  const site = await listen(files);
  let failed = false;
  console.log(`${'page'.padEnd(34)}${CATEGORIES.map((name) => name.padStart(16)).join('')}${'LCP'.padStart(10)}`);
  for (const path of positionals.length > 0 ? positionals : examplesOfKinds(pages)) {
    const { categories, audits } = await audit(`${site.url}${path}`);
    const scores = CATEGORIES.map((name) => Math.round((categories[name]?.score ?? 0) * 100));
    const paint = `${Math.round(audits['largest-contentful-paint']?.numericValue ?? 0)} ms`;
    console.log(`/${path}`.padEnd(34) + scores.map((score) => String(score).padStart(16)).join('') + paint.padStart(10));
    if (STEADY.some((name) => categories[name]?.score !== 1)) {
      failed = true;
      for (const { score, title } of Object.values(audits)) if (score !== null && score < 1) console.log(`    ${score} ${title}`);
    }
  }
  await site.close();
  return failed ? 1 : 0;
});

async function audit(url: string): Promise<Report> {
  const options = ['--quiet', '--output=json', '--no-enable-error-reporting', '--chrome-flags=--headless=new --no-sandbox'];
  const { stdout } = await promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...options, `--only-categories=${CATEGORIES.join()}`], {
    env: { CHROME_PATH: '/usr/bin/chromium', ...process.env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Report;
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { parseArgs, promisify } from 'node:util';
import { runCommand } from './command.ts';
import { ExpectedError } from './expected-error.ts';
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

const CHROME = process.env.CHROME_PATH || '/usr/bin/chromium';

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
  if (!existsSync(CHROME)) throw new ExpectedError(`expected a browser at ${CHROME}, found none; name another Chromium with CHROME_PATH`);
  const { rehearse } = await import('./rehearsal.ts');
  const model = await loadModel('spec');
  const files = buildSite(model, { ...readContent('site', 'generated'), rehearsals: await rehearse(model) });
  const pages = [...files.keys()].filter((file) => file.endsWith('index.html')).map((file) => file.replace(/index\.html$/, ''));
  const site = await listen(files);
  let failed = false;
  console.log(`${'page'.padEnd(34)}${CATEGORIES.map((name) => name.padStart(16)).join('')}${'LCP'.padStart(10)}`);
  try {
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
  } finally {
    await site.close();
  }
  return failed ? 1 : 0;
});

/** @throws ExpectedError where Lighthouse does not come to an end. */
async function audit(url: string): Promise<Report> {
  const options = ['--quiet', '--output=json', '--no-enable-error-reporting', '--chrome-flags=--headless=new --no-sandbox'];
  const audited = promisify(execFile)('npx', ['--yes', LIGHTHOUSE, url, ...options, `--only-categories=${CATEGORIES.join()}`], {
    env: { ...process.env, CHROME_PATH: CHROME },
    maxBuffer: 64 * 1024 * 1024,
  });
  const { stdout } = await audited.catch(({ stderr, message }: { stderr?: string; message: string }) => {
    const reason = stderr?.trim().split('\n').at(-1) || message;
    throw new ExpectedError(
      `expected ${LIGHTHOUSE} to look at ${url} with ${CHROME}: ${reason}\nThe first time npx fetches it, which needs the network.`,
    );
  });
  return JSON.parse(stdout) as Report;
}

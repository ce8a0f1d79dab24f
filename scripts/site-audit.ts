import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { ExpectedError, UsageError } from './expected-error.ts';
import { judgeAims } from './site/audit/aims.ts';
import { buildTwice } from './site/audit/build-twice.ts';
import { WAYS } from './site/audit/inspect.ts';
import { CHROMIUM, inspectAll, pagesOf } from './site/audit/inspect-all.ts';
import { judgePage, LIGHTHOUSE, type Scores } from './site/audit/lighthouse.ts';
import { formatAims, formatAudit } from './site/audit/report.ts';
import { examplesOfKinds } from './site/kinds.ts';
import { listen } from './site/listen.ts';

const HELP = `Usage: npm run site:audit -- [options] [PATH...]

Builds the site twice, serves it on this machine, looks at every page in Chromium, and lets Lighthouse (${LIGHTHOUSE}, by
npx) look at one page of each kind as on a phone. Prints what each page weighs and scores, and the aims of the site with
their figures. Ends with exit code 1 where an aim is not met. Timings depend on the machine: leave it alone meanwhile.

  PATH          pages to look at instead, such as operations/getBlob/
  --runs N      how often performance is measured; its median counts (default: 3)
  --help        print this

The browser is ${CHROMIUM}; the environment variable CHROME_PATH names another.`;

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { runs: { type: 'string', default: '3' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1) throw new UsageError(`expected --runs of 1 or more, found ${values.runs}`);
  if (!existsSync(CHROMIUM)) {
    throw new ExpectedError(`expected a browser at ${CHROMIUM}, found none; name another Chromium with CHROME_PATH`);
  }
  const built = buildTwice();
  const all = pagesOf(built.files);
  const unknown = positionals.find((path) => !all.includes(path));
  if (unknown !== undefined) throw new UsageError(`expected the address of a page, such as operations/getBlob/, found ${unknown}`);
  const wanted = positionals.length > 0 ? positionals : all;

  const site = await listen(built.files);
  try {
    console.error(`${wanted.length} pages in Chromium`);
    const pages = await inspectAll(site.url, new Map(wanted.map((path) => [path, WAYS])));
    const scores = new Map<string, Scores>();
    // The error page is at no address of its own.
    for (const path of examplesOfKinds(wanted).filter((each) => !each.endsWith('.html'))) {
      console.error(`Lighthouse on /${path}`);
      scores.set(path, await judgePage(`${site.url}${path}`, runs));
    }
    const audit = { built, pages, scores };
    const aims = judgeAims(audit);
    console.log(`${formatAudit(audit)}\n\n${formatAims(aims)}`);
    return aims.every(({ met }) => met) ? 0 : 1;
  } finally {
    await site.close();
  }
});

import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { UsageError } from './expected-error.ts';
import { loadModel } from './model/load.ts';
import { checkOutputFolder } from './output-folder.ts';
import { composeSite } from './site/build.ts';
import { compareAnchors, lostAnchors } from './site/checks/anchors.ts';
import { readContent } from './site/content.ts';
import { SiteError } from './site/error.ts';

const HELP = `Usage: npm run site -- [options]

Builds the site from spec/ and site/.

  --out DIR          the folder to write; an earlier build in it goes (default: site/dist)
  --base PATH        where the site will be, such as /oci/ (default: that of --url, or /); only the error page and
                     the texts for programs depend on it
  --url URL          the same with the host, such as https://example.org/oci/ (default: $SITE_URL); without it there is
                     no sitemap.xml, and pages do not say their own address
  --repository URL   where the project lives, such as https://github.com/owner/name; reports about sentences go there
  --accept-anchors   record new addresses in site/anchors.txt; addresses that are gone fail in any case
  --help             print this`;

const FOLDER = 'site';
const GENERATED = 'generated';

await runCommand(async () => {
  const started = performance.now();
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: join(FOLDER, 'dist') },
      base: { type: 'string' },
      url: { type: 'string', default: process.env.SITE_URL ?? '' },
      repository: { type: 'string' },
      'accept-anchors': { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const place = readPlace(values.url, values.base);

  const { repository } = values;
  if (repository !== undefined && !/^https:\/\/[^/]+\/.*[^/]$/.test(repository)) {
    throw new UsageError(`expected a --repository such as https://github.com/owner/name, found ${repository}`);
  }
  // Before anything else, since a build takes a while.
  checkOutputFolder(values.out, 'an earlier build', () => existsSync(join(values.out, '404.html')));
  if (!existsSync(GENERATED)) throw new UsageError(`expected the folder ${GENERATED}, found none; run: npm run generate`);
  const { rehearse } = await import('./rehearsal.ts');
  const model = await loadModel('spec');
  const content = { ...readContent(FOLDER, GENERATED), rehearsals: await rehearse(model) };
  const { files, anchors, programs } = composeSite(model, content, { ...place, ...(repository === undefined ? {} : { repository }) });
  const { lost, added } = compareAnchors(content.anchors, anchors);
  if (lost.length > 0) throw new SiteError(lostAnchors(lost));
  write(values.out, new Map([...files, ...programs()]));
  const pages = [...files.keys()].filter((path) => path.endsWith('.html')).length;
  console.log(`${pages} pages in ${values.out}, ${((performance.now() - started) / 1000).toFixed(1)} s`);
  if (values['accept-anchors']) writeFileSync(join(FOLDER, 'anchors.txt'), `${anchors.join('\n')}\n`);
  else if (added.length > 0)
    console.log(`${added.length} new addresses, such as ${added[0]}. Record them: npm run site -- --accept-anchors`);
  return 0;
});

/** Where the site will be. The path of the URL and the base are one thing said twice. */
function readPlace(url: string, base?: string): { base: string; url?: string } {
  if (base !== undefined && !/^\/(?:.*\/)?$/.test(base))
    throw new UsageError(`expected a --base that begins and ends with /, found ${base}`);
  if (url === '') return { base: base ?? '/' };
  if (!URL.canParse(url) || !/^https?:\/\/[^?#]*\/$/.test(url)) {
    throw new UsageError(`expected a --url such as https://example.org/oci/, with a / at the end, found ${url}`);
  }
  const { pathname, href } = new URL(url);
  if (base !== undefined && base !== pathname)
    throw new UsageError(`expected a --base that is the path of --url, ${pathname}, found ${base}`);
  return { base: pathname, url: href };
}

function write(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, body] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), body);
  }
}

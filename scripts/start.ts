import { runCommand } from './command.ts';
import { compareGenerated } from './generated-folder.ts';
import { describeFlags, readFlags } from './mock/node/flags.ts';
import { withSite } from './mock/node/with-site.ts';
import { loadModel } from './model/load.ts';
import { buildSite } from './site/build.ts';
import { readContent } from './site/content.ts';
import { resolvePage } from './site/serve.ts';

const DEFAULT_PORT = 5000;
const GENERATED = 'generated';

const HELP = `Usage: npm start -- [options]

Brings generated/ up to date, builds the site, and serves both on one port: the mock registry at /v2/, the site at /.
The first line on stdout is a JSON object with the url; SIGTERM ends it.

${describeFlags()}

The default port is ${DEFAULT_PORT}.`;

await runCommand(async () => {
  const flags = readFlags(DEFAULT_PORT);
  if (flags.help) {
    console.log(HELP);
    return 0;
  }
  const model = await loadModel('spec');
  const { differences, write } = await compareGenerated(model, GENERATED);
  write();
  if (differences.length > 0) console.error(`${differences.length} files in ${GENERATED} brought up to date`);
  // Loaded only now, so that they are built on what was just generated.
  const { rehearse } = await import('./rehearsal.ts');
  const { runService } = await import('./mock/node/service.ts');
  const pages = buildSite(model, { ...readContent('site', GENERATED), rehearsals: await rehearse(model) });
  const url = await runService(flags, (registry) => withSite(registry, (path, ifNoneMatch) => resolvePage(pages, path, ifNoneMatch)));
  console.error(`The registry answers at ${url}/v2/ and the reference is at ${url}/. Ctrl-C ends both.`);
  return undefined;
});

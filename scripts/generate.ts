import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { compareGenerated } from './generated-folder.ts';
import { loadModel } from './model/load.ts';

const HELP = `Usage: npm run generate -- [options]

Computes generated/ from spec/.

  --check      compare instead of writing: name every stale, missing or extra file, and exit with 1 if there is one
  --spec DIR   the description (default: spec)
  --out DIR    the folder to write (default: generated)
  --help       print this`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: {
      check: { type: 'boolean', default: false },
      spec: { type: 'string', default: 'spec' },
      out: { type: 'string', default: 'generated' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const { count, differences, write } = await compareGenerated(await loadModel(values.spec), values.out);
  if (values.check) {
    for (const { path, state } of differences) console.error(`${state}: ${join(values.out, path)}`);
    if (differences.length === 0) return 0;
    console.error(`${differences.length} of ${count} generated files are not what ${values.spec} says. Run: npm run generate`);
    return 1;
  }
  write();
  console.log(`${count} files in ${values.out}, ${differences.length} changed`);
  return 0;
});

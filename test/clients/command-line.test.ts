import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it } from 'vitest';
import { describeWithTools } from '../tools.ts';
import { skopeo } from './clients.ts';
import { blobDigests, onlyEntry, readBlob, writeLayout } from './layout.ts';
import { useWorkplace } from './workplace.ts';

const workplace = useWorkplace();
const { path, run } = workplace;
const client = skopeo(workplace);

describeWithTools('the command line, and skopeo', ['skopeo', 'tar'], () => {
  it.each([
    ['by default', []],
    ['with a folder', ['--store', 'DIR']],
  ])('%s, takes an image, gives it back identical, and has seen nothing leave the description', async (_, options) => {
    const flags = options.map((option) => (option === 'DIR' ? path('store') : option));
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/mock.ts', '--port', '0', '--fail-on-violation', ...flags], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(createInterface(child.stdout), 'line');
    const reference = `${new URL(JSON.parse(line).url).host}/library/app:1`;
    const top = await writeLayout(path('source'), '1');
    await client.push(path('source'), '1', reference);
    await client.pull(reference, path('pulled'));
    expect(onlyEntry(path('pulled')).digest).toBe(top.digest);
    expect(blobDigests(path('pulled'))).toEqual(blobDigests(path('source')));

    child.kill('SIGTERM');
    expect(await once(child, 'close')).toEqual([0, null]);
    if (options.length === 0) return;
    const inspected = await run('skopeo', 'inspect', '--raw', `oci:${path('store', 'library', 'app')}:1`);
    expect(inspected).toBe(readBlob(path('source'), top.digest).toString());
  });
});

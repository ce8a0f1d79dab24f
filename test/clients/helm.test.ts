import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeWithTools } from '../tools.ts';
import { useRegistry } from './registry.ts';
import { useWorkplace } from './workplace.ts';

const { path, run } = useWorkplace();

describeWithTools('helm', ['helm'], () => {
  const registry = useRegistry();

  it('pushes a chart and pulls it back identical', async () => {
    mkdirSync(path('demo', 'templates'), { recursive: true });
    writeFileSync(path('demo', 'Chart.yaml'), 'apiVersion: v2\nname: demo\nversion: 0.1.0+build.7\n');
    writeFileSync(path('demo', 'templates', 'map.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: demo\n');
    await run('helm', 'package', 'demo');
    await run('helm', 'push', '--plain-http', 'demo-0.1.0+build.7.tgz', `oci://${registry.host}/charts/a`);
    const chart = `oci://${registry.host}/charts/a/demo`;
    mkdirSync(path('pulled'));
    await run('helm', 'pull', '--plain-http', '--version', '0.1.0+build.7', '--destination', 'pulled', chart);
    expect(readFileSync(path('pulled', 'demo-0.1.0+build.7.tgz')).equals(readFileSync(path('demo-0.1.0+build.7.tgz')))).toBe(true);
    // Without a version it looks through the tags.
    expect(await run('helm', 'show', 'chart', '--plain-http', chart)).toContain('version: 0.1.0+build.7');
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { THOROUGH } from '../thorough.ts';
import { run } from '../tools.ts';

const JEST = 'jest@30.5.2';

let folder: string;
let packed: { files: { path: string }[] };

/** The package as its users get it: packed, and installed in a folder that has nothing else. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  const [description] = JSON.parse(await run('npm', ['pack', '--json', '--pack-destination', folder]));
  packed = description;
  writeFileSync(join(folder, 'package.json'), '{ "type": "module", "private": true }');
  await run('npm', ['install', '--offline', '--no-audit', '--no-fund', join(folder, description.filename)], { cwd: folder });
});
afterAll(() => rmSync(folder, { recursive: true }));

it('holds the compiled code, the description and what a package should have, and nothing else', () => {
  const paths = packed.files.map(({ path }) => path);
  for (const path of ['LICENSE', 'README.md', 'package.json', 'generated/openapi.json', 'dist/scripts/cli.js', 'dist/scripts/library.d.ts'])
    expect(paths).toContain(path);
  expect(paths.filter((path) => !/^(?:dist\/|generated\/openapi[-.\d]*json$|[A-Z]+(?:\.md)?$|package\.json$)/.test(path))).toEqual([]);
});

it('needs no other package and runs nothing at install', () => {
  const { dependencies, peerDependencies, optionalDependencies, scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect({ dependencies, peerDependencies, optionalDependencies }).toEqual({});
  for (const name of ['preinstall', 'install', 'postinstall', 'prepare']) expect(scripts).not.toHaveProperty(name);
});

it('starts a registry from the empty folder', async () => {
  const child = spawn(join(folder, 'node_modules/.bin/oci-distribution-kit'), ['mock', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  expect((await fetch(`${JSON.parse(line).url}/v2/`)).status).toBe(200);
  child.kill();
  expect(await once(child, 'close')).toEqual([0, null]);
});

describe.each(['README.md', 'site/content/mock.md'])('the recipe in %s', (file) => {
  const [, recipe = ''] = /^```js recipe\n([\s\S]*?)^```$/m.exec(readFileSync(file, 'utf8')) ?? [];
  const nodeTest = "import test from 'node:test';";
  /** The recipe for another runner: only where `test` comes from differs. */
  const write = (importTest: string) => writeFileSync(join(folder, 'recipe.test.js'), recipe.replace(nodeTest, importTest));

  it('runs with node:test', async () => {
    expect(recipe).toContain(nodeTest);
    write(nodeTest);
    expect(await run(process.execPath, ['--test', 'recipe.test.js'], { cwd: folder })).toMatch(/^# pass 1$/m);
  });

  it('runs with vitest', async () => {
    write("import { test } from 'vitest';");
    const vitest = join(folder, 'node_modules/vitest');
    if (!existsSync(vitest)) symlinkSync(resolve('node_modules/vitest'), vitest);
    const output = await run(process.execPath, [join(vitest, 'vitest.mjs'), 'run', '--reporter=json'], { cwd: folder });
    expect(JSON.parse(output)).toMatchObject({ numPassedTests: 1, numFailedTests: 0 });
  });

  // jest comes from the npm registry, since nothing else here needs it.
  it.runIf(THOROUGH)(
    'runs with jest (with THOROUGH=1)',
    async () => {
      write('');
      const jest = join(folder, 'node_modules/.bin/jest');
      if (!existsSync(jest)) await run('npm', ['install', '--no-audit', '--no-fund', '--no-save', JEST], { cwd: folder });
      const output = await run(jest, ['--json'], { cwd: folder, env: { ...process.env, NODE_OPTIONS: '--experimental-vm-modules' } });
      expect(JSON.parse(output)).toMatchObject({ numPassedTests: 1, numFailedTests: 0 });
    },
    180_000,
  );
});

it.each(['node16', 'bundler'])('has types that resolve by %s', async (moduleResolution) => {
  writeFileSync(
    join(folder, 'consumer.ts'),
    `import { startRegistry, type ReportedViolation } from 'oci-distribution-kit';
const registry = await startRegistry({ port: 0, contract: 'enforce' });
const found: readonly ReportedViolation[] = registry.violations;
const url: string = registry.url;
export { found, url };
// @ts-expect-error a mode that does not exist
await startRegistry({ contract: 'sometimes' });
`,
  );
  const module = moduleResolution === 'node16' ? 'node16' : 'esnext';
  const typescript = resolve('node_modules/typescript/bin/tsc');
  const types = ['--types', 'node', '--typeRoots', resolve('node_modules/@types')];
  const options = [
    '--noEmit',
    '--strict',
    '--target',
    'es2022',
    '--lib',
    'es2023,esnext.disposable,dom,dom.iterable',
    '--module',
    module,
    '--moduleResolution',
    moduleResolution,
  ];
  expect(await run(process.execPath, [typescript, ...options, ...types, 'consumer.ts'], { cwd: folder })).toBe('');
});

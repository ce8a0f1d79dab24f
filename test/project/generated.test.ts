import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareGenerated } from '../../scripts/generated-folder.ts';
import { loadModel } from '../../scripts/model/load.ts';
import { run } from '../tools.ts';

it('generated/ is what spec/ says', async () => {
  const { differences } = await compareGenerated(await loadModel('spec'), 'generated');
  expect(differences, 'run: npm run generate').toEqual([]);
});

describe('generating', () => {
  let folder: string;
  let out: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'generate-'));
    out = join(folder, 'generated');
    cpSync('spec', join(folder, 'spec'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const generate = (...options: string[]): Promise<{ code: number; stderr: string }> =>
    run(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', '--spec', join(folder, 'spec'), ...options]).then(
      () => ({ code: 0, stderr: '' }),
      (error) => error,
    );
  const check = () => generate('--check', '--out', out);

  it('restores a deleted folder byte for byte', async () => {
    const { differences, write } = await compareGenerated(await loadModel('spec'), out);
    expect(new Set(differences.map(({ state }) => state))).toEqual(new Set(['missing']));
    write();
    await run('diff', ['-r', 'generated', out]);
  });

  it('--check names every file that is stale, missing or extra', async () => {
    const routes = readFileSync(join(out, 'routes.ts'), 'utf8');
    writeFileSync(join(out, 'routes.ts'), `${routes}\n`);
    writeFileSync(join(out, 'left-over.ts'), '');
    rmSync(join(out, 'scope.ts'));
    const { code, stderr } = await check();
    expect(code).toBe(1);
    const lines = stderr.split('\n').slice(0, 3);
    expect(lines.map((line) => line.replace(`${out}/`, ''))).toEqual(['extra: left-over.ts', 'stale: routes.ts', 'missing: scope.ts']);
  });

  it('erases nothing but what was generated', async () => {
    const other = join(folder, 'other');
    mkdirSync(join(other, 'src'), { recursive: true });
    for (const path of ['routes.ts', 'openapi.json', 'src/letter.txt']) writeFileSync(join(other, path), 'dear');
    for (const options of [[], ['--check']]) {
      const { code, stderr } = await generate('--out', other, ...options);
      expect(code).toBe(2);
      expect(stderr).toBe(
        `expected ${other} to be empty or to hold generated files, found other files; choose another with --out\nSee --help.\n`,
      );
    }
    expect(readdirSync(other, { recursive: true }).sort()).toEqual(['openapi.json', 'routes.ts', 'src', 'src/letter.txt']);
  });

  it('notices one line of the description, and puts it right', async () => {
    const file = join(folder, 'spec', 'components', 'parameters', 'PageSize.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('minimum: 0', 'minimum: 1'));
    const { differences, write } = await compareGenerated(await loadModel(join(folder, 'spec')), out);
    const stale = differences.filter(({ state }) => state === 'stale').map(({ path }) => path);
    expect(stale).toEqual(expect.arrayContaining(['openapi.json', 'openapi-1.0.json', 'openapi-1.1.json', 'validators.js']));
    write();
    expect(await check()).toEqual({ code: 0, stderr: '' });
  });

  it('tells of a broken description with its place and no stack trace', async () => {
    writeFileSync(join(folder, 'spec', 'errors.yaml'), 'codes: [\n  unclosed');
    const { code, stderr } = await check();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^errors\.yaml:\d+:\d+ expected valid YAML: .+\n/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

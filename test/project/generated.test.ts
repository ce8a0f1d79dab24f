import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../tools.ts';

const generate = (...args: string[]) => run(process.execPath, ['--import', 'tsx', 'scripts/generate.ts', ...args]);
const failure = async (...args: string[]): Promise<{ code: number; stderr: string }> => {
  try {
    await generate(...args);
    return { code: 0, stderr: '' };
  } catch (error) {
    return error as { code: number; stderr: string };
  }
};

it('generated/ is what spec/ says', async () => {
  expect(await failure('--check')).toMatchObject({ code: 0 });
});

describe('npm run generate', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'generate-'));
    cpSync('spec', join(folder, 'spec'), { recursive: true });
    cpSync('generated', join(folder, 'generated'), { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const there = () => ['--spec', join(folder, 'spec'), '--out', join(folder, 'generated')];

  it('restores a deleted folder byte for byte', async () => {
    rmSync(join(folder, 'generated'), { recursive: true });
    await generate(...there());
    await run('diff', ['-r', 'generated', join(folder, 'generated')]);
  });

  it('--check names every file that is stale, missing or extra', async () => {
    const out = join(folder, 'generated');
    const routes = readFileSync(join(out, 'routes.ts'), 'utf8');
    writeFileSync(join(out, 'routes.ts'), `${routes}\n`);
    writeFileSync(join(out, 'left-over.ts'), '');
    rmSync(join(out, 'scope.ts'));
    const { code, stderr } = await failure('--check', ...there());
    expect(code).toBe(1);
    expect(
      stderr
        .split('\n')
        .slice(0, 3)
        .map((line) => line.replace(`${out}/`, '')),
    ).toEqual(['extra: left-over.ts', 'stale: routes.ts', 'missing: scope.ts']);
    await generate(...there());
    expect(await failure('--check', ...there())).toMatchObject({ code: 0 });
  });

  it('notices one line of the description', async () => {
    const file = join(folder, 'spec', 'components', 'parameters', 'PageSize.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('minimum: 0', 'minimum: 1'));
    const { stderr } = await failure('--check', ...there());
    for (const name of ['openapi.json', 'openapi-1.1.json', 'validators.js'])
      expect(stderr).toContain(`stale: ${join(folder, 'generated', name)}`);
  });

  it('tells of a broken description with its place and no stack trace', async () => {
    writeFileSync(join(folder, 'spec', 'errors.yaml'), 'codes: [\n  unclosed');
    const { code, stderr } = await failure('--check', ...there());
    expect(code).toBe(1);
    expect(stderr).toMatch(/^errors\.yaml:\d+:\d+ expected valid YAML: .+\n/);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

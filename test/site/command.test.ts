import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { files } from './built.ts';

function run(...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/site.ts', ...options], { encoding: 'utf8' });
  return { status, stdout, stderr };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

it('writes the site, and over an earlier one', () => {
  const out = folder();
  writeFileSync(join(out, '404.html'), '');
  writeFileSync(join(out, 'old.html'), '');
  const { status, stdout } = run('--out', out);
  expect(stdout).toMatch(/^\d+ pages in .*, \d+\.\d s\n/);
  expect(status).toBe(0);
  expect(readFileSync(join(out, 'operations/getBlob/index.html'), 'utf8')).toBe(files.get('operations/getBlob/index.html'));
  expect(existsSync(join(out, 'old.html'))).toBe(false);
});

it('does not write over anything else', () => {
  const out = folder();
  writeFileSync(join(out, 'letter.txt'), 'dear');
  const { status, stderr } = run('--out', out);
  expect(stderr).toContain(`expected ${out} to be empty or to hold an earlier build`);
  expect(status).toBe(2);
  expect(readFileSync(join(out, 'letter.txt'), 'utf8')).toBe('dear');
});

it('says how it is used', () => {
  expect(run('--help')).toMatchObject({ status: 0, stdout: expect.stringContaining('--accept-anchors') });
  expect(run('--base', 'oci')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('expected a --base that begins and ends with /, found oci'),
  });
  expect(run('--repository', 'here')).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/expected a --repository such as https:.*, found here/),
  });
});

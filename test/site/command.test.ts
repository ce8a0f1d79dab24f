import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { differingFiles, readFolder } from '../../scripts/site/audit/build-twice.ts';
import { files } from './built.ts';

function run(...options: string[]) {
  return runIn({}, ...options);
}

function runIn(env: NodeJS.ProcessEnv, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/site.ts', ...options], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { status, stdout, stderr };
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'site-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

it('writes the site, over an earlier one too, and byte for byte the same when run again', () => {
  const out = folder();
  writeFileSync(join(out, '404.html'), '');
  writeFileSync(join(out, 'old.html'), '');
  const { status, stdout } = run('--out', out);
  expect(stdout).toMatch(/^\d+ pages in .*, \d+\.\d s\n/);
  expect(status).toBe(0);
  expect(existsSync(join(out, 'old.html'))).toBe(false);

  // Another process, in another place on earth.
  const again = folder();
  expect(runIn({ TZ: 'Pacific/Auckland', LC_ALL: 'tr_TR.UTF-8' }, '--out', again).status).toBe(0);
  const written = readFolder(out);
  expect([...written.keys()]).toEqual([...files.keys()].sort());
  expect(differingFiles(written, readFolder(again))).toEqual([]);
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

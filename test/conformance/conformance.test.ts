import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installSuite, runSuite, suiteProgram } from '../../scripts/conformance/suite.ts';
import { createMock } from '../../scripts/mock/node/create.ts';
import { serve } from '../../scripts/mock/node/server.ts';
import { describeWithTools } from '../tools.ts';

const conformance = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'scripts/conformance.ts', ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'conformance-test-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

// The first time, the suite is fetched and built. A plain test run does not go to the network for it.
const built = existsSync(suiteProgram()) || process.env.REQUIRE_TOOLS === '1';
describeWithTools('npm run conformance', built ? ['go'] : [suiteProgram()], () => {
  beforeAll(async () => void (await installSuite()), 300_000);

  it('passes every test of the upstream suite, for both versions, with nothing skipped', () => {
    // What a person has set for the suite must not switch tests off.
    const { status, stdout, stderr } = conformance(['--reports', folder], { OCI_FILTER_TEST: 'ping', OCI_API_PUSH: 'false' });
    console.log(stdout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const [head, ...rows] = stdout
      .trim()
      .split('\n')
      .map((line) => line.split(/\s+/));
    expect(head).toEqual(['version', 'store', 'passed', 'failed', 'skipped']);
    expect(rows.map(([version, store]) => `${version} ${store}`)).toEqual(['1.1 memory', 'dev memory', '1.1 directory', 'dev directory']);
    for (const [, , passed, failed, skipped] of rows) {
      expect(Number(passed)).toBeGreaterThan(1000);
      expect([failed, skipped]).toEqual(['0', '0']);
    }
    expect(readdirSync(join(folder, 'memory-dev')).sort()).toEqual(['junit.xml', 'log.txt', 'report.html', 'results.yaml']);
  });

  it('is not content with a registry that answers some tests with "unsupported"', async () => {
    const server = await serve(createMock({ sparse: true, deleteTags: false }), { host: '127.0.0.1', port: 0 });
    const verdict = await runSuite(await installSuite(), new URL(server.url).host, '1.1', join(folder, 'no-delete'));
    await server.close();
    expect(verdict).toMatchObject({ failed: 0 });
    expect(verdict.skipped).toBeGreaterThan(0);
    expect(verdict.problems).toContain('apis: Tag delete: Skip');
  });
});

describe('the conformance command', () => {
  it('says in one line what is missing where Go is not there', () => {
    const { status, stdout, stderr } = conformance([], { PATH: folder, XDG_CACHE_HOME: folder });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^go was not found\. .*Go 1\.24 or later.*\n$/);
  });

  it('says in one line why a Go that is too old cannot build the suite', () => {
    const reason = 'module requires go >= 1.24.0 (running go 1.19.8; GOTOOLCHAIN=local)';
    const script = `#!/bin/sh\n[ "$1" = version ] && exec echo 'go version go1.19.8 linux/amd64'\necho '${reason}' >&2\nexit 1\n`;
    const bin = join(folder, 'old-go');
    mkdirSync(bin);
    writeFileSync(join(bin, 'go'), script, { mode: 0o755 });
    const { status, stderr } = conformance([], { PATH: `${bin}:/usr/bin:/bin`, XDG_CACHE_HOME: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^go version go1\.19\.8 linux\/amd64 could not build .*requires go >= 1\.24\.0.*\n$/);
  });

  it.each([
    ['--store', 'memory,floppy', '--store: expected memory or directory, but "floppy" is in the list.'],
    ['--version', '0.9', '--version: expected 1.1 or dev, but "0.9" is in the list.'],
  ])('refuses %s %s', (flag, value, message) => {
    const { status, stderr } = conformance([flag, value]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${message}\nSee --help.\n` });
  });

  it('explains itself', () => {
    const { status, stdout } = conformance(['--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/--version LIST[\s\S]*--store LIST/);
  });
});

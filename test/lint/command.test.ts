import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { plant } from '../rules/plant.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FIXTURE = fileURLToPath(new URL('../rules/fixtures/spec', import.meta.url));

test('the description is clean', async () => {
  const { code, stdout } = await lint('--only', 'rules,meta-schema,prism,redocly');
  expect(stdout.split('\n')).toEqual([
    'load         no findings',
    'rules        no findings',
    'meta-schema  no findings',
    'prism        no findings',
    'redocly      no findings',
    '',
  ]);
  expect(code).toBe(0);
});

test('a fault is printed with its place, rule and message, and the exit code is 1', async () => {
  const folder = plant(FIXTURE, [{ file: 'components/parameters/Name.yaml', find: 'library/busybox', replace: 'UPPER' }]);
  const { code, stdout, stderr } = await lint('--spec', folder, '--only', 'rules');
  expect(stdout.split('\n')).toEqual([
    expect.stringMatching(`^${folder}/components/parameters/Name.yaml:7:1 examples-valid expected an example that fits its schema: `),
    '',
    'load         no findings',
    'rules        1 finding',
    '',
  ]);
  expect(stderr).toBe('');
  expect(code).toBe(1);
});

test.each([
  { call: ['--only', 'rules,spelling'], says: 'expected steps out of rules, meta-schema, prism, redocly, prose, code, found spelling' },
  { call: ['--spec', 'nowhere'], says: 'expected a folder with an openapi.yaml, found none at nowhere' },
])('a wrong call $call ends with 2 and one reason', async ({ call, says }) => {
  expect(await lint(...call)).toEqual({ code: 2, stdout: '', stderr: `${says}\nSee --help.\n` });
});

function lint(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile('node_modules/.bin/tsx', ['scripts/lint.ts', ...args], { cwd: ROOT }, (_error, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

import { test as anywhere, expect } from 'vitest';
import { run } from '../tools.ts';

const test = anywhere.skipIf(process.platform !== 'linux');

test('a quick run asks our mock in every configuration and prints what it measured', async () => {
  const args = ['--import', 'tsx', 'scripts/bench.ts', '--quick', '--peers', 'ours', '--only', 'manifest-get'];
  const output = await run(process.execPath, args);
  const rows = tableAfter(output, '## manifest-get');
  expect(rows.map(([peer]) => peer)).toEqual([
    'ours: memory, contract off',
    'ours: memory, contract warn',
    'ours: memory, contract enforce',
    'ours: directory, contract off',
  ]);
  for (const [peer, ...figures] of rows) {
    expect(figures, peer).toHaveLength(3);
    for (const figure of figures) expect(figure, peer).toMatch(/^[\d,]+(?:\.\d)?$/);
    expect(Number(figures[0]?.replaceAll(',', '')), `${peer}: requests/s`).toBeGreaterThan(0);
  }
  expect(output).not.toContain('FAILED');
  const aims = tableAfter(output, '## aims');
  expect(aims.find(([aim]) => aim === 'manifest GET: at most 16 us of CPU')).toMatchObject({ 2: 'not judged' });
  expect(aims.find(([aim]) => aim === 'idle RSS: at most 60 MB')).toMatchObject({ 1: '', 2: 'not measured' });
});

test('a wrong call names what can be chosen', async () => {
  const failure = await run(process.execPath, ['--import', 'tsx', 'scripts/bench.ts', '--only', 'manifest']).catch((error) => error);
  expect(failure).toMatchObject({ code: 2, stderr: expect.stringContaining('expected manifest-get or') });
});

/** The cells of the table behind a heading, without its own head. */
function tableAfter(output: string, heading: string): string[][] {
  const [, table = ''] = output.slice(output.indexOf(heading)).split('\n\n');
  const lines = table.split('\n').slice(2);
  return lines.map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((text) => text.trim()),
  );
}

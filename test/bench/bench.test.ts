import { expect, it } from 'vitest';
import { describeWithTools, run } from '../tools.ts';

describeWithTools('npm run bench', ['taskset'], () => {
  it('measures, and prints a table with a rate and the processor time of each request', async () => {
    const output = await run(process.execPath, [
      '--import',
      'tsx',
      'scripts/bench.ts',
      '--quick',
      '--peers',
      'ours-off',
      '--only',
      'manifest-get',
    ]);
    const row = output.split('\n').find((line) => line.startsWith('| ours: memory, contract off'));
    const [, , rate = '', processorTime = ''] = (row ?? '').split('|').map((cell) => cell.trim());
    expect(Number(rate.replaceAll(',', ''))).toBeGreaterThan(0);
    expect(Number(processorTime.replaceAll(',', ''))).toBeGreaterThan(0);
  });
});

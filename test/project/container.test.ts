import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const lines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

it('a container is built from what git has: what it ignores would lie over what is installed there', () => {
  const left = lines('.dockerignore').map((pattern) => pattern.replace(/^\*\*\//, ''));
  expect(lines('Dockerfile')).toContain('COPY . .');
  expect(left).toEqual(expect.arrayContaining([...lines('.gitignore'), '.git/']));
});

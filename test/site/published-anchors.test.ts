import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { compareAnchors, lostAnchors } from '../../scripts/site/checks/anchors.ts';
import { describeWithTools } from '../tools.ts';
import { linesInHistory } from './published-anchors.ts';

const LIST = 'site/anchors.txt';

describeWithTools('the list of published addresses', ['git'], () => {
  it('has lost no line since there is this test', ({ skip }) => {
    const before = linesInHistory('.', LIST, 'test/site/published-anchors.test.ts');
    if (before === undefined) return skip('no history: this is no clone');
    expect(before.size).toBeGreaterThan(1000);
    const { lost } = compareAnchors([...before].join('\n'), readFileSync(LIST, 'utf8').split('\n'));
    expect(lostAnchors(lost).map(({ message }) => message)).toEqual([]);
  });

  /** A repository whose commits each write some files. */
  function repository(...commits: Record<string, string>[]): string {
    const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const git = (...args: string[]) => execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@a.test', ...args], { cwd: folder });
    git('init', '--quiet');
    for (const files of commits) {
      for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
      git('add', '.');
      git('commit', '--quiet', '--message', 'a', '--allow-empty');
    }
    return folder;
  }
  const history = (...commits: Record<string, string>[]) => [...(linesInHistory(repository(...commits), 'list', 'promise') ?? [])].sort();

  it('is held against the last commit', () => {
    expect(history({ list: 'a\nb\n' })).toEqual(['a', 'b']);
    expect(history({ list: 'a\n', promise: '' })).toEqual(['a']);
  });

  it('remembers a line however many commits ago it went', () => {
    expect(history({ list: 'a\nb\n', promise: '' }, { list: 'b\n' }, { list: 'b\nc\n' }, { other: '' })).toEqual(['a', 'b', 'c']);
  });

  it('remembers nothing from before the promise', () => {
    expect(history({ list: 'a\nb\n' }, { list: 'b\n', promise: '' }, { list: 'b\nc\n' })).toEqual(['b', 'c']);
  });

  it('is not judged where there is no history', () => {
    const folder = mkdtempSync(join(tmpdir(), 'anchors-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(linesInHistory(folder, 'list', 'promise')).toBeUndefined();
  });
});

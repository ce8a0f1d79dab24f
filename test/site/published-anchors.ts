import { spawnSync } from 'node:child_process';

/**
 * What `git` knows of a list that only grows: every line that it had in the working tree's past.
 *
 * @param since A file that came with the promise: what the list was before that does not bind.
 * @returns Nothing where there is no history, as in an archive.
 */
export function linesInHistory(folder: string, list: string, since: string): Set<string> | undefined {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  const revisions = (...args: string[]) =>
    git('log', '--first-parent', '--format=%H', ...args)
      .stdout.split('\n')
      .filter((line) => line !== '');
  if (git('rev-parse', '--verify', 'HEAD').status !== 0) return undefined;
  const promised = revisions('--diff-filter=A', '--', since).at(-1);
  const later = promised === undefined ? [] : [promised, ...revisions(`${promised}..HEAD`, '--', list)];
  const texts = ['HEAD', ...later].map((revision) => git('show', `${revision}:./${list}`).stdout);
  return new Set(texts.flatMap((text) => text.split('\n')).filter((line) => line !== ''));
}

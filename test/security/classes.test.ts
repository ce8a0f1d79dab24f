import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** What hostile clients and networks do to registries. Each is a `describe` of a file in this folder, by this name. */
const CLASSES = [
  'unbounded n',
  'pagination loops',
  'oversized and endless bodies',
  'wrong digests',
  'type confusion between manifest and index',
  'session races',
  'locks held over a read',
  'memory growth',
  'path traversal in names, digests and session ids',
  'symlinks in the store',
  'delete switches bypassed',
  'unsafe Location and Host',
  'slow clients',
  'process death on an aborted stream',
  'Expect: 100-continue',
  'regular expressions',
  'CORS with credentials',
  'the admin surface',
];

/** The files that have a class, by its name. */
function filesByClass(files: ReadonlyMap<string, string>): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [file, text] of files) {
    for (const [, name = ''] of text.matchAll(/^describe\('([^']+)'/gm)) found.set(name, [...(found.get(name) ?? []), file]);
  }
  return found;
}

describe('every class of attack', () => {
  it('has its tests, by its name', () => {
    const folder = new URL('.', import.meta.url);
    const names = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
    const found = filesByClass(new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')])));
    console.log(CLASSES.map((name) => `${name}: test/security/${found.get(name)?.join(', ')}`).join('\n'));
    expect(CLASSES.filter((name) => found.get(name)?.length !== 1)).toEqual([]);
  });

  it('would be missed', () => {
    const found = filesByClass(new Map([['a.test.ts', "describe('slow clients', () => {\n  describe('unbounded n', () => {"]]));
    expect([...found]).toEqual([['slow clients', ['a.test.ts']]]);
  });
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { lintCode } from '../../scripts/lint/code.ts';
import { lintProse } from '../../scripts/lint/prose.ts';
import type { Finding } from '../../scripts/model/model.ts';

test('prose: form, missing files and missing headings, also in other files', async () => {
  const root = folderWith({
    'README.md': '# Title\n\n[good](spec/extensions.md#keys) [file](missing.md)\n\n[heading](spec/extensions.md#nothing)\n\nSee [it].\n',
    'spec/extensions.md': '# Keys\n\n[back](../README.md#title)\n',
    'site/content/page.md': '# Page\n\n::operation{id=getManifest}\n\n[own](#gone)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    'notes/ignored.md': '[file](missing.md)\n',
  });
  expect(places(await lintProse(root, join(root, 'spec')))).toEqual([
    'README.md:3:33 missing-file',
    'README.md:5:1 missing-heading-in-file',
    'README.md:7:5 no-undefined-references',
    'site/content/page.md:5:1 missing-heading',
  ]);
});

test('code: layout, lint and types', async () => {
  const root = folderWith({
    'tsconfig.json': '{ "compilerOptions": { "strict": true, "noEmit": true, "types": [] } }\n',
    'biome.json': '{ "formatter": { "indentStyle": "space" } }\n',
    'good.ts': 'export const good: number = 1;\n',
    'layout.ts': 'export   const layout = 1;\n',
    'lint.ts': 'export const lint = (a: number): boolean => a == 1;\n',
    'types.ts': 'export const types: string = 1;\n',
  });
  expect(places(await lintCode(root))).toEqual([
    'layout.ts:1:1 format',
    'lint.ts:1:47 lint/suspicious/noDoubleEquals',
    'types.ts:1:14 TS2322',
  ]);
});

function folderWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'lint-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
}

function places(findings: readonly Finding[]): string[] {
  return findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`).sort();
}

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Location } from '../../scripts/model/model.ts';

/** A change of one file: a text in it that is replaced, or a new file. */
export type Edit = { readonly file: string } & ({ readonly find: string; readonly replace: string } | { readonly text: string });

/** A rule's failing fixture: the fault, where the rule has to find it, and what it has to say. */
export interface Fault {
  readonly fault: string;
  readonly plant: readonly Edit[];
  /** The file and a text in it that stands there once; without a text, its beginning. */
  readonly at: readonly [file: string, text?: string];
  readonly message: string;
}

/** Plants edits in a copy of a spec folder, which lives as long as the test. */
export function plant(folder: string, edits: readonly Edit[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'spec-'));
  onTestFinished(() => rmSync(copy, { recursive: true }));
  cpSync(folder, copy, { recursive: true });
  for (const edit of edits) {
    const path = join(copy, edit.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, 'text' in edit ? edit.text : replaceOnce(readFileSync(path, 'utf8'), edit.find, edit.replace, edit.file));
  }
  return copy;
}

function replaceOnce(text: string, find: string, replace: string, file: string): string {
  const parts = text.split(find);
  if (parts.length !== 2) throw new Error(`expected ${JSON.stringify(find)} once in ${file}, found it ${parts.length - 1} times`);
  return parts.join(replace);
}

/** Where a text stands in a file. */
export function placeOf(folder: string, file: string, text?: string): Location {
  if (text === undefined) return { file, line: 1, column: 1 };
  const parts = readFileSync(join(folder, file), 'utf8').split(text);
  if (parts.length !== 2) throw new Error(`expected ${JSON.stringify(text)} once in ${file}, found it ${parts.length - 1} times`);
  const before = (parts[0] ?? '').split('\n');
  return { file, line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** A file to be written into `generated/`. */
export interface GeneratedFile {
  /** Path below `generated/`, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

const NOTICE = 'Computed from spec/ by `npm run generate`. Do not edit.';

/** Whether the text of a TypeScript or JavaScript file says that it is generated. */
export function saysGenerated(text: string): boolean {
  return text.startsWith(`// ${NOTICE}\n`);
}

/** A TypeScript or JavaScript file with the notice that it is generated. */
export function codeFile(path: string, ...blocks: readonly string[]): GeneratedFile {
  const text = [`// ${NOTICE}`, ...blocks].map((block) => block.trim()).join('\n\n');
  // A comment belongs to what follows it.
  return { path, text: `${text.replaceAll('*/\n\nexport', '*/\nexport')}\n` };
}

/** A JSON file. */
export function jsonFile(path: string, value: unknown): GeneratedFile {
  return { path, text: `${JSON.stringify(value, null, 2)}\n` };
}

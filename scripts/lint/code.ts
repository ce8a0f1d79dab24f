import { relative } from 'node:path';
import type { Finding } from '../model/model.ts';
import { runTool, ToolError } from './tool.ts';

/**
 * Lints the code: Biome for its form, the TypeScript compiler for its types.
 *
 * @param root Path of the repository; the files of the findings are relative to it.
 */
export async function lintCode(root: string): Promise<Finding[]> {
  return (await Promise.all([lintForm(root), lintTypes(root)])).flat();
}

/** What Biome prints, as far as we read it. */
interface BiomeReport {
  readonly diagnostics: readonly {
    readonly message: string;
    readonly category: string;
    readonly location: { readonly path: string; readonly start?: { readonly line: number; readonly column: number } };
  }[];
}

async function lintForm(root: string): Promise<Finding[]> {
  const { stdout, stderr } = await runTool(
    'biome',
    ['check', '--reporter=json', '--diagnostic-level=warn', '--max-diagnostics=none'],
    root,
  );
  let report: BiomeReport;
  try {
    report = JSON.parse(stdout) as BiomeReport;
  } catch {
    throw new ToolError('biome', stderr);
  }
  return report.diagnostics.map(({ message, category, location: { path, start } }) => ({
    rule: category,
    file: path,
    // A layout is wrong as a whole and has no place.
    line: start?.line || 1,
    column: start?.column || 1,
    message: category === 'format' ? 'expected the layout of the formatter: run npx biome check --write' : message,
  }));
}

async function lintTypes(root: string): Promise<Finding[]> {
  const { stdout, stderr, code } = await runTool('tsc', ['--project', '.', '--pretty', 'false'], root);
  const findings = [...stdout.matchAll(/^(.+?)\((\d+),(\d+)\): error (TS\d+): (.*)$/gm)].map(
    ([, file = '', line, column, rule = '', message = '']) => ({
      rule,
      file: relative('.', file),
      line: Number(line),
      column: Number(column),
      message,
    }),
  );
  if (code !== 0 && findings.length === 0) throw new ToolError('tsc', `${stdout}${stderr}`);
  return findings;
}

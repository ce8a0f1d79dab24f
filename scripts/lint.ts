import { parseArgs } from 'node:util';
import { runCommand } from './command.ts';
import { UsageError } from './expected-error.ts';
import { runSteps, type StepResult } from './lint/chain.ts';
import { type Step, steps } from './lint/steps.ts';
import type { Finding } from './model/model.ts';
import { checkSpecFolder } from './model/sources.ts';

const HELP = `Usage: npm run lint -- [options]

Checks the description, the prose and the code, and prints each finding as file:line:column, rule and message.
Exits with 1 if there is one, and with 2 for a wrong call.

  --spec FOLDER     the description (default: spec)
  --only STEP,STEP  run these steps only
  --help            print this

Steps:
${steps.map(({ name, checks }) => `  ${name.padEnd(16)}  ${checks}`).join('\n')}`;

await runCommand(async () => {
  const { values } = parseArgs({
    options: { spec: { type: 'string', default: 'spec' }, only: { type: 'string' }, help: { type: 'boolean', default: false } },
  });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  checkSpecFolder(values.spec);
  const results = await runSteps(values.spec, selectSteps(values.only));
  for (const line of describe(results)) console.log(line);
  return results.every((result) => 'findings' in result && result.findings.length === 0) ? 0 : 1;
});

function selectSteps(only: string | undefined): readonly Step[] {
  if (only === undefined) return steps;
  const names = only.split(',');
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined)
    throw new UsageError(`expected steps out of ${steps.map(({ name }) => name).join(', ')}, found ${unknown || 'none'}`);
  return steps.filter(({ name }) => names.includes(name));
}

function describe(results: readonly StepResult[]): string[] {
  const findings = results.flatMap((result) => ('findings' in result ? result.findings : [])).sort(byPlace);
  const lines = findings.map(({ file, line, column, rule, message }) => `${file}:${line}:${column} ${rule} ${message}`);
  const summary = results.map(
    (result) => `${result.name.padEnd(11)}  ${'findings' in result ? count(result.findings.length) : result.failure}`,
  );
  return [...lines, ...(lines.length > 0 ? [''] : []), ...summary];
}

function byPlace(a: Finding, b: Finding): number {
  return a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1;
}

function count(findings: number): string {
  return findings === 1 ? '1 finding' : `${findings === 0 ? 'no' : findings} findings`;
}

import { join, relative } from 'node:path';
import { loadModel } from '../model/load.ts';
import { type Finding, type Model, SpecError } from '../model/model.ts';
import type { Step, Subject } from './steps.ts';
import { ROOT, ToolError } from './tool.ts';

/** How a step ended: with what it found, or with the reason why it could not look. */
export type StepResult = { readonly name: string } & ({ readonly findings: readonly Finding[] } | { readonly failure: string });

/**
 * Runs steps one after the other. Where one of them needs the model, loading it is a step before them, `load`.
 *
 * @param spec Path of the spec folder.
 * @returns What each found; the files of the findings are paths from here.
 */
export async function runSteps(spec: string, steps: readonly Step[]): Promise<StepResult[]> {
  const loaded = steps.some(({ onModel }) => onModel) ? await load(spec) : undefined;
  const subject: Subject = { spec, model: () => loaded?.model ?? unloaded() };
  const results: StepResult[] = loaded === undefined ? [] : [{ name: 'load', findings: inFolder(spec, loaded.findings) }];
  for (const step of steps) {
    if (step.onModel && loaded?.model === undefined)
      results.push({ name: step.name, failure: 'left out, because the description does not load' });
    else results.push(await runStep(step, subject));
  }
  return results;
}

async function load(spec: string): Promise<{ model?: Model; findings: readonly Finding[] }> {
  try {
    return { model: await loadModel(spec), findings: [] };
  } catch (error) {
    if (error instanceof SpecError) return { findings: error.findings };
    throw error;
  }
}

function unloaded(): never {
  throw new Error('expected a step that uses the model to say so with onModel');
}

async function runStep(step: Step, subject: Subject): Promise<StepResult> {
  try {
    const folder = step.files === 'spec' ? subject.spec : relative('.', ROOT);
    return { name: step.name, findings: inFolder(folder, await step.run(subject)) };
  } catch (error) {
    if (error instanceof ToolError) return { name: step.name, failure: error.message };
    throw error;
  }
}

function inFolder(folder: string, findings: readonly Finding[]): Finding[] {
  return findings.map((finding) => ({ ...finding, file: join(folder, finding.file) }));
}

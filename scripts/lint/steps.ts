import type { Finding, Model } from '../model/model.ts';
import { checkRules, rules } from '../rules/index.ts';
import { ROOT } from './tool.ts';

/** One link of the chain that keeps the description, the prose and the code true. */
export interface Step {
  readonly name: string;
  /** What it checks, for the help text. */
  readonly checks: string;
  /** It needs the model, so it is left out where the description does not load. */
  readonly onModel: boolean;
  /** The files of its findings are relative to this. */
  readonly files: 'spec' | 'repository';
  run(subject: Subject): Promise<readonly Finding[]>;
}

export interface Subject {
  /** Path of the spec folder. */
  readonly spec: string;
  /** The model of it, for the steps that ask for one. */
  readonly model: () => Model;
}

/**
 * The steps, cheapest first. A new one is one more entry.
 * Each loads its tool when it runs: together they take longer to load than most take to run.
 */
export const steps: readonly Step[] = [
  {
    name: 'rules',
    checks: `our own ${rules.length} rules for the description`,
    onModel: true,
    files: 'spec',
    run: async ({ model }) => checkRules(model()),
  },
  {
    name: 'meta-schema',
    checks: 'the JSON Schema of OpenAPI 3.1',
    onModel: true,
    files: 'spec',
    run: async ({ model }) => (await import('./meta-schema.ts')).checkMetaSchema(model()),
  },
  {
    name: 'prism',
    checks: 'Prism, which has to route and accept every example',
    onModel: true,
    files: 'spec',
    run: async ({ model }) => (await import('./examples.ts')).judgeWithPrism(model()),
  },
  {
    name: 'redocly',
    checks: 'the recommended rules of Redocly, for the description and its flows',
    onModel: false,
    files: 'spec',
    run: async ({ spec }) => (await import('./redocly.ts')).lintWithRedocly(spec),
  },
  {
    name: 'prose',
    checks: 'the form and the links of the Markdown files',
    onModel: false,
    files: 'repository',
    run: async ({ spec }) => (await import('./prose.ts')).lintProse(ROOT, spec),
  },
  {
    name: 'code',
    checks: 'layout, lint and types of the code',
    onModel: false,
    files: 'repository',
    run: async () => (await import('./code.ts')).lintCode(ROOT),
  },
];

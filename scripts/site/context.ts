import { readFlows } from '../flows/read.ts';
import type { Workflow } from '../flows/workflow.ts';
import type { Model, Requirement } from '../model/model.ts';
import type { Term } from './glossary.ts';
import { type HeaderEntry, headerIndex } from './header-index.ts';
import type { SampleSet } from './samples.ts';
import { type Texts, texts } from './text.ts';

/** What every template works from: the model, and what is computed from it once. */
export interface Context {
  readonly model: Model;
  readonly headers: readonly HeaderEntry[];
  readonly flows: readonly Workflow[];
  readonly text: Texts;
  readonly requirements: ReadonlyMap<string, Requirement>;
  readonly glossary: readonly Term[];
  /** Where each requirement stands in the chapters of the specification, by its name. */
  readonly chapters: ReadonlyMap<string, string>;
  /** Where reports go, such as `https://github.com/owner/name`. */
  readonly repository: string | undefined;
  /** By the id of their operation. */
  readonly samples: ReadonlyMap<string, SampleSet>;
}

/** What a context is told besides the model. */
export interface ContextOptions {
  readonly repository?: string | undefined;
  readonly samples?: ReadonlyMap<string, SampleSet>;
}

export function createContext(model: Model, { repository, samples = new Map() }: ContextOptions = {}): Context {
  const headers = headerIndex(model);
  return {
    model,
    headers,
    flows: readFlows(model),
    text: texts(
      model,
      headers.map(({ name }) => name),
    ),
    requirements: new Map(model.requirements.map((requirement) => [requirement.name, requirement])),
    glossary: [],
    chapters: new Map(),
    repository,
    samples,
  };
}

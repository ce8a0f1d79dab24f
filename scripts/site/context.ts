import { readFlows } from '../flows/read.ts';
import type { Workflow } from '../flows/workflow.ts';
import type { Model, Requirement } from '../model/model.ts';
import { type HeaderEntry, headerIndex } from './header-index.ts';
import { type Texts, texts } from './text.ts';

/** What every template works from: the model, and what is computed from it once. */
export interface Context {
  readonly model: Model;
  readonly headers: readonly HeaderEntry[];
  readonly flows: readonly Workflow[];
  readonly text: Texts;
  readonly requirements: ReadonlyMap<string, Requirement>;
}

export function createContext(model: Model): Context {
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
  };
}

import type { Model, Requirement } from '../model/model.ts';
import { type HeaderEntry, headerIndex } from './header-index.ts';
import type { SampleSet } from './samples.ts';
import { type Texts, texts } from './text.ts';

/** What every template works from: the model, and what is computed from it once. */
export interface Context {
  readonly model: Model;
  readonly headers: readonly HeaderEntry[];
  readonly text: Texts;
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** By the id of their operation. */
  readonly samples: ReadonlyMap<string, SampleSet>;
}

export function createContext(model: Model, samples: ReadonlyMap<string, SampleSet> = new Map()): Context {
  const headers = headerIndex(model);
  return {
    model,
    headers,
    text: texts(
      model,
      headers.map(({ name }) => name),
    ),
    requirements: new Map(model.requirements.map((requirement) => [requirement.name, requirement])),
    samples,
  };
}

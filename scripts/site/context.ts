import type { Model, Requirement } from '../model/model.ts';
import { type HeaderEntry, headerIndex } from './header-index.ts';
import { type CheckSource, type RequirementStatus, requirementStatuses } from './requirement-status.ts';
import { type Texts, texts } from './text.ts';

/** What every template works from: the model, and what is computed from it once. */
export interface Context {
  readonly model: Model;
  readonly headers: readonly HeaderEntry[];
  readonly text: Texts;
  readonly requirements: ReadonlyMap<string, Requirement>;
  /** How each requirement is decided, by its name. */
  readonly statuses: ReadonlyMap<string, RequirementStatus>;
}

/** @param checks The tests that decide requirements, as text. */
export function createContext(model: Model, checks: readonly CheckSource[] = []): Context {
  const headers = headerIndex(model);
  return {
    model,
    headers,
    text: texts(
      model,
      headers.map(({ name }) => name),
    ),
    requirements: new Map(model.requirements.map((requirement) => [requirement.name, requirement])),
    statuses: requirementStatuses(model.requirements, checks),
  };
}

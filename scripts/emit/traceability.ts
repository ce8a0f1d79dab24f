import type { Model } from '../model/model.ts';
import { type GeneratedFile, jsonFile } from './file.ts';

/** What decides each requirement, which operations serve it, and which scope entries put those in scope. */
export function emitTraceability({ requirements, operations }: Model): GeneratedFile[] {
  const scopeOf = new Map(operations.map(({ id, scope }) => [id, scope]));
  const rows = requirements.map(({ name, levels, actor, since, checks, excluded, operations: served }) => ({
    requirement: name,
    levels,
    actor,
    since,
    checks,
    ...(excluded === undefined ? {} : { excluded }),
    operations: served,
    scope: [...new Set(served.map((id) => scopeOf.get(id)))],
  }));
  return [jsonFile('traceability.json', rows)];
}

import type { Model } from '../model/model.ts';
import { emitCitations } from './citations.ts';
import { type GeneratedFile, jsonFile } from './file.ts';
import { emitHandlers } from './handlers.ts';
import { emitNames } from './names.ts';
import { emitOpenapi } from './openapi.ts';
import { pathExpanded } from './path-expanded.ts';
import { emitRoutes } from './routes.ts';
import { emitScope } from './scope.ts';
import { emitTraceability } from './traceability.ts';
import { emitTypes } from './types.ts';
import { emitValidators } from './validators.ts';

/** Computes every file of `generated/`. Nothing is read or written. */
export async function emitAll(model: Model): Promise<GeneratedFile[]> {
  return [
    ...emitOpenapi(model),
    ...(await emitTypes(model)),
    ...emitRoutes(model),
    ...(await emitValidators(model)),
    ...emitHandlers(model),
    ...emitNames(model),
    ...emitCitations(model),
    ...emitScope(model),
    ...emitTraceability(model),
    ...emitProfiles(model),
  ];
}

/** The description compiled for families of tools, each with what is lost on the way. */
function emitProfiles({ document }: Model): GeneratedFile[] {
  const expanded = pathExpanded(document);
  return [jsonFile('profiles/path-expanded.json', expanded.document), jsonFile('profiles/path-expanded.losses.json', expanded.losses)];
}

import type { Finding, Model } from '../model/model.ts';
import { agesAgree } from './ages-agree.ts';
import { componentsListed } from './components-listed.ts';
import { componentsUsed } from './components-used.ts';
import { described } from './described.ts';
import { errorCodes } from './error-codes.ts';
import { examplesPresent } from './examples-present.ts';
import { examplesValid } from './examples-valid.ts';
import { extensionsDocumented } from './extensions-documented.ts';
import { flowsConsistent } from './flows-consistent.ts';
import { headersHeard } from './headers-heard.ts';
import { mediaTypesAgree } from './media-types-agree.ts';
import { operationComplete } from './operation-complete.ts';
import { operationIdsUnique } from './operation-ids-unique.ts';
import { parameterErrors } from './parameter-errors.ts';
import { parametersUnique } from './parameters-unique.ts';
import { pathParameters } from './path-parameters.ts';
import { pathsDistinct } from './paths-distinct.ts';
import { patternsAnchored } from './patterns-anchored.ts';
import { patternsValid } from './patterns-valid.ts';
import { requirementsConsistent } from './requirements-consistent.ts';
import type { Rule } from './rule.ts';
import { schemasCompile } from './schemas-compile.ts';
import { scopeConsistent } from './scope-consistent.ts';
import { scopeIn } from './scope-in.ts';
import { situationsPossible } from './situations-possible.ts';
import { surfacesOut } from './surfaces-out.ts';

/** Our own rules for the description, besides what any OpenAPI document has to obey. */
export const rules: readonly Rule[] = [
  pathParameters,
  pathsDistinct,
  operationIdsUnique,
  parametersUnique,
  headersHeard,
  operationComplete,
  described,
  examplesPresent,
  examplesValid,
  schemasCompile,
  patternsValid,
  patternsAnchored,
  mediaTypesAgree,
  errorCodes,
  parameterErrors,
  situationsPossible,
  extensionsDocumented,
  componentsListed,
  componentsUsed,
  scopeIn,
  surfacesOut,
  scopeConsistent,
  requirementsConsistent,
  agesAgree,
  flowsConsistent,
];

export function checkRules(model: Model): Finding[] {
  return rules.flatMap((rule) => rule.check(model));
}

import { citations } from '../../generated/citations.ts';
import type { RequirementName } from '../../generated/requirements.ts';
import type { OperationId } from '../../generated/routes.ts';
import type { Violation } from './contract.ts';

/** The requirements that speak of the place of a violation; for one within a body, those of the nearest place around it. */
export function citationsOf(operationId: OperationId, { direction, place }: Violation): readonly RequirementName[] {
  const known = citations[operationId];
  let spokenOf = `${direction} ${place.replaceAll(/\/\d+(?=\/|$)/g, '')}`;
  while (known[spokenOf] === undefined && spokenOf.includes('/')) spokenOf = spokenOf.slice(0, spokenOf.lastIndexOf('/'));
  return known[spokenOf] ?? [];
}

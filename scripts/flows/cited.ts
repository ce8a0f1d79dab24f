import { citations } from '../../generated/citations.ts';
import type { OperationId } from '../../generated/routes.ts';
import { headersRead } from './mentions.ts';
import type { Step } from './workflow.ts';

/** The names of the requirements that speak of what a step uses: its parameters, and the headers it looks at. */
export function citedBy(step: Step): string[] {
  const known = citations[step.operation.id as OperationId];
  const places = [
    ...step.parameters.map(({ in: place, name }) => `request ${place}.${place === 'header' ? name.toLowerCase() : name}`),
    ...headersRead(step).map((name) => `response header.${name.toLowerCase()}`),
  ];
  return [...new Set(places.flatMap((place) => known[place] ?? []))];
}

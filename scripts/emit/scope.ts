import type { Model } from '../model/model.ts';
import { codeFile, type GeneratedFile } from './file.ts';
import { comment, literal } from './source.ts';

/** What the API deliberately does not have, with matchers, so that a request for it can be answered with the reason. */
export function emitScope({ scope }: Model): GeneratedFile[] {
  const refused = scope.surfaces
    .filter(({ verdict, paths }) => verdict !== 'in' && paths.length > 0)
    .map(({ id, title, verdict, why, insteadUse, paths }) => ({ id, title, verdict, why, insteadUse, patterns: paths.map(matcher) }));
  return [
    codeFile(
      'scope.ts',
      comment('A part of an API that is not part of this one.'),
      `export interface RefusedSurface {
  readonly id: string;
  readonly title: string;
  readonly verdict: 'out' | 'future';
  readonly why: string;
  readonly insteadUse?: string;
  readonly patterns: readonly RegExp[];
}`,
      `export const refusedSurfaces: readonly RefusedSurface[] = ${literal(refused)};`,
    ),
  ];
}

function matcher(path: string): RegExp {
  const source = path
    .split(/(\{[^}]+\})/)
    .map((part) => (part.startsWith('{') ? '.+' : part.replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')))
    .join('');
  return new RegExp(`^${source}$`);
}

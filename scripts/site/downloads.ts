import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Model } from '../model/model.ts';
import { changesData, errorsData, flowsData, requirementsData, scopeData } from './data.ts';

/** A file for programs. Its path is a promise, as an address is. */
export interface Download {
  readonly path: string;
  readonly group: 'description' | 'data';
  /** One line: what it holds and what it is for. */
  readonly purpose: string;
  readonly body: string | Uint8Array;
}

/**
 * Every file that the site offers to programs.
 *
 * @param generated The files that were generated from the model, by name. What is not there is not offered.
 */
export function composeDownloads(model: Model, generated: ReadonlyMap<string, string | Uint8Array>): Download[] {
  const descriptions = [...generated].filter(([path]) => isDescription(path)).flatMap(([path, body]) => inBothForms(model, path, body));
  const types = generated.get('types.ts');
  return [
    ...descriptions,
    ...(types === undefined
      ? []
      : [
          {
            path: 'types.ts',
            group: 'description' as const,
            purpose: 'TypeScript types of all operations and schemas, as openapi-typescript makes them.',
            body: types,
          },
        ]),
    data(
      'requirements.json',
      'Every requirement: name, levels, actor, since, changes, operations, text and source.',
      requirementsData(model),
    ),
    data('errors.json', 'Every error code: meaning, situations, and the answers of operations that carry it.', errorsData(model)),
    data('scope.json', 'The scope: the decision with its history, its entries, and the surfaces outside of it.', scopeData(model)),
    data('flows.json', 'Every flow as an Arazzo document, by id.', flowsData(model)),
    data('changes.json', 'What changed from version to version: the API and the requirements.', changesData(model)),
  ];
}

/** Whether a generated file is the description of a version. */
export function isDescription(path: string): boolean {
  return /^openapi(?:-[0-9.]+)?\.json$/.test(path);
}

/** SHA-256 of a file in hexadecimal digits, and its size in bytes. */
export function fingerprint(body: string | Uint8Array): { readonly sha256: string; readonly size: number } {
  return { sha256: createHash('sha256').update(body).digest('hex'), size: Buffer.byteLength(body) };
}

function inBothForms(model: Model, path: string, body: string | Uint8Array): Download[] {
  const version = /-([0-9.]+)\.json$/.exec(path)?.[1];
  const what =
    version === undefined
      ? `The description with all that is new: ${model.released} and next together`
      : `The description of version ${version} alone`;
  const text = typeof body === 'string' ? body : new TextDecoder().decode(body);
  return [
    { path, group: 'description', purpose: `${what}. OpenAPI 3.1 as JSON.`, body },
    { path: path.replace(/\.json$/, '.yaml'), group: 'description', purpose: `${what}. The same as YAML.`, body: toYaml(text) },
  ];
}

/** JSON as YAML, without anchors: every tool reads it, and a difference between two versions can be read. */
function toYaml(json: string): string {
  return stringify(JSON.parse(json), { aliasDuplicateObjects: false, lineWidth: 0 });
}

function data(path: string, purpose: string, value: unknown): Download {
  return { path, group: 'data', purpose, body: `${JSON.stringify(value, null, 2)}\n` };
}

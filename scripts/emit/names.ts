import type { Model } from '../model/model.ts';
import { componentName, object, resolve } from '../model/operations.ts';
import { codeFile, type GeneratedFile } from './file.ts';
import { camelCase, comment, literal, union } from './source.ts';

/** The closed lists of the specification as unions, so that naming something that does not exist fails to compile. */
export function emitNames(model: Model): GeneratedFile[] {
  return [emitErrorCodes(model), emitMediaTypes(model), emitRequirementNames(model)];
}

function emitErrorCodes({ errors, operations }: Model): GeneratedFile {
  const bodies = operations.flatMap(({ responses }) =>
    responses.filter(({ errorCodes }) => errorCodes.length > 0).flatMap(({ contents }) => contents),
  );
  const meanings = Object.fromEntries(errors.map(({ code, meaning }) => [code, meaning]));
  return codeFile(
    'error-codes.ts',
    comment('The codes an error body may hold.'),
    `export type ErrorCode = ${union(errors.map(({ code }) => code))};`,
    comment('The media type of an error body.'),
    `export const errorMediaType = ${literal(bodies[0]?.mediaType)};`,
    comment('What each code means.'),
    `export const errorMeanings: Readonly<Record<ErrorCode, string>> = ${literal(meanings)};`,
  );
}

function emitMediaTypes({ document }: Model): GeneratedFile {
  const entries = (name: string): [string, string][] => {
    const { oneOf } = object(object(object(document.components).schemas)[name]);
    return (Array.isArray(oneOf) ? oneOf : []).flatMap((entry): [string, string][] => {
      const { const: value, title, oneOf: nested } = object(resolve(document, entry));
      return nested === undefined ? [[camelCase(String(title)), String(value)]] : entries(componentName(object(entry)) ?? '');
    });
  };
  return codeFile(
    'media-types.ts',
    comment('Media types that content is often described with.'),
    `export const mediaTypes = ${literal(Object.fromEntries(entries('WellKnownMediaType')))} as const;`,
    comment('The media types under which manifests are pushed and pulled.'),
    `export const manifestMediaTypes = ${literal(entries('ManifestMediaType').map(([, value]) => value))} as const;`,
    'export type ManifestMediaType = (typeof manifestMediaTypes)[number];',
  );
}

function emitRequirementNames({ requirements }: Model): GeneratedFile {
  return codeFile(
    'requirements.ts',
    comment('The names of the requirements, for code and tests that cite them.'),
    `export type RequirementName =\n${requirements.map(({ name }) => `  | '${name}'`).join('\n')};`,
  );
}

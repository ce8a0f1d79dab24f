import type { Document, ErrorCode, Model, Operation, Requirement, Version } from './model.ts';
import { object, readOperations } from './operations.ts';
import { operationsIn } from './situations.ts';
import { documentOf } from './version.ts';

/**
 * The model as of a version: without what is newer, requirements with the keywords and the words they had, and error codes
 * without the answers they did not come with yet. Scope, flows and examples have no age and stay.
 *
 * @param version One of `model.versions`; the last one is the model itself.
 */
export function modelOf(model: Model, version: Version): Model {
  const versions = model.versions.slice(0, model.versions.indexOf(version) + 1);
  if (versions.length === model.versions.length || versions.length === 0) return model;
  const requirements = model.requirements
    .filter(({ since }) => versions.includes(since))
    .map((row) => requirementAsOf(row, model.versions, version));
  const document = withRequirements(documentOf(model.document, version), new Set(requirements.map(({ name }) => name)));
  const operations = readOperations(document);
  const ids = new Set(operations.map(({ id }) => id));
  return {
    ...model,
    versions,
    document,
    operations,
    errors: model.errors.map((error) => withSituations(error, model.operations, operations)),
    requirements: requirements.map((row) => ({ ...row, operations: row.operations.filter((id) => ids.has(id)) })),
  };
}

/**
 * A requirement as a version had it: the oldest of the later changes states the level and the text. What changed later stays
 * told.
 *
 * @param all Every version, oldest first.
 */
export function requirementAsOf(requirement: Requirement, all: readonly Version[], version: Version): Requirement {
  const earlier = requirement.changes
    .filter((change) => all.indexOf(change.in) > all.indexOf(version))
    .sort((a, b) => all.indexOf(a.in) - all.indexOf(b.in))
    .flatMap(({ was }) => was ?? []);
  return {
    ...requirement,
    levels: earlier.find(({ levels }) => levels !== undefined)?.levels ?? requirement.levels,
    text: earlier.find(({ text }) => text !== undefined)?.text ?? requirement.text,
  };
}

/** The operations of a document name the requirements of later versions too, until they are taken out. */
function withRequirements(document: Document, names: ReadonlySet<string>): Document {
  const paths = Object.entries(object(document.paths)).map(([path, item]) => [
    path,
    Object.fromEntries(
      Object.entries(object(item)).map(([method, value]) => {
        const listed = object(value)['x-oci-requirements'];
        if (!Array.isArray(listed)) return [method, value];
        return [method, { ...object(value), 'x-oci-requirements': listed.filter((name) => names.has(String(name))) }];
      }),
    ),
  ]);
  return { ...document, paths: Object.fromEntries(paths) };
}

/** An error code without the situations that come only in later versions. */
function withSituations(error: ErrorCode, all: readonly Operation[], own: readonly Operation[]): ErrorCode {
  const situations = error.situations.flatMap((situation) => {
    const occurs = operationsIn(situation, error.code, own);
    if (occurs.length === 0 && operationsIn(situation, error.code, all).length > 0) return [];
    return situation.operations === undefined ? [situation] : [{ ...situation, operations: occurs.map(({ id }) => id) }];
  });
  return { ...error, situations };
}

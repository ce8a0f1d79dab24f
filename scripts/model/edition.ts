import type { Document, ErrorCode, Model, Operation, Requirement, Version } from './model.ts';
import { object, readOperations } from './operations.ts';
import { documentOf } from './version.ts';

/**
 * The model as of a version: without what is newer, requirements at the level they had, and error codes without the
 * answers they did not come with yet. Scope, flows and examples have no age and stay.
 *
 * @param version One of `model.versions`; the last one is the model itself.
 */
export function modelOf(model: Model, version: Version): Model {
  const versions = model.versions.slice(0, model.versions.indexOf(version) + 1);
  if (versions.length === model.versions.length || versions.length === 0) return model;
  const requirements = model.requirements.filter(({ since }) => versions.includes(since)).map((row) => asOf(row, model.versions, versions));
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

/** A requirement at the level it had, which the oldest of its later changes states. What changed later stays told. */
function asOf(requirement: Requirement, all: readonly Version[], reached: readonly Version[]): Requirement {
  const later = requirement.changes
    .filter((change) => !reached.includes(change.in) && change.was !== undefined)
    .sort((a, b) => all.indexOf(a.in) - all.indexOf(b.in));
  return { ...requirement, levels: later[0]?.was?.levels ?? requirement.levels };
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

/** An error code without the situations whose status it comes with only in later versions. */
function withSituations(error: ErrorCode, all: readonly Operation[], own: readonly Operation[]): ErrorCode {
  const comesWith = (operations: readonly Operation[], status: number) =>
    operations.some(({ responses }) =>
      responses.some((answer) => answer.status === String(status) && answer.errorCodes.includes(error.code)),
    );
  return { ...error, situations: error.situations.filter(({ status }) => comesWith(own, status) || !comesWith(all, status)) };
}

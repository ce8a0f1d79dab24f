import { basename, dirname, join } from 'node:path';
import { bundle } from './bundle.ts';
import { complete } from './complete.ts';
import { readExtensions } from './extensions.ts';
import {
  type Document,
  type ErrorCode,
  type Example,
  type Finding,
  type Json,
  type JsonObject,
  type Model,
  type Requirement,
  type Scope,
  SpecError,
  type Standards,
  type Upstream,
  type Version,
} from './model.ts';
import { readOperations } from './operations.ts';
import { checkShape } from './shapes.ts';
import { ROOT, readSources, type Sources } from './sources.ts';

/**
 * Reads a spec folder into the model; nothing else reads it.
 *
 * @param folder Path of the folder, such as `spec`.
 * @throws UsageError where there is no such folder.
 * @throws SpecError where a file is missing, is no YAML, or has another shape than it should.
 */
export async function loadModel(folder: string): Promise<Model> {
  const sources = readSources(folder);
  const findings: Finding[] = [];
  const data = <Shape>(kind: Parameters<typeof checkShape>[0], file: string): Shape => {
    const value = sources.value(file);
    findings.push(...checkShape(kind, file, value, sources));
    return value as Shape;
  };

  // Parsed first: it reports broken YAML with its place, where the bundler gives only its message.
  for (const file of sources.list('').filter((name) => name.endsWith('.yaml'))) sources.value(file);

  const errors = data<{ codes: ErrorCode[]; legacy: Model['legacyErrors'] }>('errors', 'errors.yaml');
  const scope = data<Scope>('scope', 'scope.yaml');
  const upstream = data<Record<string, Upstream>>('upstream', 'upstream.yaml');
  const standards = data<Standards>('standards', 'standards.yaml');
  const chapters = sources
    .list('requirements')
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => ({ file, ...data<{ chapter: string; requirements: WrittenRequirement[] }>('requirements', file) }));
  if (findings.length > 0) throw new SpecError(findings);

  const examples = readExamples(sources);
  const bundled = await resolveDescription(folder);
  const operationIds = readOperations(bundled).map(({ id }) => id);
  const requirements = chapters.flatMap(({ file, chapter, requirements: rows }) =>
    rows.map((row, index) => readRequirement(row, { file, index, chapter }, operationIds)),
  );
  const document = complete(bundled, { errors: errors.codes, examples, requirements });
  const versions = readVersions(document, sources);

  return {
    versions,
    released: versions.at(-2) ?? 'next',
    document,
    operations: readOperations(document),
    errors: errors.codes,
    legacyErrors: errors.legacy,
    requirements,
    scope: { ...scope, surfaces: scope.surfaces.map((surface) => ({ ...surface, paths: surface.paths ?? [] })) },
    upstream,
    standards,
    extensions: readExtensions('extensions.md', sources.text('extensions.md')),
    examples,
    flows: sources
      .list('flows')
      .filter((file) => file.endsWith('.arazzo.yaml'))
      .map((file) => ({ file, text: sources.text(file), document: sources.value(file) as JsonObject })),
    locate: sources.locate,
  };
}

async function resolveDescription(folder: string): Promise<Document> {
  try {
    return await bundle(join(folder, ROOT));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new SpecError([{ rule: 'bundle', file: ROOT, line: 1, column: 1, message: `expected a description that resolves: ${message}` }]);
  }
}

function readVersions(document: Document, { locate }: Sources): readonly Version[] {
  const versions = document['x-oci-versions'];
  if (Array.isArray(versions) && versions.at(-1) === 'next') return versions as Version[];
  const message = `expected x-oci-versions with the versions that are described, oldest first, and next at the end; found ${JSON.stringify(versions) ?? 'none'}`;
  throw new SpecError([{ rule: 'versions', ...locate(ROOT, ['x-oci-versions']), message }]);
}

type Place = Pick<Requirement, 'file' | 'index' | 'chapter'>;
type WrittenRequirement = Omit<Requirement, keyof Place | 'changes' | 'checks' | 'operations'> & {
  readonly changes?: Requirement['changes'];
  readonly checks?: Requirement['checks'];
  readonly operations: string[] | 'all';
};

function readRequirement(row: WrittenRequirement, place: Place, operationIds: string[]): Requirement {
  const { changes = [], checks = [], operations } = row;
  return { ...row, ...place, changes, checks, operations: operations === 'all' ? operationIds : operations };
}

function readExamples(sources: Sources): Example[] {
  return sources
    .list('examples')
    .filter((file) => file.endsWith('.json'))
    .map((file) => {
      const text = sources.text(file);
      let value: Json;
      try {
        value = JSON.parse(text) as Json;
      } catch (error) {
        const message = `expected JSON: ${error instanceof Error ? error.message : String(error)}`;
        throw new SpecError([{ rule: 'example', file, line: 1, column: 1, message }]);
      }
      return { schema: basename(dirname(file)), case: basename(file, '.json'), file, text, value };
    });
}

import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Finding, Json, JsonObject } from './model.ts';
import { fromPointer } from './pointer.ts';
import type { Sources } from './sources.ts';

/** The JSON Schemas of the data files beside the description. */
const SHAPES = {
  errors: objectOf(
    {
      codes: listOf(
        objectOf(
          {
            code: { type: 'string', pattern: '^[A-Z_]+$' },
            id: { type: 'string', pattern: '^code-[0-9]+$' },
            meaning: sentence(),
            situations: listOf(
              objectOf({ status: { type: 'integer' }, when: sentence(), operations: { ...listOf({ type: 'string' }), minItems: 1 } }, [
                'status',
                'when',
              ]),
            ),
          },
          ['code', 'id', 'meaning', 'situations'],
        ),
      ),
      legacy: listOf(objectOf({ code: { type: 'string' }, meaning: sentence() }, ['code', 'meaning'])),
    },
    ['codes', 'legacy'],
  ),
  requirements: objectOf(
    {
      chapter: { type: 'string' },
      requirements: listOf(
        objectOf(
          {
            name: { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$', maxLength: 48 },
            levels: levels(),
            actor: { enum: ['registry', 'client', 'both', 'data', 'none'] },
            since: version(),
            changes: listOf(
              objectOf(
                { in: version(), was: { ...objectOf({ levels: levels(), text: sentence() }, []), minProperties: 1 }, note: sentence() },
                ['in', 'note'],
              ),
            ),
            operations: { anyOf: [{ const: 'all' }, listOf({ type: 'string' })] },
            places: listOf({ type: 'string', pattern: '^(request|response) (status$|body($|/)|(path|query|header)\\.)' }),
            text: sentence(),
            note: sentence(),
            source: objectOf(
              {
                section: { type: 'string' },
                line: { anyOf: [{ type: 'integer' }, { type: 'string', pattern: '^[0-9]+(?:[-,][0-9]+)+$' }] },
              },
              ['section', 'line'],
            ),
            checks: listOf({ enum: ['test', 'suite', 'suite-dev'] }),
            excluded: sentence(),
          },
          ['name', 'levels', 'actor', 'since', 'operations', 'text', 'source'],
        ),
      ),
    },
    ['chapter', 'requirements'],
  ),
  scope: objectOf(
    {
      decision: {
        type: 'object',
        required: ['title', 'summary', 'source', 'history'],
        properties: { title: { type: 'string' }, summary: { type: 'string' }, source: source(), history: listOf({ type: 'object' }) },
      },
      entries: listOf(
        objectOf(
          {
            id: slug(),
            title: { type: 'string' },
            row: { type: 'string' },
            verdict: verdict(),
            basis: { enum: ['decision', 'later-act', 'specification', 'reading'] },
            description: sentence(),
            why: sentence(),
            source: source(),
            alsoSee: listOf(source()),
            firstProposal: objectOf({ verdict: verdict(), difference: sentence() }, ['difference']),
          },
          ['id', 'title', 'verdict', 'basis', 'description', 'why', 'source'],
        ),
      ),
      surfaces: listOf(
        objectOf(
          {
            id: slug(),
            title: { type: 'string' },
            entry: slug(),
            verdict: verdict(),
            paths: listOf({ type: 'string', pattern: '^/' }),
            why: sentence(),
            insteadUse: sentence(),
            source: source(),
            alsoSee: listOf(source()),
          },
          ['id', 'title', 'entry', 'verdict', 'why'],
        ),
      ),
    },
    ['decision', 'entries', 'surfaces'],
  ),
  standards: objectOf(
    {
      headers: listOf(objectOf({ name: { type: 'string' }, ...rfcSection(), note: sentence() }, ['name', 'rfc', 'section'])),
      statuses: listOf(objectOf({ status: { type: 'string' }, ...rfcSection(), note: sentence() }, ['status', 'rfc', 'section'])),
      obsolete: listOf(
        objectOf(
          {
            rfc: { type: 'integer' },
            title: { type: 'string' },
            replacedBy: listOf({ type: 'integer' }),
            lines: listOf({ type: 'integer' }),
            note: sentence(),
          },
          ['rfc', 'title', 'replacedBy', 'lines', 'note'],
        ),
      ),
    },
    ['headers', 'statuses', 'obsolete'],
  ),
  upstream: {
    type: 'object',
    additionalProperties: {
      type: 'object',
      required: ['repository', 'commit', 'date'],
      properties: { repository: { type: 'string', pattern: '^[^/]+/[^/]+$' }, commit: { type: 'string', pattern: '^[0-9a-f]{40}$' } },
    },
  },
} satisfies Record<string, JsonObject>;

function objectOf(properties: JsonObject, required: string[]): JsonObject {
  return { type: 'object', additionalProperties: false, required, properties };
}
function listOf(items: JsonObject): JsonObject {
  return { type: 'array', items };
}
function sentence(): JsonObject {
  return { type: 'string', minLength: 1 };
}
function slug(): JsonObject {
  return { type: 'string', pattern: '^[a-z0-9]+(?:-[a-z0-9]+)*$' };
}
function rfcSection(): JsonObject {
  return { rfc: { type: 'integer' }, section: { type: 'string', pattern: '^[0-9]+(?:[.][0-9]+)*$' } };
}
function version(): JsonObject {
  return { enum: ['1.0', '1.1', 'next'] };
}
function verdict(): JsonObject {
  return { enum: ['in', 'out', 'future'] };
}
function levels(): JsonObject {
  return listOf({ enum: ['MUST', 'MUST NOT', 'SHOULD', 'SHOULD NOT', 'MAY', 'OPTIONAL'] });
}
function source(): JsonObject {
  return { type: 'object', required: ['upstream'], properties: { upstream: { type: 'string' } } };
}

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false });
const validators = Object.fromEntries(Object.entries(SHAPES).map(([name, shape]) => [name, ajv.compile(shape)]));

/** Checks a data file against the shape of its kind. */
export function checkShape(kind: keyof typeof SHAPES, file: string, value: Json, sources: Sources): Finding[] {
  const validate = validators[kind];
  if (validate === undefined || validate(value)) return [];
  return (validate.errors ?? []).map((error) => {
    const keys = fromPointer(error.instancePath);
    const named = error.params.additionalProperty ?? error.params.missingProperty;
    const message = `${keys.join('.') || 'the file'}: ${error.message ?? 'has another shape'}${named === undefined ? '' : ` (${named})`}`;
    return { rule: 'shape', ...sources.locate(file, error.keyword === 'additionalProperties' ? [...keys, String(named)] : keys), message };
  });
}

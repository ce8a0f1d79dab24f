import { describe, expect, it } from 'vitest';
import { type ApiChange, compare, history } from '../../scripts/model/changes.ts';
import { modelOf } from '../../scripts/model/edition.ts';
import type { Model, Operation, Requirement, Response } from '../../scripts/model/model.ts';
import { object } from '../../scripts/model/operations.ts';
import { files, page } from './built.ts';
import { all, byId, textOf } from './html.ts';
import { model } from './sources.ts';

/** The model with something else in the place of an operation. */
function withOperation(id: string, change: (operation: Operation) => Operation): Model {
  return { ...model, operations: model.operations.map((operation) => (operation.id === id ? change(operation) : operation)) };
}

function withAnswer(id: string, status: string, change: (answer: Response) => Response): Model {
  return withOperation(id, (operation) => ({
    ...operation,
    responses: operation.responses.map((answer) => (answer.status === status ? change(answer) : answer)),
  }));
}

const without = <Item extends { name: string }>(items: readonly Item[], name: string) => items.filter((item) => item.name !== name);
const place = { operation: 'getBlob' };
const answer = { operation: 'getBlob', status: '200' };
const etag = withAnswer('getBlob', '200', (found) => ({ ...found, headers: without(found.headers, 'Accept-Ranges') }));
const optional = withAnswer('getBlob', '200', (found) => ({
  ...found,
  headers: found.headers.map((header) => ({ ...header, required: false })),
}));

describe('a planted change of the API is seen', () => {
  const cases: readonly [what: string, before: Model, after: Model, expected: readonly Partial<ApiChange>[]][] = [
    [
      'an operation is new',
      { ...model, operations: model.operations.filter(({ id }) => id !== 'getBlob') },
      model,
      [{ effect: 'added', subject: 'operation', name: 'getBlob' }],
    ],
    [
      'an operation is gone',
      model,
      { ...model, operations: model.operations.filter(({ id }) => id !== 'getBlob') },
      [{ effect: 'removed', subject: 'operation', name: 'getBlob' }],
    ],
    [
      'a path is another',
      model,
      withOperation('getBlob', (found) => ({ ...found, path: '/v3/' })),
      [{ effect: 'changed', subject: 'operation', name: 'getBlob', is: 'GET /v3/' }],
    ],
    [
      'a parameter is new',
      withOperation('getBlob', (found) => ({ ...found, parameters: without(found.parameters, 'ns') })),
      model,
      [{ effect: 'added', subject: 'parameter', in: 'query', name: 'ns', places: [place] }],
    ],
    [
      'a request header is gone',
      model,
      withOperation('getBlob', (found) => ({ ...found, parameters: without(found.parameters, 'Range') })),
      [{ effect: 'removed', subject: 'header', in: 'request', name: 'Range', places: [place] }],
    ],
    [
      'a parameter is required',
      model,
      withOperation('getBlob', (found) => ({ ...found, parameters: found.parameters.map((each) => ({ ...each, required: true })) })),
      [
        { effect: 'required', name: 'Range' },
        { effect: 'required', name: 'ns' },
      ],
    ],
    [
      'a parameter has another grammar',
      model,
      withOperation('getBlob', (found) => ({
        ...found,
        parameters: found.parameters.map((each) => (each.name === 'ns' ? { ...each, schema: { type: 'integer' } } : each)),
      })),
      [{ effect: 'changed', subject: 'parameter', name: 'ns', is: { type: 'integer' } }],
    ],
    [
      'a status is new',
      withOperation('getBlob', (found) => ({ ...found, responses: found.responses.filter(({ status }) => status !== '206') })),
      model,
      [{ effect: 'added', subject: 'status', name: '206', places: [{ ...place, status: '206' }] }],
    ],
    [
      'a response header is new',
      etag,
      model,
      [{ effect: 'added', subject: 'header', in: 'response', name: 'Accept-Ranges', places: [answer] }],
    ],
    [
      'a response header is gone',
      model,
      etag,
      [{ effect: 'removed', subject: 'header', in: 'response', name: 'Accept-Ranges', places: [answer] }],
    ],
    ['response headers are required', optional, model, [{ effect: 'required', name: 'Docker-Content-Digest', places: [answer] }]],
    ['response headers are no longer required', model, optional, [{ effect: 'optional', name: 'Docker-Content-Digest', places: [answer] }]],
    [
      'a header is deprecated',
      model,
      withAnswer('getBlob', '200', (found) => ({
        ...found,
        headers: found.headers.map((each) => (each.name === 'Accept-Ranges' ? { ...each, deprecated: true } : each)),
      })),
      [{ effect: 'changed', name: 'Accept-Ranges', is: { deprecated: true } }],
    ],
    [
      'a media type is gone',
      model,
      withAnswer('getBlob', '200', (found) => ({ ...found, contents: [] })),
      [{ effect: 'removed', subject: 'media type', in: 'response', name: 'application/octet-stream', places: [answer] }],
    ],
    [
      'a body is required',
      model,
      withOperation('startUpload', (found) => ({
        ...found,
        requestBody: { description: '', contents: [], ...found.requestBody, required: true },
      })),
      [{ effect: 'required', subject: 'request body' }],
    ],
    [
      'an answer carries another code',
      withAnswer('getBlob', '404', (found) => ({ ...found, errorCodes: found.errorCodes.slice(1) })),
      model,
      [{ effect: 'added', subject: 'error code', places: [{ ...place, status: '404' }] }],
    ],
    [
      'the list of codes has one less',
      model,
      { ...model, errors: model.errors.slice(1) },
      [{ effect: 'removed', subject: 'error code', name: String(model.errors[0]?.code), places: [] }],
    ],
    ['a schema is another', model, withSchema('Digest', { type: 'integer' }), [{ effect: 'changed', subject: 'schema', name: 'Digest' }]],
    ['a schema is new', withSchema('Digest', undefined), model, [{ effect: 'added', subject: 'schema', name: 'Digest' }]],
  ];

  it.each(cases)('%s', (_what, before, after, expected) => {
    const { api, requirements } = compare(before, after);
    expect(api).toHaveLength(expected.length);
    expected.forEach((change, index) => {
      expect(api[index]).toMatchObject(change);
    });
    expect(requirements).toEqual([]);
  });

  it('and words alone are none', () => {
    const after = withAnswer('getBlob', '200', (found) => ({
      ...found,
      description: 'Otherwise.',
      headers: found.headers.map((header) => ({ ...header, description: 'Otherwise.' })),
    }));
    expect(compare(model, after).api).toEqual([]);
    expect(compare(model, withSchema('Digest', { ...digest, description: 'Otherwise.' })).api).toEqual([]);
  });

  it('and the same in two places is one', () => {
    const api = compare(modelOf(model, '1.1'), model).api.filter(({ name }) => name === 'ns');
    expect(api).toEqual([
      {
        effect: 'added',
        subject: 'parameter',
        in: 'query',
        name: 'ns',
        places: ['getBlob', 'headBlob', 'getManifest', 'headManifest'].map((operation) => ({ operation })),
      },
    ]);
  });
});

const digest = object(object(object(model.document.components).schemas).Digest);

function withSchema(name: string, schema: Parameters<typeof object>[0]): Model {
  const components = object(model.document.components);
  const schemas = Object.fromEntries(
    Object.entries({ ...object(components.schemas), [name]: schema ?? null }).filter(([, value]) => value !== null),
  );
  return { ...model, document: { ...model.document, components: { ...components, schemas } } };
}

describe('a planted change of the requirements is seen', () => {
  const [first, ...others] = [...model.requirements].sort((a, b) => (a.since < b.since ? -1 : 1)) as [Requirement, ...Requirement[]];
  const withFirst = (change: Partial<Requirement>): Model => ({
    ...model,
    requirements: [{ ...first, changes: [], ...change }, ...others],
  });

  it.each([
    ['added', { ...model, requirements: others }, model],
    ['removed', model, { ...model, requirements: others }],
    ['strengthened', withFirst({ levels: ['SHOULD'] }), withFirst({ levels: ['MUST'] })],
    ['strengthened', withFirst({ levels: [] }), withFirst({ levels: ['MAY'] })],
    ['weakened', withFirst({ levels: ['MUST NOT'] }), withFirst({ levels: ['SHOULD NOT', 'MAY'] })],
    ['changed', withFirst({ levels: ['MUST'] }), withFirst({ levels: ['MUST NOT'] })],
    ['changed', withFirst({ text: 'A registry does this.' }), withFirst({ text: 'A registry does that.' })],
    ['changed', withFirst({ actor: 'client' }), withFirst({ actor: 'registry' })],
  ] as const)('%s', (effect, before, after) => {
    const { api, requirements } = compare(before, after);
    expect(requirements).toEqual([expect.objectContaining({ effect, requirement: expect.objectContaining({ name: first.name }) })]);
    expect(api).toEqual([]);
  });

  it('and so is a note about the version it is new in, there alone', () => {
    const noted = withFirst({ changes: [{ in: 'next', note: 'Said otherwise.' }] });
    expect(compare(modelOf(noted, '1.1'), noted).requirements).toContainEqual(
      expect.objectContaining({ effect: 'changed', notes: ['Said otherwise.'] }),
    );
    expect(compare(modelOf(noted, '1.0'), modelOf(noted, '1.1')).requirements.map(({ requirement }) => requirement.name)).not.toContain(
      first.name,
    );
  });
});

describe('the history', () => {
  const changes = history(model);

  it('goes from version to version', () => {
    expect(changes.map(({ from, to }) => `${from} ${to}`)).toEqual(['1.0 1.1', '1.1 next']);
  });

  it('has nothing that is gone, as its page says', () => {
    for (const { api, requirements } of changes) {
      expect([...api, ...requirements].filter(({ effect }) => effect === 'removed')).toEqual([]);
    }
    expect(textOf(byId(page('changes/index.html'), 'known'))).toContain('Nothing is listed as gone');
  });

  it('agrees with what the description says of itself', () => {
    for (const { to, requirements } of changes) {
      const added = requirements.filter(({ effect }) => effect === 'added').map(({ requirement }) => requirement.name);
      expect(added).toEqual(model.requirements.filter(({ since }) => since === to).map(({ name }) => name));
      const stronger = requirements.filter(({ was }) => was !== undefined).map(({ requirement }) => requirement.name);
      const told = model.requirements.filter((row) => row.changes.some((change) => change.in === to && change.was?.levels !== undefined));
      expect(stronger).toEqual(told.map(({ name }) => name));
      const reworded = requirements.flatMap(({ requirement: { name }, wasText }) => (wasText === undefined ? [] : [{ name, wasText }]));
      expect(reworded).toEqual(
        model.requirements.flatMap(({ name, changes: revisions }) =>
          revisions.flatMap(({ in: version, was }) => (version !== to || was?.text === undefined ? [] : [{ name, wasText: was.text }])),
        ),
      );
      expect(reworded.length).toBeGreaterThan(0);
    }
    expect(changes[1]?.api.filter(({ effect }) => effect === 'required').map(({ name }) => name)).toEqual([
      'Docker-Content-Digest',
      'Content-Length',
    ]);
  });

  it('is all on its page, each with an id, and in the file', () => {
    const main = byId(page('changes/index.html'), 'content');
    for (const { to, requirements, api } of changes) {
      const section = byId(main, `in-${to.replace('.', '-')}`);
      for (const { requirement, wasText, notes } of requirements) {
        const item = textOf(byId(section, `in-${to.replace('.', '-')}-${requirement.name}`));
        for (const note of wasText === undefined ? notes : [wasText, ...notes])
          expect(item.replaceAll('`', '')).toContain(note.replaceAll('`', ''));
      }
      const rows = [...all(section)].filter(({ tag, attributes }) => tag === 'div' && attributes.class === 'row');
      expect(rows.filter(({ attributes }) => attributes.id !== undefined)).toHaveLength(api.length);
    }
    const told = JSON.parse(String(files.get('changes.json'))) as { changes: { api: unknown[]; requirements: { name: string }[] }[] };
    expect(told.changes.map(({ api }) => api)).toEqual(JSON.parse(JSON.stringify(changes.map(({ api }) => api))));
    expect(told.changes.map(({ requirements }) => requirements.map(({ name }) => name))).toEqual(
      changes.map(({ requirements }) => requirements.map(({ requirement }) => requirement.name)),
    );
  });
});

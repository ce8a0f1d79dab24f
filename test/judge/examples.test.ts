import { beforeAll, describe, expect, it } from 'vitest';
import { type ExampleFinding, exampleExchanges, judgeExamples } from '../../scripts/judge/examples.ts';
import { loadModel } from '../../scripts/model/load.ts';
import type { Document, Json, JsonObject, Operation } from '../../scripts/model/model.ts';
import { object, readOperations } from '../../scripts/model/operations.ts';
import { fromPointer } from '../../scripts/model/pointer.ts';

let document: Document;
let operations: readonly Operation[];

beforeAll(async () => {
  document = (await loadModel('spec')).document;
  operations = readOperations(document);
});

/** Replaces the value at a pointer, or takes it away. */
function plant(faulty: Document, pointer: string, value: Json | undefined): void {
  const keys = fromPointer(pointer);
  const last = keys.pop() ?? '';
  const parent = keys.reduce<JsonObject>((place, key) => object(place[key]), faulty);
  if (value === undefined) delete parent[last];
  else parent[last] = value;
}

describe('judgeExamples', () => {
  it('finds nothing wrong with the description', async () => {
    expect(await judgeExamples(document)).toEqual([]);
  });

  it('shows every body example, every status and every operation', () => {
    const shown = exampleExchanges(document);
    const bodies = shown.map(({ response, requestExample }) => (response === undefined ? requestExample : response.example));
    const pointers = new Set(bodies.map((example) => example && `${example.content.pointer} ${example.name}`));
    const contents = operations.flatMap(({ requestBody, responses }) => [
      ...(requestBody?.contents ?? []),
      ...responses.flatMap((response) => response.contents),
    ]);
    expect(
      contents.flatMap(({ pointer, examples }) => examples.map(({ name }) => `${pointer} ${name}`)).filter((place) => !pointers.has(place)),
    ).toEqual([]);

    const statuses = new Set(shown.map(({ operation, response }) => `${operation.id} ${response?.status}`));
    expect(
      operations.flatMap(({ id, responses }) => responses.map(({ status }) => `${id} ${status}`)).filter((key) => !statuses.has(key)),
    ).toEqual([]);
  });

  it('reports a description that Prism cannot load', async () => {
    const { openapi: _, ...unversioned } = document;
    expect(await judgeExamples(unversioned)).toEqual([{ pointer: '', message: expect.stringContaining('Prism') }]);
    expect(await judgeExamples({ ...document, jsonSchemaDialect: 'https://spec.openapis.org/oas/3.1/dialect/base' })).toEqual([
      { pointer: '', message: expect.stringContaining('jsonSchemaDialect') },
    ]);
  });
});

describe('faults planted in one description', () => {
  type Fault = { what: string; at: string; value?: Json; id: string; pointer: string; message: RegExp };
  const faults: Fault[] = [
    {
      what: 'a body of a response',
      at: '/components/responses/Manifest/content/application~1vnd.oci.image.index.v1+json/examples/multiPlatform/value',
      value: { schemaVersion: 2 },
      id: 'getManifest',
      pointer: '/responses/200/content/application~1vnd.oci.image.index.v1+json/examples/multiPlatform',
      message: /^body\/manifests: .*must have required property/,
    },
    {
      what: 'a body of a request',
      at: '/paths/~1v2~1{name}~1manifests~1{reference}/put/requestBody/content/application~1vnd.oci.image.manifest.v1+json/examples/image/value',
      value: { schemaVersion: 2, config: {}, layers: [] },
      id: 'putManifest',
      pointer: '/requestBody/content/application~1vnd.oci.image.manifest.v1+json/examples/image',
      message: /^body\/config\/digest: /,
    },
    {
      what: 'an error body',
      at: '/components/responses/TooManyTags/content/application~1json/examples/unsupported/value/errors',
      value: [],
      id: 'putManifest',
      pointer: '/responses/414/content/application~1json/examples/unsupported',
      message: /^body\/errors: /,
    },
    {
      what: 'a header',
      at: '/components/headers/ContentRange/example',
      value: '0-1/2',
      id: 'getBlob',
      pointer: '/responses/206/headers/Content-Range',
      message: /^header\.content-range: .*pattern/,
    },
    {
      what: 'a header list',
      at: '/components/headers/AcceptedTags/example',
      value: ['ok', '-bad'],
      id: 'putManifest',
      pointer: '/responses/201/headers/OCI-Tag',
      message: /^header\.oci-tag\/1: /,
    },
    {
      what: 'a required header without an example',
      at: '/components/headers/RedirectLocation/example',
      id: 'listTags',
      pointer: '/responses/3XX/headers/Location',
      message: /^header\.location: .*required/,
    },
    {
      what: 'a header parameter',
      at: '/components/parameters/Range/example',
      value: '0-1',
      id: 'getBlob',
      pointer: '/parameters/0',
      message: /^header\.range: /,
    },
    {
      what: 'a query parameter',
      at: '/components/parameters/PageSize/example',
      value: -1,
      id: 'listTags',
      pointer: '/parameters/0',
      message: /^query\.n: .*>= 0/,
    },
    {
      what: 'an operation that Prism does not reach',
      at: '/components/parameters/Session/example',
      value: '',
      id: 'getUploadStatus',
      pointer: '',
      message: /expected Prism to take GET .* for getUploadStatus; came no operation/,
    },
  ];

  let findings: ExampleFinding[];
  beforeAll(async () => {
    const faulty = structuredClone(document);
    for (const { at, value } of faults) plant(faulty, at, value);
    plant(faulty, '/components/parameters/Digest/example', 'sha256:short');
    findings = await judgeExamples(faulty);
  });

  it.each(faults)('reports $what at its place', ({ id, pointer, message }) => {
    const operation = operations.find((candidate) => candidate.id === id);
    expect(findings).toContainEqual({ pointer: `${operation?.pointer}${pointer}`, message: expect.stringMatching(message) });
  });

  it('reports a parameter of a path item there', () => {
    expect(findings).toContainEqual({
      pointer: '/paths/~1v2~1{name}~1referrers~1{digest}/parameters/1',
      message: expect.stringMatching(/^path\.digest: .*pattern/),
    });
  });

  it('reports nothing twice, and nothing about what is right', () => {
    expect(new Set(findings.map(({ pointer, message }) => `${pointer} ${message}`)).size).toBe(findings.length);
    expect(findings.filter(({ message }) => /retry-after|warning/.test(message))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkCriterion } from '../../scripts/flows/criterion.ts';
import { FlowError } from '../../scripts/flows/error.ts';
import { evaluate, readExpression, type Scene } from '../../scripts/flows/expression.ts';
import { readFlows } from '../../scripts/flows/read.ts';
import { loadModel } from '../../scripts/model/load.ts';
import type { Json } from '../../scripts/model/model.ts';

const model = await loadModel('spec');

const scene: Scene = {
  inputs: { tag: '1.0.0', size: 27 },
  outputs: new Map([['pull', { body: '{"layers":[{"digest":"sha256:ab"}],"a/b":1}', list: ['x'], none: null }]]),
  response: {
    status: 201,
    headers: [
      ['Location', '/v2/'],
      ['Content-Length', '27'],
      ['Link', 'a'],
      ['link', 'b'],
    ],
    body: new TextEncoder().encode('{"name":"n"}'),
  },
};

describe('an expression', () => {
  it.each<[string, Json]>([
    ['$statusCode', 201],
    ['$inputs.tag', '1.0.0'],
    ['$inputs.other', null],
    ['$response.header.location', '/v2/'],
    ['$response.header.Link', 'a, b'],
    ['$response.header.ETag', null],
    ['$response.body', '{"name":"n"}'],
    ['$response.body#/name', 'n'],
    ['$response.body#/name/0', null],
    ['$steps.pull.outputs.body#/layers/0/digest', 'sha256:ab'],
    ['$steps.pull.outputs.body#/a~1b', 1],
    ['$steps.pull.outputs.list#/0', 'x'],
    ['$steps.pull.outputs.none', null],
    ['$steps.other.outputs.body#/layers', null],
    ['no expression', 'no expression'],
  ])('%s is %j', (expression, value) => {
    expect(evaluate(expression, scene)).toEqual(value);
  });

  it.each(['$url', '$method', '$request.header.Accept', '$response.query.n', '$steps.pull', '$inputs.a.b', '$components.x'])(
    '%s is refused',
    (expression) => {
      expect(() => readExpression(expression)).toThrow(FlowError);
      expect(() => readExpression(expression)).toThrow(`found ${expression}`);
    },
  );
});

describe('a condition', () => {
  it.each<[string, boolean]>([
    ['$statusCode == 201', true],
    ['$statusCode != 201', false],
    ['$statusCode == 200 || $statusCode == 201', true],
    ['$statusCode == 201 && $inputs.tag != null', true],
    ['$statusCode == 404 || $statusCode == 201 && $inputs.tag == null', false],
    ["$response.header.Location == '/V2/'", true],
    ["'it''s' == 'it''s'", true],
    ["'a || b' == 'a || b'", true],
    ['$response.header.Content-Length == $inputs.size', true],
    ['$response.header.ETag == null', true],
  ])('%s: %j', (condition, holds) => {
    expect(checkCriterion({ condition }, scene).holds).toBe(holds);
  });

  it('may be a regular expression over a value', () => {
    expect(checkCriterion({ context: '$inputs.tag', condition: '^1\\.' }, scene)).toEqual({
      text: '$inputs.tag matches ^1\\.',
      holds: true,
      got: '$inputs.tag is 1.0.0',
    });
    expect(checkCriterion({ context: '$response.header.ETag', condition: '.*' }, scene).holds).toBe(false);
  });

  it('says what it found', () => {
    expect(checkCriterion({ condition: '$statusCode == 404 || $response.header.ETag == $inputs.tag' }, scene).got).toBe(
      '$statusCode is 201, $response.header.ETag is missing, $inputs.tag is 1.0.0',
    );
  });
});

describe('a flow that says something else is refused', () => {
  const text = readFileSync('spec/flows/push-chunked.arazzo.yaml', 'utf8');
  const read = (from: string | RegExp, to: string) => {
    const changed = text.replace(from, to);
    expect(changed).not.toBe(text);
    return () => readFlows({ ...model, flows: [{ file: 'flows/push-chunked.arazzo.yaml', text: changed, document: parse(changed) }] });
  };

  it.each<[string, string | RegExp, string, string]>([
    [
      'an unknown operation',
      'operationId: headBlob',
      'operationId: lookAtBlob',
      'checkBlob: expected an operationId of the description, found lookAtBlob',
    ],
    [
      'another comparison',
      '$statusCode == 416',
      '$statusCode > 400',
      'uploadOutOfOrder: expected comparisons by == or !=, joined by && and ||, found $statusCode > 400',
    ],
    ['an open quote', '$statusCode == 416', "$statusCode == '416", "found ' in $statusCode == '416"],
    [
      'a word',
      '$statusCode == 416',
      '$statusCode == refused',
      'uploadOutOfOrder: expected an expression, a number, true, false, null or a text in single quotes, found refused',
    ],
    [
      'an unknown expression',
      'minimum: $response.header.OCI-Chunk-Min-Length',
      'minimum: $request.body',
      'startUpload: expected $statusCode',
    ],
    [
      'a mixture',
      'value: $inputs.name',
      "value: 'a/{$inputs.name}'",
      'startUpload: expected a text or an expression, found a mixture: a/{$inputs.name}',
    ],
    ['a cookie', 'in: query', 'in: cookie', 'completeUpload: expected the parameter digest in path, query or header, found cookie'],
    [
      'a key nobody reads',
      'operationId: getUploadStatus',
      'operationId: getUploadStatus\n        timeout: 5',
      'askStatus: expected nothing but stepId, ',
    ],
    [
      'a JSONPath',
      'condition: $statusCode == 416',
      'condition: $statusCode == 416\n            type: jsonpath',
      'expected a simple condition, or a regex with a context, found type jsonpath',
    ],
    [
      'a jump to nowhere',
      'condition: $statusCode == 416',
      'condition: $statusCode == 416\n        onSuccess: [{ name: off, type: goto, stepId: gone }]',
      'expected off to lead to a step of the flow, found gone',
    ],
    [
      'a repetition',
      'condition: $statusCode == 416',
      'condition: $statusCode == 416\n        onFailure: [{ name: off, type: retry }]',
      'expected an action to go to a step or to end, found retry',
    ],
    ['an input without a value', /\n +default: 27/, '', 'expected a default of the input blobSize, found none'],
    [
      'a flow that is not there',
      'workflowId: pushChunked',
      'workflowId: pushChunked\n    dependsOn: [$sourceDescriptions.a.b]',
      'expected dependsOn to name a flow, found $sourceDescriptions.a.b',
    ],
  ])('%s', (_, from, to, message) => {
    expect(read(from, to)).toThrow(FlowError);
    expect(read(from, to)).toThrow(message);
    expect(read(from, to)).toThrow(/^flows\/push-chunked\.arazzo\.yaml: /);
  });
});

it('everything that runs flows is fit for a browser', async () => {
  const contents = ['exchange', 'judge', 'run', 'send-to'].map((name) => `export * from './scripts/flows/${name}.ts';`).join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  expect(outputFiles[0]?.text).toMatch(/export\s*\{/);
});

it('is plain data, so that it can be sent to a page', () => {
  const flows = readFlows(model);
  expect(JSON.parse(JSON.stringify(flows))).toEqual(flows);
});

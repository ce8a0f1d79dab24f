import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { routes } from '../../generated/routes.ts';
import { refusedSurfaces } from '../../generated/scope.ts';

const SIZE = 32 * 1024;
/** Not a measure: a pattern that goes astray takes years. */
const HANG = 10_000;

/** Every value of a key in a JSON document. */
function valuesOf(document: unknown, key: string): string[] {
  if (typeof document !== 'object' || document === null) return [];
  return Object.entries(document).flatMap(([name, value]) => [
    ...(name === key && typeof value === 'string' ? [value] : []),
    ...valuesOf(value, key),
  ]);
}

const patterns = [
  ...new Set([
    ...valuesOf(JSON.parse(readFileSync('generated/openapi.json', 'utf8')), 'pattern'),
    ...routes.map(({ pattern }) => pattern.source),
    ...refusedSurfaces.flatMap((surface) => surface.patterns.map(({ source }) => source)),
  ]),
];

/**
 * Long texts that begin as a value of the pattern would, repeat what its groups repeat, and then break it. The pieces
 * are the literals of all patterns and what commonly makes expressions go astray.
 */
function hostileTexts(): string[] {
  const pieces = [
    ...[
      'a',
      '0',
      'A',
      '-',
      '.',
      '_',
      '__',
      '/',
      ':',
      ',',
      ';',
      '"',
      '\\',
      '\\"',
      ' ',
      '\t',
      '\n',
      '=',
      '<',
      '>',
      '*',
      '+',
      '%',
      '#',
      '\u00e4',
      '\u{1f4a9}',
    ],
    ...[
      'a-',
      'a.',
      'a_',
      'a/',
      'a--',
      'a,',
      ', ',
      ' ,',
      '; ',
      ' ;',
      '0-',
      '0-0,',
      '1-2, ',
      '"",',
      '"" , ',
      'W/"",',
      '299 - "",',
      '299 - "\\\\",',
      'A , ',
    ],
    ...['/blobs/x', '/blobs/uploads/', '/manifests/x', '/tags/list', '/referrers/x', '/_oci/', '/_oci/tag-history/', 'a/blobs/'],
  ];
  const beginnings = [
    '',
    'a',
    '/',
    '/v2/',
    '/v2/a/',
    'sha256:',
    'sha256:a',
    'a:',
    'a+',
    'bytes=',
    'bytes=0-',
    'bytes ',
    'bytes 0-0/',
    '0-',
    '"',
    'W/"',
  ];
  const more = ['<', '<a>', '<a>;', '<a>; rel="next"', '299 - "', 'http://', 'https://a', '[', '[::', 'a/', 'application/', 'Mon, 01 Jan '];
  const ends = ['', '\u0000', '!', 'A'];
  return [...beginnings, ...more].flatMap((beginning) =>
    pieces.flatMap((piece) => ends.map((end) => beginning + piece.repeat(Math.ceil(SIZE / piece.length)) + end)),
  );
}

/** Applies a pattern to texts, away from here, and gives up when it does not come back. */
async function applyAway(sources: readonly string[], texts: readonly string[], hang: number): Promise<string | undefined> {
  const code = `
    const { parentPort, workerData } = require('node:worker_threads');
    for (const source of workerData.sources) {
      parentPort.postMessage(source);
      const pattern = new RegExp(source, 'u');
      for (const text of workerData.texts) pattern.test(text);
    }
    parentPort.postMessage(undefined);`;
  const worker = new Worker(code, { eval: true, workerData: { sources, texts } });
  return new Promise((resolve, reject) => {
    let current: string | undefined = 'the start';
    const giveUp = () => {
      void worker.terminate();
      resolve(current);
    };
    let timer = setTimeout(giveUp, hang);
    worker.on('message', (source: string | undefined) => {
      clearTimeout(timer);
      current = source;
      if (source === undefined) resolve(undefined);
      else timer = setTimeout(giveUp, hang);
    });
    worker.on('error', reject);
  });
}

describe('regular expressions', () => {
  it('of the description, the routes and the refused surfaces come back from every hostile text', async () => {
    const texts = hostileTexts();
    expect(patterns.length).toBeGreaterThan(25);
    expect(texts.length).toBeGreaterThan(5000);
    expect(await applyAway(patterns, texts, HANG), 'the pattern that did not come back').toBeUndefined();
  });

  it('that go astray are found', async () => {
    expect(await applyAway(['^(?:a+)+$'], [`${'a'.repeat(SIZE)}!`], 500)).toBe('^(?:a+)+$');
  });
});

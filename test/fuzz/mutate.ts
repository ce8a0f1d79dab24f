import type { Random } from './random.ts';

/** A request in parts that can be spoilt one by one. */
export interface Parts {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer;
}

/** Texts that programs take for something else than they are, or for nothing, or for too much. */
const NASTY: readonly string[] = [
  ...['', ' ', '\t', '0', '-0', '-1', '+1', '00', '1e3', '1.5', 'NaN', 'Infinity', '0x10', '9007199254740993', '18446744073709551616'],
  ...['99999999999999999999999999999999999999', '1'.repeat(400), '-9223372036854775809', '0-0', '1-0', '0-99999999999999999999', '--', '-'],
  ...['null', 'undefined', 'true', '[]', '{}', '[object Object]', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype'],
  ...[
    '*',
    '**',
    '.',
    '..',
    '../..',
    '/',
    '//',
    '\\',
    '~',
    '%',
    '%%',
    '%2',
    '%zz',
    '%00',
    '%2f',
    '%2F',
    '%2e%2e',
    '%252e',
    '%c0%ae',
    '%ff',
    '%0d%0a',
  ],
  ...[
    '\u00e4',
    '\u{1f4a9}',
    '\ufeff',
    '\u2028',
    '\ud800',
    '\u0000',
    '\u007f',
    '"',
    "'",
    '`',
    '<',
    '>',
    ';',
    ',',
    ',,,',
    '=',
    '&',
    '?',
    '#',
    '@',
    ':',
    '::',
  ],
  ...[
    'a'.repeat(128),
    'a'.repeat(129),
    'a/'.repeat(100),
    'a'.repeat(5000),
    '-'.repeat(3000),
    ' '.repeat(3000),
    '"",'.repeat(500),
    '/'.repeat(2000),
  ],
  ...[
    'sha256:',
    `sha256:${'0'.repeat(64)}`,
    `sha512:${'0'.repeat(128)}`,
    `blake3:${'0'.repeat(64)}`,
    'md5:0',
    'sha256:0:0',
    `sha256:${'g'.repeat(64)}`,
  ],
  ...[
    'bytes=0-',
    'bytes=-0',
    'bytes=-1',
    'bytes=1-0',
    'bytes=0-0,1-1',
    `bytes=${'0-0,'.repeat(500)}0-0`,
    'bytes=99999999999999999999-',
    'lines=0-1',
  ],
  ...[
    'application/json',
    'text/html',
    'multipart/form-data; boundary=x',
    'application/vnd.oci.image.manifest.v1+json; charset=utf-16',
    '*/*',
    'a/b;',
  ],
  ...['chunked', 'gzip', 'identity', 'close', 'upgrade', '100-continue', 'W/"x"', '"', '""', 'latest', 'a+b', 'a_b', 'A'],
];

/** Header names that mean something to somebody. */
const FIELDS: readonly string[] = [
  ...['Range', 'Content-Range', 'Content-Type', 'Content-Length', 'If-Match', 'If-None-Match', 'If-Range', 'If-Modified-Since', 'Accept'],
  ...[
    'Accept-Encoding',
    'Content-Encoding',
    'Authorization',
    'Cookie',
    'Origin',
    'Referer',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'Forwarded',
  ],
  ...['X-HTTP-Method-Override', 'TE', 'Trailer', 'Via', 'Host', '__proto__', 'constructor', 'x'.repeat(300)],
];

const QUERY_NAMES: readonly string[] = [
  ...[
    'n',
    'last',
    'digest',
    'digest-algorithm',
    'mount',
    'from',
    'tag',
    'artifactType',
    'ns',
    '__proto__',
    'constructor',
    '',
    '_state',
    'n[]',
  ],
];

const METHODS: readonly string[] = [
  'GET',
  'HEAD',
  'PUT',
  'POST',
  'PATCH',
  'DELETE',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'get',
  'constructor',
  '__proto__',
];

type Mutation = (parts: Parts, random: Random) => Parts;

const flipByte = (bytes: Buffer, random: Random): Buffer => {
  const flipped = Buffer.from(bytes);
  const at = random.below(flipped.byteLength);
  if (flipped.byteLength > 0) flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
  return flipped;
};
const flipCharacter = (text: string, random: Random) => flipByte(Buffer.from(text, 'latin1'), random).toString('latin1');

const changeTarget =
  (change: (text: string, random: Random) => string): Mutation =>
  (parts, random) => ({ ...parts, target: change(parts.target, random) });

/** Changes one of the pieces of the path, or of the query. */
const changePiece =
  (separators: RegExp, change: (piece: string, random: Random) => string): Mutation =>
  (parts, random) => {
    const pieces = parts.target.split(separators);
    const chosen = random.below(Math.ceil(pieces.length / 2)) * 2;
    return { ...parts, target: pieces.map((piece, index) => (index === chosen ? change(piece, random) : piece)).join('') };
  };

const changeQuery =
  (change: (pairs: string[], random: Random) => string[]): Mutation =>
  (parts, random) => {
    const [path = '', query = ''] = parts.target.split('?');
    const pairs = change(query === '' ? [] : query.split('&'), random);
    return { ...parts, target: pairs.length === 0 ? path : `${path}?${pairs.join('&')}` };
  };

const changeHeaders =
  (change: (headers: Parts['headers'], random: Random) => Parts['headers']): Mutation =>
  (parts, random) => ({ ...parts, headers: change(parts.headers, random) });

const changeOne = (
  headers: Parts['headers'],
  random: Random,
  change: (header: Parts['headers'][number]) => Parts['headers'],
): Parts['headers'] => {
  const chosen = random.below(headers.length);
  return headers.flatMap((header, index) => (index === chosen ? change(header) : [header]));
};

const changeBody =
  (change: (body: Buffer, random: Random) => Buffer): Mutation =>
  (parts, random) => ({ ...parts, body: change(parts.body, random) });

/** Values that stand where another type was expected. */
const NASTY_JSON: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e308, 2 ** 53, '', 'x', [], [[]], {}, { a: {} }, 'sha256:bad', [null], [{}], 'x'.repeat(1000)],
];

/** Replaces, removes or doubles a member somewhere within a document. */
const changeJson = changeBody((body, random) => {
  // What is nested very deep cannot be walked through.
  if (body.byteLength > 8000) return body;
  let document: unknown;
  try {
    document = JSON.parse(body.toString());
  } catch {
    return body;
  }
  const holders: Record<string, unknown>[] = [];
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    holders.push(value as Record<string, unknown>);
    for (const member of Object.values(value)) collect(member);
  };
  collect(document);
  if (holders.length === 0) return Buffer.from(JSON.stringify(random.pick(NASTY_JSON)));
  const holder = random.pick(holders);
  const name = random.pick([
    ...Object.keys(holder),
    'extra',
    'subject',
    'manifests',
    'layers',
    'config',
    'mediaType',
    'annotations',
    'artifactType',
  ]);
  switch (random.below(4)) {
    case 0:
      delete holder[name];
      break;
    case 1:
      if (Array.isArray(holder)) holder.push(...holder);
      else holder[random.pick(['extra', 'constructor', 'data', 'urls', 'platform'])] = random.pick(NASTY_JSON);
      break;
    case 2:
      holder[name] = random.pick(NASTY);
      break;
    default:
      holder[name] = random.pick(NASTY_JSON);
  }
  return Buffer.from(JSON.stringify(document));
});

const SEGMENTS = /([/?])/;
const VALUES = /([=&?])/;

const MUTATIONS: readonly Mutation[] = [
  (parts, random) => ({ ...parts, method: random.pick(METHODS) }),
  changeTarget(flipCharacter),
  changeTarget((target, random) => target.slice(0, random.below(target.length + 1))),
  changeTarget((target, random) => {
    const at = random.below(target.length + 1);
    return target.slice(0, at) + random.pick(NASTY) + target.slice(at);
  }),
  // Writes a character as its code, which means the same and looks different.
  changeTarget((target, random) => {
    const at = random.below(target.length);
    return `${target.slice(0, at)}%${target.charCodeAt(at).toString(16).padStart(2, '0')}${target.slice(at + 1)}`;
  }),
  changeTarget((target) => `http://registry.example.com${target}`),
  changePiece(SEGMENTS, (_piece, random) => random.pick(NASTY)),
  changePiece(SEGMENTS, (_piece, random) => encodeURIComponent(random.pick(NASTY).replaceAll('\ud800', ''))),
  changePiece(SEGMENTS, (piece) => `${piece}/${piece}`),
  changePiece(SEGMENTS, () => ''),
  changePiece(VALUES, (_piece, random) => random.pick(NASTY)),
  changeQuery((pairs, random) => [...pairs, random.pick([...pairs, 'n=1', 'tag=x'])]),
  changeQuery((pairs, random) => pairs.filter((_, index) => index !== random.below(pairs.length))),
  changeQuery((pairs, random) => [...pairs, `${random.pick(QUERY_NAMES)}=${random.pick(NASTY)}`]),
  changeQuery((pairs, random) => pairs.map((pair) => (random.below(2) === 0 ? pair : pair.replace(/^[^=]*/, random.pick(QUERY_NAMES))))),
  changeQuery((pairs, random) => Array.from({ length: random.below(300) }, (_, index) => pairs[0] ?? `tag=t${index}`)),
  changeHeaders((headers, random) => changeOne(headers, random, (header) => [header, header])),
  changeHeaders((headers, random) => changeOne(headers, random, () => [])),
  changeHeaders((headers, random) => changeOne(headers, random, ([, value]) => [[random.pick(FIELDS), value]])),
  changeHeaders((headers, random) => changeOne(headers, random, ([name]) => [[name, random.pick(NASTY)]])),
  changeHeaders((headers, random) => changeOne(headers, random, ([name, value]) => [[name, flipCharacter(value, random)]])),
  changeHeaders((headers, random) => changeOne(headers, random, ([name, value]) => [[flipCharacter(name, random), value]])),
  changeHeaders((headers, random) => [...headers, [random.pick(FIELDS), random.pick(NASTY)]]),
  changeBody((body, random) => body.subarray(0, random.below(body.byteLength + 1))),
  changeBody((body, random) => Buffer.concat([body, random.pick([body, Buffer.from(random.pick(NASTY)), Buffer.alloc(10_000, 0x20)])])),
  changeBody(flipByte),
  changeBody((_body, random) => Buffer.from(random.pick(NASTY))),
  changeBody((_body, random) => {
    const [open, close] = random.pick([['[', ']'] as const, ['{"a":', '}'] as const, ['[{"a":', '}]'] as const, ['[', ''] as const]);
    const depth = random.below(20_000);
    return Buffer.from(`${open.repeat(depth)}1${close.repeat(depth)}`);
  }),
  changeJson,
  changeJson,
  changeJson,
];

/** Spoils a request in one to four ways. Some are left as they are, so that there is something to spoil. */
export function mutate(parts: Parts, random: Random): Parts {
  const times = random.below(16) === 0 ? 0 : 1 + random.below(4);
  let spoilt = parts;
  for (let time = 0; time < times; time += 1) spoilt = random.pick(MUTATIONS)(spoilt, random);
  return spoilt;
}

/** The request as text on the wire, with some bytes of it spoilt too. */
export function mutateBytes(parts: Parts, random: Random): Buffer {
  const { method, target, headers, body } = mutate(parts, random);
  const chunked = random.below(4) === 0;
  const sized = headers.some(([name]) => /^content-length$/i.test(name));
  const framing = chunked ? ['Transfer-Encoding: chunked'] : sized ? [] : [`Content-Length: ${body.byteLength}`];
  const chunks = chunked ? Buffer.concat([Buffer.from(`${body.byteLength.toString(16)}\r\n`), body, Buffer.from('\r\n0\r\n\r\n')]) : body;
  const lines = [
    `${method} ${target} HTTP/1.1`,
    'Host: localhost',
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...framing,
    '',
    '',
  ];
  let bytes = Buffer.concat([Buffer.from(lines.join('\r\n')), chunks]);
  for (let flips = random.below(4) === 0 ? random.below(4) : 0; flips > 0; flips -= 1) bytes = Buffer.from(flipByte(bytes, random));
  return random.below(8) === 0 ? bytes.subarray(0, random.below(bytes.byteLength)) : bytes;
}

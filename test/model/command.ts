import fc from 'fast-check';
import { type OperationId, operations, type ParameterInfo } from '../../generated/routes.ts';
import { BLOBS, BROKEN_MANIFESTS, digestBy, LARGE_MANIFEST, MANIFESTS, sha256 } from './content.ts';

/** A request in which some values wait for the state they are sent in; or a rest, in which uploads grow old. */
export type Command =
  | {
      readonly operationId: OperationId;
      /** By place and name: `query n`. A list stands for a parameter that is repeated. */
      readonly values: Readonly<Record<string, string | readonly string[]>>;
      /** The number of an upload session, counted from the one opened last. */
      readonly session: number;
      readonly body: Body;
    }
  | { readonly rest: number };

export interface Body {
  readonly text: string;
  readonly mediaType: string;
  /** Sent with a length, or in chunks without. */
  readonly announced: boolean;
}

/** Values that are worked out when the command is run. */
export const OWN_NAME = '<the name of the session>';
export const OWN_SESSION = '<the session>';
export const RIGHT_SHA256 = '<sha256 of everything sent>';
export const RIGHT_SHA512 = '<sha512 of everything sent>';
export const NEXT_RANGE = '<the range of the body behind what was received>';
export const BODY_SHA256 = '<sha256 of the body>';
export const CURRENT_TAG = '<the entity tag of the reference>';

type Pool = readonly (readonly [weight: number, value: string])[];

const NAMES: Pool = [
  [6, 'a'],
  [6, 'a/b'],
  [2, 'a/tags/list'],
  [1, 'A'],
  [1, 'a//b'],
];
const BAD_DIGESTS: Pool = [
  [1, 'sha256:bad'],
  [1, `blake3:${'a'.repeat(64)}`],
  [1, sha256('nobody has this')],
];
const BLOB_DIGESTS: Pool = [...BLOBS.map((blob): [number, string] => [3, sha256(blob)]), [2, digestBy('sha512', BLOBS[0])], ...BAD_DIGESTS];
const MANIFEST_DIGESTS: Pool = [...MANIFESTS.map(({ text }): [number, string] => [1, sha256(text)]), ...BAD_DIGESTS];
const TAGS: Pool = [
  [4, 'latest'],
  [3, '1.0'],
  [3, 'A'],
  [2, '_'],
];
const NAMES_WITH_OWN: Pool = [[40, OWN_NAME], ...NAMES];

/** Where the values of a parameter come from. A parameter that is new in the description has to be added here. */
const POOLS: Readonly<Record<string, Pool>> = {
  'path name': NAMES,
  'path digest': BLOB_DIGESTS,
  'path reference': [
    ...TAGS.map(([weight, tag]): [number, string] => [weight * 2, tag]),
    ...MANIFEST_DIGESTS,
    [1, '-bad'],
    [6, BODY_SHA256],
  ],
  'path session': [
    [30, OWN_SESSION],
    [1, '00000000-0000-4000-8000-000000000000'],
    [1, '.bad'],
  ],
  'query ns': [
    [1, 'registry.example.com'],
    [1, '!'],
  ],
  'query digest': [[20, RIGHT_SHA256], [4, RIGHT_SHA512], ...BLOB_DIGESTS],
  'query digest-algorithm': [
    [3, 'sha256'],
    [3, 'sha512'],
    [1, 'blake3'],
    [1, 'MD5'],
  ],
  'query mount': BLOB_DIGESTS,
  'query from': NAMES,
  'query tag': [...TAGS, [1, '-bad']],
  'query n': ['0', '1', '2', '3', '1000', '-1', 'x'].map((n) => [1, n]),
  'query last': [...TAGS, [1, 'zzz'], [1, '-bad']],
  'query artifactType': [
    [2, 'application/vnd.example.sbom'],
    [2, 'application/vnd.example.config.v1+json'],
    [1, 'none'],
  ],
  'header Range': ['bytes=0-1', 'bytes=1-', 'bytes=-1', 'bytes=-0', 'bytes=2-1', 'bytes=50-', 'bytes=0-0,2-2', 'lines=1'].map((range) => [
    1,
    range,
  ]),
  'header Content-Range': [
    [12, NEXT_RANGE],
    [1, '0-0'],
    [1, '5-4'],
    [1, '1000-1001'],
    [1, '0-99'],
    [1, 'bytes 0-1'],
  ],
  'header If-Match': [
    [3, CURRENT_TAG],
    [1, '*'],
    [1, '"other"'],
    [1, 'no tag'],
  ],
  'header If-None-Match': [
    [1, CURRENT_TAG],
    [2, '*'],
    [2, '"other"'],
  ],
};

/** How often an optional parameter is left out, in ten; seven where nothing is said. */
const LEFT_OUT: Readonly<Record<string, number>> = { 'query digest': 3, 'header If-Match': 9, 'header If-None-Match': 9 };
/** The length is that of the body. */
const COMPUTED: ReadonlySet<string> = new Set(['header Content-Length']);

const pick = (pool: Pool) => fc.oneof(...pool.map(([weight, value]) => ({ weight, arbitrary: fc.constant(value) })));

function poolOf(key: string, ofSession: boolean, reference: boolean): Pool {
  if (key === 'path name' && ofSession) return NAMES_WITH_OWN;
  if (key === 'path digest' && reference) return MANIFEST_DIGESTS;
  const pool = POOLS[key];
  if (pool === undefined) throw new Error(`expected values for the parameter ${key} in the pools of the model test`);
  return pool;
}

function valuesOf(operationId: OperationId): fc.Arbitrary<Record<string, string | readonly string[]>> {
  const { parameters } = operations[operationId];
  const ofSession = parameters.some(({ name }) => name === 'session');
  const one = (parameter: ParameterInfo): fc.Arbitrary<string | readonly string[] | undefined> => {
    const key = `${parameter.in} ${parameter.name}`;
    const value = pick(poolOf(key, ofSession, operationId === 'listReferrers'));
    const given = parameter.type === 'array' ? fc.array(value, { minLength: 1, maxLength: 4 }) : value;
    const absent = LEFT_OUT[key] ?? 7;
    return parameter.required
      ? given
      : fc.oneof({ weight: 10 - absent, arbitrary: given }, { weight: absent, arbitrary: fc.constant(undefined) });
  };
  const declared = parameters.filter((parameter) => !COMPUTED.has(`${parameter.in} ${parameter.name}`));
  return fc
    .record(Object.fromEntries(declared.map((parameter) => [`${parameter.in} ${parameter.name}`, one(parameter)])))
    .map((values) =>
      Object.fromEntries(Object.entries(values).filter((entry): entry is [string, string | string[]] => entry[1] !== undefined)),
    );
}

const announced = fc.boolean();
const uploadBody: fc.Arbitrary<Body> = fc.record({
  text: fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...BLOBS) }, { weight: 1, arbitrary: fc.constantFrom('', 'more', 'x') }),
  mediaType: fc.constant('application/octet-stream'),
  announced,
});
const manifestBody: fc.Arbitrary<Body> = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...MANIFESTS) },
      { weight: 2, arbitrary: fc.constantFrom(...BROKEN_MANIFESTS) },
      { weight: 1, arbitrary: fc.constant(LARGE_MANIFEST) },
    ),
    announced,
  )
  .map(([{ text, mediaType }, isAnnounced]) => ({ text, mediaType, announced: isAnnounced }));
const noBody: fc.Arbitrary<Body> = fc.constant({ text: '', mediaType: '', announced: false });

function bodyOf(operationId: OperationId): fc.Arbitrary<Body> {
  const info = operations[operationId].requestBody;
  if (info === undefined) return noBody;
  return info.binary ? uploadBody : manifestBody;
}

/** How often an operation is chosen; twice where nothing is said. */
const WEIGHTS: Readonly<Partial<Record<OperationId, number>>> = {
  checkSupport: 1,
  startUpload: 10,
  uploadChunk: 4,
  completeUpload: 4,
  putManifest: 8,
  getManifest: 3,
  listTags: 3,
  listReferrers: 3,
};

const request = (operationId: OperationId) =>
  fc.record({
    operationId: fc.constant(operationId),
    values: valuesOf(operationId),
    session: fc.nat({ max: 2 }),
    body: bodyOf(operationId),
  });

/** A request of any operation of the description, or a rest. */
export const command: fc.Arbitrary<Command> = fc.oneof(
  ...(Object.keys(operations) as OperationId[]).map((operationId) => ({
    weight: WEIGHTS[operationId] ?? 2,
    arbitrary: request(operationId),
  })),
  { weight: 1, arbitrary: fc.record({ rest: fc.constantFrom(400, 1100) }) },
);

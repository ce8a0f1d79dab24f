import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manifestMediaTypes, mediaTypes } from '../../generated/media-types.ts';
import { type OperationId, operations, pathOf } from '../../generated/routes.ts';
import type { MockOptions } from '../../scripts/mock/node/create.ts';
import { composeSite } from '../../scripts/site/build.ts';
import { arrangeSamples, SAMPLE_LANGUAGES, type SampleLanguage } from '../../scripts/site/samples.ts';
import { descriptorOf, EMPTY_CONFIG, imageIndex, imageManifest, randomBytes, sha256, sha512 } from '../mock/harness.ts';
import { THOROUGH } from '../thorough.ts';
import { describeThoroughly, describeWithTools } from '../tools.ts';
import { files, page } from './built.ts';
import { all, byId, type Element, find, textOf } from './html.ts';
import { type LocationForm, type SampleRegistry, startSampleRegistry } from './sample-registry.ts';
import { type Ended, prepareSamples, type Runnable, runToEnd } from './sample-run.ts';
import { content, model } from './sources.ts';

const name = 'library/hello';
const folder = mkdtempSync(join(tmpdir(), 'samples-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** A registry with content, as a sample meets it. */
interface World extends SampleRegistry {
  /** Where a sample reads or writes. */
  readonly file: string;
  send(method: string, target: string, body?: Uint8Array<ArrayBuffer> | string, contentType?: string): Promise<Response>;
  pushBlob(bytes: Uint8Array<ArrayBuffer> | string, digest?: string): Promise<string>;
  pushManifest(reference: string, text: string, mediaType?: string): Promise<string>;
}

/** What a sample is asked to do, and what has to be so afterwards. */
interface Case {
  readonly title?: string;
  readonly forms?: readonly LocationForm[];
  readonly options?: MockOptions;
  /** The status with which the registry answers the operation. */
  readonly status: number;
  /** Prepares the registry and gives the arguments after its URL. */
  arrange(world: World): Promise<readonly string[]>;
  hold?(world: World, ended: Ended): Promise<void> | void;
}

const BLOB = new Uint8Array(randomBytes(300_000));
/** Written by hand, as it were: whoever parses it and writes it anew changes its bytes. */
const MANIFEST = imageManifest().replaceAll('":', '" :  ').replace('{', '{\n\t');
const ALL_FORMS: readonly LocationForm[] = ['path', 'absolute', 'relative'];
const MEGABYTE = 1024 * 1024;

const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

const pushesBlob = (bytes: Uint8Array): Pick<Case, 'arrange' | 'hold'> => ({
  async arrange({ file }) {
    writeFileSync(file, bytes);
    return [name, sha256(bytes), file];
  },
  async hold({ send }) {
    const pulled = await bytesOf(await send('GET', pathOf.getBlob({ name, digest: sha256(bytes) })));
    expect(pulled.equals(bytes)).toBe(true);
  },
});

const pullsManifest = (digestOf: (text: string) => string): Pick<Case, 'arrange' | 'hold'> => ({
  async arrange({ file, pushBlob, pushManifest }) {
    await pushBlob(EMPTY_CONFIG);
    const reference = digestOf(MANIFEST);
    await pushManifest(reference, MANIFEST);
    return [name, reference, file];
  },
  hold({ file, exchanges }, { stdout }) {
    expect(readFileSync(file, 'utf8')).toBe(MANIFEST);
    expect(stdout).toContain(mediaTypes.ociImageManifest);
    expect(exchanges[0]?.headers.get('accept')).toBe(manifestMediaTypes.join(', '));
  },
});

const referrer = (count: number) =>
  imageManifest({ subject: descriptorOf(MANIFEST, mediaTypes.ociImageManifest), artifactType: `application/x.${count}` });
const referrers = [1, 2, 3].map(referrer);

const CASES: Readonly<Record<OperationId, readonly Case[]>> = {
  checkSupport: [{ status: 200, arrange: async () => [] }],
  getBlob: [sha256, sha512].map((digestOf) => ({
    status: 200,
    arrange: async ({ file, pushBlob }) => [name, await pushBlob(BLOB, digestOf(BLOB)), file],
    hold: ({ file }) => expect(readFileSync(file).equals(BLOB)).toBe(true),
  })),
  headBlob: [
    {
      status: 200,
      arrange: async ({ pushBlob }) => [name, await pushBlob(BLOB)],
      hold: (_world, { stdout }) => expect(stdout).toContain(String(BLOB.length)),
    },
  ],
  deleteBlob: [
    {
      status: 202,
      arrange: async ({ pushBlob }) => [name, await pushBlob(BLOB)],
      hold: async ({ send }) => expect((await send('HEAD', pathOf.headBlob({ name, digest: sha256(BLOB) }))).status).toBe(404),
    },
  ],
  getManifest: [
    { title: 'by tag', status: 200, ...pullsManifest(() => 'latest') },
    { title: 'by digest', status: 200, ...pullsManifest(sha256) },
    { title: 'by another digest', status: 200, ...pullsManifest(sha512) },
  ],
  headManifest: [
    {
      status: 200,
      async arrange({ pushManifest }) {
        await pushManifest('latest', imageIndex([]), mediaTypes.ociImageIndex);
        return [name, 'latest'];
      },
      hold({ exchanges }, { stdout }) {
        expect(stdout).toContain(mediaTypes.ociImageIndex);
        expect(stdout).toContain(sha256(imageIndex([])));
        expect(exchanges[0]?.headers.get('accept')).toBe(manifestMediaTypes.join(', '));
      },
    },
  ],
  putManifest: [
    {
      status: 201,
      async arrange({ file, pushBlob }) {
        await pushBlob(EMPTY_CONFIG);
        writeFileSync(file, referrers[0] ?? '');
        return [name, 'signed', mediaTypes.ociImageManifest, file];
      },
      async hold({ send }, { stdout }) {
        expect(await (await send('GET', pathOf.getManifest({ name, reference: 'signed' }))).text()).toBe(referrers[0]);
        expect(stdout).toContain(sha256(MANIFEST));
      },
    },
  ],
  deleteManifest: [
    {
      status: 202,
      async arrange({ pushBlob, pushManifest }) {
        await pushBlob(EMPTY_CONFIG);
        await pushManifest('latest', MANIFEST);
        return [name, 'latest'];
      },
      hold: async ({ send }) => expect((await send('HEAD', pathOf.headManifest({ name, reference: 'latest' }))).status).toBe(404),
    },
  ],
  startUpload: [
    {
      status: 202,
      forms: ['absolute'],
      arrange: async () => [name],
      async hold({ send }, { stdout }) {
        const [location = ''] = /https?:\S+/.exec(stdout) ?? [];
        expect((await send('GET', location)).status).toBe(204);
      },
    },
  ],
  getUploadStatus: [
    {
      status: 204,
      forms: ALL_FORMS,
      arrange: async () => [name],
      hold: (_world, { stdout }) => expect(stdout).toMatch(/Range:? 0-/),
    },
  ],
  uploadChunk: [
    { status: 202, forms: ALL_FORMS, ...pushesBlob(randomBytes(5 * MEGABYTE + 1)) },
    {
      title: 'not below the announced length',
      status: 202,
      options: { chunkMinLength: 6 * MEGABYTE },
      ...pushesBlob(randomBytes(6 * MEGABYTE + 1)),
    },
  ],
  completeUpload: [{ status: 201, forms: ALL_FORMS, ...pushesBlob(BLOB) }],
  cancelUpload: [
    {
      status: 204,
      forms: ALL_FORMS,
      arrange: async () => [name],
    },
  ],
  listTags: [
    {
      status: 200,
      options: { pageLimit: 2 },
      async arrange({ pushBlob, pushManifest }) {
        await pushBlob(EMPTY_CONFIG);
        for (const tag of ['v1', 'v2', 'v3', 'v4', 'v5']) await pushManifest(tag, MANIFEST);
        return [name];
      },
      hold({ exchanges }, { stdout }) {
        expect(stdout.match(/v[1-5]/g)).toEqual(['v1', 'v2', 'v3', 'v4', 'v5']);
        expect(exchanges).toHaveLength(3);
      },
    },
  ],
  listReferrers: [
    {
      status: 200,
      options: { pageLimit: 2 },
      async arrange({ pushBlob, pushManifest }) {
        await pushBlob(EMPTY_CONFIG);
        for (const text of referrers) await pushManifest(sha256(text), text);
        return [name, sha256(MANIFEST)];
      },
      hold({ exchanges }, { stdout }) {
        for (const text of referrers) expect(stdout).toContain(sha256(text));
        expect(exchanges).toHaveLength(2);
      },
    },
    ...[sha256(MANIFEST), sha512(MANIFEST)].map((digest) => ({
      title: 'from the fallback tag',
      status: 404,
      options: { referrers: false, sparse: true },
      async arrange({ pushManifest }: World) {
        const entries = referrers.map((text) => descriptorOf(text, mediaTypes.ociImageManifest));
        await pushManifest(digest.replace(':', '-').slice(0, 7 + 64), imageIndex(entries), mediaTypes.ociImageIndex);
        return [name, digest];
      },
      hold(_world: World, { stdout }: Ended) {
        for (const text of referrers) expect(stdout).toContain(sha256(text));
      },
    })),
    {
      title: 'nowhere',
      status: 404,
      options: { referrers: false },
      arrange: async () => [name, sha256(MANIFEST)],
      hold: (_world, { stdout }) => expect(stdout).not.toContain('sha256:'),
    },
  ],
};

let runs = 0;

async function startWorld(form: LocationForm, options: Case['options'] & { tamper?: boolean } = {}): Promise<World> {
  const registry = await startSampleRegistry(form, options);
  const send: World['send'] = (method, target, body, contentType = 'application/octet-stream') =>
    fetch(new URL(target, registry.url), { method, ...(body === undefined ? {} : { body, headers: { 'Content-Type': contentType } }) });
  runs += 1;
  return {
    ...registry,
    file: join(folder, `file-${runs}`),
    send,
    async pushBlob(bytes, digest = sha256(bytes)) {
      expect((await send('POST', `${pathOf.startUpload({ name })}?digest=${digest}`, bytes)).status).toBe(201);
      return digest;
    },
    async pushManifest(reference, text, mediaType = mediaTypes.ociImageManifest) {
      const response = await send('PUT', pathOf.putManifest({ name, reference }), text, mediaType);
      expect(response.status, await response.text()).toBe(201);
      return reference;
    },
  };
}

/** Runs a sample against a registry of its own and says what is wrong with it. */
async function judge(command: readonly string[], id: OperationId, sample: Case, form: LocationForm, limit?: number): Promise<string[]> {
  const world = await startWorld(form, sample.options);
  try {
    const args = await sample.arrange(world);
    world.exchanges.splice(0);
    const ended = await runToEnd([...command, world.url, ...args], folder, limit);
    const exchanges = [...world.exchanges];
    const called = exchanges.some(({ method, status }) => method === operations[id].method.toUpperCase() && status === sample.status);
    const problems = [
      ...(ended.code === 0 ? [] : [`ended with ${ended.code}: ${ended.stderr}`]),
      ...(called ? [] : [`no ${operations[id].method} was answered with ${sample.status}: ${JSON.stringify(exchanges)}`]),
      ...world.violations.map(({ method, target, place, expected }) => `${method} ${target}: expected ${place} to be ${expected}`),
    ];
    if (problems.length === 0) await sample.hold?.({ ...world, exchanges }, ended);
    return problems;
  } finally {
    await world.close();
  }
}

const TOOLS: Readonly<Record<SampleLanguage['id'], readonly string[]>> = {
  curl: ['curl'],
  typescript: [],
  go: ['go'],
  python: ['python3'],
};
const ids = Object.keys(operations) as OperationId[];

describe.each(SAMPLE_LANGUAGES)('the samples in $title', ({ id: language, ending }) => {
  // To compile the Go programs takes as long as all the others together.
  const describeRun = language === 'go' ? describeThoroughly : describeWithTools;
  describeRun('run', TOOLS[language], () => {
    let runnable: Runnable;
    beforeAll(async () => {
      runnable = await prepareSamples(language, new Map(ids.map((id) => [id, join(process.cwd(), `site/samples/${id}.${ending}`)])));
    });
    afterAll(() => runnable.remove());

    it.each(ids)('%s', async (id) => {
      for (const sample of CASES[id]) {
        for (const form of sample.forms ?? ['path']) {
          expect(await judge(runnable.command(id), id, sample, form), `${sample.title ?? ''} ${form}`).toEqual([]);
        }
      }
    });

    it.each(['getBlob', 'getManifest'] as const)('%s refuses bytes that do not fit their digest', async (id) => {
      const world = await startWorld('path', { tamper: true });
      await world.pushBlob(EMPTY_CONFIG);
      await world.pushManifest('latest', MANIFEST);
      const digest = id === 'getBlob' ? sha256(EMPTY_CONFIG) : sha256(MANIFEST);
      const { code } = await runToEnd([...runnable.command(id), world.url, name, digest, world.file], folder);
      await world.close();
      expect(code).toBeGreaterThan(0);
    });
  });
});

describeWithTools('a sample that is wrong', ['curl'], () => {
  const [session] = CASES.completeUpload;
  const planted: readonly [title: string, script: string, id: OperationId, sample: Case | undefined, problem: RegExp][] = [
    [
      'waits for the body of an answer to HEAD',
      'curl -sS -X HEAD "$1/v2/$2/blobs/$3"',
      'headBlob',
      CASES.headBlob[0],
      /did not end within/,
    ],
    [
      'writes the query of Location anew',
      `l=$(curl -sS -o /dev/null -w '%header{location}' -X POST -H 'Content-Length: 0' "$1/v2/$2/blobs/uploads/")
       curl --fail-with-body -sS -H 'Content-Type: application/octet-stream' -T "$4" "$\{l%%\\?*}?digest=$3"`,
      'completeUpload',
      session,
      /no PUT was answered with 201/i,
    ],
    ['sends the digest of other bytes', 'curl -sS -X DELETE "$1/v2/$2/blobs/sha256:00"', 'deleteBlob', CASES.deleteBlob[0], /path\.digest/],
    ['never asks', 'true', 'checkSupport', CASES.checkSupport[0], /no GET was answered with 200/],
  ];

  it.each(planted)('%s', async (_title, script, id, sample, problem) => {
    if (sample === undefined) throw new Error('expected a case');
    const problems = await judge(
      ['sh', '-c', script, 'sh'],
      id,
      sample,
      id === 'completeUpload' ? 'absolute' : 'path',
      id === 'headBlob' ? 1500 : undefined,
    );
    expect(problems.join('\n')).toMatch(problem);
  });
});

describe('the samples', () => {
  const sources = content.samples;

  it('are there for every operation in every language, and begin alike', () => {
    const { sets, problems } = arrangeSamples(ids, sources);
    expect(problems).toEqual([]);
    expect(sources.size).toBe(ids.length * SAMPLE_LANGUAGES.length);
    for (const [id, { does, parameters, samples }] of sets) {
      expect(samples.map(({ file }) => file)).toEqual(SAMPLE_LANGUAGES.map(({ ending }) => `${id}.${ending}`));
      expect(does).toMatch(/^[A-Z].*\.$/);
      expect(parameters[0]).toBe('registry');
    }
  });

  it('that are missing, strange or different from the others are told', () => {
    const one = (changes: Record<string, string | undefined>) => {
      const own = ids.slice(0, 1).flatMap((id) => SAMPLE_LANGUAGES.map(({ ending }) => `${id}.${ending}`));
      const texts: Record<string, string | undefined> = { ...Object.fromEntries(own.map((file) => [file, sources.get(file)])), ...changes };
      const entries = Object.entries(texts).flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const]));
      return arrangeSamples(ids.slice(0, 1), new Map(entries)).problems.map(({ file, message }) => `${file}: ${message}`);
    };
    const [id = ''] = ids;
    expect(one({})).toEqual([]);
    expect(one({ [`${id}.py`]: undefined })).toEqual([`site/samples/${id}.py: expected a sample of ${id} in Python, found none`]);
    expect(one({ 'other.py': '' })).toEqual([expect.stringMatching(/^site\/samples\/other\.py: expected the id of an operation as name/)]);
    expect(one({ [`${id}.go`]: '// Something else.\n' })).toEqual([
      expect.stringMatching(/expected the first line of .*\.sh, found "Something else\."/),
      expect.stringMatching(/expected the arguments registry/),
    ]);
  });

  it.runIf(THOROUGH)('are type-checked (with THOROUGH=1)', async () => {
    const { code, stdout } = await runToEnd(['node_modules/.bin/tsc', '-p', 'site/samples'], process.cwd());
    expect(stdout).toBe('');
    expect(code).toBe(0);
  });
});

describe.each(ids)('the page of %s', (id) => {
  const section = byId(page(`operations/${id}/index.html`), 'samples');
  const folds = [...all(section)].filter(({ tag }) => tag === 'details');

  it('has the sample of every language in its text, the first one open', () => {
    expect(folds.map(({ attributes }) => attributes['data-language'])).toEqual(SAMPLE_LANGUAGES.map((language) => language.id));
    expect(folds.map(({ attributes }) => attributes.open !== undefined)).toEqual([true, false, false, false]);
    expect([...all(section)].filter(({ attributes }) => attributes['data-samples'] !== undefined)).toHaveLength(1);
    SAMPLE_LANGUAGES.forEach(({ ending }, index) => {
      const [, ...lines] = (content.samples.get(`${id}.${ending}`) ?? '').trimEnd().split('\n');
      expect(textOf(find(folds[index] as Element, ({ tag }) => tag === 'pre'))).toBe(lines.join('\n'));
    });
  });

  it('offers them as files', () => {
    for (const { ending } of SAMPLE_LANGUAGES) {
      expect(files.get(`samples/${id}.${ending}`)).toBe(content.samples.get(`${id}.${ending}`));
    }
  });
});

it('a missing sample stops the build', () => {
  const samples = new Map([...content.samples].filter(([file]) => file !== 'getBlob.py'));
  expect(() => composeSite(model, { ...content, samples })).toThrow(/expected a sample of getBlob in Python, found none/);
});

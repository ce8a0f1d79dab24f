import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { createDirectoryStore } from '../../scripts/mock/node/directory-store.ts';
import { imageManifest } from '../mock/harness.ts';
import { addManifest } from '../mock/store-kinds.ts';

const TSX = pathToFileURL(resolve('node_modules/tsx/dist/loader.mjs')).href;

interface Call {
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

/** Makes a description in which something is missing. */
function specWithout(line: RegExp, folder: string): string {
  const spec = join(folder, 'spec');
  cpSync('spec', spec, { recursive: true });
  const file = join(spec, 'openapi.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(line);
  writeFileSync(file, text.replace(line, ''));
  return spec;
}

/** Makes a store with a repository, and damages it. */
async function storeWith(folder: string, damage: (store: string) => void): Promise<Call> {
  const store = join(folder, 'store');
  const opened = await createDirectoryStore(store);
  await addManifest(opened, 'a', imageManifest(), ['v1']);
  await opened.close();
  damage(store);
  return { args: ['--port', '0', '--store', store] };
}

function replaceByFolder(path: string): void {
  rmSync(path, { recursive: true });
  mkdirSync(path);
}

function replaceByFile(path: string, text = ''): void {
  rmSync(path, { recursive: true });
  writeFileSync(path, text);
}

/** A folder with what a build needs, and a source that does not compile. */
function brokenSources(folder: string): Call {
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writeFileSync(
    join(folder, 'tsconfig.build.json'),
    '{ "files": ["wrong.ts"], "compilerOptions": { "outDir": "dist", "types": [], "skipLibCheck": true } }',
  );
  writeFileSync(join(folder, 'wrong.ts'), "const number: number = 'text';\n");
  return { args: [], cwd: folder };
}

it.each<[command: string, what: string, exitCode: number, says: RegExp, prepare: (folder: string) => Call | Promise<Call>]>([
  [
    'generate',
    'no description',
    2,
    /^expected a folder with an openapi\.yaml, found none at nowhere\n/,
    () => ({ args: ['--spec', 'nowhere'] }),
  ],
  [
    'generate',
    'a description of no version',
    1,
    /^openapi\.yaml:\d+:\d+ expected x-oci-versions .+ found none\n/,
    (folder) => ({ args: ['--spec', specWithout(/^x-oci-versions: .*\n/m, folder), '--out', join(folder, 'out')] }),
  ],
  ['site', 'a file to write to', 2, /^expected a folder, found a file at README\.md; .*--out\n/, () => ({ args: ['--out', 'README.md'] })],
  ['site', 'a place below a file', 1, /^The system refuses: ENOTDIR.+README\.md\/below/, () => ({ args: ['--out', 'README.md/below'] })],
  [
    'site-audit',
    'no browser',
    1,
    /^expected a browser at \/no\/such, found none; .*CHROME_PATH\n/,
    () => ({ args: [], env: { CHROME_PATH: '/no/such' } }),
  ],
  [
    'mock',
    'a folder for a journal',
    1,
    /store\/_journal: expected a file, but it is a folder\. Remove it\.\n/,
    (folder) => storeWith(folder, (store) => replaceByFolder(join(store, '_journal'))),
  ],
  [
    'mock',
    'a folder for an index',
    1,
    /a\/index\.json: expected the index of an image layout, but there is none\. Remove/,
    (folder) => storeWith(folder, (store) => replaceByFolder(join(store, 'a', 'index.json'))),
  ],
  ...['null', '{"manifests":[null]}', '[', ''].map((text): [string, string, number, RegExp, (folder: string) => Promise<Call>] => [
    'mock',
    `an index with ${JSON.stringify(text)}`,
    1,
    /a\/index\.json: (?:expected an? (?:image index|descriptor)|Unexpected end of JSON).+ Restore it, or remove/,
    (folder) => storeWith(folder, (store) => writeFileSync(join(store, 'a', 'index.json'), text)),
  ]),
  [
    'mock',
    'a file for the blobs',
    1,
    /store cannot be used as a store: ENOTDIR.+a\/blobs.+Choose another folder/,
    (folder) => storeWith(folder, (store) => replaceByFile(join(store, 'a', 'blobs'))),
  ],
  ['mock', 'no layout', 1, /^nowhere: expected an OCI image layout/, () => ({ args: ['--port', '0', '--seed', 'nowhere'] })],
  ['conformance', 'a file for the reports', 2, /^--reports: expected a folder.+README\.md/, () => ({ args: ['--reports', 'README.md'] })],
  [
    'bench',
    'no place for the figures',
    process.platform === 'linux' ? 2 : 1,
    process.platform === 'linux' ? /^--json: expected a file that can be written: ENOENT.+\/no\/such\/f\.json/ : /needs Linux/,
    () => ({ args: ['--json', '/no/such/f.json'] }),
  ],
  ['build', 'a type error', 1, /^expected sources that compile/, brokenSources],
])('npm run %s, given %s, ends with %i and says why', async (command, _what, exitCode, says, prepare) => {
  const folder = mkdtempSync(join(tmpdir(), 'bad-input-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const { args, env, cwd } = await prepare(folder);
  const { status, stderr } = spawnSync(process.execPath, ['--import', TSX, resolve('scripts', `${command}.ts`), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
    ...(cwd === undefined ? {} : { cwd }),
  });
  expect(stderr).toMatch(says);
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(
    stderr
      .replace(/\nSee --help\.\n$/, '\n')
      .trimEnd()
      .split('\n'),
  ).toHaveLength(1);
  expect(status).toBe(exitCode);
});

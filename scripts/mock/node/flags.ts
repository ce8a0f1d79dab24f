import { parseArgs } from 'node:util';
import { UsageError } from '../../expected-error.ts';
import { DEFAULT_CONTRACT, DEFAULT_MANIFEST_LIMIT, DEFAULT_OPTIONS } from '../registry/options.ts';
import type { MockOptions } from './create.ts';
import type { StartOptions } from './start-registry.ts';
import { MEMORY } from './store-names.ts';

/** What the command lines that serve a registry have in common. */
export interface ServeFlags {
  readonly help: boolean;
  readonly host: string;
  readonly port: number;
  readonly failOnViolation: boolean;
  /** `memory`, or the folder of a directory store. */
  readonly store: string;
  /** Push something to look at at the start. */
  readonly demo: boolean;
  /** OCI image layouts to push at the start, folders or archives, and where to. */
  readonly seeds: readonly { readonly layout: string; readonly repository?: string }[];
  readonly options: MockOptions;
}

/** An option of the mock, by flag or by environment variable. */
export interface Flag {
  readonly name: string;
  /** What stands behind the flag; nothing for one that is there or not. */
  readonly value?: string;
  readonly text: string;
  /** The options of `startRegistry` that say the same; by default one with the flag's name in camel case. */
  readonly library?: readonly LibraryOption[];
}

export interface LibraryOption {
  readonly name: keyof StartOptions;
  /** Where its value is another than that of the flag, how it is meant. */
  readonly note?: string;
  /** What it has to be, where the flag says the opposite. */
  readonly value?: boolean;
}

/** The port of a registry in the foreground. */
export const DEFAULT_PORT = 5000;

/** Every option; where it has a default, its text ends with "(default: VALUE)". The help texts, and whoever else lists them, read them here. */
export const FLAGS: readonly Flag[] = [
  {
    name: 'port',
    value: 'N',
    text: `the port to listen on; 0 picks a free one (default: ${DEFAULT_PORT})`,
    library: [{ name: 'port', note: 'which is 0 by default' }],
  },
  { name: 'host', value: 'ADDRESS', text: 'the address to listen on (default: 127.0.0.1)' },
  { name: 'store', value: 'memory|DIR', text: 'keep everything in memory, or in a folder of OCI image layouts (default: memory)' },
  { name: 'contract', value: 'MODE', text: `hold exchanges against the description: off, warn or enforce (default: ${DEFAULT_CONTRACT})` },
  { name: 'fail-on-violation', text: 'end with exit code 1 if anything left the description', library: [] },
  { name: 'admin', value: 'loopback|anywhere', text: 'let clients on this machine use /_mock/, or all that reach it (default: loopback)' },
  { name: 'demo', text: 'push a few small images and artifacts at the start', library: [] },
  {
    name: 'seed',
    value: 'LAYOUT[=REPOSITORY],...',
    text: 'push OCI image layouts at the start: folders, or archives (tar, also by gzip)',
    library: [],
  },
  { name: 'location', value: 'FORM', text: 'absolute or relative Location (default: relative)' },
  { name: 'sparse', text: 'accept manifests whose blobs are not there' },
  { name: 'no-referrers', text: 'do not serve the referrers API', library: [{ name: 'referrers', value: false }] },
  {
    name: 'no-single-post',
    text: 'do not take a blob in one POST; that opens an upload instead',
    library: [{ name: 'singlePost', value: false }],
  },
  {
    name: 'no-delete',
    text: 'delete neither blobs nor manifests nor tags',
    library: [
      { name: 'deleteBlobs', value: false },
      { name: 'deleteManifests', value: false },
      { name: 'deleteTags', value: false },
    ],
  },
  { name: 'page-limit', value: 'N', text: `the most tags or referrers in one answer (default: ${DEFAULT_OPTIONS.pageLimit})` },
  { name: 'manifest-limit', value: 'BYTES', text: `the largest manifest (default: ${DEFAULT_MANIFEST_LIMIT})` },
  {
    name: 'blob-limit',
    value: 'BYTES',
    text: `the largest blob, far above those of real images (default: ${DEFAULT_OPTIONS.blobLimit})`,
  },
  { name: 'chunk-min-length', value: 'BYTES', text: 'announce a smallest chunk (default: none)' },
  {
    name: 'upload-lifetime',
    value: 'SECONDS',
    text: `how long an upload may rest (default: ${DEFAULT_OPTIONS.uploadLifetime / 1000})`,
    library: [{ name: 'uploadLifetime', note: 'in milliseconds' }],
  },
  { name: 'upload-limit', value: 'N', text: `the most uploads in progress (default: ${DEFAULT_OPTIONS.uploadLimit})` },
];

/** The environment variable that says the same as a flag. */
export function variableOf(name: string): string {
  return `OCI_MOCK_${name.toUpperCase().replaceAll('-', '_')}`;
}

/** The options of `startRegistry` that say the same as a flag. */
export function libraryOptionsOf({ name, library }: Flag): readonly LibraryOption[] {
  const camelCase = name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
  return library ?? [{ name: camelCase as keyof StartOptions }];
}

/** The lines of `--help` that describe the flags. */
export function describeFlags(): string {
  const rows = [...FLAGS, { name: 'help', text: 'print this' }].map(({ name, value, text }: Flag) => {
    const flag = value === undefined ? `--${name}` : `--${name} ${value}`;
    return `  ${flag.padEnd(34)}${text}`;
  });
  return `${rows.join('\n')}\n\nEach may be given as an environment variable too, such as ${variableOf('page-limit')}=10; a flag outweighs it.`;
}

/** Reads a command line and the environment. Throws UsageError, or Node's own error, for what cannot be read. */
export function readFlags(
  defaultPort: number,
  args: readonly string[] = process.argv.slice(2),
  environment: Readonly<NodeJS.ProcessEnv> = process.env,
): ServeFlags {
  const types = FLAGS.map((flag) => [flag.name, { type: flag.value === undefined ? 'boolean' : 'string' } as const]);
  const { values }: { values: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>> } = parseArgs({
    args: [...args],
    options: { ...Object.fromEntries(types), help: { type: 'boolean' } },
  });
  /** What was said, if anything: a variable that is empty says nothing. */
  const text = (name: string): string | undefined => {
    const said = values[name] as string | undefined;
    if (said === '') throw new UsageError(`--${name}: expected a value, but it is empty.`);
    return said ?? (environment[variableOf(name)] || undefined);
  };
  const refuse = (name: string, expected: string, found: string): never => {
    throw new UsageError(`${values[name] === undefined ? variableOf(name) : `--${name}`}: expected ${expected}, but it is ${found}.`);
  };
  const given = (name: string): boolean => {
    if (values[name] !== undefined) return true;
    const said = text(name) ?? 'false';
    if (!/^(?:true|1|false|0)$/.test(said)) refuse(name, 'true or false', said);
    return said === 'true' || said === '1';
  };
  const number = (name: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined => {
    const said = text(name);
    if (said === undefined) return undefined;
    const value = Number(said);
    return /^\d+$/.test(said) && value >= least && value <= most ? value : refuse(name, `a whole number from ${least} to ${most}`, said);
  };
  const choice = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined => {
    const said = text(name);
    return said === undefined ? undefined : (choices.find((possible) => possible === said) ?? refuse(name, choices.join(' or '), said));
  };
  const deletion = !given('no-delete');
  const lifetime = number('upload-lifetime', 1);
  const contract = choice('contract', ['off', 'warn', 'enforce']);
  const failOnViolation = given('fail-on-violation');
  if (failOnViolation && contract === 'off') {
    throw new UsageError('--fail-on-violation: expected --contract warn or enforce with it, but it is off, where nothing is checked.');
  }
  return {
    help: values.help === true,
    host: text('host') ?? '127.0.0.1',
    port: number('port', 0, 65535) ?? defaultPort,
    demo: given('demo'),
    seeds: (text('seed') ?? '')
      .split(',')
      .filter((part) => part !== '')
      .map(readSeed),
    store: text('store') ?? MEMORY,
    failOnViolation,
    options: {
      contract,
      admin: choice('admin', ['loopback', 'anywhere']),
      location: choice('location', ['absolute', 'relative']),
      sparse: given('sparse'),
      referrers: !given('no-referrers'),
      singlePost: !given('no-single-post'),
      deleteBlobs: deletion,
      deleteManifests: deletion,
      deleteTags: deletion,
      pageLimit: number('page-limit', 1),
      manifestLimit: number('manifest-limit', 1),
      blobLimit: number('blob-limit', 1),
      chunkMinLength: number('chunk-min-length', 1),
      uploadLifetime: lifetime === undefined ? undefined : lifetime * 1000,
      uploadLimit: number('upload-limit', 1),
    },
  };
}

function readSeed(text: string): ServeFlags['seeds'][number] {
  const mark = text.lastIndexOf('=');
  return mark < 0 ? { layout: text } : { layout: text.slice(0, mark), repository: text.slice(mark + 1) };
}

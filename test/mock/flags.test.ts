import { describe, expect, it } from 'vitest';
import { FLAGS, libraryOptionsOf, readFlags, variableOf } from '../../scripts/mock/node/flags.ts';
import type { StartOptions } from '../../scripts/mock/node/start-registry.ts';

const read = (args: readonly string[], environment: Record<string, string> = {}) => readFlags(5000, args, environment);

describe('the options of the mock', () => {
  it('are what an empty environment says when every variable is empty', () => {
    const empty = Object.fromEntries(FLAGS.map(({ name }) => [variableOf(name), '']));
    expect(read([], empty)).toEqual(read([]));
    expect(read([], empty)).toMatchObject({ host: '127.0.0.1', port: 5000, store: 'memory' });
  });

  it('by flag outweigh those by variable', () => {
    expect(read(['--host', '::1'], { OCI_MOCK_HOST: '0.0.0.0', OCI_MOCK_PORT: '80' })).toMatchObject({ host: '::1', port: 80 });
    expect(read(['--demo'], { OCI_MOCK_DEMO: 'false', OCI_MOCK_SPARSE: '1' })).toMatchObject({ demo: true, options: { sparse: true } });
  });

  it.each([
    [['--port', 'many'], {}, '--port: expected a whole number from 0 to 65535, but it is many.'],
    [[], { OCI_MOCK_PORT: 'many' }, 'OCI_MOCK_PORT: expected a whole number from 0 to 65535, but it is many.'],
    [['--port', '70000'], { OCI_MOCK_PORT: '80' }, '--port: expected a whole number from 0 to 65535, but it is 70000.'],
    [['--location', 'here'], {}, '--location: expected absolute or relative, but it is here.'],
    [[], { OCI_MOCK_LOCATION: 'here' }, 'OCI_MOCK_LOCATION: expected absolute or relative, but it is here.'],
    [[], { OCI_MOCK_SPARSE: 'yes' }, 'OCI_MOCK_SPARSE: expected true or false, but it is yes.'],
    [['--host', ''], {}, '--host: expected a value, but it is empty.'],
  ])('that cannot be read are refused by the name under which they came: %j %j', (args, environment, message) => {
    expect(() => read(args, environment)).toThrow(message);
  });
});

/** Every option of the library; its type says when one is missing here, or is none. */
const OPTIONS: Readonly<Record<keyof StartOptions, 'by flag' | 'in programs only'>> = {
  port: 'by flag',
  host: 'by flag',
  store: 'by flag',
  contract: 'by flag',
  admin: 'by flag',
  location: 'by flag',
  sparse: 'by flag',
  referrers: 'by flag',
  singlePost: 'by flag',
  deleteBlobs: 'by flag',
  deleteManifests: 'by flag',
  deleteTags: 'by flag',
  pageLimit: 'by flag',
  manifestLimit: 'by flag',
  blobLimit: 'by flag',
  chunkMinLength: 'by flag',
  uploadLifetime: 'by flag',
  uploadLimit: 'by flag',
  tagLimit: 'in programs only',
  onViolation: 'in programs only',
  onUnexpected: 'in programs only',
};

/** Something to give to a flag, by what its table calls the value. */
const EXAMPLES: Readonly<Record<string, string>> = {
  N: '7',
  BYTES: '7',
  SECONDS: '7',
  ADDRESS: '::1',
  MODE: 'enforce',
  'loopback|anywhere': 'anywhere',
  FORM: 'absolute',
  'memory|DIR': 'some/folder',
};

describe('a flag and the option of the library that says the same', () => {
  const pairs = FLAGS.flatMap((flag) => libraryOptionsOf(flag).map((option) => [flag.name, option.name, flag, option] as const));

  it('are all the options that are no function or limit of programs', () => {
    const byFlag = Object.entries(OPTIONS).flatMap(([name, how]) => (how === 'by flag' ? [name] : []));
    expect(pairs.map(([, name]) => name).sort()).toEqual(byFlag.sort());
  });

  it.each(pairs)('--%s is %s', (_flag, _option, { name, value }, option) => {
    const example = value === undefined ? undefined : (EXAMPLES[value] ?? 'no example');
    const flags = readFlags(0, [`--${name}`, ...(example === undefined ? [] : [example])], {});
    const read: StartOptions = { ...flags.options, host: flags.host, port: flags.port, store: flags.store };
    const number = Number(example) * (option.note === 'in milliseconds' ? 1000 : 1);
    expect(read[option.name]).toBe(example === undefined ? (option.value ?? true) : Number.isNaN(number) ? example : number);
  });
});

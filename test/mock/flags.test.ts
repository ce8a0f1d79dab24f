import { describe, expect, it } from 'vitest';
import { FLAGS, readFlags, variableOf } from '../../scripts/mock/node/flags.ts';

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

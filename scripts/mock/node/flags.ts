import { parseArgs } from 'node:util';
import { UsageError } from '../../command.ts';
import { DEFAULT_MANIFEST_LIMIT, DEFAULT_OPTIONS } from '../registry/options.ts';
import type { MockOptions } from './create.ts';

/** What the command lines that serve a registry have in common. */
export interface ServeFlags {
  readonly help: boolean;
  readonly host: string;
  readonly port: number;
  readonly failOnViolation: boolean;
  readonly options: MockOptions;
}

interface Flag {
  readonly name: string;
  readonly type: 'boolean' | 'string';
  readonly value?: string;
  readonly text: string;
}

const FLAGS: readonly Flag[] = [
  { name: 'port', type: 'string', value: 'N', text: 'the port to listen on; 0 picks a free one' },
  { name: 'host', type: 'string', value: 'ADDRESS', text: 'the address to listen on (default: 127.0.0.1)' },
  { name: 'location', type: 'string', value: 'FORM', text: 'absolute or relative Location (default: relative)' },
  { name: 'sparse', type: 'boolean', text: 'accept manifests whose blobs are not there' },
  { name: 'no-referrers', type: 'boolean', text: 'do not serve the referrers API' },
  { name: 'no-delete', type: 'boolean', text: 'delete neither blobs nor manifests nor tags' },
  {
    name: 'page-limit',
    type: 'string',
    value: 'N',
    text: `the most tags or referrers in one answer (default: ${DEFAULT_OPTIONS.pageLimit})`,
  },
  { name: 'manifest-limit', type: 'string', value: 'BYTES', text: `the largest manifest (default: ${DEFAULT_MANIFEST_LIMIT})` },
  { name: 'chunk-min-length', type: 'string', value: 'BYTES', text: 'announce a smallest chunk (default: none)' },
  {
    name: 'upload-lifetime',
    type: 'string',
    value: 'SECONDS',
    text: `how long an upload may rest (default: ${DEFAULT_OPTIONS.uploadLifetime / 1000})`,
  },
  { name: 'help', type: 'boolean', text: 'print this' },
];

/** The lines of `--help` that describe the flags. */
export function describeFlags(): string {
  return FLAGS.map(({ name, value, text }) => `  ${`--${name}${value === undefined ? '' : ` ${value}`}`.padEnd(28)}${text}`).join('\n');
}

/** Reads a command line. Throws UsageError, or Node's own error, for one that cannot be read. */
export function readFlags(defaultPort: number, args: readonly string[] = process.argv.slice(2)): ServeFlags {
  const { values } = parseArgs({ args: [...args], options: Object.fromEntries(FLAGS.map(({ name, type }) => [name, { type }])) });
  const text = (name: string) => values[name] as string | undefined;
  const number = (name: string, least: number, most = Number.MAX_SAFE_INTEGER): number | undefined => {
    const given = text(name);
    if (given === undefined) return undefined;
    const value = Number(given);
    if (!/^\d+$/.test(given) || value < least || value > most) {
      throw new UsageError(`--${name}: expected a whole number from ${least} to ${most}, but it is ${given}.`);
    }
    return value;
  };
  const choice = <Choice extends string>(name: string, choices: readonly Choice[]): Choice | undefined => {
    const given = text(name);
    const chosen = choices.find((possible) => possible === given);
    if (given !== undefined && chosen === undefined)
      throw new UsageError(`--${name}: expected ${choices.join(' or ')}, but it is ${given}.`);
    return chosen;
  };
  const deletion = values['no-delete'] !== true;
  const lifetime = number('upload-lifetime', 1);
  return {
    help: values.help === true,
    host: text('host') ?? '127.0.0.1',
    port: number('port', 0, 65535) ?? defaultPort,
    failOnViolation: values['fail-on-violation'] === true,
    options: present({
      contract: choice('contract', ['off', 'warn', 'enforce']) ?? 'warn',
      location: choice('location', ['absolute', 'relative']),
      sparse: values.sparse === true,
      referrers: values['no-referrers'] !== true,
      deleteBlobs: deletion,
      deleteManifests: deletion,
      deleteTags: deletion,
      pageLimit: number('page-limit', 1),
      manifestLimit: number('manifest-limit', 1),
      chunkMinLength: number('chunk-min-length', 1),
      uploadLifetime: lifetime === undefined ? undefined : lifetime * 1000,
    }),
  };
}

/** Leaves out what was not given, so that defaults show through. */
function present<Options extends object>(options: Options): { [Name in keyof Options]?: Exclude<Options[Name], undefined> } {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Options]?: Exclude<Options[Name], undefined>;
  };
}

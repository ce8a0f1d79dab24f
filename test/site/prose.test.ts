import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FLAGS, libraryOptionsOf, variableOf } from '../../scripts/mock/node/flags.ts';
import { type RunningRegistry, startRegistry } from '../../scripts/mock/node/start-registry.ts';
import { describeWithTools, run } from '../tools.ts';
import { page } from './built.ts';
import { byId, textOf } from './html.ts';

/** The code of a page of prose, by what stands behind the opening fence. */
function blocks(file: string, info: string): string[] {
  const text = readFileSync(join('site/content', file), 'utf8');
  return [...text.matchAll(new RegExp(`^\`\`\`${info}\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, code = '']) => code);
}

let registry: RunningRegistry;
beforeAll(async () => {
  registry = await startRegistry({ contract: 'warn' });
});
afterAll(() => registry.close());

describe('the page of the mock registry', () => {
  it.each(FLAGS.map((flag) => [flag.name, flag] as const))(
    'says what --%s does, its variable, its default and its name in the library',
    (name, flag) => {
      const { value, text } = flag;
      const row = textOf(byId(page('mock/index.html'), `option-${name}`));
      expect(row).toContain(`--${name}${value === undefined ? '' : ` ${value}`}`);
      expect(row).toContain(variableOf(name));
      expect(row).toContain(`default ${/\(default: (.*)\)/.exec(text)?.[1] ?? (value === undefined ? 'off' : 'none')}`);
      const named = libraryOptionsOf(flag).map((option) => [
        option.value === undefined ? option.name : `${option.name}: ${option.value}`,
        ...(option.note === undefined ? [] : [option.note]),
      ]);
      expect(/in the library (.*)$/.exec(row)?.[1]).toBe(named.length === 0 ? undefined : named.map((words) => words.join(' ')).join(', '));
    },
  );

  describeWithTools('its commands', ['bash', 'curl'], () => {
    const commands = blocks('mock.md', 'sh run');
    const shows = [
      /^HTTP\/1\.1 400[\s\S]*mock-violation: request query\.digest[\s\S]*"violations":\[\{[\s\S]*startUpload/i,
      /204[\s\S]*204/,
    ];

    it('are all looked at', () => expect(commands).toHaveLength(shows.length));

    it.each(shows.map((expected, index) => ({ expected, command: commands[index] ?? '' })))('$command', async ({ command, expected }) => {
      expect(await run('bash', ['-euc', command.replaceAll('localhost:5000', registry.host)])).toMatch(expected);
    });
  });
});

describe('the program that uses the types', () => {
  const TYPES = resolve('generated/types.ts');
  let folder: string;
  beforeAll(() => {
    // Below node_modules, so that it finds the packages that it imports.
    mkdirSync('node_modules/.cache', { recursive: true });
    folder = mkdtempSync(resolve('node_modules/.cache/example-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const [example = ''] = blocks('generate-a-client.md', 'ts example');

  it('compiles, and would not with a path that is not there', () => {
    const programs = { good: example, bad: example.replaceAll('/blobs/uploads/', '/blobs/upload/') };
    const files = Object.entries(programs).map(([name, program]) => {
      const file = join(folder, `${name}.ts`);
      writeFileSync(file, program.replace('./types.ts', relative(folder, TYPES)));
      return file;
    });
    const { config } = ts.readConfigFile('tsconfig.json', ts.sys.readFile);
    const { options } = ts.convertCompilerOptionsFromJson({ ...config.compilerOptions, noEmit: true }, '.');
    const program = ts.createProgram(files, options);
    const [good, bad] = files.map((file) =>
      ts
        .getPreEmitDiagnostics(program, program.getSourceFile(file))
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' ')),
    );
    expect(good).toEqual([]);
    expect(bad?.join()).toContain('/v2/{name}/blobs/upload/');
  });

  it('pushes and pulls, within the specification', async () => {
    const file = join(folder, 'example.mjs');
    writeFileSync(file, ts.transpile(example, { target: ts.ScriptTarget.ES2022 }).replace('http://localhost:5000', registry.url));
    await registry.reset();
    const [digest, told] = (await run(process.execPath, [file])).trim().split(' ');
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(told).toBe(digest);
    expect(registry.violations).toEqual([]);
  });
});

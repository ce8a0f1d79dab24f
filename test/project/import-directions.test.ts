import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/** A part of the tree, by the beginning of its paths. The first that fits counts. */
const PARTS: readonly [part: string, prefix: string][] = [
  ['generated', 'generated/'],
  ['model', 'scripts/model/'],
  ['emit', 'scripts/emit/'],
  ['rules', 'scripts/rules/'],
  ['judge', 'scripts/judge/'],
  ['lint', 'scripts/lint/'],
  ['flows', 'scripts/flows/'],
  ['site audit', 'scripts/site/audit/'],
  ['site', 'scripts/site/'],
  ['pages', 'site/scripts/'],
  ['conformance', 'scripts/conformance/'],
  ['bench', 'scripts/bench/'],
  ['mock core', 'scripts/mock/registry/'],
  ['mock node', 'scripts/mock/node/'],
  ['mock core', 'scripts/mock/'],
  ['command', 'scripts/'],
  ['test', 'test/'],
];

/** What each part may import besides itself. Nothing but tests imports tests, and nothing imports a command line. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  generated: [],
  model: [],
  emit: ['model'],
  rules: ['model'],
  judge: ['model'],
  lint: ['model', 'rules', 'judge'],
  flows: ['model', 'generated', 'mock core'],
  // Data for the scripts of the pages has the shape that they read.
  site: ['model', 'flows', 'pages'],
  'site audit': [],
  // The scripts of the pages: they run in browsers.
  pages: ['generated', 'flows', 'mock core'],
  conformance: ['mock node'],
  bench: ['generated', 'mock node'],
  'mock core': ['generated'],
  'mock node': ['generated', 'mock core'],
  command: [
    'model',
    'emit',
    'rules',
    'judge',
    'lint',
    'flows',
    'site',
    'site audit',
    'conformance',
    'bench',
    'generated',
    'mock core',
    'mock node',
  ],
  test: [
    'model',
    'emit',
    'rules',
    'judge',
    'lint',
    'flows',
    'site',
    'site audit',
    'pages',
    'conformance',
    'bench',
    'generated',
    'mock core',
    'mock node',
    'command',
  ],
};

/** Beside the command lines, and not run by themselves: everybody may use the first, command lines the others. */
const FOR_ALL = ['scripts/expected-error.ts', 'scripts/table.ts'];
/** Data that the site prints: the options of the mock, which its `--help` prints too. */
const FOR_SITE = 'scripts/mock/node/flags.ts';
const FOR_COMMANDS = ['scripts/command.ts', 'scripts/generated-folder.ts', 'scripts/output-folder.ts', 'scripts/rehearsal.ts'];

/** The only files that may know a tool. */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  '@apidevtools/swagger-parser': ['scripts/model/bundle.ts'],
  'openapi-typescript': ['scripts/emit/types.ts'],
  '@stoplight/': ['scripts/judge/prism.ts'],
  '@hyperjump/': ['scripts/lint/meta-schema.ts'],
  esbuild: ['scripts/emit/validators.ts', 'scripts/site/bundle.ts'],
  minisearch: ['site/scripts/search-index.ts'],
  '@noble/': ['site/scripts/try/hashing.ts'],
  unified: ['scripts/site/markdown.ts', 'scripts/site/twin.ts'],
  'unified-': ['scripts/lint/prose.ts'],
  remark: ['scripts/lint/prose.ts'],
  'remark-': ['scripts/site/markdown.ts', 'scripts/site/twin.ts', 'scripts/lint/prose.ts'],
  'rehype-': ['scripts/site/markdown.ts', 'scripts/site/twin.ts'],
};

interface Import {
  readonly from: string;
  /** A path within the project, or the name of a package. */
  readonly to: string;
  /** Whether `to` is loaded together with `from`: not for its types alone, nor later. */
  readonly loads?: boolean;
}

function violations(imports: readonly Import[]): string[] {
  return imports.flatMap(({ from, to }) => {
    const source = partOf(from);
    const target = partOf(to);
    if (target !== undefined) {
      const forSite = source === 'site' && to === FOR_SITE;
      const fine = FOR_ALL.includes(to) || forSite || target === source || (ALLOWED[source ?? ''] ?? []).includes(target);
      const commandLine = target === 'command' && ![...FOR_ALL, ...FOR_COMMANDS].includes(to) && source !== 'test';
      return fine && !commandLine ? [] : [`${from} (${source}) must not import ${to} (${target})`];
    }
    const neutral = source === 'mock core' || source === 'generated' || source === 'flows';
    const core = neutral || (source === 'pages' && to.startsWith('node:'));
    if (core && !to.startsWith('.')) return [`${from} (${source}) runs on any platform and must not import ${to}`];
    const door = Object.entries(DOORS).find(([tool]) => to === tool || (/[/-]$/.test(tool) && to.startsWith(tool)));
    return door !== undefined && source !== 'test' && !door[1].includes(from)
      ? [`${from} must not import ${to}; only ${door[1].join(', ')} may`]
      : [];
  });
}

function partOf(path: string): string | undefined {
  return PARTS.find(([, prefix]) => path.startsWith(prefix))?.[0];
}

/** `import ... from 'x'`, `export ... from 'x'`, `import 'x'` and `import('x')`. */
const IMPORT = /(?:^(?:import|export)\s[^;'"]*\bfrom\s+|^import\s+|\bimport\()['"]([^'"]+)['"]/gm;

function readImports(): Import[] {
  const files = ['generated', 'scripts', 'site/scripts', 'test']
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.(?:ts|js)$/.test(file) && !file.includes('/fixtures/'));
  return files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([statement, specifier = '']) => ({
      from: file,
      to: specifier.startsWith('.') ? relative('.', join(dirname(file), specifier)) : specifier,
      loads: !/^(?:import|export) type\b|^import\(/.test(statement),
    })),
  );
}

/** The chains of files through which loading a file loads something of `generated/`, the file's own name first. */
function waysToGenerated(imports: readonly Import[], file: string): string[] {
  const seen = new Set<string>();
  const walk = (from: string, way: string): string[] => {
    if (partOf(from) === 'generated') return [way];
    if (seen.has(from)) return [];
    seen.add(from);
    return imports.filter((each) => each.loads && each.from === from).flatMap(({ to }) => walk(to, `${way} -> ${to}`));
  };
  return walk(file, file);
}

describe('imports', () => {
  const imports = readImports();

  it('are found at all', () => {
    expect(imports.length).toBeGreaterThan(200);
    expect(imports).toContainEqual({ from: 'scripts/model/load.ts', to: 'scripts/model/bundle.ts', loads: true });
    expect(imports).toContainEqual({ from: 'scripts/mock/store.ts', to: 'generated/handlers.ts', loads: false });
    expect(imports).toContainEqual({ from: 'scripts/start.ts', to: 'scripts/rehearsal.ts', loads: false });
  });

  it('point the way the architecture says', () => {
    expect(violations(imports)).toEqual([]);
  });

  it.each(['start', 'site', 'site-audit', 'generate', 'build'])('load nothing generated before %s.ts can generate it', (command) => {
    expect(waysToGenerated(imports, `scripts/${command}.ts`)).toEqual([]);
  });

  it('tell how something generated is loaded', () => {
    const [way] = waysToGenerated(imports, 'scripts/mock.ts');
    expect(way).toMatch(/^scripts\/mock\.ts -> scripts\/mock\/node\/command\.ts -> .+ -> generated\//);
  });

  it.each([
    ['scripts/emit/routes.ts', 'generated/routes.ts'],
    ['scripts/model/load.ts', 'scripts/emit/index.ts'],
    ['scripts/mock/wire.ts', 'scripts/model/load.ts'],
    ['scripts/mock/wire.ts', 'scripts/mock/node/server.ts'],
    ['scripts/mock/wire.ts', 'node:crypto'],
    ['site/scripts/site.ts', 'node:crypto'],
    ['site/scripts/site.ts', 'scripts/model/load.ts'],
    ['site/scripts/site.ts', 'minisearch'],
    ['scripts/flows/run.ts', 'node:http'],
    ['scripts/site/build.ts', 'scripts/rehearsal.ts'],
    ['generated/routes.ts', 'scripts/mock/wire.ts'],
    ['scripts/site/build.ts', 'test/tools.ts'],
    ['scripts/site/build.ts', 'scripts/mock/node/service.ts'],
    ['scripts/start.ts', 'scripts/mock.ts'],
    ['scripts/site/page.ts', '@stoplight/prism-http'],
    ['scripts/rules/index.ts', '@apidevtools/swagger-parser'],
  ])('from %s to %s would be reported', (from, to) => {
    expect(violations([{ from, to }])).toHaveLength(1);
  });
});

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeWithTools, hasTool, run } from '../tools.ts';

const readme = readFileSync('README.md', 'utf8');

describe('the folder map', () => {
  const mapped = [...readme.slice(readme.indexOf('## The folders')).matchAll(/^\| `([^`]+)` \|/gm)].map(([, folder = '']) => folder);
  const subfolders = (folder: string) =>
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => (folder === '.' ? name : `${folder}/${name}`));

  it('names every folder of the top level, of spec and of scripts', () => {
    const top = subfolders('.').filter((name) => !name.startsWith('.') && !['dist', 'node_modules'].includes(name));
    expect(mapped.filter((folder) => !folder.includes('/')).sort()).toEqual(top.sort());
    for (const folder of [...subfolders('spec'), ...subfolders('scripts'), ...subfolders('scripts/mock')]) expect(mapped).toContain(folder);
  });

  it('names no folder that is not there', () => {
    for (const folder of mapped) expect(() => readdirSync(folder), folder).not.toThrow();
  });
});

it('the command table and package.json name the same commands', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  const listed = [...readme.matchAll(/^\| `npm (?:run )?([a-z:]+)` \|/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(
    Object.keys(scripts)
      .filter((name) => name !== 'prepack')
      .sort(),
  );
});

describeWithTools('the tour', ['bash', 'curl', 'cmp'], () => {
  const blocks = [...readme.matchAll(/^```sh tour ?([a-z ]*)\n([\s\S]*?)^```$/gm)].map(([, tools = '', commands = '']) => ({
    tools: tools.split(' ').filter((tool) => tool !== ''),
    commands,
  }));
  let folder: string;
  let host: string;
  let child: ReturnType<typeof spawn>;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tour-'));
    cpSync('spec/examples', join(folder, 'spec/examples'), { recursive: true });
    child = spawn(process.execPath, ['--import', 'tsx', 'scripts/start.ts', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = await once(createInterface(child.stdout as NodeJS.ReadableStream), 'line');
    host = JSON.parse(line).url.replace('http://127.0.0.1', 'localhost');
  });
  afterAll(async () => {
    child.kill();
    await once(child, 'close');
    rmSync(folder, { recursive: true });
  });

  /** What each block has to show, in order. */
  const shows: readonly RegExp[] = [
    /^HTTP\/1\.1 200/,
    /^HTTP\/1\.1 201/,
    /^HTTP\/1\.1 201[\s\S]*"tags":\["latest"\]/,
    /DIGEST_INVALID[\s\S]*UNSUPPORTED/,
    /"Architecture"/,
  ];

  it('has a block for each thing it shows', () => {
    expect(blocks).toHaveLength(shows.length);
  });

  it.each(shows.map((expected, index) => ({ expected, ...(blocks[index] ?? { tools: [], commands: '' }) })))(
    '$commands',
    async ({ tools, commands, expected }) => {
      const missing = tools.filter((tool) => !hasTool(tool));
      if (missing.length > 0 && process.env.REQUIRE_TOOLS !== '1')
        return console.log(`skipped: part of the tour (${missing.join(' and ')} not found)`);
      expect(await run('bash', ['-euc', commands.replaceAll('localhost:5000', host)], { cwd: folder })).toMatch(expected);
    },
  );

  it('the site is served beside the registry', async () => {
    const page = await fetch(`http://${host}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('operations/getManifest/');
  });
});

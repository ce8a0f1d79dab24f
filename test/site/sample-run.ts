import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { transform } from 'esbuild';
import type { SampleLanguage } from '../../scripts/site/samples.ts';

/** How a program ended. `code` is undefined where it did not end in time and was stopped. */
export interface Ended {
  readonly code: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/** Long enough for a busy machine. What waits for something that never comes takes all of it. */
const TIME_LIMIT = 20_000;

/** No proxy between a sample and its registry. */
const ENVIRONMENT: NodeJS.ProcessEnv = { PATH: process.env.PATH, HOME: process.env.HOME, NO_PROXY: '*', no_proxy: '*' };

/** Runs a program to its end, or to the time limit, with everything that it started. */
export function runToEnd(command: readonly string[], cwd: string, limit = TIME_LIMIT): Promise<Ended> {
  const [program = '', ...args] = command;
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env: ENVIRONMENT, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    const timer = setTimeout(() => {
      stderr += `did not end within ${limit} ms`;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, limit);
    child.on('error', reject);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? undefined, stdout, stderr });
    });
  });
}

/** Samples made ready to run. */
export interface Runnable {
  /** The command line of the sample of an operation, without its arguments. */
  command(operation: string): readonly string[];
  remove(): void;
}

/**
 * Makes samples ready to run.
 *
 * @param files By operation, the path of its sample.
 */
export async function prepareSamples(language: SampleLanguage['id'], files: ReadonlyMap<string, string>): Promise<Runnable> {
  const folder = mkdtempSync(join(tmpdir(), `samples-${language}-`));
  const file = (operation: string) => files.get(operation) ?? '';
  const remove = () => rmSync(folder, { recursive: true });
  if (language === 'curl') return { command: (operation) => ['sh', file(operation)], remove };
  if (language === 'python') {
    // Behind the name there may be a script that first looks for the right version, each time.
    const { stdout } = await promisify(execFile)('python3', ['-c', 'import sys; print(sys.executable, end="")']);
    return { command: (operation) => [stdout, '-B', '-W', 'error', file(operation)], remove };
  }
  if (language === 'go') {
    const program = await buildGo(folder, files);
    return { command: (operation) => [program, operation], remove };
  }
  for (const [operation, path] of files) {
    const { code } = await transform(readFileSync(path, 'utf8'), { loader: 'ts', format: 'esm', target: 'node20' });
    writeFileSync(join(folder, `${operation}.mjs`), code);
  }
  return { command: (operation) => [process.execPath, join(folder, `${operation}.mjs`)], remove };
}

/** All samples as one program, since linking takes most of the time: each becomes a package with a `Main` in place of `main`. */
async function buildGo(folder: string, files: ReadonlyMap<string, string>): Promise<string> {
  const operations = [...files.keys()];
  writeFileSync(join(folder, 'go.mod'), 'module samples\n\ngo 1.21\n');
  for (const [operation, path] of files) {
    mkdirSync(join(folder, operation));
    const text = readFileSync(path, 'utf8')
      .replace(/^package main$/m, `package ${operation}`)
      .replace(/^func main\(\)/m, 'func Main()');
    writeFileSync(join(folder, operation, 'sample.go'), text);
  }
  const main = `package main

import (
	"os"
${operations.map((operation) => `\t"samples/${operation}"`).join('\n')}
)

func main() {
	run := map[string]func(){
${operations.map((operation) => `\t\t"${operation}": ${operation}.Main,`).join('\n')}
	}[os.Args[1]]
	os.Args = append(os.Args[:1], os.Args[2:]...)
	run()
}
`;
  writeFileSync(join(folder, 'main.go'), main);
  const env = { ...process.env, GOFLAGS: '-mod=mod', GOPROXY: 'off', GOTOOLCHAIN: 'local', GOWORK: 'off' };
  await promisify(execFile)('go', ['build', '-ldflags=-s -w', '-o', 'samples', '.'], { cwd: folder, env });
  return join(folder, 'samples');
}

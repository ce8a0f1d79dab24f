import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const runFile = promisify(execFile);

/** What a program prints, or `undefined` where it is not there or fails. */
export async function outputOf(program: string, args: readonly string[]): Promise<string | undefined> {
  return runFile(program, [...args]).then(
    ({ stdout, stderr }) => `${stdout}${stderr}`.trim(),
    () => undefined,
  );
}

/**
 * The path of a Go program, which is built into a cache folder the first time. It is built from a module that pins it,
 * since `go install PACKAGE@VERSION` also asks the module proxy for the list of versions, which not every module has there.
 *
 * @throws Error with a line that says why it cannot be had.
 */
export async function installGoProgram(module: string, version: string, packagePath: string): Promise<string> {
  const name = packagePath.slice(packagePath.lastIndexOf('/') + 1);
  const folder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'oci-kit-tools', `${name}-${version}`);
  const program = join(folder, name);
  if (existsSync(program)) return program;
  if ((await outputOf('go', ['version'])) === undefined) throw new Error(`Go is not installed, and ${module}@${version} is built with it`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'go.mod'), `module pinned\n\nrequire ${module} ${version}\n`);
  const install = ['install', '-mod=mod', packagePath];
  await runFile('go', install, { cwd: folder, env: { ...process.env, GOBIN: folder } }).catch(({ stderr }: { stderr: string }) => {
    throw new Error(`Go could not build ${module}@${version}: ${stderr.trim().split('\n').at(-1)}`);
  });
  return program;
}

import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { ExpectedError } from '../expected-error.ts';
import { judge, type Verdict } from './verdict.ts';

const MODULE = 'github.com/opencontainers/distribution-spec/conformance';
/** The suite has no tags of its own. The last part is the commit. */
const VERSION = 'v0.0.0-20260831232431-97274622c111';

/** The versions of the specification that the suite tests by, with everything in them that it leaves off by default. */
export const VERSIONS = ['1.1', 'dev'] as const;
const OPTIONS = {
  OCI_TLS: 'disabled',
  OCI_DATA_SPARSE: 'true',
  OCI_API_BLOBS_DIGEST_HEADER: 'true',
  OCI_API_BLOBS_UPLOAD_CANCEL: 'true',
  OCI_API_MANIFESTS_DIGEST_HEADER: 'true',
  OCI_API_MANIFESTS_TAG_PARAM: 'true',
};

const runFile = promisify(execFile);

/** Where the suite's program is, once it is built. */
export function suiteProgram(): string {
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'oci-kit-tools', `conformance-${VERSION}`, 'conformance');
}

/**
 * The path of the suite's program, which is built into a cache folder the first time.
 *
 * @throws ExpectedError where Go is not there or cannot build it.
 */
export async function installSuite(): Promise<string> {
  const program = suiteProgram();
  if (existsSync(program)) return program;
  const need = 'The conformance suite is a Go program: install Go 1.24 or later, which fetches it through the Go module proxy.';
  const go = await runFile('go', ['version']).catch((error: NodeJS.ErrnoException) => {
    throw new ExpectedError(`${error.code === 'ENOENT' ? 'go was not found' : `go does not run (${error.message})`}. ${need}`);
  });
  const commit = VERSION.slice(VERSION.lastIndexOf('-') + 1);
  const install = ['install', '-ldflags', `-X main.Version=${commit}`, `${MODULE}@${VERSION}`];
  await runFile('go', install, { env: { ...process.env, GOBIN: dirname(program) } }).catch(({ stderr }: { stderr: string }) => {
    const reason = stderr.trim().split('\n').at(-1);
    throw new ExpectedError(`${go.stdout.trim()} could not build ${MODULE}@${VERSION}: ${reason}. ${need}`);
  });
  return program;
}

/**
 * Runs the suite against a registry that takes pushes, and judges what it wrote.
 *
 * @param host such as `127.0.0.1:5000`; plain HTTP is spoken.
 * @param folder where the suite's reports go, with `log.txt`, what it printed.
 */
export async function runSuite(program: string, host: string, version: string, folder: string): Promise<Verdict> {
  mkdirSync(folder, { recursive: true });
  // A variable or a file of the person's own could switch tests off.
  const own = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('OCI_')));
  const env = { ...own, ...OPTIONS, OCI_REGISTRY: host, OCI_VERSION: version, OCI_RESULTS_DIR: '.' };
  const { exitCode, output } = await runFile(program, [], { cwd: folder, env, maxBuffer: 256 * 1024 * 1024 }).then(
    ({ stdout, stderr }) => ({ exitCode: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ exitCode: typeof code === 'number' ? code : null, output: `${stdout}${stderr}` }),
  );
  writeFileSync(join(folder, 'log.txt'), output);
  return judge({ results: readIfThere(join(folder, 'results.yaml')), junit: readIfThere(join(folder, 'junit.xml')), exitCode });
}

function readIfThere(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

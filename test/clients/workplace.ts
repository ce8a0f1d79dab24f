import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { run } from '../tools.ts';

// Where .ci/go-tools puts the clients that Debian does not have. Clients run with a home of their own.
process.env.PATH = `${join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'oci-kit-tools')}:${process.env.PATH}`;

/** Folders for a test, and programs that run in them and leave nothing elsewhere. */
export interface Workplace {
  /** A path within the folder of the running test. */
  path(...parts: string[]): string;
  /** Runs a program with a home and a cache that only this test uses. Throws with its output if it fails. */
  run(program: string, ...args: string[]): Promise<string>;
}

/** Gives each test of a `describe` folders of its own. */
export function useWorkplace(): Workplace {
  let root: string;
  let count = 0;
  let folder: string;
  beforeAll(() => {
    // Short: podman takes no run folder whose path has 50 characters or more.
    root = mkdtempSync(join(tmpdir(), 'oci-'));
  });
  beforeEach(() => {
    count += 1;
    folder = join(root, String(count));
    mkdirSync(join(folder, 'cache'), { recursive: true });
    mkdirSync(join(folder, 'home', '.config', 'containers'), { recursive: true });
    writeFileSync(join(folder, 'home', '.config', 'containers', 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}');
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    path: (...parts) => join(folder, ...parts),
    run: (program, ...args) => {
      const home = join(folder, 'home');
      const env = { PATH: process.env.PATH, HOME: home, XDG_DATA_HOME: join(home, 'data'), TMPDIR: tmpdir() };
      const [first = '', ...rest] = [...ownBlobCache(program, join(folder, 'cache')), program, ...args];
      return run(first, rest, { env, cwd: folder });
    },
  };
}

const REMEMBERING: ReadonlySet<string> = new Set(['skopeo', 'podman', 'buildah']);

/**
 * These programs remember which repository holds a blob, and then mount it where a test wants to see a
 * push. Under root they remember it for the whole system, so they get a mount namespace with a folder of their own.
 */
function ownBlobCache(program: string, cache: string): readonly string[] {
  const system = '/var/lib/containers/cache';
  if (!REMEMBERING.has(program) || process.getuid?.() !== 0) return [];
  mkdirSync(system, { recursive: true });
  return ['unshare', '--mount', 'sh', '-c', `mount --bind "$0" ${system} && exec "$@"`, cache];
}

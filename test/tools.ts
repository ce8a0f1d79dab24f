import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';

import { THOROUGH } from './thorough.ts';

const runFile = promisify(execFile);

/** Whether a program is there. */
export function hasTool(name: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/**
 * Tests that need programs of the system. Where one is missing they are skipped and the report says which and why;
 * under REQUIRE_TOOLS=1 that is a failure.
 */
export function describeWithTools(name: string, tools: readonly string[], body: () => void): void {
  const missing = tools.filter((tool) => !hasTool(tool));
  if (missing.length === 0) {
    describe(name, body);
    return;
  }
  const reason = `${missing.join(' and ')} not found`;
  if (process.env.REQUIRE_TOOLS === '1') {
    it(`${name}: needs ${tools.join(', ')}`, () => expect.fail(`${reason}, and REQUIRE_TOOLS=1 is set`));
  } else {
    console.log(`skipped: ${name} (${reason})`);
    describe.skip(`${name} (skipped: ${reason})`, body);
  }
}

/** As `describeWithTools`, for what takes long: without THOROUGH=1 it is skipped, and the report says so. */
export function describeThoroughly(name: string, tools: readonly string[], body: () => void): void {
  if (THOROUGH) {
    describeWithTools(name, tools, body);
    return;
  }
  console.log(`skipped: ${name} (takes long; THOROUGH=1 runs it)`);
  describe.skip(`${name} (skipped: takes long; THOROUGH=1 runs it)`, body);
}

/** Runs a program to its end and gives what it printed. Throws with all of that if it fails. */
export async function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<string> {
  const { stdout } = await runFile(program, [...args], { ...options, maxBuffer: 64 * 1024 * 1024 });
  return stdout;
}

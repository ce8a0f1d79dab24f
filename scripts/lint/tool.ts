import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this repository. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface ToolResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly code: number | null;
}

/** Runs an installed command line tool to its end. It is told to send nothing home. */
export function runTool(name: string, args: readonly string[], folder: string): Promise<ToolResult> {
  const env = { ...process.env, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
  const child = spawn(join(ROOT, 'node_modules', '.bin', name), args, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  return new Promise((resolve, reject) => {
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', (error) => reject(new ToolError(name, error.message)));
    child.on('close', (code) => resolve({ stdout, stderr, code }));
  });
}

/** A tool could not do its work, which says nothing about what it was given. */
export class ToolError extends Error {
  constructor(tool: string, why: string) {
    super(
      `expected ${tool} to report what it found, but it did not: ${why.trim()}\nTry npm ci, and then the same call of ${tool} by hand.`,
    );
    this.name = 'ToolError';
  }
}

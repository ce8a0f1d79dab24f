import { SpecError } from './model/model.ts';

/** The command line was wrong. The message says what was expected. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Runs a command line to its exit code: 2 for a wrong call, 1 for a description that does not load, and otherwise what
 * the command returns; nothing for one that goes on, like a server. What a person can put right is told in a line
 * without a stack trace.
 */
export async function runCommand(command: () => Promise<number | undefined>): Promise<void> {
  try {
    const code = await command();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (error instanceof SpecError) {
      console.error(error.message);
      process.exitCode = 1;
    } else if (error instanceof UsageError || isParseArgsError(error)) {
      console.error(`${error.message}\nSee --help.`);
      process.exitCode = 2;
    } else {
      throw error;
    }
  }
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}

import { ExpectedError } from './expected-error.ts';

/**
 * Runs a command line to its exit code: 2 for a wrong call, 1 for another problem, and otherwise what the command
 * returns; nothing for one that goes on, like a server. Problems are told without a stack trace.
 */
export async function runCommand(command: () => Promise<number | undefined>): Promise<void> {
  try {
    const code = await command();
    if (code !== undefined) process.exitCode = code;
  } catch (error) {
    if (error instanceof ExpectedError) {
      console.error(error.message);
      process.exitCode = error.exitCode;
    } else if (isParseArgsError(error)) {
      console.error(`${error.message}\nSee --help.`);
      process.exitCode = 2;
    } else if (isSystemError(error)) {
      console.error(`The system refuses: ${error.message}. See to what is named there, and try again.`);
      process.exitCode = 1;
    } else {
      throw error;
    }
  }
}

/** A file or an address that is not as it has to be. Its message names it. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error && 'errno' in error;
}

function isParseArgsError(error: unknown): error is Error {
  return error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}

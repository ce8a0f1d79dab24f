/**
 * Something a person can put right: a wrong call, a fault in the description, a port in use. Its message says what was
 * expected, what came, where, and what to do. Command lines print it without a stack trace.
 */
export class ExpectedError extends Error {
  /** What a command line ends with. */
  readonly exitCode: number = 1;
}

/** The command line was wrong. */
export class UsageError extends ExpectedError {
  override readonly name = 'UsageError';
  override readonly exitCode = 2;

  constructor(message: string) {
    super(`${message}\nSee --help.`);
  }
}

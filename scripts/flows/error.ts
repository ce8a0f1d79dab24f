import { ExpectedError } from '../expected-error.ts';

/** A flow says something that cannot be run. The message says what was expected, what is there, and where. */
export class FlowError extends ExpectedError {
  override readonly name = 'FlowError';
}

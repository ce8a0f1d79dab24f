import { ExpectedError } from '../expected-error.ts';

/** Something the build refuses. `file` is a source under `site/` or a page of the output. */
export interface Problem {
  readonly file: string;
  readonly line?: number;
  readonly message: string;
}

/** The site cannot be published like this. Each problem says where, what was expected and what to do. */
export class SiteError extends ExpectedError {
  override readonly name = 'SiteError';
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(problems.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`} ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** One HTTP exchange to be judged against the description. A request may stand alone. */
export interface JudgedExchange {
  readonly request: JudgedRequest;
  readonly response?: JudgedResponse;
}

export interface JudgedRequest {
  readonly method: string;
  /** Path and query as they were sent, not decoded. */
  readonly target: string;
  readonly headers: Headers;
  /** Absent when nothing was sent; a body of no bytes is a body. */
  readonly body?: Uint8Array;
}

export interface JudgedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body?: Uint8Array;
}

/** Header fields in any case; repeated ones are joined with a comma. */
export type Headers = Readonly<Record<string, string>>;

export interface Judgement {
  /** The operation the request was routed to; absent when the description has none for it. */
  readonly operationId?: string;
  readonly violations: readonly Violation[];
}

export interface Violation {
  readonly direction: 'request' | 'response';
  /**
   * `path`, `status` or `body`; a parameter or header such as `path.name`, `query.n`, `header.location` (headers in
   * lower case); or a pointer into a JSON body such as `body/errors/0/code`.
   */
  readonly place: string;
  readonly message: string;
}

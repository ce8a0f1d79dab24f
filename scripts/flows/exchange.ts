/** A request of a flow, ready to be sent as it is. */
export interface FlowRequest {
  /** Such as `PUT`. */
  readonly method: string;
  /** The whole URL. Whoever sends it leaves slashes, colons and query as they are. */
  readonly url: string;
  /** In the order they are sent; a name may come more than once. `Host` and the length of a body are not among them. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body?: Uint8Array;
}

/** The answer, after redirects were followed. */
export interface FlowResponse {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/** Sends a request and gives the whole answer. It throws where there is no answer. */
export type Send = (request: FlowRequest) => Promise<FlowResponse>;

/** Path and query of a URL, as they stand in a request line. */
export function targetOf(url: string): string {
  const target = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/, '');
  return target.startsWith('/') ? target : `/${target}`;
}

/** Sends with a `fetch`: of the platform, or of a registry in this process. */
export function sendWith(ask: typeof fetch): Send {
  return async ({ method, url, headers, body }) => {
    const fields = new Headers();
    for (const [name, value] of headers) fields.append(name, value);
    const answer = await ask(url, { method, headers: fields, ...(body === undefined ? {} : { body: body as Uint8Array<ArrayBuffer> }) });
    return { status: answer.status, headers: [...answer.headers], body: new Uint8Array(await answer.arrayBuffer()) };
  };
}

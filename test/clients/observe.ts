import type { OperationId } from '../../generated/routes.ts';
import { checkExchange, type Violation } from '../../scripts/mock/contract.ts';
import type { Handle, WireRequest, WireResponse } from '../../scripts/mock/exchange.ts';

/** A request that was answered, and what the description says of both. */
export interface Seen {
  readonly method: string;
  readonly target: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly status: number;
  readonly operationId: OperationId | undefined;
  readonly violations: readonly Violation[];
}

/** The largest body of a request that is judged. Larger ones are not kept. */
const BODY_LIMIT = 4 * 1024 * 1024;

/**
 * Answers as `handle` does, and tells of each exchange held against the description. Bodies go through as they come;
 * those that the registry streams are bytes of blobs, of which the description says nothing.
 */
export function observe(handle: Handle, tell: (seen: Seen) => void): Handle {
  return async (request) => {
    const collected = collect(request.body);
    const answer = await handle({ ...request, body: collected.body });
    tell(judge(request, collected.bytes(), answer, answer.body instanceof Uint8Array ? answer.body : undefined));
    return answer;
  };
}

function judge(request: WireRequest, sent: Uint8Array | undefined, answer: WireResponse, received: Uint8Array | undefined): Seen {
  const { method, target, headers } = request;
  const answered = new Map<string, string>();
  for (const [name, value] of answer.headers)
    answered.set(name.toLowerCase(), [answered.get(name.toLowerCase()), value].filter(Boolean).join(', '));
  const { operationId, violations } = checkExchange({
    request: { method, target, headers, ...(sent === undefined ? {} : { body: sent }) },
    response: { status: answer.status, headers: answered, ...(received === undefined ? {} : { body: received }) },
  });
  return { method, target, headers, status: answer.status, operationId, violations };
}

/** Passes a body on, keeping a copy of one that is small and read to its end. */
function collect(body: WireRequest['body']): { body: WireRequest['body']; bytes(): Uint8Array | undefined } {
  const chunks: Uint8Array[] = [];
  let size = 0;
  let whole = false;
  async function* pass(): WireRequest['body'] {
    for await (const chunk of body) {
      size += chunk.byteLength;
      if (size <= BODY_LIMIT) chunks.push(Buffer.from(chunk));
      else chunks.length = 0;
      yield chunk;
    }
    whole = size <= BODY_LIMIT;
  }
  return { body: pass(), bytes: () => (whole ? Buffer.concat(chunks) : undefined) };
}

/** Of some exchanges those whose answer leaves the description. */
export function wrongAnswers(seen: readonly Seen[]): Seen[] {
  return seen.filter(({ violations }) => violations.some(({ direction }) => direction === 'response'));
}

/** How many requests each client sent, and where they left the description, a line each. */
export function describeTraffic(seen: readonly Seen[]): string[] {
  const clients = new Map<string, Seen[]>();
  for (const exchange of seen) {
    const client = exchange.headers.get('user-agent')?.split(' ')[0] ?? 'no User-Agent';
    clients.set(client, [...(clients.get(client) ?? []), exchange]);
  }
  return [...clients].sort().flatMap(([client, exchanges]) => {
    const lapses = countLines(exchanges.flatMap(({ method, violations }) => violations.filter(byClient).map(describeViolation(method))));
    const summary = `${client}: ${exchanges.length} requests, ${lapses.length === 0 ? 'all as described' : 'of which some leave the description:'}`;
    return [summary, ...lapses.map((line) => `  ${line}`)];
  });
}

const byClient = ({ direction }: Violation) => direction === 'request';
const describeViolation =
  (method: string) =>
  ({ operationId, place, expected, got }: Violation) =>
    `${operationId ?? method} ${place}: expected ${expected}, got ${got}`;

function countLines(lines: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const line of lines) counts.set(line, (counts.get(line) ?? 0) + 1);
  return [...counts].map(([line, count]) => `${line} (${count} times)`).sort();
}

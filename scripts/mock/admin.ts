import type { ByteStream, Payload } from '../../generated/handlers.ts';
import { ExpectedError } from '../expected-error.ts';
import { errorResponse } from './answer.ts';
import type { ReportedViolation } from './contract-mode.ts';
import { type Handle, sizeOf, type WireRequest, type WireResponse } from './exchange.ts';
import { splitTarget } from './target.ts';

/** What can be asked of the mock itself, below `/_mock/`. No registry path begins like that. */
export interface Admin {
  violations(): readonly ReportedViolation[];
  forgetViolations(): void;
  /** Empties the registry, whatever it was started with. */
  reset(): Promise<void>;
  /** Everything the registry holds, as one archive. */
  snapshot(): Promise<Payload>;
  /**
   * Pushes the content of an archive.
   *
   * @param repository Where to, unless the archive is a snapshot; by default what it says itself.
   * @returns the references that were pushed.
   * @throws ExpectedError for an archive that cannot be read, or is not taken.
   */
  seed(archive: ByteStream, repository: string | undefined): Promise<string[]>;
}

/** Who may ask: clients on this machine, or any that reach it. */
export type AdminReach = 'loopback' | 'anywhere';

const PREFIX = '/_mock/';

/** Does what a request asks for, and gives what is sent: nothing, or bytes of a media type. */
type Answer = (admin: Admin, request: WireRequest) => Promise<{ readonly mediaType: string; readonly bytes: Payload } | undefined>;

const ROUTES: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  violations: {
    GET: async (admin) => json({ violations: admin.violations() }),
    DELETE: async (admin) => void admin.forgetViolations(),
  },
  reset: { POST: async (admin) => void (await admin.reset()) },
  snapshot: { GET: async (admin) => ({ mediaType: 'application/x-tar', bytes: await admin.snapshot() }) },
  seed: {
    POST: async (admin, { target, body }) => {
      const repository = new URLSearchParams(splitTarget(target).query).get('repository') ?? undefined;
      return json({ pushed: await admin.seed(body, repository) });
    },
  },
};

/**
 * Adds the mock's own surface to a registry. Wherever its clients may be, a page from elsewhere cannot reach it, neither
 * openly nor through a name of its own that resolves to here.
 */
export function withAdmin(handle: Handle, admin: Admin, reach: AdminReach = 'loopback'): Handle {
  return (request) => {
    const { path } = splitTarget(request.target);
    if (!path.startsWith(PREFIX)) return handle(request);
    return mayAsk(request, reach) ? answer(request, path.slice(PREFIX.length), admin) : refuse(reach);
  };
}

function mayAsk({ peer, origin, headers }: WireRequest, reach: AdminReach): boolean {
  const page = headers.get('origin');
  if (page !== undefined && page !== origin) return false;
  return reach === 'loopback' ? isLocal(peer) && isLoopback(origin) : isPrivate(origin);
}

function refuse(reach: AdminReach): WireResponse {
  const expected = {
    loopback: 'to clients on this machine, as localhost or a loopback address. With --admin anywhere it answers to others',
    anywhere: 'as an address, or a name that is private: without a dot, or below localhost, local, internal or test',
  }[reach];
  return errorResponse(403, [{ code: 'DENIED', message: `${PREFIX} answers only ${expected}; and to no page from elsewhere.` }]);
}

async function answer(request: WireRequest, name: string, admin: Admin): Promise<WireResponse> {
  const methods = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  if (methods === undefined) {
    const known = Object.keys(ROUTES).map((route) => `${PREFIX}${route}`);
    return errorResponse(404, [{ code: 'UNSUPPORTED', message: `Expected one of ${known.join(', ')}.` }]);
  }
  const act = Object.hasOwn(methods, request.method) ? methods[request.method] : undefined;
  if (act === undefined) {
    const allowed = Object.keys(methods).join(', ');
    const refused = errorResponse(405, [{ code: 'UNSUPPORTED', message: `Expected ${allowed}, but it is ${request.method}.` }]);
    return { ...refused, headers: [...refused.headers, ['Allow', allowed]] };
  }
  try {
    const sent = await act(admin, request);
    if (sent === undefined) return { status: 204, headers: [] };
    const { mediaType, bytes } = sent;
    return {
      status: 200,
      headers: [
        ['Content-Type', mediaType],
        ['Content-Length', String(sizeOf(bytes))],
      ],
      body: bytes,
    };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    return errorResponse(400, [{ code: 'UNSUPPORTED', message: error.message }]);
  }
}

function json(value: unknown): { mediaType: string; bytes: Uint8Array } {
  return { mediaType: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(value)) };
}

/** Whether a client is on this machine. Without a network in between it is. */
function isLocal(peer: string | undefined): boolean {
  return peer === undefined || /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/.test(peer);
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(origin);
}

/** Whether a host is an address, or a name that nobody can have in the public DNS, to let it resolve to here. */
function isPrivate(origin: string): boolean {
  return /^https?:\/\/(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\]|(?:[\w.-]+\.(?:localhost|local|internal|test)|[\w-]+))(?::\d+)?$/i.test(
    origin,
  );
}

import { errorResponse } from './answer.ts';
import type { ReportedViolation } from './contract-mode.ts';
import type { Handle, WireRequest, WireResponse } from './exchange.ts';
import { splitTarget } from './target.ts';

/** What can be asked of the mock itself, below `/_mock/`. No registry path begins like that. */
export interface Admin {
  violations(): readonly ReportedViolation[];
  forgetViolations(): void;
  /** Empties the registry. */
  reset(): Promise<void>;
}

const PREFIX = '/_mock/';

type Answer = (admin: Admin) => Promise<unknown>;

const ROUTES: Readonly<Record<string, Readonly<Record<string, Answer>>>> = {
  violations: {
    GET: async (admin) => ({ violations: admin.violations() }),
    DELETE: async (admin) => admin.forgetViolations(),
  },
  reset: { POST: (admin) => admin.reset() },
};

/**
 * Adds the mock's own surface to a registry. It answers only to clients on this machine, and only under its names, so
 * that a page from elsewhere cannot reach it through a name that resolves to here.
 */
export function withAdmin(handle: Handle, admin: Admin): Handle {
  return (request) => {
    const { path } = splitTarget(request.target);
    return path.startsWith(PREFIX) ? answer(request, path.slice(PREFIX.length), admin) : handle(request);
  };
}

async function answer(request: WireRequest, name: string, admin: Admin): Promise<WireResponse> {
  const page = request.headers.get('origin');
  if (!isLocal(request.peer) || !isLoopback(request.origin) || (page !== undefined && page !== request.origin)) {
    return errorResponse(403, [
      { code: 'DENIED', message: `${PREFIX} answers only to localhost and loopback addresses, and to no page from elsewhere.` },
    ]);
  }
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
  const value = await act(admin);
  if (value === undefined) return { status: 204, headers: [] };
  const body = new TextEncoder().encode(JSON.stringify(value));
  return {
    status: 200,
    headers: [
      ['Content-Type', 'application/json'],
      ['Content-Length', String(body.byteLength)],
    ],
    body,
  };
}

/** Whether a client is on this machine. Without a network in between it is. */
function isLocal(peer: string | undefined): boolean {
  return peer === undefined || /^(?:::1|(?:::ffff:)?127(?:\.\d{1,3}){3})$/.test(peer);
}

function isLoopback(origin: string): boolean {
  return /^https?:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i.test(origin);
}

import { randomUUID } from 'node:crypto';
import { withAdmin } from '../admin.ts';
import { type AnswerCall, answerCalls } from '../calls.ts';
import { type ContractMode, type ReportedViolation, underContract } from '../contract-mode.ts';
import type { Handle, WireRequest } from '../exchange.ts';
import { createMemoryStore } from '../memory-store.ts';
import { DEFAULT_MANIFEST_LIMIT, type RegistryOptions } from '../registry/options.ts';
import { createRegistry } from '../registry/registry.ts';
import type { Store } from '../store.ts';
import { createWire } from '../wire.ts';
import { nodeHashing } from './hashing.ts';

export interface MockOptions extends Partial<RegistryOptions> {
  /** The largest manifest in bytes. */
  readonly manifestLimit?: number;
  /** Whether exchanges are held against the description. */
  readonly contract?: ContractMode;
  /** Where the content is kept; in memory by default. */
  readonly store?: Store;
  /** Told of each violation of the contract. */
  readonly onViolation?: (violation: ReportedViolation) => void;
  /** Told of errors that are defects of the registry. */
  readonly onUnexpected?: (error: unknown, request: WireRequest) => void;
}

/** A registry that is not connected to a socket yet. */
export interface Mock {
  /** Answers the API at `/v2/` and the mock's own surface at `/_mock/`. */
  readonly handle: Handle;
  readonly store: Store;
  /** What left the description so far, oldest first; at most the last thousand. */
  readonly violations: ReportedViolation[];
  /** Empties the registry and forgets the violations. Uploads in progress end. */
  reset(): Promise<void>;
}

const VIOLATIONS_KEPT = 1000;

/** Puts a registry together. */
export function assembleMock(options: MockOptions = {}): Mock {
  const {
    manifestLimit = DEFAULT_MANIFEST_LIMIT,
    contract = 'off',
    store = createMemoryStore(),
    onViolation,
    onUnexpected = logUnexpected,
  } = options;
  const violations: ReportedViolation[] = [];
  const report = (violation: ReportedViolation): void => {
    violations.push(violation);
    if (violations.length > VIOLATIONS_KEPT) violations.shift();
    onViolation?.(violation);
  };
  const platform = { store, hashing: nodeHashing, now: Date.now, newSessionId: randomUUID };
  const start = (): AnswerCall => createWire(createRegistry(platform, options), { manifestLimit, onUnexpected });
  let registry = start();
  const reset = async (): Promise<void> => {
    await store.clear();
    violations.splice(0);
    registry = start();
  };
  const admin = { violations: () => violations, forgetViolations: () => void violations.splice(0), reset };
  return {
    handle: withAdmin(answerCalls(underContract((call) => registry(call), contract, report)), admin),
    store,
    violations,
    reset,
  };
}

/** A registry in memory, ready to answer. */
export function createMock(options: MockOptions = {}): Handle {
  return assembleMock(options).handle;
}

function logUnexpected(error: unknown, { method, target }: WireRequest): void {
  console.error(`${method} ${target}:`, error);
}

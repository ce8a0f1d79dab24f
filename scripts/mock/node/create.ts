import { randomUUID } from 'node:crypto';
import type { ByteStream } from '../../../generated/handlers.ts';
import { type Admin, type AdminReach, withAdmin } from '../admin.ts';
import { type ContractMode, type ReportedViolation, underContract } from '../contract-mode.ts';
import { type Handle, streamOf, type WireRequest } from '../exchange.ts';
import { createMemoryStore } from '../memory-store.ts';
import { DEFAULT_CONTRACT, DEFAULT_MANIFEST_LIMIT, type Given, type RegistryOptions, withDefaults } from '../registry/options.ts';
import { createRegistry } from '../registry/registry.ts';
import type { Store } from '../store.ts';
import { fetchFrom } from '../web/fetch.ts';
import { createWire } from '../wire.ts';
import { nodeHashing } from './hashing.ts';
import type { LayoutSource } from './layout/open.ts';
import { seedFromLayout } from './seed.ts';
import { takeSnapshot } from './snapshot.ts';

export interface MockOptions extends Given<RegistryOptions> {
  /** The largest manifest in bytes. */
  readonly manifestLimit?: number | undefined;
  /** How exchanges are held against the description (default: warn). */
  readonly contract?: ContractMode | undefined;
  /** Who may ask below `/_mock/`; clients on this machine by default. */
  readonly admin?: AdminReach | undefined;
  /** Where the content is kept; in memory by default. */
  readonly store?: Store | undefined;
  /** Told of each violation of the contract. */
  readonly onViolation?: ((violation: ReportedViolation) => void) | undefined;
  /** Told of errors that are defects of the registry. */
  readonly onUnexpected?: ((error: unknown, request: WireRequest) => void) | undefined;
}

/** A registry that is not connected to a socket yet. */
export interface Mock {
  /** Answers the API at `/v2/` and the mock's own surface at `/_mock/`. */
  readonly handle: Handle;
  readonly store: Store;
  /** What left the description so far, oldest first; at most the last thousand. */
  readonly violations: ReportedViolation[];
  /**
   * Empties the registry, also of what it was seeded with, and forgets the violations. Uploads in progress end. To get
   * back to a state, take a snapshot of it and seed that after the reset.
   */
  reset(): Promise<void>;
  /**
   * Lets go of uploads that have expired though nobody asks for any, until the function is called that it gives. It does
   * not keep the process alive.
   */
  startSweeping(): () => void;
  /**
   * Everything the registry holds, as the bytes of one tar archive. `seed` brings it back, and other tools read it: it
   * is an OCI image layout. The bytes are read while they are taken; what is pushed or deleted meanwhile may be missing.
   */
  snapshot(): ByteStream;
  /**
   * Pushes the content of an OCI image layout.
   *
   * @param source The path of a folder or of an archive (tar, also by gzip), or the bytes of an archive.
   * @param repository Where to; by default what the layout says, or the name of the folder or archive. What is in a
   *   snapshot goes where it was.
   * @returns the references that were pushed.
   * @throws SeedError with the place and what was expected there.
   */
  seed(source: LayoutSource, repository?: string): Promise<string[]>;
}

const VIOLATIONS_KEPT = 1000;
/** How often uploads that have expired are looked for, at the least. In milliseconds. */
const SWEEP_INTERVAL = 60_000;

/** Puts a registry together. */
export function assembleMock(options: MockOptions = {}): Mock {
  const {
    manifestLimit = DEFAULT_MANIFEST_LIMIT,
    contract = DEFAULT_CONTRACT,
    admin: reach,
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
  const start = () => {
    const registry = createRegistry(platform, options);
    return { answer: createWire(registry, { manifestLimit, onUnexpected }), sweep: registry.sweep };
  };
  let registry = start();
  const reset = async (): Promise<void> => {
    await store.clear();
    violations.splice(0);
    registry = start();
  };
  const checked = underContract((call) => registry.answer(call), contract, report);
  const ask = fetchFrom(checked, 'http://localhost');
  const admin: Admin = {
    violations: () => violations,
    forgetViolations: () => void violations.splice(0),
    reset,
    snapshot: () => takeSnapshot(store),
    seed: (archive, repository) => seedFromLayout(ask, archive, repository),
  };
  return {
    handle: withAdmin(checked, admin, reach),
    store,
    violations,
    reset,
    startSweeping() {
      const sweep = () => registry.sweep().catch((error) => console.error('Uploads that have expired:', error));
      const sweeping = setInterval(sweep, Math.min(withDefaults(options).uploadLifetime / 4, SWEEP_INTERVAL)).unref();
      return () => clearInterval(sweeping);
    },
    async *snapshot() {
      // Whoever asks may keep the chunks, and a store's is good only until the next.
      for await (const chunk of streamOf(await takeSnapshot(store))) yield new Uint8Array(chunk);
    },
    seed: (source, repository) => seedFromLayout(ask, source, repository),
  };
}

/** A registry in memory, ready to answer. */
export function createMock(options: MockOptions = {}): Handle {
  return assembleMock(options).handle;
}

function logUnexpected(error: unknown, { method, target }: WireRequest): void {
  console.error(`${method} ${target}:`, error);
}

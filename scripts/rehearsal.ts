import { citedBy } from './flows/cited.ts';
import { createJudge } from './flows/judge.ts';
import { readFlows } from './flows/read.ts';
import type { Rehearsal } from './flows/rehearsed.ts';
import { type RunRecord, runFlow } from './flows/run.ts';
import { sendTo } from './flows/send-to.ts';
import type { Workflow } from './flows/workflow.ts';
import { underContract } from './mock/contract-mode.ts';
import { emptyBody, type Handle } from './mock/exchange.ts';
import { createMemoryStore } from './mock/memory-store.ts';
import { nodeHashing } from './mock/node/hashing.ts';
import { DEFAULT_MANIFEST_LIMIT, type RegistryOptions } from './mock/registry/options.ts';
import { createRegistry } from './mock/registry/registry.ts';
import { routeTo } from './mock/routing.ts';
import { splitTarget } from './mock/target.ts';
import { createWire } from './mock/wire.ts';
import type { Json, Model } from './model/model.ts';

/** What a flow may meet: each can send it another way. */
interface Situation {
  readonly words: string;
  /** Only for the flow with this id. */
  readonly flow?: string;
  readonly inputs?: Readonly<Record<string, Json>>;
  readonly registry?: Partial<RegistryOptions>;
  /** The flow has run before, on the same registry. */
  readonly again?: boolean;
  readonly around?: (handle: Handle) => Handle;
}

const SITUATIONS: readonly Situation[] = [
  { words: 'The registry began empty.' },
  { words: 'The flow has run before, so its content is there.', again: true },
  { words: 'The registry does not serve the referrers API.', registry: { referrers: false } },
  { words: 'The registry does not serve the referrers API, and the flow has run before.', registry: { referrers: false }, again: true },
  { words: 'The tag names a manifest instead of an index.', flow: 'pull-by-tag', inputs: { tag: '1.0.0' } },
  { words: 'The other repository does not have the blob.', flow: 'mount', inputs: { source: 'examples/empty' } },
  { words: 'The registry takes no blob with the request that opens the upload.', around: withoutSinglePost },
];

/**
 * Runs every flow against the mock registry, in this process, in every situation that sends it another way. The mock
 * holds each exchange against the description and refuses what leaves it. Names of upload sessions are made from a
 * count, so that the record is the same each time.
 *
 * @throws FlowError for a flow that is written in a way that is not run. One that fails is told of in its record.
 */
export async function rehearse(model: Model): Promise<Rehearsal[]> {
  const flows = readFlows(model);
  const base = String((model.document.servers as { url?: string }[] | undefined)?.[0]?.url ?? 'http://localhost').replace(/\/$/, '');
  const rehearsals: Rehearsal[] = [];
  for (const { id } of flows) {
    const ways = new Set<string>();
    for (const situation of SITUATIONS.filter(({ flow }) => flow === undefined || flow === id)) {
      const record = await play(flows, id, base, situation);
      const way = record.steps.map(({ step, response }) => `${step.id} ${response?.status}`).join();
      if (ways.has(way) && record.fault === undefined) continue;
      ways.add(way);
      rehearsals.push({
        ...record,
        situation: situation.words,
        requirements: Object.fromEntries(record.steps.map(({ step }) => [step.id, citedBy(step)])),
      });
    }
  }
  return rehearsals;
}

async function play(
  flows: readonly Workflow[],
  id: string,
  base: string,
  { inputs, registry, again, around }: Situation,
): Promise<RunRecord> {
  const handle = startStrictMock(registry);
  const send = sendTo(around === undefined ? handle : around(handle), base);
  const options = { base, send, judge: createJudge(nodeHashing), ...(inputs === undefined ? {} : { inputs }) };
  if (again) await runFlow(flows, id, options);
  return runFlow(flows, id, options);
}

/** A registry in memory whose clock stands still and whose sessions are counted. */
function startStrictMock(options: Partial<RegistryOptions> = {}): Handle {
  let sessions = 0;
  const newSessionId = () => {
    const hash = nodeHashing.create('sha256');
    sessions += 1;
    hash.update(new TextEncoder().encode(`session ${sessions}`));
    return hash.hex().replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-4$3-a$4-$5');
  };
  const platform = { store: createMemoryStore(), hashing: nodeHashing, now: () => 0, newSessionId };
  const wire = createWire(createRegistry(platform, options), {
    manifestLimit: DEFAULT_MANIFEST_LIMIT,
    onUnexpected: (error) => {
      throw error;
    },
  });
  return underContract(wire, 'enforce', () => {});
}

/** A registry that opens a session where it could have taken the blob, as it may. */
function withoutSinglePost(handle: Handle): Handle {
  return (request) => {
    const { path } = splitTarget(request.target);
    const destination = routeTo(request.method, path);
    if (destination.kind !== 'operation' || destination.operationId !== 'startUpload') return handle(request);
    const headers = new Map([...request.headers, ['content-length', '0'] as const]);
    headers.delete('content-type');
    return handle({ ...request, target: path, headers, body: emptyBody() });
  };
}

import type { OperationId } from '../../../generated/routes.ts';
import type { RegistryOptions } from '../../../scripts/mock/registry/options.ts';
import { routeTo } from '../../../scripts/mock/routing.ts';
import { splitTarget } from '../../../scripts/mock/target.ts';
import { type Exchange, fieldMap, type Request, type Response, type Send } from './exchange.ts';
import { judge } from './judge.ts';
import { continuesUpload } from './next-requests.ts';
import { createPageRegistry, PAGE_ORIGIN } from './page-registry.ts';
import { createRemoteRegistry } from './remote-registry.ts';
import { type SampleImage, SEEDED, seed } from './sample-content.ts';

/** What the reader does on this page: the registry that is asked, and every exchange so far. */
export interface Session {
  readonly exchanges: readonly Exchange[];
  /** The image that is there from the beginning. */
  readonly seeded: SampleImage;
  /** Values of parameters that came up so far, by name. */
  readonly known: ReadonlyMap<string, ReadonlySet<string>>;
  /** The URL of the upload that was opened or continued last. */
  upload(): string | undefined;
  /** Scheme and host of the registry. */
  origin(): string;
  /** Sends a request. It throws where there is no answer. */
  readonly ask: Send;
  /** Judges an exchange and keeps it. `follows` is the operation that was meant by a URL of the registry's own. */
  keep(request: Request, response: Response, follows: OperationId | undefined): Promise<Exchange>;
  /** Asks the registry at an origin from now on, or without one the registry in the page. */
  use(origin: string | undefined): void;
  /**
   * Starts over: the registry in the page holds only what it began with, and no exchange is kept.
   *
   * @param options How it behaves where the specification leaves a choice.
   */
  reset(options?: Partial<RegistryOptions>): Promise<void>;
  /** Is told when there is an exchange, or none any more. */
  onChange(listener: () => void): void;
}

export async function createSession(): Promise<Session> {
  const exchanges: Exchange[] = [];
  const listeners: (() => void)[] = [];
  const known = new Map<string, Set<string>>();
  let page: Send = createPageRegistry();
  const seeded = await seed(page);
  let upload: string | undefined;
  let remote: { origin: string; send: Send } | undefined;

  const note = (name: string, ...values: readonly string[]): void => {
    known.set(name, new Set([...(known.get(name) ?? []), ...values.filter((value) => value !== '')]));
  };
  const noteSeeded = (): void => {
    note('name', SEEDED.name);
    note('reference', SEEDED.tag, seeded.manifest.digest);
    note('digest', seeded.layer.digest, seeded.config.digest, seeded.manifest.digest);
  };
  const noteExchange = (exchange: Exchange): void => {
    const { request, response } = exchange;
    const destination = routeTo(request.method, splitTarget(request.target).path);
    if (destination.kind === 'operation') for (const [name, value] of Object.entries(destination.path)) note(name, value);
    const fields = fieldMap(response.headers);
    note('digest', fields.get('docker-content-digest') ?? '');
    if (continuesUpload(exchange)) upload = fields.get('location') ?? upload;
  };
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  noteSeeded();

  return {
    exchanges,
    seeded,
    known,
    upload: () => upload,
    origin: () => remote?.origin ?? PAGE_ORIGIN,
    ask: (request) => (remote?.send ?? page)(request),
    async keep(request, response, follows) {
      const exchange = await judge(request, response, follows);
      exchanges.push(exchange);
      noteExchange(exchange);
      tell();
      return exchange;
    },
    use(origin) {
      remote = origin === undefined ? undefined : { origin, send: createRemoteRegistry(origin) };
      upload = undefined;
    },
    async reset(options) {
      page = createPageRegistry(options);
      await seed(page);
      exchanges.splice(0);
      known.clear();
      upload = undefined;
      noteSeeded();
      tell();
    },
    onChange: (listener) => void listeners.push(listener),
  };
}

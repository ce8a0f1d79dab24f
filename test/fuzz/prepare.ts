import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathOf } from '../../generated/routes.ts';
import { exampleExchanges } from '../../scripts/judge/examples.ts';
import type { Handle, WireResponse } from '../../scripts/mock/exchange.ts';
import type { Document } from '../../scripts/model/model.ts';
import type { Parts } from './mutate.ts';

/** The session in the examples; every registry has others. */
const EXAMPLE_SESSION = /8a1f7c52-3f0e-4a6b-9b51-0d6a7c1f9e33/;

/** The requests of the description's examples, and each of them with fewer parameters, since some exclude each other. */
export function exampleRequests(): Parts[] {
  const document = JSON.parse(readFileSync('generated/openapi.json', 'utf8')) as Document;
  const whole = exampleExchanges(document)
    .filter(({ response }) => response === undefined)
    .map(({ request: { method, target, headers, body } }): Parts => {
      const fields = Object.entries(headers).filter(([name]) => !/^content-length$/i.test(name));
      return { method, target, headers: fields, body: Buffer.from(body ?? []) };
    });
  const bare = whole.map((parts) => ({
    ...parts,
    target: parts.target.replace(/\?.*/, ''),
    headers: parts.headers.filter(([name]) => !/^if-/i.test(name)),
  }));
  const single = whole.flatMap((parts) => {
    const [path = '', query] = parts.target.split('?');
    return (query?.split('&') ?? []).map((pair) => ({ ...parts, target: `${path}?${pair}` }));
  });
  const byDigest = bare
    .filter(({ target, body }) => target.includes('/manifests/') && body.byteLength > 0)
    .map((parts) => ({
      ...parts,
      target: parts.target.replace(/[^/]*$/, `sha256:${createHash('sha256').update(parts.body).digest('hex')}?tag=a&tag=b`),
    }));
  return [...new Map([...whole, ...bare, ...single, ...byDigest].map((parts) => [JSON.stringify(parts), parts])).values()];
}

/** Pushes what the examples speak of, as far as they can. */
export async function pushExamples(handle: Handle, requests: readonly Parts[]): Promise<void> {
  const manifests = requests.filter(({ method, headers }) => method === 'PUT' && headers.some(([name]) => /^content-type$/i.test(name)));
  await pushBlob(handle, '{}');
  for (const { target, headers, body } of manifests) await ask(handle, 'PUT', target, headers, body);
}

export async function pushBlob(handle: Handle, content: string): Promise<void> {
  const digest = 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a';
  for (const name of ['library/busybox', 'library/alpine']) {
    await ask(handle, 'POST', `${pathOf.startUpload({ name })}?digest=${digest}`, [], Buffer.from(content));
  }
}

/** Opens an upload and puts its session into a request that speaks of the one in the examples. */
export async function withSession(handle: Handle, parts: Parts): Promise<Parts> {
  if (!EXAMPLE_SESSION.test(parts.target)) return parts;
  const { headers } = await ask(handle, 'POST', pathOf.startUpload({ name: 'library/busybox' }), [], Buffer.alloc(0));
  const session = new Map(headers).get('Location')?.split('/').at(-1) ?? '';
  return { ...parts, target: parts.target.replace(EXAMPLE_SESSION, session) };
}

async function ask(handle: Handle, method: string, target: string, headers: Parts['headers'], body: Buffer): Promise<WireResponse> {
  const stream = async function* () {
    if (body.byteLength > 0) yield body;
  };
  return handle({
    method,
    target,
    headers: new Map([
      ['content-length', String(body.byteLength)],
      ...headers.map(([name, value]): [string, string] => [name.toLowerCase(), value]),
    ]),
    origin: 'http://localhost',
    body: stream(),
  });
}

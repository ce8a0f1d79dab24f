import { describe, expect, it } from 'vitest';
import { pathOf } from '../../generated/routes.ts';
import { emptyBody, type Handle, type WireRequest } from '../../scripts/mock/exchange.ts';
import { createMock } from '../../scripts/mock/node/create.ts';
import { describeTraffic, observe, type Seen, wrongAnswers } from './observe.ts';

const NAME = 'library/busybox';
const asked = (method: string, target: string, headers: Record<string, string> = {}, body: string[] = []): WireRequest => ({
  method,
  target,
  headers: new Map(Object.entries({ 'user-agent': 'tester/1.0 (test)', ...headers })),
  body: body.length === 0 ? emptyBody() : stream(body),
  origin: 'http://localhost:5000',
});

async function* stream(chunks: readonly string[]) {
  for (const chunk of chunks) yield Buffer.from(chunk);
}

async function seenOf(handle: Handle, request: WireRequest): Promise<{ seen: Seen[]; status: number }> {
  const seen: Seen[] = [];
  const { status } = await observe(handle, (exchange) => seen.push(exchange))(request);
  return { seen, status };
}

describe('the observer of clients', () => {
  it('finds nothing wrong with the mock and a proper request', async () => {
    const { seen, status } = await seenOf(createMock(), asked('GET', pathOf.listTags({ name: NAME })));
    expect(status).toBe(404);
    expect(seen).toMatchObject([{ method: 'GET', status: 404, operationId: 'listTags', violations: [] }]);
  });

  it.each([
    ['a status that is not described', { status: 204 }, 'status'],
    ['a header that is missing', { status: 202, headers: [] }, 'header.location'],
    ['a body that should not be', { body: Buffer.from('hello') }, 'body'],
  ])('notices %s', async (_, change, place) => {
    const broken: Handle = async () => ({ status: 202, headers: [['Location', '/v2/x/blobs/uploads/1']], ...change });
    const { seen } = await seenOf(broken, asked('POST', pathOf.startUpload({ name: NAME })));
    expect(seen[0]?.violations).toMatchObject([{ direction: 'response', place }]);
    expect(wrongAnswers(seen)).toEqual(seen);
  });

  it('notices what a client does, in its bodies too, and tells it once with a count', async () => {
    const registry = createMock();
    const manifest = asked('PUT', pathOf.putManifest({ name: NAME, reference: '1' }), { 'content-type': 'text/plain' }, [
      '{"sch',
      'ema":1}',
    ]);
    const first = await seenOf(registry, manifest);
    const other = await seenOf(registry, asked('GET', `${pathOf.listTags({ name: NAME })}?n=many`));
    expect(first.status).toBe(400);
    expect(wrongAnswers([...first.seen, ...other.seen])).toEqual([]);
    const proper = await seenOf(registry, asked('GET', pathOf.checkSupport(), { 'user-agent': 'proper/2.0' }));
    const lines = describeTraffic([...first.seen, ...other.seen, ...proper.seen, ...other.seen]);
    expect(lines).toEqual([
      'proper/2.0: 1 requests, all as described',
      'tester/1.0: 3 requests, of which some leave the description:',
      '  listTags query.n: expected a whole number, got many (2 times)',
      expect.stringMatching(/^ {2}putManifest header\.content-type: expected .*, got text\/plain \(1 times\)$/),
    ]);
  });

  it('passes bodies on unchanged, and leaves those that break off to whoever reads them', async () => {
    const chunks: string[] = [];
    const reader: Handle = async ({ body }) => {
      for await (const chunk of body) chunks.push(Buffer.from(chunk).toString());
      return { status: 202, headers: [['Location', '/v2/x/blobs/uploads/1']], body: { size: 0, stream: emptyBody } };
    };
    await seenOf(reader, asked('POST', pathOf.startUpload({ name: NAME }), {}, ['a', 'b']));
    expect(chunks).toEqual(['a', 'b']);
    async function* breaking(): AsyncGenerator<Buffer> {
      yield Buffer.from('c');
      throw new Error('the client hung up');
    }
    await expect(seenOf(reader, { ...asked('POST', pathOf.startUpload({ name: NAME })), body: breaking() })).rejects.toThrow('hung up');
  });
});

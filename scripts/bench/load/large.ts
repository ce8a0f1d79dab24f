import { createHash, randomBytes } from 'node:crypto';
import { pathOf } from '../../../generated/routes.ts';
import { type Connection, expectStatus, locationOf, locationWith, openConnection } from './connection.ts';
import type { LargePullJob, LargePushJob, Outcome, Target } from './jobs.ts';
import { watch } from './watch.ts';

const OCTETS = 'application/octet-stream';
/** A large blob repeats this block. Its length is a prime number, so that no buffer of a server is in step with it. */
const BLOCK = randomBytes(1_048_573);
const digests = new Map<number, string>();

/** Pushes a large blob, and measures from the first request to the last answer. */
export async function runLargePush(server: Target, { name, blobBytes, chunkBytes }: LargePushJob): Promise<Outcome> {
  const digest = digestOf(blobBytes);
  const connection = await openConnection(server);
  const stop = watch(server.pid);
  const opened = await connection.exchange({ method: 'POST', target: pathOf.startUpload({ name }), headers: { 'Content-Length': 0 } });
  expectStatus(opened, 202, 'opening an upload');
  const last = chunkBytes === undefined ? opened : await sendChunks(connection, locationOf(opened), blobBytes, chunkBytes);
  const rest = chunkBytes === undefined ? blobBytes : 0;
  const done = await connection.exchange({
    method: 'PUT',
    target: locationWith(last, 'digest', digest),
    headers: { 'Content-Type': OCTETS, 'Content-Length': rest },
    body: bytesBetween(0, rest),
  });
  expectStatus(done, 201, 'finishing an upload');
  const cost = stop();
  connection.close();
  return { ...cost, count: 1, bytes: blobBytes };
}

async function sendChunks(connection: Connection, location: string, blobBytes: number, chunkBytes: number) {
  let target = location;
  for (let first = 0; ; first += chunkBytes) {
    const end = Math.min(first + chunkBytes, blobBytes);
    const headers = { 'Content-Type': OCTETS, 'Content-Length': end - first, 'Content-Range': `${first}-${end - 1}` };
    const reply = await connection.exchange({ method: 'PATCH', target, headers, body: bytesBetween(first, end) });
    expectStatus(reply, 202, `sending the chunk from byte ${first}`);
    if (end === blobBytes) return reply;
    target = locationOf(reply);
  }
}

/** Pulls what `runLargePush` pushed, and compares each byte. */
export async function runLargePull(server: Target, { name, blobBytes }: LargePullJob): Promise<Outcome> {
  const digest = digestOf(blobBytes);
  const connection = await openConnection(server);
  let read = 0;
  const compare = (part: Buffer): void => {
    for (let offset = 0; offset < part.length; ) {
      const at = (read + offset) % BLOCK.length;
      const length = Math.min(part.length - offset, BLOCK.length - at);
      if (BLOCK.compare(part, offset, offset + length, at, at + length) !== 0) {
        throw new Error(`pulling ${digest}: expected other bytes from byte ${read + offset} on`);
      }
      offset += length;
    }
    read += part.length;
  };
  const stop = watch(server.pid);
  const reply = await connection.exchange({ method: 'GET', target: pathOf.getBlob({ name, digest }) }, compare);
  const cost = stop();
  expectStatus(reply, 200, `pulling ${digest}`);
  if (read !== blobBytes) throw new Error(`pulling ${digest}: expected ${blobBytes} bytes, got ${read}`);
  connection.close();
  return { ...cost, count: 1, bytes: read };
}

function* bytesBetween(first: number, end: number): Generator<Buffer> {
  for (let offset = first; offset < end; ) {
    const at = offset % BLOCK.length;
    const part = BLOCK.subarray(at, Math.min(BLOCK.length, at + end - offset));
    yield part;
    offset += part.length;
  }
}

/** Computed before anything is timed. */
function digestOf(blobBytes: number): string {
  const known = digests.get(blobBytes);
  if (known !== undefined) return known;
  const hash = createHash('sha256');
  for (const part of bytesBetween(0, blobBytes)) hash.update(part);
  const digest = `sha256:${hash.digest('hex')}`;
  digests.set(blobBytes, digest);
  return digest;
}

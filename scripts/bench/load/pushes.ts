import { createHash, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathOf } from '../../../generated/routes.ts';
import { type Connection, expectStatus, locationWith, openConnection } from './connection.ts';
import type { ManifestsJob, Outcome, SmallPushesJob, Target } from './jobs.ts';
import { stayAwake } from './stay-awake.ts';
import { watch } from './watch.ts';

const OCTETS = { 'Content-Type': 'application/octet-stream' };

/** Pushes new blobs, as many as the time allows. */
export async function runSmallPushes(
  server: Target,
  { name, blobBytes, connections, warmUpMs, windowMs }: SmallPushesJob,
): Promise<Outcome> {
  let pushed = 0;
  let ending = false;
  const workers = Array.from({ length: connections }, async () => {
    const connection = await openConnection(server);
    const blob = randomBytes(blobBytes);
    for (let turn = 0; !ending; turn += 1) {
      blob.writeUInt32LE(turn);
      await pushBlob(connection, name, blob);
      pushed += 1;
    }
    connection.close();
  });
  const all = Promise.all(workers);
  all.catch(() => {});
  const relax = stayAwake();
  try {
    await Promise.race([sleep(warmUpMs), all]);
    const before = pushed;
    const stop = watch(server.pid);
    await Promise.race([sleep(windowMs), all]);
    const cost = stop();
    const count = pushed - before;
    ending = true;
    await all;
    return { ...cost, count, bytes: count * blobBytes };
  } finally {
    ending = true;
    relax();
  }
}

/** Pushes one blob by a POST and a PUT. */
export async function pushBlob(connection: Connection, name: string, blob: Uint8Array): Promise<string> {
  const digest = sha256(blob);
  const opened = await connection.exchange({ method: 'POST', target: pathOf.startUpload({ name }), headers: { 'Content-Length': 0 } });
  expectStatus(opened, 202, 'opening an upload');
  const target = locationWith(opened, 'digest', digest);
  const headers = { ...OCTETS, 'Content-Length': blob.byteLength };
  expectStatus(await connection.exchange({ method: 'PUT', target, headers, body: [blob] }), 201, 'finishing an upload');
  return digest;
}

/** Pushes so many manifests. `bytes` counts a manifest that is stored once only once. */
export async function runManifests(server: Target, { name, count, manifest, references, connections }: ManifestsJob): Promise<Outcome> {
  let begun = 0;
  let bytes = 0;
  const stop = watch(server.pid);
  const worker = async (): Promise<void> => {
    const connection = await openConnection(server);
    while (begun < count) {
      const number = begun;
      begun += 1;
      const text = references === 'tags' ? manifest : { ...manifest, annotations: { number: String(number) } };
      const body = Buffer.from(JSON.stringify(text));
      const reference = references === 'tags' ? numberedTag(number) : sha256(body);
      const headers = { 'Content-Type': manifest.mediaType, 'Content-Length': body.byteLength };
      const reply = await connection.exchange({ method: 'PUT', target: pathOf.putManifest({ name, reference }), headers, body: [body] });
      expectStatus(reply, 201, `pushing the manifest ${reference}`);
      bytes = references === 'tags' ? body.byteLength : bytes + body.byteLength;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: connections }, worker));
  return { ...stop(), count, bytes };
}

/** Tags whose order is that of their numbers. */
export function numberedTag(number: number): string {
  return `tag-${String(number).padStart(7, '0')}`;
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

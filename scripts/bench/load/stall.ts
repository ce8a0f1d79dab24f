import { setTimeout as sleep } from 'node:timers/promises';
import { pathOf } from '../../../generated/routes.ts';
import { type Connection, expectStatus, headOf, locationOf, openConnection } from './connection.ts';
import type { Outcome, StallJob, Target } from './jobs.ts';
import { watch } from './watch.ts';

const ANNOUNCED = 1024 * 1024;
const SENT = Buffer.alloc(1024);

let stalled: Connection[] = [];

/** Opens uploads, each on a connection of its own, that send a little of what they announce and then nothing. */
export async function runStall(server: Target, { name, count }: StallJob): Promise<Outcome> {
  const stop = watch(server.pid);
  while (stalled.length < count) {
    const connection = await openConnection(server);
    const opened = await connection.exchange({ method: 'POST', target: pathOf.startUpload({ name }), headers: { 'Content-Length': 0 } });
    expectStatus(opened, 202, 'opening an upload');
    const headers = { 'Content-Type': 'application/octet-stream', 'Content-Length': ANNOUNCED };
    connection.send(headOf({ method: 'PATCH', target: locationOf(opened), headers }, server));
    connection.send(SENT);
    stalled.push(connection);
  }
  // The server has read what came before it is asked for anything else.
  await sleep(100);
  return { ...stop(), count, bytes: count * SENT.byteLength };
}

/** Hangs up on all of them. */
export async function release(server: Target): Promise<Outcome> {
  const stop = watch(server.pid);
  const count = stalled.length;
  for (const connection of stalled) connection.close();
  stalled = [];
  await sleep(100);
  return { ...stop(), count, bytes: 0 };
}

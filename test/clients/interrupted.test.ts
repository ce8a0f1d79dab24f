import { expect, it } from 'vitest';
import { operations } from '../../generated/routes.ts';
import type { Handle } from '../../scripts/mock/exchange.ts';
import { describeWithTools } from '../tools.ts';
import { blobDigests, onlyEntry, writeLayout } from './layout.ts';
import { useRegistry } from './registry.ts';
import { useWorkplace } from './workplace.ts';

const { path, run } = useWorkplace();
const CHUNK = 65_536;

/** Breaks the connection in the middle of the first chunk of full length. */
function breakingOnce(handle: Handle): Handle {
  let broken = false;
  return (request) => {
    const fits = request.method === operations.uploadChunk.method && request.headers.get('content-length') === String(CHUNK);
    if (broken || !fits) return handle(request);
    broken = true;
    return handle({ ...request, body: firstHalf(request.body) });
  };
}

async function* firstHalf(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let left = CHUNK / 2;
  for await (const chunk of body) {
    yield chunk.subarray(0, left);
    left -= chunk.byteLength;
    if (left <= 0) throw new Error('the connection broke, as the test wants');
  }
}

describeWithTools('regctl, in chunks', ['regctl', 'tar'], () => {
  const registry = useRegistry({}, breakingOnce);

  it('goes on with an upload that was interrupted in the middle of a chunk', async () => {
    const top = await writeLayout(path('source'), '1', { platforms: ['amd64'] });
    const reference = `${registry.host}/interrupted/app:1`;
    const regctl = (...args: string[]) => run('regctl', ...args);
    await regctl('registry', 'set', '--skip-check', '--tls=disabled', `--blob-chunk=${CHUNK}`, '--blob-max=1', registry.host);
    await regctl('image', 'copy', `ocidir://${path('source')}:1`, reference);
    await regctl('image', 'copy', reference, `ocidir://${path('pulled')}:1`);
    expect(onlyEntry(path('pulled')).digest).toBe(top.digest);
    expect(blobDigests(path('pulled'))).toEqual(blobDigests(path('source')));

    const asked = registry.seen.find(({ operationId }) => operationId === 'getUploadStatus');
    expect(asked?.status).toBe(204);
    const chunks = registry.seen.filter(({ operationId, target }) => operationId === 'uploadChunk' && target === asked?.target);
    expect(chunks.map(({ headers, status }) => `${headers.get('content-range')} ${status}`).slice(0, 2)).toEqual([
      `0-${CHUNK - 1} 416`,
      `${CHUNK / 2}-${CHUNK - 1} 202`,
    ]);
  });
});

import { mediaTypes } from '../../generated/media-types.ts';
import { pathOf } from '../../generated/routes.ts';
import { descriptorOf, EMPTY_CONFIG, imageManifest, OCTETS, randomBytes, sha256, uploads } from './harness.ts';
import type { Expectations } from './kill-expectations.ts';

/** Numbers from 0 to 1 that a seed repeats. */
export type Random = () => number;

export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const REPOSITORIES = ['killed', 'killed/blobs', 'killed/deep/er'];
/** What the referrers that are pushed refer to. */
export const SUBJECT = descriptorOf('the subject', mediaTypes.ociImageManifest);

interface Pushed {
  readonly name: string;
  readonly digest: string;
}

export interface Client {
  /** Its tags, in every repository. */
  readonly tags: readonly string[];
  /** The manifests with a subject that it pushed, whether they arrived or not. */
  readonly referrers: readonly Pushed[];
  /** Goes on until the registry does not answer. @returns what it answered that it should not have. */
  run(url: string): Promise<string[]>;
}

/** An answer that should not have come. */
class Wrong extends Error {}

/**
 * A client that pushes, mounts, moves tags and deletes. Clients share repositories, but each has contents and tags of
 * its own, so that it knows what must be there.
 */
export function createClient(id: string, expectations: Expectations, random: Random): Client {
  const tags = ['a', 'b', 'c', 'd'].map((letter) => `${id}-${letter}`);
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(random() * items.length)];
  const blobs: Pushed[] = [];
  const images: Pushed[] = [];
  const referrers: Pushed[] = [];
  let number = 0;

  const send = async (url: string, method: string, path: string, init: RequestInit, wanted: readonly number[]): Promise<Response> => {
    const answer = await fetch(`${url}${path}`, { method, ...init });
    if (!wanted.includes(answer.status)) throw new Wrong(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    await answer.arrayBuffer();
    return answer;
  };
  const changing = async (changes: ReadonlyMap<string, string | undefined>, task: () => Promise<unknown>): Promise<void> => {
    expectations.begin(changes);
    await task();
    expectations.acknowledge(changes);
  };

  const newContent = (): Buffer<ArrayBuffer> => {
    number += 1;
    const size = random() < 0.15 ? 300_000 + random() * 700_000 : random() * 4000;
    return Buffer.concat([Buffer.from(`${id} ${number}\n`), randomBytes(Math.floor(size), number)]);
  };
  const pushBlob = async (url: string, name: string, bytes: Buffer<ArrayBuffer>): Promise<string> => {
    const digest = sha256(bytes);
    await changing(new Map([[pathOf.getBlob({ name, digest }), digest]]), async () => {
      if (random() < 0.6) return send(url, 'POST', `${uploads(name)}?digest=${digest}`, { headers: OCTETS, body: bytes }, [201]);
      const opened = await send(url, 'POST', uploads(name), { headers: { 'Content-Length': '0' } }, [202]);
      const middle = Math.floor(random() * bytes.byteLength);
      const location = opened.headers.get('location') ?? '';
      const patched = await send(url, 'PATCH', location, { headers: OCTETS, body: bytes.subarray(0, middle) }, [202]);
      const next = patched.headers.get('location') ?? '';
      return send(url, 'PUT', `${next}?digest=${digest}`, { headers: OCTETS, body: bytes.subarray(middle) }, [201]);
    });
    return digest;
  };
  const mountBlob = async (url: string, { name: from, digest }: Pushed, name: string): Promise<void> => {
    const mounted = new Map([[pathOf.getBlob({ name, digest }), digest]]);
    expectations.begin(mounted);
    const answer = await send(url, 'POST', `${uploads(name)}?mount=${digest}&from=${from}`, {}, [201, 202]);
    // A mount that finds nothing opens an upload instead, which is left to itself.
    if (answer.status !== 201) return;
    expectations.acknowledge(mounted);
    blobs.push({ name, digest });
  };
  const removeBlob = async (url: string, blob: Pushed): Promise<void> => {
    const gone = new Map([[pathOf.getBlob(blob), undefined]]);
    await changing(gone, () => send(url, 'DELETE', pathOf.deleteBlob(blob), {}, [202, 404]));
    blobs.splice(blobs.indexOf(blob), 1);
  };
  const pushImage = async (url: string, name: string): Promise<void> => {
    await send(url, 'POST', `${uploads(name)}?digest=${sha256(EMPTY_CONFIG)}`, { headers: OCTETS, body: EMPTY_CONFIG }, [201]);
    const bytes = newContent();
    await pushBlob(url, name, bytes);
    const refers = random() < 0.3;
    const text = imageManifest({
      layers: [descriptorOf(bytes, mediaTypes.ociLayerUncompressed)],
      annotations: { pushed: `${id} ${number}` },
      ...(refers ? { subject: SUBJECT } : {}),
    });
    const image: Pushed = { name, digest: sha256(text) };
    if (refers) referrers.push(image);
    // Nobody pushes it as a blob, and a manifest that is half there must not be taken for one.
    expectations.begin(new Map([[pathOf.getBlob(image), undefined]]));
    const tag = random() < 0.7 ? pick(tags) : undefined;
    const references = tag === undefined ? [image.digest] : [image.digest, tag];
    const init = { headers: { 'Content-Type': mediaTypes.ociImageManifest }, body: text };
    await changing(new Map(references.map((reference) => [pathOf.getManifest({ name, reference }), image.digest])), () =>
      send(url, 'PUT', pathOf.putManifest({ name, reference: tag ?? image.digest }), init, [201]),
    );
    images.push(image);
  };
  const remove = async (url: string, name: string, reference: string, also: readonly string[]): Promise<void> => {
    const gone = new Map([reference, ...also].map((each) => [pathOf.getManifest({ name, reference: each }), undefined]));
    // It may have gone already, when the answer did not come.
    await changing(gone, () => send(url, 'DELETE', pathOf.deleteManifest({ name, reference }), {}, [202, 404]));
  };
  const tagsOf = ({ name, digest }: Pushed): string[] =>
    tags.filter((reference) => expectations.contentAt(pathOf.getManifest({ name, reference })) === digest);

  const step = async (url: string): Promise<void> => {
    const choice = random();
    const name = pick(REPOSITORIES) ?? '';
    const [image, blob] = [pick(images), pick(blobs)];
    if (choice < 0.1 && image !== undefined) {
      await remove(url, image.name, image.digest, tagsOf(image));
      images.splice(images.indexOf(image), 1);
    } else if (choice < 0.2 && image !== undefined) {
      for (const tag of tagsOf(image).slice(0, 1)) await remove(url, image.name, tag, []);
    } else if (choice < 0.3 && blob !== undefined) await removeBlob(url, blob);
    else if (choice < 0.4 && blob !== undefined) await mountBlob(url, blob, name);
    else if (choice < 0.6) blobs.push({ name, digest: await pushBlob(url, name, newContent()) });
    else await pushImage(url, name);
  };

  return {
    tags,
    referrers,
    async run(url) {
      for (;;) {
        try {
          await step(url);
        } catch (error) {
          // Otherwise the registry is dead, and what it was asked last may have been done.
          return error instanceof Wrong ? [error.message] : [];
        }
      }
    },
  };
}

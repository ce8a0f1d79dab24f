import type { FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ByteStream } from '../../../../generated/handlers.ts';
import { createTemporarySpill } from '../spill.ts';
import type { GrowingFile } from '../store/growing-file.ts';
import { digestOfMember, INDEX, LAYOUT } from '../store/places.ts';
import { type Layout, SeedError } from './layout.ts';
import { findFiles } from './tar-reader.ts';

/** The list of an archive in the older format of Docker, which is no layout. */
const DOCKER_INDEX = 'manifest.json';

/** Whether a path means something. */
function isKnown(path: string): boolean {
  return [LAYOUT, INDEX, DOCKER_INDEX].includes(path) || digestOfMember(path) !== undefined;
}

/** What an archive may begin with. */
const GZIP = Buffer.from([0x1f, 0x8b]);
const ZSTD = Buffer.from([0x28, 0xb5, 0x2f, 0xfd]);

/**
 * A layout in a tar archive, as `skopeo copy ... oci-archive:FILE` and `docker save` write it, also compressed by gzip.
 * Members are read where they stand in the file, so that they may come in any order and be larger than the memory. A
 * compressed archive is unpacked into one temporary file first. No path of it ever reaches the file system.
 *
 * @param handle The archive; `close` closes it.
 * @throws SeedError for what is no such archive.
 */
export async function archiveLayout(handle: FileHandle, name: string): Promise<Layout> {
  try {
    const beginning = Buffer.alloc(4);
    await handle.read(beginning, 0, 4, 0);
    if (beginning.equals(ZSTD))
      throw new SeedError(`${name}: expected a tar archive, plain or by gzip, but it is by zstd. Unpack it first.`);
    if (beginning.subarray(0, 2).equals(GZIP)) return await unzipped(handle, name);
    const files = await findFiles(handle, isKnown).catch((error: Error) => {
      throw new SeedError(`${name}: expected the tar archive of an OCI image layout: ${error.message}`);
    });
    if (!files.has(INDEX)) throw new SeedError(notALayout(name, files.has(DOCKER_INDEX)));
    return {
      name,
      async member(path) {
        const place = files.get(path);
        return place && { size: place.size, read: () => readPart(handle, place.offset, place.size) };
      },
      close: () => handle.close(),
    };
  } catch (error) {
    await handle.close().catch(() => {});
    throw error;
  }
}

/** An archive that arrives as a stream. It is kept in a temporary file without a name. */
export async function streamedLayout(bytes: ByteStream, name: string): Promise<Layout> {
  const file = await createTemporarySpill().create();
  await fill(file, bytes);
  return archiveLayout(file.handle, name);
}

async function unzipped(handle: FileHandle, name: string): Promise<Layout> {
  const file = await createTemporarySpill().create();
  const { size } = await handle.stat();
  try {
    await pipeline(readPart(handle, 0, size), createGunzip(), (chunks) => fill(file, chunks));
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (!/^Z_|^ERR_/.test(code)) throw error;
    throw new SeedError(`${name}: expected a gzip file that is whole: ${message}`);
  }
  await handle.close();
  return archiveLayout(file.handle, name);
}

async function fill(file: GrowingFile, bytes: ByteStream): Promise<void> {
  try {
    for await (const chunk of bytes) await file.append(chunk);
    await file.flush();
  } catch (error) {
    await file.discard();
    throw error;
  }
}

/** In bytes. */
const CHUNK = 256 * 1024;

// Not by a stream of the handle: each leaves a listener on it.
async function* readPart(handle: FileHandle, offset: number, size: number): ByteStream {
  for (let done = 0; done < size; ) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafeSlow(Math.min(CHUNK, size - done)), 0, null, offset + done);
    if (bytesRead === 0) throw new Error(`expected ${size} bytes at ${offset}, but the archive ends after ${done} of them`);
    done += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

function notALayout(name: string, ofDocker: boolean): string {
  return ofDocker
    ? `${name}: expected the archive of an OCI image layout, but it is in the older format of docker save. Convert it: skopeo copy docker-archive:FILE oci-archive:OTHER`
    : `${name}: expected the archive of an OCI image layout, but it holds no ${INDEX}`;
}

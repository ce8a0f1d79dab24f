import type { FileHandle } from 'node:fs/promises';

/** Where the content of a file is in an archive, in bytes. */
export interface Place {
  readonly offset: number;
  readonly size: number;
}

const BLOCK = 512;
/** Headers are read through a window, since small files stand close together. */
const WINDOW = 64 * 1024;
/** Names and other records above this size are no archive's that means well. */
const RECORD_LIMIT = 1024 * 1024;

/**
 * Finds regular files in a tar archive (ustar, pax and GNU). Contents are not read, links are not followed and nothing
 * is extracted: a path is only a name. Of several files of one name the last counts, as it does for tar.
 *
 * @param wanted Whether a path is of interest. It comes without a leading `./`.
 * @throws Error for what is no archive, or ends too early.
 */
export async function findFiles(handle: FileHandle, wanted: (path: string) => boolean): Promise<Map<string, Place>> {
  const { size: end } = await handle.stat();
  const read = createWindow(handle);
  const found = new Map<string, Place>();
  /** What records say about the file that follows them. */
  let told: { path?: string; size?: number } = {};
  let position = 0;
  while (position < end) {
    const header = await read(position, BLOCK);
    if (header.byteLength === BLOCK && header.every((byte) => byte === 0)) break;
    if (!isHeader(header)) throw new Error(`there is no header of a file at byte ${position}`);
    const type = String.fromCharCode(header[156] ?? 0);
    const size = isLink(type) ? 0 : (told.size ?? numberAt(header, 124, 12));
    const offset = position + BLOCK;
    if (!Number.isSafeInteger(size) || offset + size > end) throw new Error(`it ends within the file whose header is at byte ${position}`);
    if (type === 'x' || type === 'L') {
      if (size > RECORD_LIMIT) throw new Error(`the record at byte ${position} is larger than ${RECORD_LIMIT} bytes`);
      const record = await read(offset, size);
      told = { ...told, ...(type === 'x' ? readRecords(record) : { path: textAt(record, 0, size) }) };
    } else if (type !== 'g' && type !== 'K') {
      const path = (told.path ?? pathOf(header)).replace(/^(?:\.\/)+/, '');
      if ('07\0'.includes(type) && wanted(path)) found.set(path, { offset, size });
      told = {};
    }
    position = offset + Math.ceil(size / BLOCK) * BLOCK;
  }
  return found;
}

/** Reads parts of a file that follow each other closely. Behind its end a part is shorter. */
function createWindow(handle: FileHandle): (position: number, length: number) => Promise<Buffer> {
  let start = 0;
  let window = Buffer.alloc(0);
  return async (position, length) => {
    if (position < start || position + length > start + window.byteLength) {
      const buffer = Buffer.alloc(Math.max(WINDOW, length));
      let filled = 0;
      for (let bytes = 1; bytes > 0 && filled < buffer.byteLength; filled += bytes)
        bytes = (await handle.read(buffer, filled, buffer.byteLength - filled, position + filled)).bytesRead;
      start = position;
      window = buffer.subarray(0, filled);
    }
    return window.subarray(position - start, position - start + length);
  };
}

/** Directories, links and devices have no content, whatever their size says. */
function isLink(type: string): boolean {
  return '123456'.includes(type);
}

/** Whether the checksum of a header is right: the sum of its bytes, with its own taken for spaces. */
function isHeader(block: Buffer): boolean {
  if (block.byteLength < BLOCK) return false;
  const sum = block.reduce((total, byte, place) => total + (place >= 148 && place < 156 ? 32 : byte), 0);
  return sum === numberAt(block, 148, 8);
}

/** A number: in octal, or from 8 GiB on in binary, as GNU writes it. */
function numberAt(block: Buffer, place: number, length: number): number {
  if (block[place] === 0x80) return Number(block.readBigUInt64BE(place + length - 8));
  const text = textAt(block, place, length).trim();
  return /^[0-7]*$/.test(text) ? Number.parseInt(text || '0', 8) : Number.NaN;
}

function pathOf(header: Buffer): string {
  const prefix = textAt(header, 257, 6) === 'ustar' ? textAt(header, 345, 155) : '';
  const name = textAt(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function textAt(bytes: Buffer, place: number, length: number): string {
  const field = bytes.subarray(place, place + length);
  const zero = field.indexOf(0);
  return field.toString('utf8', 0, zero < 0 ? field.byteLength : zero);
}

/** The records of a pax header: each is its own length in decimal, a space, `key=value` and a line feed. */
function readRecords(bytes: Buffer): { path?: string; size?: number } {
  const told: { path?: string; size?: number } = {};
  for (let place = 0; place < bytes.byteLength; ) {
    const length = Number.parseInt(textAt(bytes, place, 12), 10);
    const record = bytes.toString('utf8', place, place + length);
    const [, key, value = ''] = /^\d+ ([^=]+)=([\s\S]*)\n$/.exec(record) ?? [];
    if (key === undefined) throw new Error('a record of it is broken');
    if (key === 'path') told.path = value;
    if (key === 'size') told.size = /^\d+$/.test(value) ? Number(value) : Number.NaN;
    place += length;
  }
  return told;
}

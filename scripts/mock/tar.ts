import { concatenate } from './bytes.ts';

/** The unit of a tar archive, in bytes. */
const BLOCK = 512;
/** Above this size the number is a record of its own. */
const LARGEST_OCTAL = 0o77777777777;

const encoder = new TextEncoder();
const lengthOf = (text: string): number => encoder.encode(text).byteLength;

/** What ends an archive. */
export const TAR_END: Uint8Array = new Uint8Array(2 * BLOCK);

/**
 * A tar archive (POSIX ustar) of regular files, as a layer holds them: owned by root, dated at the epoch, so that the
 * same files give the same bytes.
 *
 * @param files Contents by path.
 */
export function tar(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).flatMap(([path, given]) => {
    const content = typeof given === 'string' ? encoder.encode(given) : given;
    return [tarHeader(path, content.byteLength), content, tarPadding(content.byteLength)];
  });
  return concatenate([...entries, TAR_END]);
}

/** What stands before a file of a size in bytes. A long path or a large size takes a pax record (POSIX.1-2001). */
export function tarHeader(path: string, size: number): Uint8Array {
  const records = [
    ...(lengthOf(path) > 100 ? [record('path', path)] : []),
    ...(size > LARGEST_OCTAL ? [record('size', String(size))] : []),
  ].join('');
  const file = header(path, size > LARGEST_OCTAL ? 0 : size, '0');
  if (records === '') return file;
  const content = encoder.encode(records);
  return concatenate([header('pax', content.byteLength, 'x'), content, tarPadding(content.byteLength), file]);
}

/** What stands behind a file, so that the next begins at a whole block. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

/** A record begins with its own length in decimal. */
function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = lengthOf(rest);
  const digits = String(bytes + String(bytes).length).length;
  return `${bytes + digits}${rest}`;
}

function header(path: string, size: number, type: string): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const write = (text: string, offset: number) => block.set(encoder.encode(text).subarray(0, 100), offset);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  write(path, 0);
  write(octal(0o644, 8), 100);
  write(octal(0, 8), 108);
  write(octal(0, 8), 116);
  write(octal(size, 12), 124);
  write(octal(0, 12), 136);
  write('        ', 148);
  write(type, 156);
  write('ustar\0', 257);
  write('00', 263);
  const sum = block.reduce((total, byte) => total + byte, 0);
  write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

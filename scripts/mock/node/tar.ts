/** The unit of a tar archive, in bytes. */
const BLOCK = 512;
/** Above this size the number is a record of its own. */
const LARGEST_OCTAL = 0o77777777777;

/** What ends an archive. */
export const TAR_END: Uint8Array = new Uint8Array(2 * BLOCK);

/**
 * A tar archive (POSIX ustar) of regular files, as a layer holds them: owned by root, dated at the epoch, so that the
 * same files give the same bytes.
 *
 * @param files Contents by path.
 */
export function tar(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).flatMap(([path, bytes]) => {
    const content = Buffer.from(bytes);
    return [tarHeader(path, content.byteLength), content, tarPadding(content.byteLength)];
  });
  return Buffer.concat([...entries, TAR_END]);
}

/** What stands before a file of a size in bytes. A long path or a large size takes a pax record (POSIX.1-2001). */
export function tarHeader(path: string, size: number): Uint8Array {
  const records = [
    ...(Buffer.byteLength(path) > 100 ? [record('path', path)] : []),
    ...(size > LARGEST_OCTAL ? [record('size', String(size))] : []),
  ].join('');
  const file = header(path, size > LARGEST_OCTAL ? 0 : size, '0');
  if (records === '') return file;
  const content = Buffer.from(records);
  return Buffer.concat([header('pax', content.byteLength, 'x'), content, tarPadding(content.byteLength), file]);
}

/** What stands behind a file, so that the next begins at a whole block. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

/** A record begins with its own length in decimal. */
function record(key: string, value: string): string {
  const rest = ` ${key}=${value}\n`;
  const bytes = Buffer.byteLength(rest);
  const digits = String(bytes + String(bytes).length).length;
  return `${bytes + digits}${rest}`;
}

function header(path: string, size: number, type: string): Buffer {
  const block = Buffer.alloc(BLOCK);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  block.write(path, 0, 100);
  block.write(octal(0o644, 8), 100);
  block.write(octal(0, 8), 108);
  block.write(octal(0, 8), 116);
  block.write(octal(size, 12), 124);
  block.write(octal(0, 12), 136);
  block.write('        ', 148);
  block.write(type, 156);
  block.write('ustar\0', 257);
  block.write('00', 263);
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

import { concatenate } from './bytes.ts';

const BLOCK = 512;
const encoder = new TextEncoder();

/**
 * A tar archive (POSIX ustar) of regular files, as a layer holds them: owned by root, dated at the epoch, so that the
 * same files give the same bytes.
 *
 * @param files Contents by path; a path has at most 100 bytes.
 */
export function tar(files: Readonly<Record<string, string>>): Uint8Array {
  const entries = Object.entries(files).flatMap(([path, text]) => {
    const content = encoder.encode(text);
    const padding = new Uint8Array((BLOCK - (content.byteLength % BLOCK)) % BLOCK);
    return [header(path, content.byteLength), content, padding];
  });
  return concatenate([...entries, new Uint8Array(2 * BLOCK)]);
}

function header(path: string, size: number): Uint8Array {
  const block = new Uint8Array(BLOCK);
  const write = (text: string, offset: number) => block.set(encoder.encode(text), offset);
  if (encoder.encode(path).byteLength > 100) throw new Error(`expected a path of at most 100 bytes, found ${path}`);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  write(path, 0);
  write(octal(0o644, 8), 100);
  write(octal(0, 8), 108);
  write(octal(0, 8), 116);
  write(octal(size, 12), 124);
  write(octal(0, 12), 136);
  write('        ', 148);
  write('0', 156);
  write('ustar\0', 257);
  write('00', 263);
  const sum = block.reduce((total, byte) => total + byte, 0);
  write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return block;
}

/** A part of some content: its first and last byte, both included. */
export interface ByteRange {
  readonly first: number;
  readonly last: number;
}

/**
 * Reads a `Range` request field (RFC 9110, section 14) against content of a size.
 *
 * @returns the part to send; `unsatisfiable` where it lies outside or ends before it begins; `whole` where the field
 * asks for several parts or cannot be read, which a server may ignore.
 */
export function readByteRange(field: string, size: number): ByteRange | 'unsatisfiable' | 'whole' {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(field) ?? [];
  if (from === undefined || to === undefined || (from === '' && to === '')) return 'whole';
  const first = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  return first > last || first >= size ? 'unsatisfiable' : { first, last };
}

/** Reads the `Content-Range` of a chunk, `<first>-<last>`, which has kept its grammar. */
export function readChunkRange(field: string): ByteRange {
  const [first = '', last = ''] = field.split('-');
  return { first: Number(first), last: Number(last) };
}

/** What is told of an answer as it comes in. */
export interface ReplyListener {
  /** The status line and the header fields, without the blank line. */
  onHead(status: number, head: string): void;
  /** A part of the body; the bytes are only there during the call. */
  onBody(part: Buffer): void;
  onEnd(): void;
}

/**
 * Reads the answers on one connection, one after the other: bodies by Content-Length or in chunks, as registries send
 * them on a connection that stays open.
 *
 * @returns `expect`, to be called before each request, and `feed`, which throws on what is no answer.
 */
export function createReplyReader(listener: ReplyListener): { expect(method: string): void; feed(bytes: Buffer): void } {
  let method = '';
  let state: 'idle' | 'head' | 'body' | 'chunk-size' | 'chunk' | 'chunk-end' | 'trailer' = 'idle';
  let left = 0;
  /** What came of a line or a head that is not complete yet. */
  let rest: Buffer | undefined;

  const end = (): void => {
    state = 'idle';
    listener.onEnd();
  };
  /** The text up to a mark, once it is there, and where the mark ends. */
  const readTo = (mark: string, bytes: Buffer, offset: number): { text: string; next: number } | undefined => {
    const at = bytes.indexOf(mark, offset, 'latin1');
    if (at >= 0) return { text: bytes.toString('latin1', offset, at), next: at + mark.length };
    rest = Buffer.from(bytes.subarray(offset));
    return undefined;
  };
  const readHead = (head: string): void => {
    if (!head.startsWith('HTTP/1.1 ')) throw new Error(`expected an HTTP answer; came ${JSON.stringify(head.slice(0, 100))}`);
    const status = Number(head.slice(9, 12));
    if (status === 100) return;
    listener.onHead(status, head);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (method === 'HEAD' || status === 204 || status === 304 || length === '0') end();
    else if (length !== undefined) {
      left = Number(length);
      state = 'body';
    } else if (/\r\ntransfer-encoding: *chunked/i.test(head)) state = 'chunk-size';
    else throw new Error(`expected a Content-Length or chunks; came ${JSON.stringify(head)}`);
  };

  return {
    expect(sent) {
      method = sent;
      state = 'head';
    },
    feed(arrived) {
      const bytes = rest === undefined ? arrived : Buffer.concat([rest, arrived]);
      rest = undefined;
      let offset = 0;
      while (offset < bytes.length) {
        if (state === 'idle')
          throw new Error(`expected no more bytes; came ${JSON.stringify(bytes.toString('latin1', offset, offset + 100))}`);
        if (state === 'body' || state === 'chunk') {
          const part = bytes.subarray(offset, offset + left);
          offset += part.length;
          left -= part.length;
          listener.onBody(part);
          if (left > 0) continue;
          if (state === 'body') end();
          else state = 'chunk-end';
          continue;
        }
        const found = readTo(state === 'head' ? '\r\n\r\n' : '\r\n', bytes, offset);
        if (found === undefined) return;
        offset = found.next;
        if (state === 'head') readHead(found.text);
        else if (state === 'chunk-end') state = 'chunk-size';
        else if (state === 'trailer') {
          if (found.text === '') end();
        } else {
          left = Number.parseInt(found.text, 16);
          if (Number.isNaN(left)) throw new Error(`expected the size of a chunk; came ${JSON.stringify(found.text.slice(0, 100))}`);
          state = left === 0 ? 'trailer' : 'chunk';
        }
      }
    },
  };
}

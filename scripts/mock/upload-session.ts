import type { ByteRange } from './byte-range.ts';

/**
 * An upload session as a state machine. It counts bytes and decides what may come next; the bytes themselves, the
 * hash and the clock are elsewhere. Section "Pushing a blob in chunks" of the specification.
 */
export interface UploadSession {
  /**
   * `open` waits for a request, `writing` has one that is sending bytes (there is never a second), `closed` is
   * finished, cancelled or expired.
   */
  readonly phase: 'open' | 'writing' | 'closed';
  /** Bytes stored so far. */
  readonly received: number;
  /** When something last happened, in milliseconds. */
  readonly touched: number;
}

export type UploadEvent =
  /** A request wants to send bytes: the whole range is known, or it is a stream of unknown length. */
  | { readonly type: 'begin'; readonly range?: ByteRange; readonly length?: number; readonly now: number }
  /** Its bytes have arrived, or as many of them as came before the client hung up. */
  | { readonly type: 'end'; readonly bytes: number; readonly now: number }
  | { readonly type: 'close' }
  | { readonly type: 'tick'; readonly now: number; readonly lifetime: number };

export type UploadRefusal =
  /** The session has ended. */
  | 'closed'
  /** Another request is still sending bytes to it. */
  | 'busy'
  /** The chunk does not begin where the stored bytes end. */
  | 'out-of-order'
  /** The range ends before it begins, or does not agree with the length of the body. */
  | 'inconsistent';

export interface UploadStep {
  readonly session: UploadSession;
  /** Why the event was refused. The session is then what it was. */
  readonly refusal?: UploadRefusal;
}

export function openSession(now: number): UploadSession {
  return { phase: 'open', received: 0, touched: now };
}

export function step(session: UploadSession, event: UploadEvent): UploadStep {
  const refuse = (refusal: UploadRefusal): UploadStep => ({ session, refusal });
  if (session.phase === 'closed') return refuse('closed');
  switch (event.type) {
    case 'begin':
      if (session.phase === 'writing') return refuse('busy');
      if (event.range !== undefined) {
        const length = event.range.last - event.range.first + 1;
        if (length < 1 || (event.length !== undefined && event.length !== length)) return refuse('inconsistent');
        if (event.range.first !== session.received) return refuse('out-of-order');
      }
      return { session: { ...session, phase: 'writing', touched: event.now } };
    case 'end':
      return { session: { phase: 'open', received: session.received + event.bytes, touched: event.now } };
    case 'close':
      return { session: { ...session, phase: 'closed' } };
    case 'tick':
      // A request that is still sending keeps its session alive.
      return session.phase === 'open' && event.now - session.touched > event.lifetime
        ? { session: { ...session, phase: 'closed' } }
        : { session };
  }
}

/** The `Range` of an answer: from 0 to the last stored byte. With nothing stored it is `0-0`, as for one byte. */
export function rangeOf(session: UploadSession): string {
  return `0-${Math.max(0, session.received - 1)}`;
}

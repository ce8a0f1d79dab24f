import { connect, type Socket } from 'node:net';
import { createReplyReader } from './reply-reader.ts';

export interface Address {
  readonly host: string;
  readonly port: number;
}

export interface Request {
  readonly method: string;
  readonly target: string;
  readonly headers?: Readonly<Record<string, string | number>>;
  /** Sent part by part, whose lengths add up to the `Content-Length` among the headers. */
  readonly body?: Iterable<Uint8Array>;
}

export interface Reply {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
}

/** One connection, kept open, with one request at a time on it. */
export interface Connection {
  /** @param onBody Told of the parts of the body, which then do not come with the reply. */
  exchange(request: Request, onBody?: (part: Buffer) => void): Promise<Reply>;
  /** Sends bytes to which no answer is expected. */
  send(bytes: Uint8Array): void;
  close(): void;
}

const READ_BUFFER = 256 * 1024;

/** Opens a socket that hands over what arrives without a copy. */
export function openSocket({ host, port }: Address, onData: (bytes: Buffer) => void, onClose: (error: Error) => void): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const buffer = Buffer.allocUnsafe(READ_BUFFER);
    const onread = {
      buffer,
      callback: (length: number) => {
        onData(buffer.subarray(0, length));
        return true;
      },
    };
    const socket = connect({ host, port, noDelay: true, onread }, () => resolve(socket));
    socket.once('error', (error) => {
      reject(error);
      onClose(error);
    });
    socket.once('close', () => onClose(new Error('the server closed the connection')));
  });
}

/** The bytes of a request's head. */
export function headOf({ method, target, headers = {} }: Request, { host, port }: Address): Buffer {
  const fields = Object.entries({ Host: `${host}:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`${method} ${target} HTTP/1.1\r\n${fields.join('')}\r\n`, 'latin1');
}

export async function openConnection(address: Address): Promise<Connection> {
  let current: { resolve(reply: Reply): void; reject(error: Error): void; onBody(part: Buffer): void } | undefined;
  let reply = { status: 0, head: '' };
  let parts: Buffer[] = [];
  let broken: Error | undefined;
  const fail = (error: Error): void => {
    broken = error;
    current?.reject(error);
  };
  const reader = createReplyReader({
    onHead: (status, head) => {
      reply = { status, head };
    },
    onBody: (part) => current?.onBody(part),
    onEnd: () => {
      const body = Buffer.concat(parts);
      parts = [];
      current?.resolve({ ...reply, body });
    },
  });
  const receive = (bytes: Buffer): void => {
    try {
      reader.feed(bytes);
    } catch (error) {
      fail(error as Error);
      socket.destroy();
    }
  };
  const socket = await openSocket(address, receive, fail);

  return {
    async exchange(request, onBody = (part) => void parts.push(Buffer.from(part))) {
      if (broken !== undefined) throw broken;
      const answered = new Promise<Reply>((resolve, reject) => {
        current = { resolve, reject, onBody };
      });
      answered.catch(() => {});
      reader.expect(request.method);
      socket.write(headOf(request, address));
      for (const part of request.body ?? []) if (!socket.write(part)) await Promise.race([drained(socket), answered]);
      return answered;
    },
    send: (bytes) => void socket.write(bytes),
    close: () => {
      current = undefined;
      socket.destroy();
    },
  };
}

function drained(socket: Socket): Promise<void> {
  return new Promise((resolve) => socket.once('drain', resolve));
}

/** A header field of an answer. */
export function fieldOf({ head }: Reply, name: string): string | undefined {
  return new RegExp(`\r\n${name}: *([^\r]*)`, 'i').exec(head)?.[1];
}

/** Throws unless an answer has the status. */
export function expectStatus(reply: Reply, status: number, what: string): void {
  if (reply.status !== status) {
    throw new Error(`${what}: expected ${status}, got ${reply.status}: ${reply.body.toString('utf8').slice(0, 200).trim()}`);
  }
}

/** The target of the `Location` of an answer, with a query parameter added. */
export function locationWith(reply: Reply, name: string, value: string): string {
  const location = locationOf(reply);
  return `${location}${location.includes('?') ? '&' : '?'}${name}=${encodeURIComponent(value)}`;
}

/** The target of the `Location` of an answer. */
export function locationOf(reply: Reply): string {
  const location = fieldOf(reply, 'Location');
  if (location === undefined) throw new Error(`expected a Location; the answer was ${JSON.stringify(reply.head)}`);
  return location.replace(/^https?:\/\/[^/]*/, '');
}

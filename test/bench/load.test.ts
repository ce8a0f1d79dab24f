import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import type { RequestsJob } from '../../scripts/bench/load/jobs.ts';
import { createReplyReader } from '../../scripts/bench/load/reply-reader.ts';
import { runRequests } from '../../scripts/bench/load/requests.ts';

const CHUNKED = 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\na\r\n0123456789\r\n0\r\n\r\n';
const COUNTED = 'HTTP/1.1 404 Not Found\r\ncontent-length: 4\r\n\r\ngone';

test('answers are read the same however they are cut', () => {
  const bytes = Buffer.from(CHUNKED + COUNTED);
  for (let size = 1; size <= bytes.length; size += 1) {
    const replies: { status: number; body: string }[] = [];
    const reader = createReplyReader({
      onHead: (status) => void replies.push({ status, body: '' }),
      onBody: (part) => {
        const reply = replies.at(-1);
        if (reply !== undefined) reply.body += part;
      },
      onEnd: () => reader.expect('GET'),
    });
    reader.expect('GET');
    for (let offset = 0; offset < bytes.length; offset += size) reader.feed(bytes.subarray(offset, offset + size));
    expect(replies, `${size} bytes at a time`).toEqual([
      { status: 200, body: 'abc0123456789' },
      { status: 404, body: 'gone' },
    ]);
  }
});

test('what is no answer, or more than one, is refused', () => {
  const reader = createReplyReader({ onHead() {}, onBody() {}, onEnd() {} });
  reader.expect('GET');
  expect(() => reader.feed(Buffer.from('SSH-2.0\r\n\r\n'))).toThrow('expected an HTTP answer');
  const second = createReplyReader({ onHead() {}, onBody() {}, onEnd() {} });
  second.expect('HEAD');
  expect(() => second.feed(Buffer.from(COUNTED))).toThrow('expected no more bytes; came "gone"');
});

// What a run costs is read from /proc.
test.skipIf(process.platform !== 'linux').each([
  ['another byte', 200, 'abd', 'expected other bytes'],
  ['fewer bytes', 200, 'ab', 'expected 3 bytes, got 2'],
  ['more bytes', 200, 'abcd', 'expected other bytes'],
  ['another status', 404, 'abc', 'expected 200, got HTTP/1.1 404'],
])('%s in a late answer fails the run', async (_, status, body, message) => {
  let answers = 0;
  const server = createServer((_request, response) => {
    answers += 1;
    const late = answers > 1;
    response.writeHead(late ? status : 200, { 'Content-Length': late ? body.length : 3 }).end(late ? body : 'abc');
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const job: RequestsJob = {
    kind: 'requests',
    method: 'GET',
    target: '/',
    headers: {},
    body: Buffer.from('abc').toString('base64'),
    connections: 2,
    warmUpMs: 100,
    windowMs: 100,
  };
  const { port } = server.address() as AddressInfo;
  await expect(runRequests({ host: '127.0.0.1', port, pid: process.pid }, job)).rejects.toThrow(message);
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { manifest, manifestBytes, manifestDigest } from '../image.ts';

/** Answers every request as a registry answers one for the manifest of the bench, and does nothing else. */
const fields = [
  ['Docker-Content-Digest', manifestDigest],
  ['ETag', `"${manifestDigest}"`],
  ['Content-Type', manifest.mediaType],
  ['Content-Length', String(manifestBytes.byteLength)],
].flat();

const server = createServer((request, response) => {
  response.writeHead(200, fields);
  response.end(request.method === 'HEAD' ? undefined : manifestBytes);
});
server.keepAliveTimeout = 0;
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port}` }));
});

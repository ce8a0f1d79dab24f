// Push a blob in chunks.
import { openAsBlob } from 'node:fs';

const [registry, name, digest, file] = process.argv.slice(2);

const blob = await openAsBlob(file);

let response = await fetch(`${registry}/v2/${name}/blobs/uploads/`, { method: 'POST' });
if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
// Location is opaque. It may be relative to the URL that was asked.
let location = new URL(response.headers.get('Location') ?? '', response.url);
const size = Math.max(5 * 1024 * 1024, Number(response.headers.get('OCI-Chunk-Min-Length')));

for (let start = 0; start < blob.size; start += size) {
  const chunk = blob.slice(start, start + size);
  response = await fetch(location, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/octet-stream', 'Content-Range': `${start}-${start + chunk.size - 1}` },
    body: chunk,
  });
  if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
  location = new URL(response.headers.get('Location') ?? '', response.url);
}

// Not searchParams: it would write the whole query anew.
location.search += `${location.search === '' ? '?' : '&'}digest=${digest}`;
response = await fetch(location, { method: 'PUT' });
if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
console.log(response.headers.get('Location'));

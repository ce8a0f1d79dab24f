// Push a blob: open an upload session, and finish it with all the bytes.
import { openAsBlob } from 'node:fs';

const [registry, name, digest, file] = process.argv.slice(2);

const started = await fetch(`${registry}/v2/${name}/blobs/uploads/`, { method: 'POST' });
if (started.status !== 202) throw new Error(`${started.status} ${await started.text()}`);
// Location is opaque. It may be relative to the URL that was asked.
const location = new URL(started.headers.get('Location') ?? '', started.url);
// Not searchParams: it would write the whole query anew.
location.search += `${location.search === '' ? '?' : '&'}digest=${digest}`;

const response = await fetch(location, {
  method: 'PUT',
  headers: { 'Content-Type': 'application/octet-stream' },
  body: await openAsBlob(file),
});
if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
console.log(response.headers.get('Location'));

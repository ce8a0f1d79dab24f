// Push a manifest under a tag or its digest, byte for byte.
import { readFile } from 'node:fs/promises';

const [registry, name, reference, mediaType, file] = process.argv.slice(2);

// The media type is the one that the manifest names itself.
const response = await fetch(`${registry}/v2/${name}/manifests/${reference}`, {
  method: 'PUT',
  headers: { 'Content-Type': mediaType },
  body: await readFile(file),
});
if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
// If the manifest has a subject and no OCI-Subject comes back, the registry keeps no referrers:
// update the fallback tag of the subject.
for (const header of ['Location', 'OCI-Subject']) console.log(header, response.headers.get(header));

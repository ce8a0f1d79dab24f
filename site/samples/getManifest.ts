// Fetch a manifest as it was pushed, and check its digest.
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';

const [registry, name, reference, file] = process.argv.slice(2);

const types = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
const response = await fetch(`${registry}/v2/${name}/manifests/${reference}`, { headers: { Accept: types.join(', ') } });
if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);

// The very bytes that the digest is of: do not parse and write them anew.
const bytes = Buffer.from(await response.arrayBuffer());
const [algorithm, encoded] = reference.split(':');
if (encoded !== undefined && createHash(algorithm).update(bytes).digest('hex') !== encoded) {
  throw new Error(`expected the bytes of ${reference}, received others`);
}
await writeFile(file, bytes);
console.log(response.headers.get('Content-Type'));

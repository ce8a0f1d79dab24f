// Fetch a blob into a file and check its digest.
import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';

const [registry, name, digest, file] = process.argv.slice(2);

const response = await fetch(`${registry}/v2/${name}/blobs/${digest}`);
if (response.status !== 200 || response.body === null) throw new Error(`${response.status} ${await response.text()}`);

const [algorithm, encoded] = digest.split(':');
const hash = createHash(algorithm);
await pipeline(
  response.body,
  async function* (chunks) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  },
  createWriteStream(file),
);
if (hash.digest('hex') !== encoded) throw new Error(`expected the bytes of ${digest}, received others`);

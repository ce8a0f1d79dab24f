// Ask whether a manifest is there, and what it is.
const [registry, name, reference] = process.argv.slice(2);

const types = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
];
const response = await fetch(`${registry}/v2/${name}/manifests/${reference}`, { method: 'HEAD', headers: { Accept: types.join(', ') } });
// 404: it is not there. An answer to HEAD has no body, not even an error's.
if (response.status !== 200) throw new Error(`${response.status}`);
for (const header of ['Content-Type', 'Content-Length', 'Docker-Content-Digest']) console.log(header, response.headers.get(header));

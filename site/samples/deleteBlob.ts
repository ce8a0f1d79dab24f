// Delete a blob.
const [registry, name, digest] = process.argv.slice(2);

const response = await fetch(`${registry}/v2/${name}/blobs/${digest}`, { method: 'DELETE' });
// 202: it is gone. 405: this registry has deletion switched off.
if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);

// Ask whether a blob is there, and how large it is.
const [registry, name, digest] = process.argv.slice(2);

const response = await fetch(`${registry}/v2/${name}/blobs/${digest}`, { method: 'HEAD' });
// 404: it is not there. An answer to HEAD has no body, not even an error's.
if (response.status !== 200) throw new Error(`${response.status}`);
console.log(response.headers.get('Content-Length'));

// Open an upload session and show where it goes on.
const [registry, name] = process.argv.slice(2);

const response = await fetch(`${registry}/v2/${name}/blobs/uploads/`, { method: 'POST' });
if (response.status !== 202) throw new Error(`${response.status} ${await response.text()}`);
// Location is opaque. It may be relative to the URL that was asked.
const location = new URL(response.headers.get('Location') ?? '', response.url);
console.log(location.href);

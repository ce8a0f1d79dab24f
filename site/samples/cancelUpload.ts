// Open an upload session and cancel it.
const [registry, name] = process.argv.slice(2);

const started = await fetch(`${registry}/v2/${name}/blobs/uploads/`, { method: 'POST' });
if (started.status !== 202) throw new Error(`${started.status} ${await started.text()}`);
// Location is opaque. It may be relative to the URL that was asked.
const location = new URL(started.headers.get('Location') ?? '', started.url);

// A failure does not matter: registries let abandoned uploads expire.
const response = await fetch(location, { method: 'DELETE' });
console.log(response.status);

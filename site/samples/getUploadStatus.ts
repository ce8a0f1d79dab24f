// Open an upload session and ask how much of it has arrived.
const [registry, name] = process.argv.slice(2);

const started = await fetch(`${registry}/v2/${name}/blobs/uploads/`, { method: 'POST' });
if (started.status !== 202) throw new Error(`${started.status} ${await started.text()}`);
// Location is opaque. It may be relative to the URL that was asked.
const location = new URL(started.headers.get('Location') ?? '', started.url);

const response = await fetch(location);
if (response.status !== 204) throw new Error(`${response.status} ${await response.text()}`);
// Range says what is there, Location where to send the rest.
for (const header of ['Range', 'Location']) console.log(header, response.headers.get(header));

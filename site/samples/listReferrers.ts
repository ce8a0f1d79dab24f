// List what refers to a manifest, from the fallback tag where the registry keeps no referrers.
const [registry, name, digest] = process.argv.slice(2);

const headers = { Accept: 'application/vnd.oci.image.index.v1+json' };
let next: URL | undefined = new URL(`${registry}/v2/${name}/referrers/${digest}`);
while (next !== undefined) {
  let response: Response = await fetch(next, { headers });
  if (response.status === 404) {
    const [algorithm, encoded] = digest.split(':');
    response = await fetch(`${registry}/v2/${name}/manifests/${algorithm}-${encoded.slice(0, 64)}`, { headers });
    // Without a fallback tag there are no referrers.
    if (response.status === 404) break;
  }
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const { manifests } = (await response.json()) as { manifests: { digest: string; artifactType?: string }[] };
  for (const referrer of manifests) console.log(referrer.digest, referrer.artifactType);
  // Without Link this was the last page.
  const link = /<([^>]+)>; *rel="?next"?/.exec(response.headers.get('Link') ?? '');
  next = link === null ? undefined : new URL(link[1], response.url);
}

// List the tags of a repository, page by page.
const [registry, name] = process.argv.slice(2);

let next: URL | undefined = new URL(`${registry}/v2/${name}/tags/list?n=100`);
while (next !== undefined) {
  const response: Response = await fetch(next);
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
  const { tags } = (await response.json()) as { tags: string[] };
  for (const tag of tags) console.log(tag);
  // Without Link this was the last page.
  const link = /<([^>]+)>; *rel="?next"?/.exec(response.headers.get('Link') ?? '');
  next = link === null ? undefined : new URL(link[1], response.url);
}

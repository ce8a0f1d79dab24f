import type { SearchDocument } from './data.ts';

let documents: Promise<readonly SearchDocument[]> | undefined;

/** What can be found on the site. It is fetched on first use. */
export function loadDocuments(): Promise<readonly SearchDocument[]> {
  documents ??= fetchData<readonly SearchDocument[]>('search.json');
  return documents;
}

/** A file that the build wrote beside the scripts. */
export async function fetchData<Data>(path: string): Promise<Data> {
  const answer = await fetch(siteAddress(path));
  if (!answer.ok) throw new Error(`expected ${path}, the server says ${answer.status}`);
  return (await answer.json()) as Data;
}

/** An address relative to the root of the site, which is where the scripts are, as seen from this page. */
export function siteAddress(path: string): string {
  return new URL(path, new URL('./', import.meta.url)).href;
}

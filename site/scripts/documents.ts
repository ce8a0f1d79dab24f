import type { SearchDocument } from './data.ts';

let documents: Promise<readonly SearchDocument[]> | undefined;

/** What can be found on the site. It is fetched on first use. */
export function loadDocuments(): Promise<readonly SearchDocument[]> {
  documents ??= fetch(new URL('search.json', import.meta.url)).then((answer) => {
    if (!answer.ok) throw new Error(`expected the search index, the server says ${answer.status}`);
    return answer.json() as Promise<SearchDocument[]>;
  });
  return documents;
}

/** The address of a document as seen from this page. Its path is relative to the root of the site. */
export function addressOf({ path }: SearchDocument): string {
  return new URL(path, new URL('./', import.meta.url)).href;
}

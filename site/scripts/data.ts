/** What the build writes for the scripts of the pages. */

export type SearchType = 'operation' | 'header' | 'error' | 'requirement' | 'schema' | 'scope' | 'flow' | 'section';

/** Something that can be found: a place with a name. */
export interface SearchDocument {
  readonly type: SearchType;
  readonly title: string;
  /** Address relative to the root of the site, such as `errors/#DENIED`. */
  readonly path: string;
  /** What is said there, shortened. */
  readonly text: string;
  /** Further words that should lead there, such as a path. */
  readonly words?: string;
}

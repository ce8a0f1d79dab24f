/** What is known of a requirement on the page. */
export interface Listed {
  /** The values of each facet, such as `actor`, by its name. */
  readonly facets: Readonly<Record<string, readonly string[]>>;
  /** Ids of operations; `undefined` where it holds for every one. */
  readonly operations: readonly string[] | undefined;
  readonly text: string;
}

/** What the reader chose: values of facets by name, and with them `operation` and `text`. What is absent or empty does not narrow. */
export type Wanted = Readonly<Record<string, string>>;

/** Whether a requirement is one of those that are wanted. Every word of `text` has to be in it. */
export function isWanted({ facets, operations, text }: Listed, { operation = '', text: words = '', ...wanted }: Wanted): boolean {
  const inFacets = Object.entries(wanted).every(([name, value]) => value === '' || facets[name]?.includes(value) === true);
  const inOperations = operation === '' || operations === undefined || operations.includes(operation);
  const lower = text.toLowerCase();
  const parts = words.toLowerCase().split(/\s+/);
  return inFacets && inOperations && parts.every((part) => lower.includes(part));
}

/** The query of an address that says what is wanted, with its `?`; nothing where all is. */
export function queryOf(wanted: Wanted): string {
  const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
}

/** What the reader chose, kept in this browser. Where a browser keeps nothing, choices last as long as the page. */
const PREFIX = 'oci-distribution.';

export type Choice = 'theme' | 'language' | 'single-keys';

export function recall(choice: Choice): string | undefined {
  try {
    return localStorage.getItem(PREFIX + choice) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a choice, or forgets it. */
export function remember(choice: Choice, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(PREFIX + choice);
    else localStorage.setItem(PREFIX + choice, value);
  } catch {
    // The browser keeps nothing: the choice holds for this page.
  }
}

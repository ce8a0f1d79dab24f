import type { ElementContent } from 'hast';

/** A page before it is laid out: what it says, without what surrounds it. Links are absolute within the site. */
export interface Page {
  /** Its address, such as `/operations/getBlob/`, or a file such as `/404.html`. */
  readonly path: string;
  readonly title: string;
  /** One plain sentence, for search engines. */
  readonly description: string;
  /** Its `h1` and what comes before the first section. */
  readonly lead: readonly ElementContent[];
  readonly sections: readonly Section[];
  /** What follows the last section. */
  readonly after?: readonly ElementContent[];
  /** Files it loads besides those of every page, such as `/try.css` and `/try.js`. */
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  /** Its scripts may ask servers elsewhere, when the reader wants it. */
  readonly connects?: boolean;
}

/** A part of a page under an `h2`. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly children: readonly ElementContent[];
  /** What the page's contents list below the section. */
  readonly entries?: readonly { readonly id: string; readonly title: string }[];
}

/** The file that holds a page, such as `operations/getBlob/index.html`. */
export function fileOf(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

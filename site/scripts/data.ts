/** What the build writes for the scripts of the pages. */

import type { Workflow } from '../../scripts/flows/workflow.ts';

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

/** What the page that tries operations knows of them, beyond `generated/`. */
export interface TryData {
  /** In the order of the description. */
  readonly operations: readonly TryOperation[];
  readonly requirements: Readonly<Record<string, TryRequirement>>;
  readonly flows: readonly Workflow[];
  /** Reason phrases by status. */
  readonly reasons: Readonly<Record<string, string>>;
}

export interface TryOperation {
  readonly id: string;
  readonly summary: string;
  readonly category: string;
  /** It is sent to the URL that an earlier answer gave in `Location`. */
  readonly follows: boolean;
  /** Media types for `Accept`. */
  readonly accept: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly in: string; readonly description: string; readonly example: string }[];
  /** Examples of bodies to send. */
  readonly bodies: readonly { readonly name: string; readonly mediaType: string; readonly text: string }[];
  /** Names of the requirements that speak of it, without those that speak of every operation. */
  readonly requirements: readonly string[];
}

export interface TryRequirement {
  readonly levels: readonly string[];
  readonly actor: string;
  readonly text: string;
}

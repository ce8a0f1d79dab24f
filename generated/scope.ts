// Computed from spec/ by `npm run generate`. Do not edit.

/** A part of an API that is not part of this one. */
export interface RefusedSurface {
  readonly id: string;
  readonly title: string;
  readonly verdict: 'out' | 'future';
  readonly why: string;
  readonly insteadUse?: string;
  readonly patterns: readonly RegExp[];
}

export const refusedSurfaces: readonly RefusedSurface[] = [
  {
    id: 'repository-listing',
    title: 'Listing the repositories of a registry',
    verdict: 'out',
    why: 'Docker\'s protocol had it and some registries still answer it. The first wording of the scope refused it in general and pull request 46 by name; the accepted text refuses any endpoint of the kind. The specification made it optional in 2019, dropped it later that year, and today reserves the name among the extensions.',
    insteadUse: 'Know the repository you want, or ask the registry\'s own interface. Where /v2/_catalog is offered, expect it to be incomplete, and do not depend on it.',
    patterns: [
      /^\/v2\/_catalog$/,
    ],
  },
  {
    id: 'repository-listing-extension',
    title: 'The proposed extension for listing repositories',
    verdict: 'out',
    why: 'An open pull request proposes an optional extension that lists the repositories below a name. It is not merged, and even then it would be an extension and no part of the API.',
    patterns: [
      /^\/v2\/_oci\/repositories$/,
      /^\/v2\/.+\/_oci\/repositories$/,
    ],
  },
  {
    id: 'search',
    title: 'Searching for repositories and images',
    verdict: 'out',
    why: 'Searching is listing with a condition, so it shares the verdict. The first generation of Docker\'s registry had /v1/search and the second dropped it. The other path comes from a proposed extension that is open since 2024.',
    insteadUse: 'Use the search of the registry you work with. Within one repository, list the tags, or ask for the referrers of a manifest by type.',
    patterns: [
      /^\/v1\/search$/,
      /^\/v2\/_oci\/ext\/search$/,
    ],
  },
  {
    id: 'tag-history',
    title: 'The proposed extension for tag history',
    verdict: 'out',
    why: 'An open pull request proposes an optional extension that says what a tag has pointed to, and when. It is not merged.',
    patterns: [
      /^\/v2\/.+\/_oci\/tag-history\/.+$/,
    ],
  },
  {
    id: 'extension-discovery',
    title: 'Discovering the extensions of a registry',
    verdict: 'out',
    why: 'The paths are defined, but in the document of the _oci extension, and a registry may leave them out.',
    insteadUse: 'Ask the path. A 404, or the code UNSUPPORTED, means that no extensions are announced.',
    patterns: [
      /^\/v2\/_oci\/ext\/discover$/,
      /^\/v2\/.+\/_oci\/ext\/discover$/,
    ],
  },
];

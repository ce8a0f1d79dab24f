/** Where this project lives, unless the build is told otherwise. Reports go there. */
export const DEFAULT_REPOSITORY = 'https://github.com/oci-distribution-kit/oci-distribution-kit';

/** A new issue about one thing, with its title filled in. */
export function reportAddress(repository: string, about: string): string {
  return `${repository}/issues/new?title=${encodeURIComponent(about)}`;
}

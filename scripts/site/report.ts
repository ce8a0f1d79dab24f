import { address } from './addresses.ts';

/**
 * Where to report that something is wrong: a new issue with its title filled in.
 *
 * @param repository Where the project lives, such as `https://github.com/owner/name`. Without it, the page that says how.
 */
export function reportAddress(repository: string | undefined, about: string): string {
  return repository === undefined ? address.report : `${repository}/issues/new?title=${encodeURIComponent(about)}`;
}

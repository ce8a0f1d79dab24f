/**
 * One page of each kind: those of a kind have the same template and the same styles. A kind is the first step of an
 * address, and whether more follows. A page that holds all others of its kind is a kind by itself.
 *
 * @param paths Addresses or files of pages, relative, such as `operations/getBlob/`.
 */
export function examplesOfKinds(paths: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const path of paths) {
    const [first = '', ...rest] = path.split('/');
    const kind = /\/all\/(?:index\.html)?$/.test(path) ? path : `${first}${rest.length > 1 ? '/*' : ''}`;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

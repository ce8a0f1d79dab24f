/**
 * One page of each kind: those of a kind have the same template and the same styles. A kind is the first step of an
 * address, and whether more follows. Pages that hold all others of their kind are no examples of it.
 *
 * @param paths Addresses or files of pages, relative, such as `operations/getBlob/`.
 */
export function examplesOfKinds(paths: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const path of paths.filter((candidate) => !candidate.endsWith('all/'))) {
    const [first = '', ...rest] = path.split('/');
    const kind = `${first}${rest.length > 1 ? '/*' : ''}`;
    if (!kinds.has(kind)) kinds.set(kind, path);
  }
  return [...kinds.values()];
}

/** A value as it stands in a request target: the slashes of a name and the colons of a digest are sent as they are. */
export function encode(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':');
}

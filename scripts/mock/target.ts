/** Splits a request target without normalising it: `..` and doubled slashes are seen as they were sent. */
export function splitTarget(target: string): { path: string; query: string } {
  const local = isOrigin(target) ? target : target.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/#.*$/, '');
  const mark = local.indexOf('?');
  const path = mark < 0 ? local : local.slice(0, mark);
  return { path: path.startsWith('/') ? path : `/${path}`, query: mark < 0 ? '' : local.slice(mark + 1) };
}

/** Whether a target is in the form that nearly every request has: a path, and perhaps a query. */
function isOrigin(target: string): boolean {
  return target.startsWith('/') && !target.includes('#');
}

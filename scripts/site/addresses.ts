import type { Parameter, Version } from '../model/model.ts';

/**
 * The address of everything that has one. Ids are made of names that the description promises to keep - operation
 * ids, codes, header names, requirement names - and never of headings.
 */
export const address = {
  home: '/',
  about: '/about/',
  report: '/about/#report',
  specification: '/spec/',
  wholeSpecification: '/spec/all/',
  specificationChapter: (name: string) => `/spec/${name}/`,
  term: (id: string) => `/spec/overview/#term-${id}`,
  operations: '/operations/',
  allOperations: '/operations/all/',
  errors: '/errors/',
  headers: '/headers/',
  schemas: '/schemas/',
  requirements: '/requirements/',
  scope: '/scope/',
  try: '/try/',
  flows: '/flows/',
  flow: (id: string) => `/flows/${id}/`,
  flowStep: (id: string, step: string) => `/flows/${id}/#step-${step}`,
  flowSource: (id: string) => `/flows/${id}.arazzo.yaml`,
  changes: '/changes/',
  download: '/download/',
  changesOf: (version: Version) => `/changes/#${changesId(version)}`,
  obsoleteRfc: (rfc: number) => `/headers/#rfc-${rfc}`,
  category: (name: string) => `/operations/#${name}`,
  operation: (id: string) => `/operations/${id}/`,
  parameter: (operation: string, parameter: Pick<Parameter, 'in' | 'name'>) => `/operations/${operation}/#${parameterId(parameter)}`,
  response: (operation: string, status: string) => `/operations/${operation}/#${responseId(status)}`,
  responseHeader: (operation: string, status: string, header: string) =>
    `/operations/${operation}/#${responseId(status)}-${header.toLowerCase()}`,
  sample: (file: string) => `/samples/${file}`,
  error: (code: string) => `/errors/#${code}`,
  header: (name: string) => `/headers/#${name.toLowerCase()}`,
  schema: (name: string) => `/schemas/#${name}`,
  requirement: (name: string) => `/requirements/#${name}`,
  chapter: (title: string) => `/requirements/#${chapterId(title)}`,
  scopeEntry: (id: string) => `/scope/#${id}`,
  surface: (id: string) => `/scope/#surface-${id}`,
} as const;

export const parameterId = (parameter: Pick<Parameter, 'in' | 'name'>): string => `${parameter.in}-${parameter.name.toLowerCase()}`;
export const responseId = (status: string): string => `response-${status}`;
export const chapterId = (title: string): string => `chapter-${title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;

/** Ids of what changed in a version, such as `in-1-1` and `in-next`. */
export const changesId = (version: Version): string => `in-${version.replaceAll('.', '-')}`;

/** The id within an address. */
export const fragmentOf = (to: string): string => to.slice(to.indexOf('#') + 1);

/**
 * The address as seen from a page, so that the site works below any path.
 *
 * @param from Address of the page, such as `/operations/getBlob/`.
 * @param to Address within the site, such as `/errors/#DENIED`.
 */
export function relativeAddress(from: string, to: string): string {
  const [path = '', fragment] = to.split('#');
  if (path === from) return fragment === undefined ? './' : `#${fragment}`;
  const here = from.split('/').slice(1, -1);
  const there = path.split('/').slice(1);
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const steps = [...here.slice(shared).map(() => '..'), ...there.slice(shared)].join('/');
  return `${steps === '' ? './' : steps}${fragment === undefined ? '' : `#${fragment}`}`;
}

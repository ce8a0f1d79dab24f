import type { Requirement, ScopeSource, Upstream } from '../model/model.ts';

/** A link to the place in an upstream repository, at the commit that was read, and words for it. */
export interface Citation {
  readonly href: string;
  readonly label: string;
}

type Upstreams = Readonly<Record<string, Upstream>>;

/** The source of a scope row: a section of a file, or a pull request. */
export function citeSource(upstreams: Upstreams, source: ScopeSource): Citation {
  const upstream = find(upstreams, source.upstream);
  const repository = upstream.repository.split('/').at(-1) ?? source.upstream;
  if (source.path !== undefined) {
    const section = source.section === undefined ? '' : `#${source.section}`;
    const file = fill(upstream, 'file', { commit: source.commit ?? upstream.commit, path: source.path });
    return { href: `${file}${section}`, label: `${repository}, ${source.path}${section}` };
  }
  if (source.pull_request !== undefined) {
    const number = String(source.pull_request);
    return { href: fill(upstream, 'pull_request', { number }), label: `${repository}, pull request ${number}` };
  }
  const commit = source.commit ?? upstream.commit;
  return { href: fill(upstream, 'commit', { commit }), label: `${repository}, commit ${commit.slice(0, 7)}` };
}

/** Where the upstream text says what a requirement says: the section as rendered, and the line as written. */
export function citeRequirement(upstreams: Upstreams, source: Requirement['source']): { section: Citation; line: Citation } {
  const upstream = find(upstreams, 'distribution-spec');
  const file = fill(upstream, 'file', { commit: upstream.commit, path: String(upstream.file) });
  const [first, last] = String(source.line).split(/[-,]/);
  const span = last === undefined ? `L${first}` : `L${first}-L${last}`;
  return {
    section: { href: `${file}#${source.section}`, label: source.section },
    line: { href: `${file}?plain=1#${span}`, label: `line ${String(source.line).replace(',', ' and ').replace('-', ' to ')}` },
  };
}

/** The commit of a repository that was read. */
export function citeCommit(upstream: Upstream): Citation {
  return { href: fill(upstream, 'commit', { commit: upstream.commit }), label: upstream.commit.slice(0, 12) };
}

/** A release of the specification that was read. */
export interface Release {
  readonly version: string;
  readonly tag: string;
  readonly commit: string;
  /** The day it was tagged, such as `2025-01-29`. */
  readonly date: string;
}

/** The release of a version; none for what is not released. */
export function releaseOf(upstreams: Upstreams, version: string): Release | undefined {
  const releases = find(upstreams, 'distribution-spec').releases as readonly (Release & { readonly tagged: string })[] | undefined;
  const release = releases?.find((candidate) => candidate.version === version);
  return release === undefined ? undefined : { ...release, date: release.tagged };
}

/** A line of the upstream text at the commit that was read. */
export function citeLine(upstreams: Upstreams, line: number): Citation {
  const upstream = find(upstreams, 'distribution-spec');
  const file = fill(upstream, 'file', { commit: upstream.commit, path: String(upstream.file) });
  return { href: `${file}?plain=1#L${line}`, label: `line ${line}` };
}

/** An RFC, or a section of it. */
export function citeRfc(rfc: number, section?: string): Citation {
  return {
    href: `https://www.rfc-editor.org/rfc/rfc${rfc}${section === undefined ? '' : `#section-${section}`}`,
    label: `RFC ${rfc}${section === undefined ? '' : `, section ${section}`}`,
  };
}

/** The page of MDN on a header or a status. */
export function citeMdn(kind: 'Headers' | 'Status', name: string): Citation {
  return { href: `https://developer.mozilla.org/docs/Web/HTTP/Reference/${kind}/${name}`, label: `MDN, ${name}` };
}

function find(upstreams: Upstreams, key: string): Upstream {
  const upstream = upstreams[key];
  if (upstream === undefined) throw new Error(`expected ${key} in upstream.yaml, found ${Object.keys(upstreams).join(', ')}`);
  return upstream;
}

function fill(upstream: Upstream, kind: 'file' | 'commit' | 'pull_request', values: Record<string, string>): string {
  const template = (upstream.links as Record<string, string> | undefined)?.[kind];
  if (template === undefined) throw new Error(`expected a template links.${kind} for ${upstream.repository} in upstream.yaml`);
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

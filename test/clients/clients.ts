import type { Workplace } from './workplace.ts';

/**
 * A program that copies images as they are. References are those of the registry, such as `localhost:5000/app:1`;
 * layouts are folders.
 */
export interface Client {
  readonly name: string;
  push(layout: string, tag: string, reference: string): Promise<unknown>;
  /** Writes a layout in which the image is the only entry. */
  pull(reference: string, layout: string): Promise<unknown>;
  copy(from: string, to: string): Promise<unknown>;
  /** The bytes of a manifest. */
  manifest(reference: string): Promise<string>;
  tags(repository: string): Promise<string[]>;
  /** Deletes what a reference stands for; where the client can, the tag alone. */
  remove(reference: string): Promise<unknown>;
}

/** The clients that copy images as they are, by the program they need. */
export const CLIENTS: readonly ((workplace: Workplace) => Client)[] = [skopeo, crane, oras, regctl];

export function skopeo({ run }: Workplace): Client {
  const call = (command: string, ...args: string[]) => run('skopeo', '--insecure-policy', command, ...args);
  return {
    name: 'skopeo',
    push: (layout, tag, reference) => call('copy', '--all', '--dest-tls-verify=false', `oci:${layout}:${tag}`, `docker://${reference}`),
    pull: (reference, layout) => call('copy', '--all', '--src-tls-verify=false', `docker://${reference}`, `oci:${layout}:pulled`),
    copy: (from, to) => call('copy', '--all', '--src-tls-verify=false', '--dest-tls-verify=false', `docker://${from}`, `docker://${to}`),
    manifest: (reference) => call('inspect', '--raw', '--tls-verify=false', `docker://${reference}`),
    tags: async (repository) => JSON.parse(await call('list-tags', '--tls-verify=false', `docker://${repository}`)).Tags,
    remove: (reference) => call('delete', '--tls-verify=false', `docker://${reference}`),
  };
}

export function crane({ run }: Workplace): Client {
  const call = (...args: string[]) => run('crane', ...args);
  return {
    name: 'crane',
    push: (layout, _, reference) => call('push', layout, reference),
    pull: (reference, layout) => call('pull', '--format=oci', reference, layout),
    copy: (from, to) => call('copy', from, to),
    manifest: (reference) => call('manifest', reference),
    tags: async (repository) => lines(await call('ls', repository)),
    remove: (reference) => call('delete', reference),
  };
}

export function oras({ run }: Workplace): Client {
  const call = (...args: string[]) => run('oras', ...args);
  return {
    name: 'oras',
    push: (layout, tag, reference) => call('cp', '--from-oci-layout', '--to-plain-http', `${layout}:${tag}`, reference),
    pull: (reference, layout) => call('cp', '--from-plain-http', '--to-oci-layout', reference, `${layout}:pulled`),
    copy: (from, to) => call('cp', '--from-plain-http', '--to-plain-http', from, to),
    manifest: (reference) => call('manifest', 'fetch', '--plain-http', reference),
    tags: async (repository) => lines(await call('repo', 'tags', '--plain-http', repository)),
    remove: (reference) => call('manifest', 'delete', '--plain-http', '--force', reference),
  };
}

export function regctl({ run }: Workplace): Client {
  const call = (reference: string, ...args: string[]) => run('regctl', '--host', `reg=${reference.split('/')[0]},tls=disabled`, ...args);
  return {
    name: 'regctl',
    push: (layout, tag, reference) => call(reference, 'image', 'copy', `ocidir://${layout}:${tag}`, reference),
    pull: (reference, layout) => call(reference, 'image', 'copy', reference, `ocidir://${layout}:pulled`),
    copy: (from, to) => call(from, 'image', 'copy', from, to),
    manifest: (reference) => call(reference, 'manifest', 'get', '--format', 'raw-body', reference),
    tags: async (repository) => lines(await call(repository, 'tag', 'ls', repository)),
    remove: (reference) => call(reference, 'tag', 'delete', reference),
  };
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

import { manifestMediaTypes } from '../../../../generated/media-types.ts';
import type { Descriptor } from '../../store.ts';

/** A descriptor as it was read: nothing says yet that it is one. */
export type Entry = Partial<Descriptor>;

/** What a manifest refers to, by what it has to be in a registry. */
export interface References {
  readonly blobs: readonly Entry[];
  readonly manifests: readonly Entry[];
}

const MANIFEST_TYPES: ReadonlySet<string> = new Set(manifestMediaTypes);

export function isManifest({ mediaType }: Entry): boolean {
  return MANIFEST_TYPES.has(mediaType ?? '');
}

/** Reads what a manifest refers to, as far as it is one: that is for the registry to judge. */
export function referencesIn(bytes: Uint8Array): References {
  const { config, layers, manifests } = readJson(bytes) ?? {};
  const entries = entriesOf(manifests);
  return {
    blobs: [...entriesOf([config]), ...entriesOf(layers), ...entries.filter((entry) => !isManifest(entry))],
    manifests: entries.filter(isManifest),
  };
}

/** A JSON object; `undefined` for anything else. */
export function readJson(bytes: Uint8Array): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

/** The objects of a list; none where it is no list. */
export function entriesOf(value: unknown): Entry[] {
  return Array.isArray(value) ? value.filter((entry) => typeof entry === 'object' && entry !== null) : [];
}

import type { Requirement } from '../model/model.ts';

/** A source of the tests that cite requirements by name. */
export interface CheckSource {
  /** Such as `test/requirements/checks/tags.ts`. */
  readonly file: string;
  readonly text: string;
}

/** How it is decided whether our mock registry keeps a requirement. */
export interface RequirementStatus {
  /** Our tests that decide it: file and line. */
  readonly tests: readonly { readonly file: string; readonly line: number }[];
  /** With which `OCI_VERSION` the upstream conformance suite decides it. */
  readonly suite?: 'released' | 'dev';
  /** Why it cannot be seen at our mock. */
  readonly excluded?: string;
}

/** In the order of their weight. One requirement may be both `tested` and in the `suite`. */
export const STATUS_KINDS = ['tested', 'suite', 'excluded', 'unchecked'] as const;
export type StatusKind = (typeof STATUS_KINDS)[number];

const KINDS: readonly [kind: 'tests' | 'suite' | 'excluded', file: RegExp][] = [
  ['tests', /\/checks\/[^/]+\.ts$/],
  ['suite', /\/upstream-suite\.ts$/],
  ['excluded', /\/excluded\.ts$/],
];

/** An entry of a table of requirements: the name, and the text where there is one. */
const ENTRY = /^ {2}(?:'([a-z0-9-]+)'|([a-z0-9]+)):\s+(?:'(.*)',$)?/;

/**
 * Computes how each requirement is decided from the tables of our tests. They are read as text, since the site must not
 * import tests; a test holds the result against what the tests import.
 *
 * @param sources The checks, the list of what the upstream suite decides, and the list of what is excluded.
 * @returns A status for every requirement, by name.
 */
export function requirementStatuses(
  requirements: readonly Pick<Requirement, 'name'>[],
  sources: readonly CheckSource[],
): ReadonlyMap<string, RequirementStatus> {
  const entries = KINDS.flatMap(([kind, pattern]) =>
    sources
      .filter(({ file }) => pattern.test(file))
      .flatMap(({ file, text }) => entriesOf(text).map((entry) => ({ kind, file, ...entry }))),
  );
  return new Map(
    requirements.map(({ name }): [string, RequirementStatus] => {
      const own = entries.filter((entry) => entry.name === name);
      const suite = own.find(({ kind }) => kind === 'suite')?.value;
      const excluded = own.find(({ kind }) => kind === 'excluded')?.value;
      const status: RequirementStatus = {
        tests: own.filter(({ kind }) => kind === 'tests').map(({ file, line }) => ({ file, line })),
        ...(suite === 'released' || suite === 'dev' ? { suite } : {}),
        ...(excluded === undefined ? {} : { excluded }),
      };
      return [name, status];
    }),
  );
}

/** What a status amounts to; `unchecked` is what nothing decides, such as most of what clients do. */
export function statusKinds({ tests, suite, excluded }: RequirementStatus): readonly StatusKind[] {
  const kinds = [
    ...(tests.length > 0 ? (['tested'] as const) : []),
    ...(suite === undefined ? [] : (['suite'] as const)),
    ...(excluded === undefined ? [] : (['excluded'] as const)),
  ];
  return kinds.length === 0 ? ['unchecked'] : kinds;
}

function entriesOf(text: string): { name: string; line: number; value?: string }[] {
  return text.split('\n').flatMap((line, index) => {
    const [, quoted, bare, value] = ENTRY.exec(line) ?? [];
    const name = quoted ?? bare;
    return name === undefined ? [] : [{ name, line: index + 1, ...(value === undefined ? {} : { value }) }];
  });
}

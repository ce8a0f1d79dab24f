/** Where a requirement is decided, or why it is not. */
export interface Decisions {
  readonly tested: ReadonlySet<string>;
  readonly suite: ReadonlySet<string>;
  readonly excluded: ReadonlySet<string>;
}

/** A row of the traceability. */
export interface Row {
  readonly requirement: string;
  readonly actor: string;
  readonly checks: readonly string[];
  readonly excluded?: string;
}

/**
 * What the rows say of themselves. What the upstream suite decides was read from its code at the commit of which the facts
 * speak; what it decides in part, or wrongly, is not called decided by it.
 */
export function decisionsOf(rows: readonly Row[]): Decisions {
  const names = (test: (row: Row) => boolean) => new Set(rows.filter(test).map(({ requirement }) => requirement));
  return {
    tested: names(({ checks }) => checks.includes('test')),
    suite: names(({ checks }) => checks.includes('suite') || checks.includes('suite-dev')),
    excluded: names(({ excluded }) => excluded !== undefined),
  };
}

/** Whether a registry has to keep a requirement. */
export function isRegistrySide({ actor }: Pick<Row, 'actor'>): boolean {
  return actor === 'registry' || actor === 'both';
}

/** Requirements of the registry's side that nobody decides, or that stand in two lists or in none that fits. */
export function findGaps(rows: readonly Row[], { tested, suite, excluded }: Decisions): string[] {
  const known = new Map(rows.map((row) => [row.requirement, row]));
  const undecided = rows
    .filter((row) => isRegistrySide(row))
    .filter(({ requirement }) => !tested.has(requirement) && !suite.has(requirement) && !excluded.has(requirement))
    .map(({ requirement }) => `${requirement}: neither tested, nor asserted by the upstream suite, nor excluded with a reason`);
  const twice = [...excluded]
    .filter((name) => tested.has(name) || suite.has(name))
    .map((name) => `${name}: excluded, although it is tested here or by the upstream suite`);
  const strange = [...suite, ...excluded]
    .filter((name) => !isRegistrySide(known.get(name) ?? { actor: 'none' }))
    .map((name) => `${name}: no requirement of the registry's side`);
  return [...undecided, ...twice, ...strange];
}

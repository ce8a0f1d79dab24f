/** What one round of a case gave: a number for each of its columns that the peer can fill. */
export type Figures = Readonly<Record<string, number>>;

/** What was measured in the rounds of a case, summed up. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/** The spread of one figure over the rounds, or `undefined` where no round has it. */
export function spreadOf(rounds: readonly Figures[], key: string): Spread | undefined {
  const values = rounds.flatMap((figures) => figures[key] ?? []).sort((a, b) => a - b);
  const [least] = values;
  const most = values.at(-1);
  if (least === undefined || most === undefined) return undefined;
  const upper = values[Math.floor(values.length / 2)] ?? least;
  const lower = values[Math.floor((values.length - 1) / 2)] ?? least;
  return { median: (lower + upper) / 2, least, most };
}

/** A number with so many decimals, and with commas between thousands. */
export function formatNumber(value: number, decimals: number): string {
  return value.toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** The median, with the least and the most where they differ. */
export function formatSpread({ median, least, most }: Spread, decimals: number): string {
  const [middle, low, high] = [median, least, most].map((value) => formatNumber(value, decimals));
  return low === high ? `${middle}` : `${middle} (${low}-${high})`;
}

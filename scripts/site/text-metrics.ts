/**
 * How wide text is, by a fixed table: the same on every machine, whatever fonts it has. The numbers are a little
 * larger than those of common fonts, so that text fits.
 */

/** A piece of text and how it is to look. */
export interface Run {
  readonly text: string;
  readonly kind: 'plain' | 'strong' | 'soft' | 'good' | 'bad';
}

export type Line = readonly Run[];

/** Width of a character of a monospaced font, as a part of its size. */
const MONO_WIDTH = 0.615;

/** Widths of a sans-serif font, as parts of its size. */
const NARROW = /[iljtfr.,:;'|()[\]I ]/;
const WIDE = /[mwMW@%]/;

/** The width of a line in a sans-serif font of this size. */
export function sansWidth(text: string, size: number): number {
  const units = [...text].reduce((sum, character) => {
    if (NARROW.test(character)) return sum + 0.34;
    if (WIDE.test(character)) return sum + 0.92;
    return sum + (/[A-Z]/.test(character) ? 0.7 : 0.58);
  }, 0);
  return units * size;
}

/**
 * Breaks runs into lines of a monospaced font. Lines break after the marks that divide a URL, and inside a word only
 * where it is longer than a line. Nothing is cut.
 *
 * @param width What a line may take, in the unit of the size.
 */
export function wrapMono(runs: readonly Run[], width: number, size: number): Line[] {
  const limit = Math.floor(width / (size * MONO_WIDTH));
  const lines: Run[][] = [[]];
  let used = 0;
  for (const { text, kind } of runs) {
    for (const piece of pieces(text, limit)) {
      if (used > 0 && used + piece.trimEnd().length > limit) {
        lines.push([]);
        used = 0;
      }
      used += piece.length;
      const line = lines.at(-1) ?? [];
      const last = line.at(-1);
      if (last?.kind === kind) line[line.length - 1] = { text: last.text + piece, kind };
      else line.push({ text: piece, kind });
    }
  }
  return lines;
}

function pieces(text: string, limit: number): string[] {
  return text.split(/(?<=[/ ])|(?=[?&])/).flatMap((word) => {
    const parts: string[] = [];
    for (let at = 0; at < word.length; at += limit) parts.push(word.slice(at, at + limit));
    return parts;
  });
}

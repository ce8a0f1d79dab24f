import type { Problem } from './error.ts';

/** The languages of the samples, in the order in which pages show them. */
export const SAMPLE_LANGUAGES = [
  { id: 'curl', title: 'curl', ending: 'sh', comment: '#', run: 'sh' },
  { id: 'typescript', title: 'TypeScript', ending: 'ts', comment: '//', run: 'npx tsx' },
  { id: 'go', title: 'Go', ending: 'go', comment: '//', run: 'go run' },
  { id: 'python', title: 'Python', ending: 'py', comment: '#', run: 'python3' },
] as const;

export type SampleLanguage = (typeof SAMPLE_LANGUAGES)[number];

/** A program that calls one operation. */
export interface Sample {
  readonly language: SampleLanguage;
  /** Such as `getBlob.py`. */
  readonly file: string;
  readonly text: string;
}

/** The samples of an operation: the same thing done in each language. */
export interface SampleSet {
  /** What they do, in one sentence. Every sample begins with it. */
  readonly does: string;
  /** The arguments they take, in order, such as `registry`. */
  readonly parameters: readonly string[];
  readonly samples: readonly Sample[];
}

/**
 * Puts the samples together by operation.
 *
 * @param operations The ids of all operations: each has to have a sample in every language.
 * @param files The texts of the samples by name, such as `getBlob.py`.
 */
export function arrangeSamples(
  operations: readonly string[],
  files: ReadonlyMap<string, string>,
): { sets: ReadonlyMap<string, SampleSet>; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const expected = new Set(operations.flatMap((id) => SAMPLE_LANGUAGES.map(({ ending }) => `${id}.${ending}`)));
  for (const file of files.keys()) {
    if (!expected.has(file)) {
      const endings = SAMPLE_LANGUAGES.map(({ ending }) => ending).join(', ');
      problems.push({
        file: pathOf(file),
        message: `expected the id of an operation as name, and one of the endings ${endings}, found ${file}`,
      });
    }
  }
  const sets = new Map<string, SampleSet>();
  for (const id of operations) {
    const samples: Sample[] = [];
    for (const language of SAMPLE_LANGUAGES) {
      const file = `${id}.${language.ending}`;
      const text = files.get(file);
      if (text === undefined) problems.push({ file: pathOf(file), message: `expected a sample of ${id} in ${language.title}, found none` });
      else samples.push({ language, file, text });
    }
    const [first, ...others] = samples;
    if (first === undefined) continue;
    const set = { does: sentenceOf(first), parameters: parametersOf(first), samples };
    for (const other of others) {
      if (sentenceOf(other) !== set.does) {
        problems.push({ file: pathOf(other.file), message: `expected the first line of ${first.file}, found "${sentenceOf(other)}"` });
      }
      if (parametersOf(other).join() !== set.parameters.join()) {
        const found = parametersOf(other).join(', ');
        problems.push({ file: pathOf(other.file), message: `expected the arguments ${set.parameters.join(', ')}, found ${found}` });
      }
    }
    sets.set(id, set);
  }
  return { sets, problems };
}

/** Where a sample is kept, and where it is published. */
const pathOf = (file: string): string => `site/samples/${file}`;

/** The first line, without the comment signs. */
function sentenceOf({ text, language: { comment } }: Sample): string {
  const [line = ''] = text.split('\n');
  return line.startsWith(`${comment} `) ? line.slice(comment.length + 1) : '';
}

/** The line that takes the arguments apart. */
const TAKES: Readonly<Record<SampleLanguage['id'], RegExp>> = {
  curl: /^((?:\w+=\$\d ?)+)$/m,
  typescript: /^const \[(.*)\] = process\.argv\.slice\(2\);$/m,
  go: /^\t(.*) := os\.Args\[1\]/m,
  python: /^(.*) = sys\.argv\[1:?\]$/m,
};

/** Their names, in the form that TypeScript gives them. */
function parametersOf({ text, language }: Sample): string[] {
  const names = TAKES[language.id].exec(text)?.[1]?.match(/[a-z]\w*/gi) ?? [];
  return names.map((name) => name.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()));
}

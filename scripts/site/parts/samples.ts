import type { Element } from 'hast';
import { h } from 'hastscript';
import { address } from '../addresses.ts';
import type { Sample, SampleSet } from '../samples.ts';

/**
 * The samples of an operation, a fold for each language, of which one is open. All are in the page, so that the browser
 * finds what is in a closed one and opens it, and paper shows all.
 */
export function samplesView({ does, parameters, samples }: SampleSet): Element {
  return h('div.samples-part', [
    h('p', does),
    h(
      'div.samples',
      { dataSamples: '' },
      samples.map((sample, index) =>
        h('details.sample', { name: 'sample', dataLanguage: sample.language.id, open: index === 0 }, [
          h('summary', sample.language.title),
          h('pre', h('code', lines(sample))),
          h('p.sample-run', [
            h('a', { href: address.sample(sample.file) }, sample.file),
            ': ',
            h('code', [sample.language.run, sample.file, ...parameters.map((name) => name.toUpperCase())].join(' ')),
          ]),
        ]),
      ),
    ),
    h('p.samples-note', 'These are files, and the tests run them against the mock registry as they stand here.'),
  ]);
}

/** The text without its first line, which stands above, and with comments set apart. */
function lines({ text, language: { comment } }: Sample): (string | Element)[] {
  const [, ...rest] = text.trimEnd().split('\n');
  return rest.flatMap((line, index): (string | Element)[] => {
    const end = index === rest.length - 1 ? '' : '\n';
    return line.trimStart().startsWith(`${comment} `) ? [h('span.comment', line), end] : [`${line}${end}`];
  });
}

import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { FLAGS, type LibraryOption, libraryOptionsOf, variableOf } from '../../mock/node/flags.ts';
import { joined } from './labels.ts';
import { row, rows } from './rows.ts';

/** The options of the mock registry: flag, what it does, default, and what says the same in the environment and in the library. */
export function optionRows(): Element {
  return rows(
    FLAGS.map((option) => {
      const { name, value, text } = option;
      const [, does = text, otherwise = value === undefined ? 'off' : 'none'] = /^(.*) \(default: (.*)\)$/.exec(text) ?? [];
      const flag = h('code', [`--${name}`, ...(value === undefined ? [] : [' ', h('span.variable', value)])]);
      return row({ id: `option-${name}`, name: [flag] }, [
        h('p', `${does.charAt(0).toUpperCase()}${does.slice(1)}.`),
        h('p.value', [h('code', variableOf(name)), ' ', h('span.word', 'default '), h('code', otherwise)]),
        libraryLine(libraryOptionsOf(option)),
      ]);
    }),
  );
}

function libraryLine(options: readonly LibraryOption[]): Element | undefined {
  if (options.length === 0) return undefined;
  const said = options.map(
    ({ name, note, value }): ElementContent =>
      h('span', [h('code', value === undefined ? name : `${name}: ${value}`), ...(note === undefined ? [] : [` ${note}`])]),
  );
  return h('p.value', [h('span.word', 'in the library '), ...joined(said, ', ')]);
}

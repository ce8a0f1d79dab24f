import type { Element } from 'hast';
import { h } from 'hastscript';
import { FLAGS, variableOf } from '../../mock/node/flags.ts';
import { row, rows } from './rows.ts';

/** The options of the mock registry: flag, what it does, default, and the environment variable that says the same. */
export function optionRows(): Element {
  return rows(
    FLAGS.map(({ name, value, text }) => {
      const [, does = text, otherwise = value === undefined ? 'off' : 'none'] = /^(.*) \(default: (.*)\)$/.exec(text) ?? [];
      const flag = h('code', [`--${name}`, ...(value === undefined ? [] : [' ', h('span.variable', value)])]);
      return row({ id: `option-${name}`, name: [flag] }, [
        h('p', `${does.charAt(0).toUpperCase()}${does.slice(1)}.`),
        h('p.value', [h('code', variableOf(name)), ' ', h('span.word', 'default '), h('code', otherwise)]),
      ]);
    }),
  );
}

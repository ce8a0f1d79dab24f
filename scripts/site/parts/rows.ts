import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { JsonObject } from '../../model/model.ts';
import type { Context } from '../context.ts';
import { type Summary, summarise } from '../schema.ts';
import { joined, schemaLink } from './labels.ts';

type Children = readonly (ElementContent | undefined)[];

/** A list of named things: the name and its labels on the left, what there is to say on the right. */
export function rows(items: readonly Element[]): Element {
  return h('dl.rows', [...items]);
}

/** A row of such a list. The name links to the row, so that it can be cited. */
export function row({ id, name, labels = [] }: { id?: string; name: Children; labels?: Children }, children: Children): Element {
  const title = id === undefined ? h('span.name', [...name]) : h('a.name', { href: `#${id}` }, [...name]);
  return h('div.row', id === undefined ? {} : { id }, [
    h('dt', [title, ...(labels.some((label) => label !== undefined) ? [h('span.labels', spaced(labels))] : [])]),
    h('dd', [...children]),
  ]);
}

/** Labels with spaces between, so that they do not run together without a style sheet. */
export function spaced(labels: Children): ElementContent[] {
  return labels.filter((label) => label !== undefined).flatMap((label) => [{ type: 'text' as const, value: ' ' }, label]);
}

/** What values look like: type, grammar, example. */
export function valueLine(context: Context, schema: JsonObject | undefined, example: string | undefined, grammar: boolean): Element {
  const summary = schema === undefined ? undefined : summarise(context.model.document, schema);
  return h('p.value', [
    ...(summary === undefined ? [] : [h('span.type', typeWords(summary))]),
    ...(grammar && summary !== undefined ? constraintWords(summary) : []),
    ...(example === undefined ? [] : [' ', h('span.example', [h('span.word', 'e.g. '), h('code', example)])]),
  ]);
}

/** The type of a schema in words, with links to the schemas it is made of. */
export function typeWords(summary: Summary): ElementContent[] {
  return summary.type.map((part) => (typeof part === 'string' ? { type: 'text', value: part } : schemaLink(part.component)));
}

export function constraintWords(summary: Summary): ElementContent[] {
  const values = summary.constraints.filter(({ kind }) => kind === 'value');
  const others = summary.constraints.filter(({ kind }) => kind !== 'value');
  const words: ElementContent[] = [];
  if (values.length > 0) {
    words.push(
      { type: 'text', value: ' ' },
      h('span', [
        h('span.word', values.length === 1 ? 'always ' : 'one of '),
        ...joined(
          values.map(({ text }) => h('code', text)),
          ' ',
        ),
      ]),
    );
  }
  for (const { kind, text } of others) {
    words.push({ type: 'text', value: ' ' }, kind === 'pattern' ? h('code.pattern', text) : h('span.limit', text));
  }
  return words;
}

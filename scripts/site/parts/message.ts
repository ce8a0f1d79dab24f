import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Exchange, Message } from '../message.ts';

/** A request and its response, one below the other. */
export function exchangeFigure(title: readonly ElementContent[], exchange: Exchange): Element {
  return h('figure.exchange', [
    h('figcaption', [...title]),
    h('div.message.message-request', [h('p.message-from', 'Request'), messageView(exchange.request)]),
    h('div.message.message-response', [h('p.message-from', 'Response'), messageView(exchange.response)]),
  ]);
}

/** A message as text, a line each, in which long values wrap. */
export function messageView(message: Message): Element {
  const line = (...children: (ElementContent | string)[]) => h('span.line', [...children, '\n']);
  const [first = '', ...rest] = message.start.split(' ');
  const start = first.startsWith('HTTP/') ? [`${first} `, h('b', rest.join(' '))] : [h('b', first), ` ${rest.join(' ')}`];
  return h('pre', [
    h('code', [
      line(...start),
      ...message.headers.map(([name, value]) => line(h('span.field', `${name}:`), ` ${value}`)),
      ...(message.body === undefined || message.body === '' ? [] : [line(), ...bodyView(message.body)]),
    ]),
  ]);
}

/** A body by itself. */
export function bodyFigure(text: string): Element {
  return h('pre', h('code', bodyView(text)));
}

/** The bytes of a body. In JSON the names of members are set apart, and a line that wraps keeps its indentation. */
function bodyView(text: string): ElementContent[] {
  const shown = text.replace(/\n$/, '');
  if (!/^[[{]\n/.test(shown)) return [{ type: 'text', value: shown }];
  return shown.split('\n').map((line, index, lines) => {
    const depth = (/^ */.exec(line)?.[0].length ?? 0) / 2;
    const [, before = '', member, after = ''] = /^( *)("(?:[^"\\]|\\.)*":)?(.*)$/.exec(line) ?? [];
    const end = index === lines.length - 1 ? '' : '\n';
    return h('span.line', { className: depth === 0 ? [] : [`depth-${depth}`] }, [
      before,
      ...(member === undefined ? [] : [h('span.field', member)]),
      `${after}${end}`,
    ]);
  });
}

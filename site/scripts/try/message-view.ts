import { element } from '../elements.ts';
import type { Exchange, Fields, Request, Response } from './exchange.ts';

/** The longest body that is shown, in bytes. */
const SHOWN = 16 * 1024;
/** The bytes of one that is no text, shown in hexadecimal. */
const HEX_SHOWN = 96;

/** Request and response as they went over the wire, one below the other, in the form of the examples of this site. */
export async function exchangeFigure({ request, response }: Exchange, reasons: Readonly<Record<string, string>>): Promise<HTMLElement> {
  return element(
    'figure',
    { class: 'exchange' },
    messageBox('Request', 'request', await requestText(request)),
    messageBox('Response', 'response', responseText(response, reasons)),
  );
}

interface Text {
  readonly start: readonly (Node | string)[];
  readonly headers: Fields;
  readonly body: string;
}

async function requestText({ method, target, headers, body }: Request): Promise<Text> {
  const shown = body === undefined ? undefined : new Uint8Array(await body.slice(0, SHOWN).arrayBuffer());
  const text = shown === undefined ? '' : bodyText(shown, body?.size ?? 0);
  return { start: [element('b', {}, method), ` ${target} HTTP/1.1`], headers, body: text };
}

function responseText({ status, headers, body }: Response, reasons: Readonly<Record<string, string>>): Text {
  const phrase = `${status} ${reasons[status] ?? ''}`.trimEnd();
  return { start: ['HTTP/1.1 ', element('b', {}, phrase)], headers, body: bodyText(body.subarray(0, SHOWN), body.byteLength) };
}

function messageBox(title: string, kind: string, { start, headers, body }: Text): HTMLElement {
  const line = (...children: readonly (Node | string)[]) => element('span', { class: 'line' }, ...children, '\n');
  return element(
    'div',
    { class: `message message-${kind}` },
    element('p', { class: 'message-from' }, title),
    element(
      'pre',
      { tabindex: '0' },
      element(
        'code',
        {},
        line(...start),
        ...headers.map(([name, value]) => line(element('span', { class: 'field' }, `${name}:`), ` ${value}`)),
        ...(body === '' ? [] : [line(), ...bodyLines(body)]),
      ),
    ),
  );
}

/** In JSON of several lines the names of members are set apart, and a line that wraps keeps its indentation. */
function bodyLines(body: string): (Node | string)[] {
  if (!/^[[{]\n/.test(body)) return [body];
  return body.split('\n').map((text) => {
    const [, indentation = '', member = '', rest = ''] = /^( *)("(?:[^"\\]|\\.)*":)?(.*)$/.exec(text) ?? [];
    const depth = Math.min(Math.floor(indentation.length / 2), 6);
    const children = [indentation, ...(member === '' ? [] : [element('span', { class: 'field' }, member)]), `${rest}\n`];
    return element('span', { class: depth === 0 ? 'line' : `line depth-${depth}` }, ...children);
  });
}

/** A body as text, or the beginning of its bytes where it is none. */
function bodyText(shown: Uint8Array, size: number): string {
  const rest = size > shown.byteLength ? `\n… ${size} bytes in all` : '';
  const text = new TextDecoder().decode(shown);
  // Control characters and replacements are signs of other bytes; a character may be cut at the end.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  if (!/[\u0000-\u0008\u000e-\u001f\ufffd]/.test(text.slice(0, -3))) return text.trimEnd() + rest;
  const hex = Array.from(shown.subarray(0, HEX_SHOWN), (byte) => byte.toString(16).padStart(2, '0')).join(' ');
  return `${hex}${size > HEX_SHOWN ? ' …' : ''}\n(${size} bytes)`;
}

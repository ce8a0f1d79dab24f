/** Reads built HTML the way a browser without scripts and styles would: elements, their attributes, their text. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta', 'wbr']);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };
const OPTIONAL_VALUE = /([^\s=>"']+)(?:=(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;

/** Parses one document. Tags have to nest: an end tag without its start is an error. */
export function parseHtml(html: string): Element {
  const root: Element = { tag: '#document', attributes: {}, children: [] };
  const open: Element[] = [root];
  const top = () => open.at(-1) as Element;
  for (const [token, end, start, attributes = ''] of html.matchAll(
    /<!doctype[^>]*>|<\/([a-z0-9]+)>|<([a-z0-9]+)((?:"[^"]*"|'[^']*'|[^>"'])*)>|[^<]+/gi,
  )) {
    if (end !== undefined) {
      if (top().tag !== end) throw new Error(`expected </${top().tag}>, found </${end}>`);
      open.pop();
    } else if (start !== undefined) {
      const element: Element = { tag: start, attributes: readAttributes(attributes), children: [] };
      top().children.push(element);
      if (!VOID.has(start)) open.push(element);
    } else if (!token.startsWith('<!')) {
      top().children.push(decode(token));
    }
  }
  if (open.length > 1) throw new Error(`expected </${top().tag}>, found the end`);
  return root;
}

/** All elements within one, outer ones first. */
export function* all(element: Element): Generator<Element> {
  for (const child of element.children) {
    if (typeof child === 'string') continue;
    yield child;
    yield* all(child);
  }
}

export function find(element: Element, test: (element: Element) => boolean): Element {
  for (const candidate of all(element)) if (test(candidate)) return candidate;
  throw new Error('expected such an element, found none');
}

const indexes = new WeakMap<Element, Map<string, Element>>();

export function byId(element: Element, id: string): Element {
  const found = (indexes.get(element) ?? indexOf(element)).get(id);
  if (found === undefined) throw new Error(`expected an element with the id ${id}, found none`);
  return found;
}

/** Large pages are asked for hundreds of ids. */
function indexOf(element: Element): Map<string, Element> {
  const index = new Map<string, Element>();
  for (const candidate of all(element)) {
    const { id } = candidate.attributes;
    if (id !== undefined && !index.has(id)) index.set(id, candidate);
  }
  indexes.set(element, index);
  return index;
}

export function textOf(element: Element): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}

function readAttributes(source: string): Record<string, string> {
  return Object.fromEntries(
    [...source.matchAll(OPTIONAL_VALUE)].map(([, name = '', double, single, bare]) => [name, decode(double ?? single ?? bare ?? '')]),
  );
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name?: string) => {
    if (name !== undefined) {
      const character = ENTITIES[name];
      if (character === undefined) throw new Error(`expected a known character reference, found ${whole}`);
      return character;
    }
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}

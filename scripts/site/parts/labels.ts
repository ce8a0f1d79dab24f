import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Method, Model, Operation, Requirement, Verdict, Version } from '../../model/model.ts';
import { address } from '../addresses.ts';
import type { Citation } from '../upstream.ts';

/** The method of an operation. Its class tells reading, writing and deleting apart. */
export function methodLabel(method: Method): Element {
  return h(`span.method.method-${method}`, method.toUpperCase());
}

/** A path template with its variables set apart. It may break after slashes and is never cut. */
export function pathLabel(path: string): Element {
  const pieces = path.split(/(?<=\/)|(?=\{)/).flatMap((piece): ElementContent[] => {
    const variable = /^(\{[^}]+\})(\/?)$/.exec(piece);
    const shown: ElementContent[] =
      variable === null ? [{ type: 'text', value: piece }] : [h('span.variable', variable[1]), { type: 'text', value: variable[2] ?? '' }];
    return piece.endsWith('/') ? [...shown, h('wbr')] : shown;
  });
  return h('code.path', pieces);
}

/** Since which version there is something. Nothing for what has always been there. */
export function sinceLabel(model: Model, since: Version): Element | undefined {
  if (since === model.versions[0]) return undefined;
  return versionLabel(model, since);
}

export function versionLabel(model: Model, since: Version): Element {
  if (since === 'next') {
    return h('span.since.since-next', { title: `On the upstream main branch, newer than version ${model.released}` }, 'next');
  }
  return h('span.since', `since ${since}`);
}

/** The keywords of a requirement, in their strength. */
export function levelLabels(requirement: Pick<Requirement, 'levels'>): Element[] {
  if (requirement.levels.length === 0) return [h('span.level.level-none', { title: 'Stated without a keyword' }, 'stated')];
  return requirement.levels.map((level) => h(`span.level.level-${strength(level)}`, level));
}

function strength(level: Requirement['levels'][number]): string {
  if (level.startsWith('MUST')) return 'must';
  return level.startsWith('SHOULD') ? 'should' : 'may';
}

/** Whether something has to be there, and since when where that is later than the thing itself. */
export function requiredLabel(required: boolean, since?: Version): Element {
  if (!required) return h('span.optional', 'optional');
  return h('span.required', since === undefined ? 'required' : `required since ${since}`);
}

/** A title or a name at the beginning of a line. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function statusLabel(status: string): Element {
  return h(`span.status.status-${status[0]}`, status);
}

const VERDICTS: Readonly<Record<Verdict, string>> = { in: 'in scope', out: 'out of scope', future: 'for later' };

export function verdictLabel(verdict: Verdict): Element {
  return h(`span.verdict.verdict-${verdict}`, VERDICTS[verdict]);
}

/** A link to an operation by its id. */
export function operationLink(operation: Pick<Operation, 'id'>): Element {
  return h('a.operation', { href: address.operation(operation.id) }, h('code', operation.id));
}

/** A link to one answer of an operation, by the operation's id. */
export function responseLink(operation: string, status: string): Element {
  return h('a.operation', { href: address.response(operation, status) }, h('code', operation));
}

export function errorLink(code: string): Element {
  return h('a', { href: address.error(code) }, h('code', code));
}

export function schemaLink(name: string): Element {
  return h('a.schema', { href: address.schema(name) }, name);
}

export function citationLink(citation: Citation): Element {
  return h('a.source', { href: citation.href }, citation.label);
}

/** Where upstream is silent or contradicts itself, and what is described here. */
export function note(children: readonly ElementContent[]): Element {
  return h('div.note', [h('p.note-label', 'Note'), ...children]);
}

/** Trees with something between them. */
export function joined(items: readonly (ElementContent | readonly ElementContent[])[], separator = ', '): ElementContent[] {
  return items.flatMap((item, index): ElementContent[] => {
    const nodes = Array.isArray(item) ? item : [item as ElementContent];
    return index === 0 ? [...nodes] : [{ type: 'text', value: separator }, ...nodes];
  });
}

/** `1 operation`, `2 operations`. */
export function counted(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.endsWith('y') ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

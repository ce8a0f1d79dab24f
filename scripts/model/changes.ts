import { modelOf } from './edition.ts';
import type { Content, Header, Json, Level, Model, Operation, Parameter, Requirement, Response, Version } from './model.ts';
import { object } from './operations.ts';

/** What differs between two versions, computed from their models. */
export interface Changes {
  readonly from: Version;
  readonly to: Version;
  readonly api: readonly ApiChange[];
  readonly requirements: readonly RequirementChange[];
}

/** A difference of the API. The parts of an operation or an answer that is new or gone are not told one by one. */
export interface ApiChange {
  readonly effect: 'added' | 'removed' | 'required' | 'optional' | 'changed';
  readonly subject: 'operation' | 'parameter' | 'request body' | 'status' | 'header' | 'media type' | 'error code' | 'schema';
  readonly name: string;
  /** Where a parameter stands, or which way a header or a media type goes. */
  readonly in?: 'path' | 'query' | 'request' | 'response';
  /** The operations it concerns, and the status where it is part of an answer. None for what belongs to no operation. */
  readonly places: readonly Place[];
  /** Of what changed: how it was and how it is. */
  readonly was?: Json;
  readonly is?: Json;
}

export interface Place {
  readonly operation: string;
  readonly status?: string;
}

/** A difference of the requirements. `changed` says otherwise what it says, at the same level. */
export interface RequirementChange {
  readonly effect: 'added' | 'removed' | 'strengthened' | 'weakened' | 'changed';
  readonly requirement: Requirement;
  /** Its levels before, where they differ. */
  readonly was?: readonly Level[];
  /** Its text before, where it differs. */
  readonly wasText?: string;
  readonly notes: readonly string[];
}

/** The differences of each version to the one before it, oldest first. */
export function history(model: Model): Changes[] {
  const editions = model.versions.map((version) => modelOf(model, version));
  return editions.flatMap((after, index) => {
    const before = editions[index - 1];
    return before === undefined ? [] : [compare(before, after)];
  });
}

/** Compares two models. Pure: what both say alike is no difference, wherever it comes from. */
export function compare(before: Model, after: Model): Changes {
  return {
    from: before.versions.at(-1) ?? '1.0',
    to: after.versions.at(-1) ?? 'next',
    api: grouped([
      ...compareOperations(before.operations, after.operations),
      ...compareErrors(before, after),
      ...compareSchemas(before, after),
    ]),
    requirements: compareRequirements(before, after),
  };
}

/** A difference in one place. */
type Found = Omit<ApiChange, 'places'> & { readonly place?: Place };

/** The same difference in several places is one. */
function grouped(found: readonly Found[]): ApiChange[] {
  const groups = new Map<string, ApiChange>();
  for (const { place, ...change } of found) {
    const key = JSON.stringify(change);
    const places = groups.get(key)?.places ?? [];
    groups.set(key, { ...change, places: place === undefined ? places : [...places, place] });
  }
  return [...groups.values()];
}

interface Pairs<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly kept: readonly (readonly [before: Item, after: Item])[];
}

/** Which things came, went and stayed, by name. */
function pairs<Item>(before: readonly Item[], after: readonly Item[], nameOf: (item: Item) => string): Pairs<Item> {
  const was = new Map(before.map((item) => [nameOf(item), item]));
  const is = new Map(after.map((item) => [nameOf(item), item]));
  return {
    added: after.filter((item) => !was.has(nameOf(item))),
    removed: before.filter((item) => !is.has(nameOf(item))),
    kept: after.flatMap((item): (readonly [Item, Item])[] => {
      const earlier = was.get(nameOf(item));
      return earlier === undefined ? [] : [[earlier, item]];
    }),
  };
}

/** What came and went, told with the same words. */
function comeAndGone<Item>(found: Pairs<Item>, tell: (item: Item) => Omit<Found, 'effect'>): Found[] {
  return [
    ...found.added.map((item): Found => ({ effect: 'added', ...tell(item) })),
    ...found.removed.map((item): Found => ({ effect: 'removed', ...tell(item) })),
  ];
}

function compareOperations(before: readonly Operation[], after: readonly Operation[]): Found[] {
  const found = pairs(before, after, ({ id }) => id);
  return [
    ...comeAndGone(found, ({ id }) => ({ subject: 'operation', name: id, place: { operation: id } })),
    ...found.kept.flatMap(([was, is]) => compareOperation(was, is)),
  ];
}

function compareOperation(before: Operation, after: Operation): Found[] {
  const place = { operation: after.id };
  const lines = [before, after].map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  const parameters = pairs(before.parameters, after.parameters, (parameter) => `${parameter.in} ${parameter.name}`);
  const answers = pairs(before.responses, after.responses, ({ status }) => status);
  const tellParameter = (parameter: Parameter) => ({ ...parameterName(parameter), place });
  return [
    ...(lines[0] === lines[1] ? [] : [changed({ subject: 'operation', name: after.id, place }, lines[0], lines[1])]),
    ...comeAndGone(parameters, tellParameter),
    ...parameters.kept.flatMap(([was, is]) => compareValue(was, is, tellParameter(is))),
    ...compareBody(before, after, place),
    ...comeAndGone(answers, ({ status }) => ({ subject: 'status', name: status, place: { ...place, status } })),
    ...answers.kept.flatMap(([was, is]) => compareAnswer(was, is, { ...place, status: is.status })),
  ];
}

/** To a reader a parameter in a header is a header. */
function parameterName({ in: where, name }: Parameter): Pick<Found, 'subject' | 'name' | 'in'> {
  return where === 'header' ? { subject: 'header', name, in: 'request' } : { subject: 'parameter', name, in: where };
}

function compareBody({ requestBody: before }: Operation, { requestBody: after }: Operation, place: Place): Found[] {
  const subject = { subject: 'request body', name: 'request body', place } as const;
  const necessity =
    (before?.required ?? false) === (after?.required ?? false)
      ? []
      : [{ effect: after?.required ? ('required' as const) : ('optional' as const), ...subject }];
  return [...necessity, ...compareContents(before?.contents ?? [], after?.contents ?? [], 'request', place)];
}

function compareAnswer(before: Response, after: Response, place: Place): Found[] {
  const headers = pairs(before.headers, after.headers, ({ name }) => name.toLowerCase());
  const codes = pairs(before.errorCodes, after.errorCodes, (code) => code);
  const tellHeader = ({ name }: Header) => ({ subject: 'header', name, in: 'response', place }) as const;
  return [
    ...comeAndGone(headers, tellHeader),
    ...headers.kept.flatMap(([was, is]) => [
      ...compareValue(was, is, tellHeader(is)),
      ...(was.deprecated === is.deprecated ? [] : [changed(tellHeader(is), { deprecated: was.deprecated }, { deprecated: is.deprecated })]),
    ]),
    ...compareContents(before.contents, after.contents, 'response', place),
    ...comeAndGone(codes, (code) => ({ subject: 'error code', name: code, place })),
  ];
}

/** Whether something has to be there, and what it looks like. */
function compareValue(before: Parameter | Header, after: Parameter | Header, about: Omit<Found, 'effect'>): Found[] {
  return [
    ...(before.required === after.required ? [] : [{ effect: after.required ? ('required' as const) : ('optional' as const), ...about }]),
    ...(same(before.schema, after.schema) ? [] : [changed(about, before.schema, after.schema)]),
  ];
}

function compareContents(before: readonly Content[], after: readonly Content[], direction: 'request' | 'response', place: Place): Found[] {
  const found = pairs(before, after, ({ mediaType }) => mediaType);
  const tell = ({ mediaType }: Content) => ({ subject: 'media type', name: mediaType, in: direction, place }) as const;
  return [
    ...comeAndGone(found, tell),
    ...found.kept.flatMap(([was, is]) => (same(was.schema, is.schema) ? [] : [changed(tell(is), was.schema, is.schema)])),
  ];
}

/** The list of codes as such: where a code may come is told with the answers. */
function compareErrors(before: Model, after: Model): Found[] {
  return comeAndGone(
    pairs(before.errors, after.errors, ({ code }) => code),
    ({ code }) => ({ subject: 'error code', name: code }),
  );
}

function compareSchemas(before: Model, after: Model): Found[] {
  const schemasOf = ({ document }: Model) => Object.entries(object(object(document.components).schemas));
  const found = pairs(schemasOf(before), schemasOf(after), ([name]) => name);
  return [
    ...comeAndGone(found, ([name]) => ({ subject: 'schema', name })),
    ...found.kept.flatMap(([[, was], [name, is]]) => (same(was, is) ? [] : [changed({ subject: 'schema', name }, was, is)])),
  ];
}

function changed(about: Omit<Found, 'effect'>, was: Json | undefined, is: Json | undefined): Found {
  return { effect: 'changed', ...about, was: was ?? null, is: is ?? null };
}

function compareRequirements(before: Model, after: Model): RequirementChange[] {
  const reached = after.versions.filter((version) => !before.versions.includes(version));
  const found = pairs(before.requirements, after.requirements, ({ name }) => name);
  return [
    ...found.added.map((requirement): RequirementChange => ({ effect: 'added', requirement, notes: [] })),
    ...found.removed.map((requirement): RequirementChange => ({ effect: 'removed', requirement, notes: [] })),
    ...found.kept.flatMap(([was, is]): RequirementChange[] => {
      const notes = is.changes.filter((change) => reached.includes(change.in)).map(({ note }) => note);
      const difference = strength(is.levels) - strength(was.levels);
      const sameLevels = same([...was.levels], [...is.levels]);
      if (sameLevels && notes.length === 0 && was.text === is.text && was.actor === is.actor) return [];
      return [
        {
          effect: difference === 0 ? 'changed' : difference > 0 ? 'strengthened' : 'weakened',
          requirement: is,
          ...(sameLevels ? {} : { was: was.levels }),
          ...(was.text === is.text ? {} : { wasText: was.text }),
          notes,
        },
      ];
    }),
  ];
}

const STRENGTHS: Readonly<Record<Level, number>> = { MUST: 3, 'MUST NOT': 3, SHOULD: 2, 'SHOULD NOT': 2, MAY: 1, OPTIONAL: 1 };

/** That of its strongest keyword. */
function strength(levels: readonly Level[]): number {
  return Math.max(0, ...levels.map((level) => STRENGTHS[level]));
}

/** Whether two values say the same to a program: words and examples do not count. */
function same(a: Json, b: Json): boolean {
  return fingerprint(a) === fingerprint(b);
}

/** @param named Whether the members are names of properties, not keywords. */
function fingerprint(value: Json, named = false): string {
  if (Array.isArray(value)) return `[${value.map((item) => fingerprint(item)).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).filter(([name]) => named || !WORDS.has(name));
  return `{${members
    .map(([name, member]) => `${JSON.stringify(name)}:${fingerprint(member, !named && name === 'properties')}`)
    .sort()
    .join()}}`;
}

const WORDS: ReadonlySet<string> = new Set(['description', 'example', 'examples', 'title']);

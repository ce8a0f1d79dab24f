import type { JudgedRequest } from '../../scripts/judge/exchange.ts';

/** A reproducible source of choices. */
export interface Dice {
  /** A whole number from 0 to `sides - 1`. */
  roll(sides: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = (sides: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
  return { roll, pick: (items) => items[roll(items.length)] as (typeof items)[number] };
}

type Mutation = (request: JudgedRequest, dice: Dice) => JudgedRequest;

const STRANGE = [
  '',
  '0',
  '-1',
  '9007199254740993',
  '1e400',
  'NaN',
  '%00',
  '%zz',
  '%2e%2e%2f',
  '../',
  '\u0080',
  'null',
  '__proto__',
  'constructor',
  'a'.repeat(5000),
  '*',
  '"',
  '\\',
  ';',
  'sha256:',
];
const METHODS = ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY', 'constructor'];
const HEADERS = [
  'content-type',
  'content-length',
  'content-range',
  'range',
  'if-match',
  'if-none-match',
  'accept',
  'host',
  'transfer-encoding',
  '__proto__',
];

const MUTATIONS: readonly Mutation[] = [
  (request, dice) => ({ ...request, method: dice.pick(METHODS) }),
  // A piece of the target is replaced, removed, doubled or encoded.
  (request, dice) => {
    const { target } = request;
    const first = dice.roll(target.length);
    const last = first + dice.roll(target.length - first + 1);
    const piece = target.slice(first, last);
    const instead = dice.pick([
      dice.pick(STRANGE),
      '',
      piece + piece,
      encodeURIComponent(piece),
      piece.toUpperCase(),
      piece.split('').reverse().join(''),
    ]);
    return { ...request, target: `/${(target.slice(0, first) + instead + target.slice(last)).replace(/^\//, '')}` };
  },
  (request, dice) => ({
    ...request,
    target: `${request.target}${request.target.includes('?') ? '&' : '?'}${dice.pick(['digest', 'mount', 'from', 'n', 'last', 'tag', 'artifactType', 'ns', 'digest-algorithm', 'x'])}=${dice.pick(STRANGE)}`,
  }),
  (request, dice) => ({ ...request, headers: { ...request.headers, [dice.pick(HEADERS)]: dice.pick(STRANGE) } }),
  (request, dice) => {
    const kept = Object.entries(request.headers).filter(() => dice.roll(2) === 0);
    return { ...request, headers: Object.fromEntries(kept) };
  },
  (request, dice) => {
    const body = Uint8Array.from(request.body ?? [1, 2, 3]);
    for (let flips = 1 + dice.roll(4); flips > 0 && body.length > 0; flips -= 1) body[dice.roll(body.length)] = dice.roll(256);
    return { ...request, body };
  },
  (request, dice) => ({ ...request, body: (request.body ?? new Uint8Array(8)).slice(0, dice.roll((request.body?.length ?? 8) + 1)) }),
  (request, dice) => ({
    ...request,
    body: new TextEncoder().encode(
      dice.pick(['{}', '[]', 'null', '{"schemaVersion":2}', '['.repeat(3000), '{"a":'.repeat(3000), '\ufeff{}', 'not json', '"']),
    ),
  }),
];

/** A request with one to three mutations. */
export function mutate(request: JudgedRequest, dice: Dice): JudgedRequest {
  let mutated = request;
  for (let count = 1 + dice.roll(3); count > 0; count -= 1) mutated = dice.pick(MUTATIONS)(mutated, dice);
  return mutated;
}

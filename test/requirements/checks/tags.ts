import { expect } from 'vitest';
import { pathOf } from '../../../generated/routes.ts';
import { type Answer, EMPTY_CONFIG, type TestRegistry } from '../../mock/harness.ts';
import type { Checks, Start } from '../check.ts';

const name = 'listed/app';
/** In ASCII order, which is not the order without regard to case, nor that of the numbers. */
const TAGS = ['1.0', '1.10', '1.2', 'A', 'Z', '_x', 'a', 'b-1', 'b.1', 'b1', 'z'].sort();
const FIRST = TAGS.slice(0, 3);

async function startWithTags(start: Start, options = {}): Promise<TestRegistry & { list(query?: string): Promise<Answer> }> {
  const registry = await start(options);
  for (const tag of [...TAGS].reverse()) await registry.pushImage(name, tag);
  return { ...registry, list: (query = '') => registry.send('GET', `${pathOf.listTags({ name })}${query}`) };
}

const nextOf = ({ headers }: Answer) => /^<([^>]+)>; rel="next"$/.exec(headers.link ?? '')?.[1];

export const tagChecks = {
  'tags-known-repository': async (start) => {
    const { send, pushBlob, list } = await startWithTags(start);
    expect((await list()).status).toBe(200);
    await pushBlob('untagged', EMPTY_CONFIG);
    expect((await send('GET', pathOf.listTags({ name: 'untagged' }))).status).toBe(200);
    expect(await send('GET', pathOf.listTags({ name: 'nobody' }))).toMatchObject({ status: 404, codes: ['NAME_UNKNOWN'] });
  },

  'tags-order': async (start) => {
    const { list } = await startWithTags(start);
    expect((await list()).json.tags).toEqual(TAGS);
  },

  'tags-body': async (start) => {
    const { list } = await startWithTags(start);
    const answer = await list();
    expect(answer.headers['content-type']).toBe('application/json');
    expect(answer.json).toEqual({ name, tags: TAGS });
  },

  'tags-page-shorter': async (start) => {
    const { list } = await startWithTags(start, { pageLimit: 4 });
    for (const n of [0, 1, 4, 5, 11, 12, 1000]) {
      const answer = await list(`?n=${n}`);
      const complete = answer.json.tags.length === Math.min(n, TAGS.length);
      expect(complete || nextOf(answer) !== undefined, `n=${n} gave ${answer.json.tags.length}`).toBe(true);
    }
  },

  'tags-page-full': async (start) => {
    const { list } = await startWithTags(start);
    for (const n of [1, 3, 10, 11]) expect((await list(`?n=${n}`)).json.tags).toHaveLength(n);
    expect((await list('?n=12')).json.tags).toHaveLength(11);
  },

  'tags-link': async (start) => {
    const { send, list } = await startWithTags(start);
    const seen: string[] = [];
    let page: Answer | undefined = await list('?n=3');
    while (page !== undefined) {
      seen.push(...page.json.tags);
      const next = nextOf(page);
      page = next === undefined ? undefined : await send('GET', next);
    }
    expect(seen).toEqual(TAGS);
    expect((await list('?n=11')).headers.link).toBeUndefined();
  },

  'tags-link-format': async (start) => {
    const { list } = await startWithTags(start);
    const { link = '' } = (await list('?n=3')).headers;
    const [, target = ''] = /^<([^<>\s"]+)>; ?rel="next"$/.exec(link) ?? [];
    const url = new URL(target, 'http://registry.example.com');
    expect(url.pathname).toBe(pathOf.listTags({ name }));
    expect(Object.fromEntries(url.searchParams)).toEqual({ n: '3', last: FIRST.at(-1) });
  },

  'tags-zero': async (start) => {
    const { list } = await startWithTags(start);
    for (const query of ['?n=0', '?n=0&last=A', '?n=00']) {
      const answer = await list(query);
      expect(answer).toMatchObject({ status: 200, json: { name, tags: [] } });
      expect(answer.headers.link).toBeUndefined();
    }
  },

  'tags-order-with-n': async (start) => {
    const { list } = await startWithTags(start);
    for (let n = 1; n <= TAGS.length; n += 1) expect((await list(`?n=${n}`)).json.tags).toEqual(TAGS.slice(0, n));
  },

  'tags-order-after-last': async (start) => {
    const { list } = await startWithTags(start);
    for (const [index, last] of TAGS.entries()) expect((await list(`?last=${last}`)).json.tags).toEqual(TAGS.slice(index + 1));
  },

  'tags-first-page': async (start) => {
    const { list } = await startWithTags(start);
    expect((await list('?n=3')).json.tags).toEqual(FIRST);
  },

  'tags-after-last': async (start) => {
    const { list } = await startWithTags(start);
    for (const [query, expected] of [
      ['?n=2&last=1.0', ['1.10', '1.2']],
      ['?n=2&last=a', ['b-1', 'b.1']],
      // What was last seen need not exist any more.
      ['?n=2&last=1.1', ['1.10', '1.2']],
      ['?n=5&last=b1', ['z']],
      ['?n=5&last=z', []],
      ['?n=5&last=zz', []],
    ] as const) {
      expect((await list(query)).json.tags, query).toEqual(expected);
    }
  },
} satisfies Checks;

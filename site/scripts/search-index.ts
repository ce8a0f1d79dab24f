import MiniSearch from 'minisearch';
import type { SearchDocument, SearchType } from './data.ts';

/** What answers a question by itself comes before what mentions it. */
const WEIGHTS: Readonly<Record<SearchType, number>> = {
  operation: 1.6,
  error: 1.5,
  header: 1.5,
  flow: 1.2,
  scope: 1.2,
  schema: 1,
  section: 1,
  requirement: 0.6,
};

const STOP_WORDS = new Set(['a', 'an', 'and', 'by', 'for', 'how', 'in', 'is', 'of', 'on', 'or', 'the', 'to', 'what', 'with']);

/**
 * Makes documents searchable.
 *
 * @returns a function from the words of a reader to documents, best first.
 */
export function createSearch(documents: readonly SearchDocument[]): (query: string, limit?: number) => SearchDocument[] {
  const index = new MiniSearch<SearchDocument & { id: number }>({
    fields: ['title', 'words', 'text'],
    tokenize,
    processTerm: (term) => (STOP_WORDS.has(term) ? null : term),
    searchOptions: {
      boost: { title: 5, words: 3 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
      weights: { prefix: 0.5, fuzzy: 0.15 },
      boostDocument: (id) => WEIGHTS[documents[Number(id)]?.type ?? 'section'],
    },
  });
  index.addAll(documents.map((document, id) => ({ ...document, id })));
  return (query, limit = 20) => {
    const wanted = normalised(query);
    const every = index.search(query, { combineWith: 'AND' });
    const found = every.length > 0 ? every : index.search(query);
    const ranked = found.flatMap(({ id }) => documents[Number(id)] ?? []);
    const named = ranked.filter(({ title }) => [title, title.split(' › ').at(-1) ?? ''].some((name) => normalised(name) === wanted));
    return [...named, ...ranked.filter((document) => !named.includes(document))].slice(0, limit);
  };
}

const normalised = (text: string): string => text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');

/** Words in lower case. Names that hold `-`, `_`, `/` or capitals are kept whole, and their parts count as words too. */
function tokenize(text: string): string[] {
  const wholes = text.split(/[\s,;:.()[\]{}"'`“”’?=&<>|›]+/).filter((word) => /[a-z0-9]/i.test(word));
  return wholes.flatMap((whole) => {
    const parts = whole.split(/[-_/]|(?<=[a-z])(?=[A-Z])/).filter((part) => part !== '');
    return [...new Set([whole, ...(parts.length > 1 ? parts : [])])].map((word) => word.toLowerCase());
  });
}

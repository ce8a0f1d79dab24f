import type { SearchDocument } from './data.ts';
import { createDialog, element } from './elements.ts';
import { createSearch } from './search-index.ts';
import { loadDocuments, siteAddress } from './site-files.ts';

const LIMIT = 12;
const EXCERPT = 140;

let dialog: HTMLDialogElement | undefined;

/** Opens the search. It is a combobox: the arrows choose a result, Enter goes there, Esc closes. */
export async function openSearch(): Promise<void> {
  dialog ??= createSearchDialog(createSearch(await loadDocuments()));
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}

function createSearchDialog(search: ReturnType<typeof createSearch>): HTMLDialogElement {
  const list = element('ul', { id: 'search-results', role: 'listbox', 'aria-label': 'Results' });
  const status = element('p', { class: 'search-status', role: 'status' });
  const field = element('input', {
    type: 'text',
    role: 'combobox',
    'aria-label': 'Search',
    'aria-controls': list.id,
    'aria-expanded': 'false',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    autocapitalize: 'none',
    spellcheck: 'false',
    placeholder: 'An operation, a header, an error code, a status, a few words',
  });
  let results: readonly SearchDocument[] = [];
  let active = 0;

  const choose = (index: number): void => {
    active = Math.max(0, Math.min(index, results.length - 1));
    for (const [place, option] of [...list.children].entries()) option.setAttribute('aria-selected', String(place === active));
    const option = list.children[active];
    if (option === undefined) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  };
  const go = (found: SearchDocument | undefined): void => {
    if (found === undefined) return;
    made.close();
    location.assign(siteAddress(found.path));
  };
  const find = (): void => {
    const query = field.value.trim();
    results = query === '' ? [] : search(query, LIMIT);
    list.replaceChildren(...results.map((found, index) => resultView(found, index, () => go(found))));
    field.setAttribute('aria-expanded', String(results.length > 0));
    status.textContent =
      query === '' ? '' : results.length === 0 ? 'Nothing found' : `${results.length} ${results.length === 1 ? 'result' : 'results'}`;
    choose(0);
  };

  field.addEventListener('input', find);
  field.addEventListener('keydown', (event) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 5,
      PageUp: active - 5,
    };
    const move = moves[event.key];
    if (move !== undefined) choose(move);
    else if (event.key === 'Enter') go(results[active]);
    else return;
    event.preventDefault();
  });
  const made = createDialog('Search', { class: 'dialog search' }, element('div', { class: 'search-field' }, field), status, list);
  return made;
}

function resultView(found: SearchDocument, index: number, go: () => void): HTMLLIElement {
  const made = element(
    'li',
    { id: `search-result-${index}`, role: 'option', 'aria-selected': 'false' },
    element('span', { class: 'search-type' }, found.type),
    element('span', { class: 'search-title' }, found.title),
    element('span', { class: 'search-text' }, shortened(found.text)),
  );
  made.addEventListener('click', go);
  return made;
}

function shortened(text: string): string {
  return text.length <= EXCERPT ? text : `${text.slice(0, EXCERPT).replace(/\s+\S*$/, '')} …`;
}

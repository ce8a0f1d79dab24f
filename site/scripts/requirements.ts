import { isWanted, type Listed, queryOf } from './requirement-filter.ts';

// What a script adds to the filter of the requirements: choosing by operation and by words, the number shown, and an
// address that shows the same again. Choosing by anything else works without it.

const form = document.querySelector<HTMLFormElement>('#filter');
if (form !== null) startFilter(form);

function startFilter(form: HTMLFormElement): void {
  const articles = [...document.querySelectorAll<HTMLElement>('article.requirement')];
  const facets = new Set([...form.querySelectorAll<HTMLInputElement>('input[type=radio]')].map(({ name }) => name));
  const listed = articles.map((article) => read(article, facets));
  const output = form.querySelector('output');
  const operations = [...new Set(listed.flatMap((requirement) => requirement.operations ?? []))].sort();

  const operation = document.createElement('select');
  operation.name = 'operation';
  operation.append(...['', ...operations].map((id) => new Option(id === '' ? 'All' : id, id)));
  const text = document.createElement('input');
  text.type = 'search';
  text.name = 'text';
  form.querySelector('.filter-end')?.before(group('Operation', operation), group('Words', text));

  const wanted = (): Record<string, string> => {
    const entries = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string');
    return Object.fromEntries(entries);
  };

  const update = (): void => {
    const now = wanted();
    articles.forEach((article, index) => {
      article.hidden = !isWanted(listed[index] as Listed, now);
    });
    for (const section of document.querySelectorAll<HTMLElement>('.sections > section')) {
      section.hidden = section.querySelector('article.requirement:not([hidden]), article.requirement:target') === null;
    }
    if (output !== null) output.value = `${articles.filter(({ hidden }) => !hidden).length} of ${articles.length}`;
  };

  for (const [name, value] of new URLSearchParams(location.search)) choose(form, name, value);
  update();
  form.addEventListener('input', () => {
    update();
    history.replaceState(null, '', `${location.pathname}${queryOf(wanted())}${location.hash}`);
  });
  // The fields have their first values only after the event.
  form.addEventListener('reset', () =>
    setTimeout(() => {
      update();
      history.replaceState(null, '', `${location.pathname}${location.hash}`);
    }),
  );
  form.addEventListener('submit', (event) => event.preventDefault());
  addEventListener('hashchange', update);
}

/** @param facets What the form lets choose by, which each requirement tells in a `data-` attribute of the name. */
function read(article: HTMLElement, facets: ReadonlySet<string>): Listed {
  const ids = [...article.querySelectorAll('.requirement-places a.operation')].map((link) => link.textContent ?? '');
  return {
    facets: Object.fromEntries([...facets].map((name) => [name, (article.dataset[name] ?? '').split(' ')])),
    operations: article.dataset.operations === 'all' ? undefined : ids,
    text: article.textContent ?? '',
  };
}

/** Sets a field, if it has such a value. */
function choose(form: HTMLFormElement, name: string, value: string): void {
  const field = form.elements.namedItem(name);
  if (field instanceof RadioNodeList || field instanceof HTMLInputElement) field.value = value;
  else if (field instanceof HTMLSelectElement && [...field.options].some((option) => option.value === value)) field.value = value;
}

function group(title: string, field: HTMLElement): HTMLElement {
  const fieldset = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = title;
  field.setAttribute('aria-label', title);
  fieldset.append(legend, field);
  return fieldset;
}

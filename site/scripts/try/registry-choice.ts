import { element } from '../elements.ts';

/**
 * Chooses between the registry in the page and one at a URL.
 *
 * @param use Told of its origin, or of none for the registry in the page.
 */
export function createRegistryChoice(use: (origin: string | undefined) => void): HTMLElement {
  const radio = (value: string, checked: boolean) => element('input', { type: 'radio', name: 'try-registry', value, checked });
  const here = radio('page', true);
  const there = radio('url', false);
  const url = element('input', {
    type: 'url',
    class: 'try-url',
    'aria-label': 'URL of the registry',
    value: location.origin,
    spellcheck: 'false',
  });
  const note = element('p', { class: 'try-note', role: 'status' });

  const update = (): void => {
    url.disabled = here.checked;
    const base = url.value.trim();
    note.replaceChildren();
    if (here.checked) {
      use(undefined);
      return;
    }
    if (!URL.canParse(base) || !/^https?:/.test(base)) {
      note.textContent = 'Expected a URL such as http://localhost:5000.';
      return;
    }
    const { origin } = new URL(base);
    use(origin);
    const same = origin === location.origin;
    note.append(
      same
        ? 'The same origin as this page: the browser shows every response header. It sets some request headers itself. '
        : 'Another origin than this page: the browser asks only if that registry allows it (CORS), and shows only the headers it exposes. ',
      element('a', { href: '#limits' }, 'What a browser hides'),
    );
  };
  for (const field of [here, there]) field.addEventListener('change', update);
  url.addEventListener('input', update);
  url.disabled = true;
  return element(
    'fieldset',
    { class: 'try-registry' },
    element('legend', {}, 'Registry'),
    element('label', {}, here, ' in this page'),
    element('span', { class: 'try-there' }, element('label', {}, there, ' at a URL'), url),
    note,
  );
}

import { element } from '../elements.ts';

/** One of several views, chosen by radio buttons. */
export function createSwitch(
  title: string,
  options: readonly { readonly id: string; readonly title: string; readonly view: HTMLElement }[],
): { readonly view: HTMLElement; choose(id: string): void } {
  const radios = options.map(({ id }, index) => element('input', { type: 'radio', name: 'try-switch', value: id, checked: index === 0 }));
  const show = (): void => {
    for (const [index, { view }] of options.entries()) view.hidden = radios[index]?.checked !== true;
  };
  for (const radio of radios) radio.addEventListener('change', show);
  show();
  return {
    view: element(
      'div',
      {},
      element(
        'fieldset',
        { class: 'try-switch' },
        element('legend', { class: 'unseen' }, title),
        ...options.map((option, index) => element('label', {}, radios[index] ?? '', element('span', {}, option.title))),
      ),
      ...options.map(({ view }) => view),
    ),
    choose(id) {
      for (const radio of radios) radio.checked = radio.value === id;
      show();
    },
  };
}

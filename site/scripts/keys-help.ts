import { createDialog, element } from './elements.ts';
import type { Keyboard } from './keyboard.ts';

let dialog: HTMLDialogElement | undefined;

/** Shows the list of keys, in which they can be turned off. */
export function openKeys(keyboard: Keyboard): void {
  dialog ??= createKeysDialog(keyboard);
  if (!dialog.open) dialog.showModal();
}

function createKeysDialog({ shortcuts, isOn, turn }: Keyboard): HTMLDialogElement {
  const choice = element('input', { type: 'checkbox', checked: isOn() });
  choice.addEventListener('change', () => turn(choice.checked));
  return createDialog(
    'Keys',
    { class: 'dialog keys' },
    element('h2', {}, 'Keys'),
    element(
      'dl',
      {},
      ...[...shortcuts, { key: 'Esc', does: 'Close what is open' }].map(({ key, does }) =>
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)),
      ),
    ),
    element('label', { class: 'choice' }, choice, ' Single keys work on this site'),
  );
}

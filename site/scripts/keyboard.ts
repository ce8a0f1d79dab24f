import { createDialog, element } from './elements.ts';
import { recall, remember } from './memory.ts';

export interface Shortcut {
  readonly key: string;
  readonly does: string;
  act(): void;
}

/**
 * Listens for single keys, outside of fields and dialogs. A reader whom they disturb, as with speech input, turns them off
 * in the list of keys (WCAG 2.2, 2.1.4).
 *
 * @returns what shows the list.
 */
export function startKeyboard(shortcuts: readonly Shortcut[]): () => void {
  let on = recall('single-keys') !== 'off';
  let help: HTMLDialogElement | undefined;
  const showHelp = (): void => {
    help ??= helpDialog(all, on, (value) => {
      on = value;
      remember('single-keys', value ? undefined : 'off');
    });
    if (!help.open) help.showModal();
  };
  const all = [...shortcuts, { key: '?', does: 'Show this list', act: showHelp }];
  document.addEventListener('keydown', (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
    const shortcut = all.find(({ key }) => key === event.key);
    if (shortcut === undefined) return;
    event.preventDefault();
    shortcut.act();
  });
  return showHelp;
}

function isBusy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

function helpDialog(shortcuts: readonly Shortcut[], on: boolean, change: (on: boolean) => void): HTMLDialogElement {
  const choice = element('input', { type: 'checkbox', checked: on });
  choice.addEventListener('change', () => change(choice.checked));
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

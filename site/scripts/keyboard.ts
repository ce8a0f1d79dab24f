import { recall, remember } from './memory.ts';

export interface Shortcut {
  readonly key: string;
  readonly does: string;
  act(): void;
}

export interface Keyboard {
  readonly shortcuts: readonly Shortcut[];
  isOn(): boolean;
  /** Turns single keys on or off, and remembers it. */
  turn(on: boolean): void;
}

/**
 * Listens for single keys, outside of fields and dialogs. A reader whom they disturb, as with speech input, turns them
 * off (WCAG 2.2, 2.1.4).
 */
export function startKeyboard(shortcuts: readonly Shortcut[]): Keyboard {
  let on = recall('single-keys') !== 'off';
  document.addEventListener('keydown', (event) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || isBusy(event.target)) return;
    const shortcut = shortcuts.find(({ key }) => key === event.key);
    if (shortcut === undefined) return;
    event.preventDefault();
    shortcut.act();
  });
  return {
    shortcuts,
    isOn: () => on,
    turn(value) {
      on = value;
      remember('single-keys', value ? undefined : 'off');
    },
  };
}

function isBusy(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea, select, [contenteditable], dialog') !== null;
}

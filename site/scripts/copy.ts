import { button, element } from './elements.ts';

const SHOWN_FOR = 1500;

/** Gives every message and code block below an element a button that copies its text. */
export function addCopyButtons(root: ParentNode): void {
  for (const block of root.querySelectorAll<HTMLElement>('pre:not([data-copied])')) {
    block.dataset.copied = '';
    placeFor(block).append(copyButton(() => block.textContent ?? ''));
  }
}

/** A message has a line above it that leaves room; anything else is wrapped. */
function placeFor(block: HTMLElement): HTMLElement {
  const message = block.closest<HTMLElement>('.message');
  if (message !== null) return message;
  const place = element('div', { class: 'copyable' });
  block.replaceWith(place);
  place.append(block);
  return place;
}

export function copyButton(text: () => string, label = 'Copy'): HTMLButtonElement {
  const copy = async (): Promise<void> => {
    const done = await navigator.clipboard.writeText(text().trimEnd()).then(
      () => 'Copied',
      () => 'Not allowed',
    );
    made.textContent = done;
    setTimeout(() => {
      made.textContent = label;
    }, SHOWN_FOR);
  };
  const made = button(label, () => void copy(), { class: 'copy' });
  return made;
}

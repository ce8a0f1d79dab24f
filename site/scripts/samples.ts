import { recall, remember } from './memory.ts';

/**
 * Remembers the language of samples. A group is `[data-samples]`; in it, what shows a language is named by
 * `data-language`: a radio button, something that holds one, or a `<details>`.
 */
export function startSamples(root: ParentNode): void {
  const groups = [...root.querySelectorAll('[data-samples]')];
  if (groups.length === 0) return;
  let current = recall('language');
  const showEverywhere = (): void => {
    if (current !== undefined) for (const group of groups) show(group, current);
  };
  const choose = (event: Event): void => {
    const language = languageOf(event.target);
    if (language === undefined || language === current) return;
    current = language;
    remember('language', language);
    showEverywhere();
  };
  for (const group of groups) {
    group.addEventListener('change', choose);
    // The event of a <details> does not bubble.
    group.addEventListener('toggle', choose, true);
  }
  showEverywhere();
}

/** The language that an event chose. Closing one chooses none. */
function languageOf(target: EventTarget | null): string | undefined {
  if (!(target instanceof HTMLElement)) return undefined;
  const chosen = target instanceof HTMLDetailsElement ? target.open : target instanceof HTMLInputElement && target.checked;
  return chosen ? target.closest<HTMLElement>('[data-language]')?.dataset.language : undefined;
}

function show(group: Element, language: string): void {
  const named = [...group.querySelectorAll<HTMLElement>('[data-language]')].filter(({ dataset }) => dataset.language === language);
  for (const one of named) {
    if (one instanceof HTMLDetailsElement) one.open = true;
    const radio = one instanceof HTMLInputElement ? one : one.querySelector<HTMLInputElement>('input[type=radio]');
    if (radio?.type === 'radio') radio.checked = true;
  }
}

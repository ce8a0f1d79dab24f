import { recall, remember } from './memory.ts';

const THEMES = ['system', 'light', 'dark'] as const;

/** Lets a button go through the themes. */
export function startThemeSwitch(control: HTMLElement): () => void {
  let theme = THEMES.find((name) => name === recall('theme')) ?? 'system';
  const show = (): void => {
    const chosen = theme === 'system' ? undefined : theme;
    if (chosen === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = chosen;
    control.setAttribute('aria-label', `Theme: ${theme}`);
    control.title = `Theme: ${theme}`;
  };
  const next = (): void => {
    theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
    remember('theme', theme === 'system' ? undefined : theme);
    show();
  };
  control.addEventListener('click', next);
  show();
  return next;
}

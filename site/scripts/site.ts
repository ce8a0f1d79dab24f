import { addCopyButtons } from './copy.ts';
import { startKeyboard } from './keyboard.ts';
import { startSamples } from './samples.ts';
import { startTerms } from './terms.ts';
import { startThemeSwitch } from './theme-switch.ts';
import { addTryLink } from './try-link.ts';

// What scripts add to every page. Each thing works without the others.

const control = (name: string): HTMLElement => document.querySelector(`[data-opens=${name}]`) ?? document.createElement('button');

const openSearch = async (): Promise<void> => {
  const search = (await import(new URL('search.js', import.meta.url).href)) as typeof import('./search.ts');
  await search.openSearch();
};

const nextTheme = startThemeSwitch(control('theme'));
const showKeys = startKeyboard([
  { key: '/', does: 'Search', act: () => void openSearch() },
  { key: 't', does: 'Change the theme: system, light, dark', act: nextTheme },
]);
control('search').addEventListener('click', () => void openSearch());
control('keys').addEventListener('click', showKeys);
addCopyButtons(document);
startSamples(document);
startTerms(document);
addTryLink();

import { addCopyButtons } from './copy.ts';
import { onFirstTerm } from './first-term.ts';
import { startKeyboard } from './keyboard.ts';
import { startSamples } from './samples.ts';
import { startThemeSwitch } from './theme-switch.ts';
import { addTryLink } from './try-link.ts';

// What scripts add to every page. What opens is loaded when it is asked for.

const aids = () => import(new URL('aids.js', import.meta.url).href) as Promise<typeof import('./aids.ts')>;
const control = (name: string): HTMLElement => document.querySelector(`[data-opens=${name}]`) ?? document.createElement('button');

const openSearch = async (): Promise<void> => (await aids()).openSearch();
const openKeys = async (): Promise<void> => (await aids()).openKeys(keyboard);
const nextTheme = startThemeSwitch(control('theme'));
const keyboard = startKeyboard([
  { key: '/', does: 'Search', act: () => void openSearch() },
  { key: 't', does: 'Change the theme: system, light, dark', act: nextTheme },
  { key: '?', does: 'Show this list', act: () => void openKeys() },
]);
control('search').addEventListener('click', () => void openSearch());
control('keys').addEventListener('click', () => void openKeys());
onFirstTerm((term) => void aids().then(({ startTerms }) => startTerms(document, term)));
addCopyButtons(document);
startSamples(document);
addTryLink();

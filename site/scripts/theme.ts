import { recall } from './memory.ts';

// Runs before the page is painted: the style sheet reads both, so that nothing flashes and nothing moves.
const root = document.documentElement;
const theme = recall('theme');
if (theme !== undefined) root.dataset.theme = theme;
root.dataset.scripts = '';

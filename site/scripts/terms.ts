import { element } from './elements.ts';
import { loadDocuments, siteAddress } from './site-files.ts';

/** How long a pointer rests before the term is explained, in milliseconds. */
const REST = 250;
const LEAVE = 150;

/**
 * Explains header names and error codes where the pointer rests or the focus is. Esc hides it.
 *
 * @param first The term that is asked for already.
 */
export function startTerms(root: ParentNode, first: HTMLAnchorElement): void {
  const terms = root.querySelectorAll<HTMLAnchorElement>('a.term');
  const tip = element('div', { id: 'term-tip', class: 'term-tip', role: 'tooltip', popover: 'manual' });
  // Within a landmark, as everything that is read.
  (document.querySelector('main') ?? document.body).append(tip);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const hide = (): void => {
    clearTimeout(waiting);
    if (tip.matches(':popover-open')) tip.hidePopover();
    document.querySelector('[aria-describedby=term-tip]')?.removeAttribute('aria-describedby');
  };
  const show = async (term: HTMLAnchorElement): Promise<void> => {
    const found = (await loadDocuments()).find((candidate) => siteAddress(candidate.path) === term.href);
    if (found === undefined || !(term.matches(':hover') || term === document.activeElement)) return;
    hide();
    tip.replaceChildren(element('strong', {}, found.title), ' ', found.text);
    term.setAttribute('aria-describedby', tip.id);
    tip.showPopover();
    place(tip, term);
  };
  const soon = (term: HTMLAnchorElement): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(term).catch(() => {}), REST);
  };
  const leave = (): void => {
    clearTimeout(waiting);
    // The pointer may go on to the explanation.
    waiting = setTimeout(() => tip.matches(':hover') || hide(), LEAVE);
  };
  for (const term of terms) {
    for (const name of ['pointerenter', 'focus']) term.addEventListener(name, () => soon(term));
    term.addEventListener('pointerleave', leave);
    term.addEventListener('blur', hide);
  }
  tip.addEventListener('pointerleave', leave);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
  soon(first);
}

/** Below the term, within the window; above where there is no room below. */
function place(tip: HTMLElement, term: HTMLElement): void {
  const { left, top, bottom } = term.getBoundingClientRect();
  const { width, height } = tip.getBoundingClientRect();
  const margin = 8;
  tip.style.left = `${Math.max(margin, Math.min(left, document.documentElement.clientWidth - width - margin))}px`;
  tip.style.top = `${bottom + margin + height > window.innerHeight ? Math.max(margin, top - height - margin) : bottom + margin}px`;
}

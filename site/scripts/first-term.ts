/**
 * Waits for the first term that a pointer or the focus comes to.
 *
 * @param found Told of it, once.
 */
export function onFirstTerm(found: (term: HTMLAnchorElement) => void): void {
  const names = ['pointerover', 'focusin'];
  const listen = ({ target }: Event): void => {
    const term = target instanceof Element ? target.closest<HTMLAnchorElement>('a.term') : null;
    if (term === null) return;
    for (const name of names) document.removeEventListener(name, listen);
    found(term);
  };
  for (const name of names) document.addEventListener(name, listen);
}

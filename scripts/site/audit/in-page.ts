/**
 * What is asked within a page of Chromium. Each function is sent there as it reads: it sees nothing of this file.
 */

/** How far a page can be moved sideways, in pixels, and what sticks out. */
export function sidewaysScroll(): { pixels: number; widest: string[] } {
  const root = document.scrollingElement ?? document.documentElement;
  const pixels = root.scrollWidth - root.clientWidth;
  const out =
    pixels > 0 ? [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > root.clientWidth + 1) : [];
  return { pixels, widest: out.slice(-2).map((e) => `<${e.tagName.toLowerCase()} class="${e.className}">`) };
}

/**
 * Text of the page's content that is in the document and not to be seen. Controls may be hidden where they are of no use.
 *
 * @param alsoFine What else may be hidden, as a selector.
 */
export function hiddenText(alsoFine: string): string[] {
  const hidden: string[] = [];
  const controls = `button, input, select, textarea, dialog, label, form, output, [role=toolbar], ${alsoFine}`;
  for (const main of document.querySelectorAll('main')) {
    const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const text = node.textContent?.trim() ?? '';
      const parent = node.parentElement;
      if (text === '' || parent === null || parent.closest(`script, style, template, title, desc, ${controls}`) !== null) continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) hidden.push(text.slice(0, 60));
    }
  }
  return hidden;
}

/** Opens everything that a reader can open without scripts, also what is open one at a time. */
export function openAll(): void {
  for (const details of document.querySelectorAll('details')) {
    details.removeAttribute('name');
    details.open = true;
  }
}

/** Controls to be seen. Without scripts they are dead, but for those whose choice the style sheet follows. */
export function visibleControls(): string[] {
  return [...document.querySelectorAll('button:not([type=reset]), input:not([type=radio]), select, textarea, [role=button]')]
    .filter((control) => control.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((control) => `<${control.tagName.toLowerCase()}> ${control.textContent?.trim().slice(0, 40)}`);
}

/** The lines of text of the page's content, without those of controls. */
export function contentText(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const lines: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.textContent?.replaceAll(/\s+/g, ' ').trim() ?? '';
    const control = 'script, style, template, button, input, select, textarea, dialog, label, form, output, [hidden]';
    if (text !== '' && node.parentElement?.closest(control) === null) lines.push(text);
  }
  return lines;
}

/** Every address that the page links to or loads, as the browser understands it. */
export function addresses(): string[] {
  const found = [...document.querySelectorAll<HTMLElement>('[href], [src]')].map((element) => {
    const { href, src } = element as HTMLElement & { href?: string | SVGAnimatedString; src?: string };
    return (typeof href === 'object' ? new URL(href.baseVal, document.baseURI).href : href) ?? src ?? '';
  });
  return [...new Set(found)];
}

/** Whether the title of the page can be read before one scrolls. */
export function titleBottom(): number {
  return document.querySelector('h1')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY;
}

import { element } from './elements.ts';
import { siteAddress } from './site-files.ts';

/** On the page of an operation or a flow: a link to where it can be sent. It needs scripts, so a script adds it. */
export function addTryLink(): void {
  const [, kind, id] = /^(operations|flows)\/([\w-]+)\/(?:[?#]|$)/.exec(location.href.slice(siteAddress('').length)) ?? [];
  if (id === undefined || id === 'all') return;
  const link = element('a', { class: 'try-link', href: siteAddress(`try/#${kind === 'flows' ? 'flow-' : ''}${id}`) }, 'Try it');
  // On a line that is there already, so that nothing moves.
  document.querySelector('.eyebrow')?.append(' · ', link);
}

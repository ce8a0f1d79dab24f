import { button, element } from './elements.ts';

/**
 * The page that tries operations, before somebody wants it. The registry is large, so it is loaded when it is asked for,
 * or at once where a link leads to a request or a flow.
 */
const place = document.querySelector<HTMLElement>('#try');

const start = (): Promise<unknown> => import(new URL('try.js', import.meta.url).href);

if (place !== null && location.hash.length > 1) await start();
else if (place !== null) {
  const begin = button('Start the registry in this page', () => {
    begin.disabled = true;
    void start();
  });
  place.replaceChildren(element('p', { class: 'try-start' }, begin));
}

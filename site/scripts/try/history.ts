import { button, element } from '../elements.ts';
import type { Exchange } from './exchange.ts';
import type { Session } from './session.ts';

/** Every exchange of the session, the last one first. */
export function createHistory(
  session: Session,
  show: (exchange: Exchange) => void,
): { readonly view: HTMLElement; mark(exchange: Exchange): void } {
  const list = element('ol', { class: 'try-exchanges', reversed: true });
  const view = element('div', { class: 'try-history', hidden: true }, element('h2', {}, 'So far'), list);
  let shown: Exchange | undefined;
  const render = (): void => {
    view.hidden = session.exchanges.length === 0;
    list.replaceChildren(...session.exchanges.map((exchange) => entry(exchange, exchange === shown, show)).reverse());
  };
  session.onChange(render);
  return {
    view,
    mark(exchange) {
      shown = exchange;
      render();
    },
  };
}

function entry(exchange: Exchange, current: boolean, show: (exchange: Exchange) => void): HTMLElement {
  const { request, response, departures } = exchange;
  const title = element(
    'span',
    {},
    element('b', {}, request.method),
    ` ${shortened(request.target)} `,
    element('b', { class: `status status-${String(response.status)[0]}` }, String(response.status)),
    ...(departures.length === 0
      ? []
      : [
          element(
            'span',
            { class: 'try-departs' },
            ` leaves the description ${departures.length === 1 ? 'once' : `${departures.length} times`}`,
          ),
        ]),
  );
  return element(
    'li',
    {},
    button(title, () => show(exchange), current ? { 'aria-current': 'true' } : {}),
  );
}

/** A target whose long names, such as digests, are cut. The whole one is in the exchange. */
const shortened = (target: string): string => target.replaceAll(/([0-9a-f]{12})[0-9a-f]{8,}/g, '$1…');

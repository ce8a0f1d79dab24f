import type { TryData } from './data.ts';
import { button, element } from './elements.ts';
import { fetchData } from './site-files.ts';
import { createComposer } from './try/composer.ts';
import type { Exchange } from './try/exchange.ts';
import { exchangeView } from './try/exchange-view.ts';
import { createFlowPanel } from './try/flow-panel.ts';
import { createHistory } from './try/history.ts';
import { createRegistryChoice } from './try/registry-choice.ts';
import { NotSendable } from './try/remote-registry.ts';
import { createSession } from './try/session.ts';
import { createSwitch } from './try/switch.ts';

// The page that tries operations: what is sent on the left, what came of it on the right.

const root = document.querySelector<HTMLElement>('#try');
if (root !== null) {
  await start(root).catch((error: unknown) => {
    root.replaceChildren(element('p', { class: 'note' }, `This page could not start: ${error instanceof Error ? error.message : error}`));
  });
}

async function start(place: HTMLElement): Promise<void> {
  const data = await fetchData<TryData>('try.json');
  const session = await createSession();
  const result = element('div', { class: 'try-result', role: 'region', 'aria-label': 'Exchange' });

  const nothing = (): void => {
    result.replaceChildren(
      element('p', { class: 'try-empty' }, 'Nothing was sent yet. The request that stands ready pulls a manifest that is there.'),
    );
  };
  let wanted: Exchange | undefined;
  const show = async (exchange: Exchange): Promise<void> => {
    wanted = exchange;
    const view = await exchangeView(exchange, data, ({ operation, url }) => {
      choice.choose('request');
      composer.propose(operation, url);
    });
    // Another one may have come while this one was read.
    if (wanted !== exchange) return;
    result.replaceChildren(view);
    history.mark(exchange);
  };
  const history = createHistory(session, (exchange) => void show(exchange));
  const composer = createComposer(data, session, async (request, follows) => {
    try {
      const response = await session.ask(request);
      await show(await session.keep(request, response, follows));
      // On a phone the answer is below the request.
      if (result.getBoundingClientRect().top > innerHeight) result.scrollIntoView();
    } catch (error) {
      result.replaceChildren(noAnswer(error));
    }
  });
  const flows = createFlowPanel(data, session, (exchange) => void show(exchange));
  const choice = createSwitch('What to send', [
    { id: 'request', title: 'One request', view: composer.view },
    { id: 'flow', title: 'A flow, step by step', view: flows.view },
  ]);
  // Pages of operations and flows lead here with theirs.
  const follow = (): void => {
    const id = location.hash.slice(1);
    if (flows.choose(id)) choice.choose('flow');
    else if (composer.choose(id)) choice.choose('request');
  };
  addEventListener('hashchange', follow);
  follow();
  const referrers = element('input', { type: 'checkbox', checked: true });
  const registry = createRegistryChoice((origin) => {
    session.use(origin);
    composer.readdress();
    // A choice of the registry in the page.
    referrers.disabled = origin !== undefined;
    flows.restart();
  });
  const startOver = (): void => {
    flows.restart();
    void session.reset({ referrers: referrers.checked }).then(nothing);
  };
  referrers.addEventListener('change', startOver);
  const reset = button('Start over', startOver, {
    class: 'try-small',
    title: 'Empties the registry in the page to what it began with, and forgets the exchanges',
  });

  nothing();
  place.replaceChildren(
    element(
      'div',
      { class: 'try-bar' },
      registry,
      element('div', { class: 'try-options' }, element('label', {}, referrers, ' with the referrers API'), reset),
    ),
    element(
      'div',
      { class: 'try-panes' },
      element('div', { class: 'try-left' }, choice.view),
      element('div', { class: 'try-right' }, result, history.view),
    ),
  );
}

/** Browsers do not say why there is no answer. */
function noAnswer(error: unknown): HTMLElement {
  const message = error instanceof Error ? error.message : String(error);
  const text =
    error instanceof NotSendable
      ? [message]
      : [
          `No answer that this page may read: ${message}.`,
          'Browsers hide why. The registry may be down or have another address, or it does not let pages from elsewhere ask it (CORS).',
        ];
  return element('div', { class: 'try-verdict try-verdict-departs', role: 'alert' }, ...text.map((words) => element('p', {}, words)));
}

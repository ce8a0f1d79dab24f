import { addCopyButtons } from '../copy.ts';
import type { TryData, TryRequirement } from '../data.ts';
import { button, element } from '../elements.ts';
import { siteAddress } from '../site-files.ts';
import type { Departure, Exchange } from './exchange.ts';
import { exchangeFigure } from './message-view.ts';
import { type NextRequest, nextRequests } from './next-requests.ts';

/**
 * An exchange with what there is to say about it.
 *
 * @param propose Puts a request that the answer leads to where it can be sent.
 */
export async function exchangeView(exchange: Exchange, data: TryData, propose: (next: NextRequest) => void): Promise<HTMLElement> {
  const next = nextRequests(exchange, data);
  const { redirectedTo } = exchange.response;
  const view = element(
    'div',
    { class: 'try-exchange' },
    await exchangeFigure(exchange, data.reasons),
    ...(redirectedTo === undefined
      ? []
      : [
          element(
            'p',
            { class: 'try-note' },
            'The browser followed a redirect, which it does not show, to ',
            element('code', {}, redirectedTo),
            '.',
          ),
        ]),
    verdictView(exchange),
    ...(next.length === 0 ? [] : [nextView(next, propose)]),
    ...requirementsView(exchange, data),
  );
  addCopyButtons(view);
  return view;
}

/** The outcome in a sentence. */
export function verdictText({ operation, departures }: Exchange): string {
  if (operation === undefined) return 'This is no request of the API: the description has nothing to say about it.';
  if (departures.length === 0) return 'Request and response keep to the description.';
  return departures.length === 1 ? 'One place leaves the description:' : `${departures.length} places leave the description:`;
}

function verdictView(exchange: Exchange): HTMLElement {
  const { departures } = exchange;
  return element(
    'div',
    { class: departures.length === 0 ? 'try-verdict' : 'try-verdict try-verdict-departs' },
    element('p', {}, verdictText(exchange)),
    ...(departures.length === 0 ? [] : [element('ul', {}, ...departures.map(departureView))]),
  );
}

function departureView({ direction, place, expected, got, requirements }: Departure): HTMLElement {
  return element(
    'li',
    {},
    element('b', {}, `${direction} ${place}`),
    ': expected ',
    element('code', {}, expected),
    ', got ',
    element('code', {}, got),
    '.',
    ...requirements.flatMap((name) => [' ', requirementLink(name)]),
  );
}

function nextView(next: readonly NextRequest[], propose: (next: NextRequest) => void): HTMLElement {
  return element(
    'p',
    { class: 'try-next' },
    `The answer leads on, by its ${next[0]?.because ?? 'Location'}: `,
    ...next.map((one) => button(one.operation, () => propose(one), { class: 'try-small' })),
  );
}

/** What the requirements say: first those that speak of what is in the exchange, then all of the operation. */
function requirementsView({ operation, touched }: Exchange, { operations, requirements }: TryData): HTMLElement[] {
  if (operation === undefined) return [];
  const all = operations.find(({ id }) => id === operation)?.requirements ?? [];
  const list = (title: string, names: readonly string[]) =>
    element(
      'details',
      { class: 'try-requirements' },
      element('summary', {}, title),
      element('ul', { class: 'requirements' }, ...names.map((name) => requirementView(name, requirements[name]))),
    );
  return [
    ...(touched.length === 0 ? [] : [list(`Requirements that speak of what is here: ${touched.length}`, touched)]),
    ...(all.length === 0 ? [] : [list(`All requirements of ${operation}: ${all.length}`, all)]),
  ];
}

function requirementView(name: string, requirement: TryRequirement | undefined): HTMLElement {
  const { levels = [], actor = '', text = '' } = requirement ?? {};
  return element(
    'li',
    { class: 'requirement' },
    element('div', { class: 'requirement-labels' }, ...levels.map(levelLabel), element('span', { class: 'actor' }, actor)),
    element(
      'div',
      { class: 'requirement-body' },
      element('p', {}, text),
      element('p', { class: 'requirement-name' }, requirementLink(name)),
    ),
  );
}

function levelLabel(level: string): HTMLElement {
  const strength = level.startsWith('MUST') ? 'must' : level.startsWith('SHOULD') ? 'should' : 'may';
  return element('span', { class: `level level-${strength}` }, level);
}

function requirementLink(name: string): HTMLElement {
  return element('a', { href: siteAddress(`requirements/#${name}`) }, name);
}

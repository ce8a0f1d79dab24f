import type { RunRecord } from '../../../scripts/flows/run.ts';
import type { Step } from '../../../scripts/flows/workflow.ts';
import { button, element } from '../elements.ts';
import type { Exchange } from './exchange.ts';
import type { Taken } from './flow-run.ts';

/** A step that was taken: its exchange can be shown again. */
export function doneStep({ record: { step, response, fault }, exchange }: Taken, show: (exchange: Exchange) => void): HTMLElement {
  const title = element('span', {}, `${step.operation.id} `, element('b', { class: 'status' }, String(response?.status ?? '–')));
  return element(
    'li',
    { class: fault === undefined ? 'try-step try-step-done' : 'try-step try-step-failed' },
    exchange === undefined ? title : button(title, () => show(exchange), { class: 'try-small' }),
    element('span', { class: 'try-step-text' }, step.description),
  );
}

/** A step that comes next, or may come later. */
export function waitingStep({ operation, description }: Step, next: boolean): HTMLElement {
  return element(
    'li',
    { class: 'try-step', ...(next ? { 'aria-current': 'step' } : {}) },
    element('code', {}, operation.id),
    element('span', { class: 'try-step-text' }, description),
  );
}

/** How a flow ended. */
export function outcomeView({ outputs, fault }: RunRecord): HTMLElement {
  if (fault !== undefined) {
    return element(
      'p',
      { class: 'try-verdict try-verdict-departs' },
      `The flow stopped at ${fault.step}: ${fault.what}: expected ${fault.expected}, got ${fault.got}.`,
    );
  }
  return element(
    'div',
    { class: 'try-verdict' },
    element('p', {}, 'The flow came to its end.'),
    element(
      'dl',
      {},
      ...Object.entries(outputs).map(([name, value]) =>
        element(
          'div',
          {},
          element('dt', {}, name),
          element('dd', {}, element('code', { 'data-output': name }, typeof value === 'string' ? value : JSON.stringify(value))),
        ),
      ),
    ),
  );
}

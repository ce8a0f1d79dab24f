import type { Input, Workflow } from '../../../scripts/flows/workflow.ts';
import type { TryData } from '../data.ts';
import { button, element } from '../elements.ts';
import type { Exchange } from './exchange.ts';
import { type Run, startRun, type Taken } from './flow-run.ts';
import { doneStep, outcomeView, waitingStep } from './flow-views.ts';
import type { Session } from './session.ts';

export interface FlowPanel {
  readonly view: HTMLElement;
  /** Chooses a flow, by `flow-` and its id. Says whether there is such a flow. */
  choose(anchor: string): boolean;
  /** Forgets how far the flow has come. */
  restart(): void;
}

/**
 * Follows a flow of the description step by step, against the registry of the session.
 *
 * @param show Shows the exchange of a step.
 */
export function createFlowPanel({ flows }: TryData, session: Session, show: (exchange: Exchange) => void): FlowPanel {
  let flow = flows.find(({ id }) => id === 'push-monolithic') ?? flows[0];
  let run: Run | undefined;
  let taken: Taken[] = [];
  let outcome: HTMLElement | undefined;

  const choice = element(
    'select',
    { id: 'try-flow' },
    ...flows.map(({ id, title }) => element('option', { value: id, selected: id === flow?.id }, title)),
  );
  const about = element('p', { class: 'try-note' });
  const inputs = element('details', { class: 'try-inputs' });
  const list = element('ol', { class: 'try-steps' });
  const end = element('div', { class: 'try-outcome', role: 'status' });
  const next = button('Next step', () => void advance(), { class: 'try-send' });
  const rest = button('All steps', () => void finish(), { class: 'try-small' });
  const again = button('From the beginning', () => restart(), { class: 'try-small' });

  const advance = async (): Promise<boolean> => {
    if (flow === undefined) return false;
    run ??= startRun(flows, flow, session, readInputs(inputs));
    const current = run;
    next.disabled = rest.disabled = true;
    const step = await current.next().catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
    // Meanwhile the reader began again or chose another flow: this one is over.
    if (run !== current) return false;
    next.disabled = rest.disabled = false;
    if (step instanceof Error) outcome = element('p', {}, step.message);
    else if (step.done) outcome = outcomeView(step.value);
    else {
      taken.push(step.value);
      if (step.value.exchange !== undefined) show(step.value.exchange);
    }
    render();
    return outcome === undefined;
  };
  const finish = async (): Promise<void> => {
    while (await advance());
  };
  const restart = (): void => {
    run = undefined;
    taken = [];
    outcome = undefined;
    next.disabled = rest.disabled = false;
    render();
  };
  const render = (): void => {
    const current = flow;
    if (current === undefined) return;
    const own = (id: string) => taken.findLast(({ record }) => record.flow === current.id && record.step.id === id);
    const upcoming = outcome === undefined ? upcomingStep(current, taken) : undefined;
    list.replaceChildren(
      ...taken.filter(({ record }) => record.flow !== current.id).map((step) => doneStep(step, show)),
      ...current.steps.map((step) => {
        const done = own(step.id);
        return done === undefined || step.id === upcoming ? waitingStep(step, step.id === upcoming) : doneStep(done, show);
      }),
    );
    next.hidden = rest.hidden = outcome !== undefined;
    again.hidden = taken.length === 0;
    end.replaceChildren(...(outcome === undefined ? [] : [outcome]));
  };
  const choose = (): void => {
    flow = flows.find(({ id }) => id === choice.value) ?? flow;
    about.textContent = flow?.description.replaceAll(/\s+/g, ' ') ?? '';
    inputs.replaceChildren(
      element('summary', {}, 'What it starts from'),
      ...(flow?.inputs ?? []).map((input) => inputField(input, restart)),
    );
    restart();
  };
  choice.addEventListener('change', choose);
  choose();

  return {
    view: element(
      'div',
      { class: 'try-flow' },
      element('div', { class: 'try-field' }, element('label', { for: choice.id }, 'Flow'), choice, about),
      inputs,
      // Above the steps, so that the exchange stays in sight.
      element('div', { class: 'try-actions' }, next, rest, again),
      end,
      list,
    ),
    choose(anchor) {
      const wanted = flows.find(({ id }) => `flow-${id}` === anchor);
      if (wanted !== undefined) {
        choice.value = wanted.id;
        choose();
      }
      return wanted !== undefined;
    },
    restart,
  };
}

/** The id of the step that comes next, where that is known: flows it depends on come first. */
function upcomingStep(flow: Workflow, taken: readonly Taken[]): string | undefined {
  const last = taken.at(-1)?.record;
  if (last === undefined) return flow.dependsOn.length === 0 ? flow.steps[0]?.id : undefined;
  if (last.flow !== flow.id || last.fault !== undefined) return undefined;
  return last.action === undefined ? flow.steps[flow.steps.indexOf(last.step) + 1]?.id : last.action.to;
}

function readInputs(inputs: HTMLElement): Record<string, string> {
  return Object.fromEntries([...inputs.querySelectorAll('textarea')].map(({ name, value }) => [name, value]));
}

function inputField({ name, description, default: value }: Input, changed: () => void): HTMLElement {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const lines = text.split('\n').length;
  const field = element('textarea', { id: `try-input-${name}`, name, rows: String(Math.min(lines, 8)), spellcheck: 'false' }, text);
  // What a run began with cannot change under it.
  field.addEventListener('input', changed);
  return element(
    'div',
    { class: 'try-field' },
    element('label', { for: field.id }, element('code', {}, name), ' ', element('span', { class: 'optional' }, description)),
    field,
  );
}

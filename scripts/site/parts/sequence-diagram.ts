import type { Element } from 'hast';
import { s } from 'hastscript';
import type { BriefStep } from '../flow-steps.ts';
import { type Line, type Run, sansWidth, wrapMono } from '../text-metrics.ts';

/**
 * All lengths are in pixels of the size at which the text reads well. The diagram is as wide as a phone, so that one
 * drawing serves every screen.
 */
const WIDTH = 344;
const CLIENT = 12;
const REGISTRY = WIDTH - 8;
/** Texts stand between the two lifelines. */
const TEXT_LEFT = 30;
const TEXT_RIGHT = REGISTRY - 8;
const MONO = 11;
const SANS = 11.5;
const LINE = 15.5;
const HEAD = { width: 74, height: 24 };

/**
 * The steps of a flow as a sequence diagram: two lifelines, an arrow for each request and each answer, and what the
 * client keeps for later. Styled by classes alone. Whoever cannot see it reads the list beside it.
 */
export function sequenceDiagram(title: string, steps: readonly BriefStep[]): Element {
  const parts: Element[] = [];
  let y = HEAD.height + 6;
  steps.forEach((step, index) => {
    const drawn = drawStep(step, index + 1, y);
    parts.push(drawn.element);
    y = drawn.end;
  });
  const height = Math.ceil(y + 14);
  const description = `${steps.length} requests from the client to the registry, each with its answer; the list beside the diagram says the same.`;
  return s('svg.sequence', { viewBox: `0 0 ${WIDTH} ${height}`, width: WIDTH, height, role: 'img' }, [
    s('title', title),
    s('desc', description),
    lifeline(CLIENT, height),
    lifeline(REGISTRY, height),
    head('Client', 0),
    head('Registry', WIDTH - HEAD.width),
    ...parts,
  ]);
}

function lifeline(x: number, height: number): Element {
  return s('line.sequence-lifeline', { x1: x, y1: HEAD.height, x2: x, y2: height });
}

function head(name: string, x: number): Element {
  const { width, height } = HEAD;
  return s('g', [
    s('rect.sequence-head', { x, y: 0, width, height, rx: 3 }),
    s('text.sequence-name', { x: x + width / 2, y: 16, 'text-anchor': 'middle' }, name),
  ]);
}

function drawStep(step: BriefStep, number: number, from: number): { element: Element; end: number } {
  const parts: Element[] = [];
  let y = from + 10;
  const write = (runs: readonly Run[]) => {
    for (const line of wrapMono(runs, TEXT_RIGHT - TEXT_LEFT, MONO)) {
      y += LINE;
      parts.push(textLine(line, y));
    }
  };

  const top = y + LINE - 4;
  write([
    { text: `${step.method} `, kind: 'strong' },
    { text: step.target, kind: 'plain' },
  ]);
  for (const line of step.sent) write([{ text: line, kind: 'soft' }]);
  y += 9;
  parts.push(arrow('request', CLIENT, REGISTRY, y));
  parts.push(s('circle.sequence-disc', { cx: CLIENT, cy: top, r: 9.5 }));
  parts.push(s('text.sequence-number', { x: CLIENT, y: top + 4, 'text-anchor': 'middle' }, String(number)));

  y += 4;
  write([
    { text: `${step.status} `, kind: step.status < 400 ? 'good' : 'bad' },
    { text: step.reason, kind: 'strong' },
  ]);
  for (const line of step.received) write([{ text: line, kind: 'soft' }]);
  y += 9;
  parts.push(arrow('response', REGISTRY, CLIENT, y));

  for (const { name, steps } of step.kept) {
    const words = keptWords(name, steps);
    y += 8;
    parts.push(s('rect.sequence-note', { x: CLIENT - 6, y, width: Math.ceil(sansWidth(words, SANS)) + 14, height: 20, rx: 3 }));
    parts.push(s('text.sequence-kept', { x: CLIENT + 1, y: y + 14 }, words));
    y += 20;
  }
  return { element: s('g', parts), end: y };
}

/** What the client keeps, and what for. */
export function keptWords(name: string, steps: readonly number[]): string {
  const last = steps.at(-1);
  const numbers = steps.length === 1 ? `step ${last}` : `steps ${steps.slice(0, -1).join(', ')} and ${last}`;
  return `keeps ${name} for ${numbers}`;
}

function textLine(line: Line, y: number): Element {
  const runs = line.map(({ text, kind }) => s(`tspan.sequence-${kind}`, text));
  return s('text.sequence-text', { x: TEXT_LEFT, y: round(y) }, runs);
}

function arrow(kind: 'request' | 'response', from: number, to: number, y: number): Element {
  const back = to > from ? -7 : 7;
  return s('g', { className: [`sequence-${kind}`] }, [
    s('line', { x1: from, y1: round(y), x2: to, y2: round(y) }),
    s('path', { d: `M${to} ${round(y)}l${back} -4v8z` }),
  ]);
}

/** Written out with one decimal, so that no platform's arithmetic shows. */
function round(value: number): number {
  return Math.round(value * 10) / 10;
}

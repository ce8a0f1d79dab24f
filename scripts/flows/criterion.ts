import type { Json } from '../model/model.ts';
import { FlowError } from './error.ts';
import { evaluate, isExpression, readExpression, type Scene } from './expression.ts';
import type { Criterion } from './workflow.ts';

/** How a criterion came out. */
export interface CheckedCriterion {
  /** As it reads in a sentence: the condition, or `<expression> matches <pattern>`. */
  readonly text: string;
  readonly holds: boolean;
  /** What the expressions in it stood for, such as `$statusCode is 404`. */
  readonly got: string;
}

interface Comparison {
  readonly left: Json;
  readonly equal: boolean;
  readonly right: Json;
}

/** Comparisons, of which all of a group have to hold, and one of the groups. */
type Condition = readonly (readonly Comparison[])[];

/**
 * Makes sure that a criterion can be checked.
 *
 * @throws FlowError where it says something else than comparisons by == and != joined by && and ||.
 */
export function validateCriterion({ condition, context }: Criterion): void {
  if (context === undefined) readCondition(condition);
  else {
    readExpression(context);
    pattern(condition);
  }
}

export function checkCriterion({ condition, context }: Criterion, scene: Scene): CheckedCriterion {
  if (context !== undefined) {
    const value = evaluate(context, scene);
    const holds = value !== null && pattern(condition).test(String(value));
    return { text: `${context} matches ${condition}`, holds, got: told(context, scene) };
  }
  const groups = readCondition(condition);
  const operands = groups.flat().flatMap(({ left, right }) => [left, right]);
  const expressions = [...new Set(operands.filter(isExpression))];
  return {
    text: condition,
    holds: groups.some((group) =>
      group.every(({ left, equal, right }) => areEqual(evaluate(left, scene), evaluate(right, scene)) === equal),
    ),
    got: expressions.map((expression) => told(expression, scene)).join(', '),
  };
}

function told(expression: string, scene: Scene): string {
  const value = evaluate(expression, scene);
  return `${expression} is ${value === null ? 'missing' : typeof value === 'object' ? JSON.stringify(value) : value}`;
}

/** Texts are equal whatever their case (Arazzo 1.0.1, section 4.6.13.2); a number equals the text that writes it. */
function areEqual(left: Json, right: Json): boolean {
  if (left === null || right === null) return left === right;
  if (typeof left === 'number' || typeof right === 'number') return Number(left) === Number(right);
  if (typeof left === 'string' && typeof right === 'string') return left.toLowerCase() === right.toLowerCase();
  return left === right;
}

function pattern(source: string): RegExp {
  try {
    return new RegExp(source, 'u');
  } catch (error) {
    throw new FlowError(`expected a regular expression, found ${source}: ${error instanceof Error ? error.message : error}`);
  }
}

const TOKEN = /'(?:[^']|'')*'|&&|\|\||[^\s&|']+/g;

function readCondition(text: string): Condition {
  const tokens = text.match(TOKEN) ?? [];
  const left = text.replaceAll(TOKEN, '').trim();
  if (left !== '') throw new FlowError(`expected a condition, found ${left} in ${text}`);
  return split(tokens, '||').map((group) => split(group, '&&').map((comparison) => readComparison(comparison, text)));
}

function readComparison(tokens: readonly string[], condition: string): Comparison {
  const [left, operator, right] = tokens;
  if (left === undefined || right === undefined || tokens.length !== 3 || (operator !== '==' && operator !== '!=')) {
    throw new FlowError(`expected comparisons by == or !=, joined by && and ||, found ${condition}`);
  }
  return { left: readOperand(left), equal: operator === '==', right: readOperand(right) };
}

function readOperand(token: string): Json {
  if (isExpression(token)) {
    readExpression(token);
    return token;
  }
  if (token.startsWith("'")) return token.slice(1, -1).replaceAll("''", "'");
  if (token === 'null' || token === 'true' || token === 'false' || /^-?\d+(?:\.\d+)?$/.test(token)) return JSON.parse(token) as Json;
  throw new FlowError(`expected an expression, a number, true, false, null or a text in single quotes, found ${token}`);
}

function split(tokens: readonly string[], at: string): string[][] {
  const parts: string[][] = [[]];
  for (const token of tokens) {
    if (token === at) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

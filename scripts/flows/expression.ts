import type { Json } from '../model/model.ts';
import { FlowError } from './error.ts';

/** What expressions speak of: the inputs, what the steps so far gave, and the answer at hand. */
export interface Scene {
  readonly inputs: Readonly<Record<string, Json>>;
  readonly outputs: ReadonlyMap<string, Readonly<Record<string, Json>>>;
  readonly response?: { readonly status: number; readonly headers: readonly (readonly [string, string])[]; readonly body: Uint8Array };
}

type Evaluate = (scene: Scene) => Json;

/** The runtime expressions of Arazzo 1.0.1 (section 4.7) that flows use. */
const FORMS: readonly [form: RegExp, make: (...parts: string[]) => Evaluate][] = [
  [/^\$statusCode$/, () => (scene) => scene.response?.status ?? null],
  [/^\$inputs\.([\w-]+)$/, (name) => (scene) => scene.inputs[name ?? ''] ?? null],
  [
    /^\$steps\.([\w-]+)\.outputs\.([\w-]+)(?:#(.*))?$/,
    (step, name, pointer) => (scene) => {
      const output = scene.outputs.get(step ?? '')?.[name ?? ''] ?? null;
      return pointer === undefined ? output : within(typeof output === 'string' ? parse(output) : output, pointer);
    },
  ],
  [/^\$response\.header\.([\w-]+)$/, (name) => (scene) => headerOf(scene.response?.headers ?? [], name ?? '') ?? null],
  [
    /^\$response\.body(?:#(.*))?$/,
    (pointer) =>
      ({ response }) => {
        if (response === undefined) return null;
        const text = new TextDecoder().decode(response.body);
        return pointer === undefined ? text : within(parse(text), pointer);
      },
  ],
];

/** Whether a value is meant as an expression. */
export function isExpression(value: Json): value is `$${string}` {
  return typeof value === 'string' && value.startsWith('$');
}

/**
 * Reads an expression. What it speaks of may be missing when it is evaluated; the value is `null` then.
 *
 * @throws FlowError for an expression of another form.
 */
export function readExpression(text: string): Evaluate {
  for (const [form, make] of FORMS) {
    const match = form.exec(text);
    if (match !== null) return make(...match.slice(1));
  }
  throw new FlowError(
    `expected $statusCode, $inputs.<name>, $steps.<step>.outputs.<name>, $response.header.<name> or $response.body, ` +
      `the last three with # and a JSON pointer where there is JSON, found ${text}`,
  );
}

/** The value of an expression, or the literal itself. */
export function evaluate(value: Json, scene: Scene): Json {
  return isExpression(value) ? readExpression(value)(scene) : value;
}

/** The value of a header field; repeated fields are joined (RFC 9110, section 5.2). */
export function headerOf(headers: readonly (readonly [string, string])[], name: string): string | undefined {
  const values = headers.filter(([candidate]) => candidate.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}

function parse(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** What a JSON pointer (RFC 6901) finds, or `null`. */
function within(value: Json, pointer: string): Json {
  const tokens = pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  return tokens.reduce<Json>((inner, token) => {
    if (inner === null || typeof inner !== 'object' || !Object.hasOwn(inner, token)) return null;
    return (inner as { [member: string]: Json })[token] ?? null;
  }, value);
}

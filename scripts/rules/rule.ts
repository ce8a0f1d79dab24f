import type { Finding, Location, Model } from '../model/model.ts';
import { fromPointer } from '../model/pointer.ts';

/** Something that has to hold of the description. It knows nothing but the model. */
export interface Rule {
  readonly name: string;
  /** What holds where the rule finds nothing, in one sentence. */
  readonly checks: string;
  check(model: Model): Finding[];
}

/**
 * Takes a fault down.
 *
 * @param where A JSON pointer into the description, or a place in a file beside it.
 * @param message What was expected, and what came.
 */
export type Report = (where: string | Location, message: string) => void;

/** Makes a rule of a function that reports faults. A fault that is met twice, through two references, is one finding. */
export function defineRule(rule: { name: string; checks: string; find(model: Model, report: Report): void }): Rule {
  return {
    name: rule.name,
    checks: rule.checks,
    check(model) {
      const findings = new Map<string, Finding>();
      rule.find(model, (where, message) => {
        const { file, line, column } = typeof where === 'string' ? locate(model, fromPointer(where)) : where;
        findings.set(`${file}:${line}:${column} ${message}`, { rule: rule.name, file, line, column, message });
      });
      return [...findings.values()];
    },
  };
}

function locate(model: Model, keys: readonly string[]): Location {
  // The root only lists a component: one more key, which nothing has, leads into its own file.
  const isComponent = keys[0] === 'components' && keys.length === 3;
  return model.locate('openapi.yaml', isComponent ? [...keys, ''] : keys);
}

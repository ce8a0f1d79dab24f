import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { Extension } from '../model/model.ts';
import { toPointer } from '../model/pointer.ts';
import { objectsOf } from './objects.ts';
import { defineRule } from './rule.ts';
import { list, show } from './text.ts';

export const extensionsDocumented = defineRule({
  name: 'extensions-documented',
  checks: 'Each x- key is one of extensions.md, stands on an object it may stand on, and has a value of its schema.',
  find(model, report) {
    const ajv = new Ajv2020({ strict: true, strictTypes: false, logger: false });
    const documented = new Map(model.extensions.map((extension) => [extension.key, { extension, validate: compile(ajv, extension) }]));
    for (const { extension, validate } of documented.values()) {
      if (typeof validate === 'function') continue;
      report({ file: 'extensions.md', line: 1, column: 1 }, `expected a JSON Schema for the value of ${extension.key}: ${validate}`);
    }
    for (const { kind, value, pointer } of objectsOf(model.document)) {
      for (const key of Object.keys(value).filter((name) => name.startsWith('x-'))) {
        const at = pointer + toPointer([key]);
        const known = documented.get(key);
        if (known === undefined) report(at, `expected a key that extensions.md documents, found ${key}`);
        else if (!known.extension.standsOn.includes(kind)) {
          report(at, `expected ${key} on one of ${list(known.extension.standsOn)}, found it on ${kind}`);
        } else if (typeof known.validate === 'function' && !known.validate(value[key])) {
          const why = (known.validate.errors ?? []).map(({ message }) => message).join(', ');
          report(at, `expected a value of ${key} that fits its schema in extensions.md (${why}), found ${show(value[key])}`);
        }
      }
    }
  },
});

/** The validator of a key's values, or why its schema gives none. */
function compile(ajv: Ajv2020, { schema }: Extension): ValidateFunction | string {
  try {
    return ajv.compile(schema);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

import type { Document, Json } from '../model/model.ts';
import { object } from '../model/operations.ts';
import { toPointer } from '../model/pointer.ts';
import { valueAt } from './places.ts';
import { defineRule } from './rule.ts';

export const componentsUsed = defineRule({
  name: 'components-used',
  checks: 'Each component is used by an operation, or is a schema marked as documentation only.',
  find(model, report) {
    const { document } = model;
    const used = reachable(document, [document.paths ?? null]);
    const documentation = Object.values(object(object(document.components).schemas)).filter(isDocumentation);
    const documented = reachable(document, documentation);
    for (const [kind, components] of Object.entries(object(document.components))) {
      for (const [name, component] of Object.entries(object(components))) {
        const pointer = toPointer(['components', kind, name]);
        if (isDocumentation(component)) {
          if (used.has(pointer)) report(pointer, `expected no x-oci-documentation-only on ${name}, because an operation uses it, found it`);
        } else if (!used.has(pointer) && !documented.has(pointer)) {
          report(pointer, `expected a reference to ${name} in ${kind}, found none: remove it, or list where it is used`);
        }
      }
    }
  },
});

function isDocumentation(component: Json): boolean {
  return object(component)['x-oci-documentation-only'] === true;
}

/** The pointers of all components that the values refer to, directly or through others. */
function reachable(document: Document, from: readonly Json[]): Set<string> {
  const found = new Set<string>();
  const visit = (value: Json | undefined): void => {
    if (value === null || typeof value !== 'object') return;
    const reference = object(value).$ref;
    const pointer = typeof reference === 'string' ? reference.replace(/^#/, '') : undefined;
    if (pointer !== undefined && !found.has(pointer)) {
      found.add(pointer);
      visit(valueAt(document, pointer));
    }
    for (const member of Object.values(value)) visit(member);
  };
  for (const value of from) visit(value);
  return found;
}

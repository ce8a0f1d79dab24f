import type { Document, Json, JsonObject, Version } from './model.ts';
import { object, resolve } from './operations.ts';

/**
 * The description as of a version: whatever is newer is left out - operations, parameters, headers, responses - and
 * a header that became required later is optional. Components nothing refers to any more go too.
 */
export function documentOf(document: Document, version: Version): Document {
  const versions = document['x-oci-versions'] as Version[];
  const age = (value: Json): Version | undefined => object(resolve(document, value))['x-oci-since'] as Version | undefined;
  const tooNew = (since: Version | undefined) => since !== undefined && versions.indexOf(since) > versions.indexOf(version);

  const prune = (value: Json): Json => {
    if (Array.isArray(value)) return value.filter((item) => !tooNew(age(item))).map(prune);
    if (value === null || typeof value !== 'object') return value;
    const kept = Object.entries(value).filter(([, member]) => !tooNew(age(member)));
    const pruned: JsonObject = Object.fromEntries(kept.map(([name, member]) => [name, prune(member)]));
    if (tooNew(pruned['x-oci-required-since'] as Version | undefined)) {
      delete pruned.required;
      delete pruned['x-oci-required-since'];
    }
    return pruned;
  };

  const pruned = object(prune(document));
  pruned.info = { ...object(pruned.info), version };
  pruned['x-oci-versions'] = versions.slice(0, versions.indexOf(version) + 1);
  return dropUnused(pruned);
}

function dropUnused(document: Document): Document {
  const used = new Set<string>();
  const visit = (value: Json): void => {
    if (value === null || typeof value !== 'object') return;
    const reference = object(value).$ref;
    if (typeof reference === 'string' && !used.has(reference)) {
      used.add(reference);
      visit(resolve(document, value));
    }
    for (const member of Object.values(value)) visit(member);
  };
  visit(object(document.paths));

  const documented = (component: Json) => object(component)['x-oci-documentation-only'] === true;
  const components = object(document.components);
  for (const schema of Object.values(object(components.schemas))) if (documented(schema)) visit(schema);
  const kept = Object.entries(components).map(([kind, members]) => [
    kind,
    Object.fromEntries(
      Object.entries(object(members)).filter(([name, member]) => used.has(`#/components/${kind}/${name}`) || documented(member)),
    ),
  ]);
  return { ...document, components: Object.fromEntries(kept) };
}

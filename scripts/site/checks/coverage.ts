import { flowId } from '../../flows/read.ts';
import type { Model } from '../../model/model.ts';
import { object } from '../../model/operations.ts';
import { address } from '../addresses.ts';
import type { Problem } from '../error.ts';
import { headerIndex } from '../header-index.ts';
import { type FinishedPage, idsOf } from './places.ts';

/** Finds what the model has and no page shows. Everything has one address where readers can expect it. */
export function checkCoverage(model: Model, pages: readonly FinishedPage[]): Problem[] {
  const ids = new Map(pages.map((page) => [page.path, new Set(idsOf(page))]));
  return expected(model).flatMap(({ what, at }) => {
    const [path = '', fragment] = at.split('#');
    const page = ids.get(path);
    if (page !== undefined && (fragment === undefined || page.has(fragment))) return [];
    return [{ file: path, message: `expected ${what} at ${at}, found no such ${page === undefined ? 'page' : 'id'}` }];
  });
}

/** Everything a reader may look up, and where it has to be. */
export function expected(model: Model): { what: string; at: string }[] {
  const operations = model.operations.flatMap((operation) => [
    { what: `the operation ${operation.id}`, at: address.operation(operation.id) },
    ...operation.parameters.map((parameter) => ({
      what: `the ${parameter.in} parameter ${parameter.name} of ${operation.id}`,
      at: address.parameter(operation.id, parameter),
    })),
    ...operation.responses.flatMap(({ status, headers }) => [
      { what: `the ${status} of ${operation.id}`, at: address.response(operation.id, status) },
      ...headers.map(({ name }) => ({
        what: `the header ${name} of the ${status} of ${operation.id}`,
        at: address.responseHeader(operation.id, status, name),
      })),
    ]),
  ]);
  return [
    ...operations,
    ...[...model.errors, ...model.legacyErrors].map(({ code }) => ({ what: `the error code ${code}`, at: address.error(code) })),
    ...headerIndex(model).map(({ name }) => ({ what: `the header ${name}`, at: address.header(name) })),
    ...Object.keys(object(object(model.document.components).schemas)).map((name) => ({
      what: `the schema ${name}`,
      at: address.schema(name),
    })),
    ...model.requirements.map(({ name }) => ({ what: `the requirement ${name}`, at: address.requirement(name) })),
    ...model.flows.map(({ file }) => ({ what: `the flow ${flowId(file)}`, at: address.flow(flowId(file)) })),
    ...model.scope.entries.map(({ id }) => ({ what: `the scope entry ${id}`, at: address.scopeEntry(id) })),
    ...model.scope.surfaces.map(({ id }) => ({ what: `the scope surface ${id}`, at: address.surface(id) })),
  ];
}
